// Generated from packages/api/openapi.yaml by `npm run generate`: change the document, not this file.

export interface paths {
    "/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this server is and can do
         * @description Agency, languages, capabilities, limits, privacy notice and emergency numbers.
         */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search services
         * @description Best first for a query; by name without one. A cursor keeps to the catalogue version it was made with.
         */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Complete what is being typed
         * @description At most 20, best first. Empty for a query of which nothing is left after normalising.
         */
        get: operations["suggestServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Service code.
                 * @example DK-02
                 */
                code: components["parameters"]["ServiceCode"];
            };
            cookie?: never;
        };
        /**
         * One service with its standar pelayanan
         * @description All published components.
         */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{code}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Service code.
                 * @example DK-02
                 */
                code: components["parameters"]["ServiceCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell whether a service page was of use
         * @description Anonymous; kept without address.
         */
        post: operations["sendServiceFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell whether a search found what was wanted
         * @description Anonymous; feeds the synonyms.
         */
        post: operations["sendSearchFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agencies
         * @description By name.
         */
        get: operations["listAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agencies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Agency code.
                 * @example disdukcapil
                 */
                code: components["parameters"]["AgencyCode"];
            };
            cookie?: never;
        };
        /**
         * One agency
         * @description With contact and opening hours.
         */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Regions
         * @description Those right below `parent`; the top ones this server knows where it is absent.
         */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Region code.
                 * @example 73.17.07
                 */
                code: components["parameters"]["RegionCode"];
            };
            cookie?: never;
        };
        /**
         * One region
         * @description By its Kemendagri code.
         */
        get: operations["getRegion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Categories of services and complaints
         * @description In the order the agency gives.
         */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Category code.
                 * @example jalan-rusak
                 */
                code: components["parameters"]["CategoryCode"];
            };
            cookie?: never;
        };
        /**
         * One category with its questions and deadlines
         * @description Questions as in Open311 service definitions.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an application by number and secret
         * @description An unknown number and a wrong secret get the same body, status and time. Attempts are throttled per number; after several, a proof of work is asked for (429 `proof-required` with `challenge`).
         */
        post: operations["lookupApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * The application as it stands
         * @description For the holder of its token.
         */
        get: operations["getApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * What happened, as a list or a stream
         * @description As `application/json`: newest first. As `text/event-stream`: each event as a `CaseEvent` in `data` with its id; a comment every 20 seconds; continued from `Last-Event-ID`; closed when the token expires.
         */
        get: operations["listApplicationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description Document id.
                 * @example doc_1
                 */
                documentId: components["parameters"]["DocumentId"];
            };
            cookie?: never;
        };
        /**
         * Fetch a document
         * @description For the applicant, and for the system that registered the application. Always as an attachment, with `X-Content-Type-Options: nosniff`.
         */
        get: operations["getApplicationDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message to the agency
         * @description Allowed while `allowed` names `message`.
         */
        post: operations["sendApplicationMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a request with documents
         * @description The files are uploaded first (`/uploads`). The clock runs on when the request is answered.
         */
        post: operations["sendApplicationDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Be told of changes
         * @description Creates or replaces the subscription. An address works once it has been confirmed; a new one is sent a code.
         */
        put: operations["putApplicationSubscription"];
        post?: never;
        /**
         * Be told no more
         * @description Erases the addresses. Done also where there was none.
         */
        delete: operations["deleteApplicationSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/subscription/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the address of a subscription
         * @description With the code that was sent to it. A code holds for 30 minutes and five tries; putting the subscription again sends another.
         */
        post: operations["confirmApplicationSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate the service
         * @description By the nine elements of the satisfaction survey (SKM). Once, while `allowed` names `rate`.
         */
        post: operations["rateApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a complaint, aspiration or request for information
         * @description The text is accepted first; uploads it names may still be under way. The answer is given once the complaint is stored durably.
         */
        post: operations["createComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public complaints about the same thing
         * @description Confidential complaints never appear. Clients send key words or a title, never contact details.
         */
        get: operations["listSimilarComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a complaint by number and secret
         * @description As for applications: an unknown number and a wrong secret get the same body, status and time.
         */
        post: operations["lookupComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{complaintId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        /**
         * The complaint as it stands
         * @description For the holder of its token.
         */
        get: operations["getComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{complaintId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        /**
         * What happened, as a list or a stream
         * @description As for applications.
         */
        get: operations["listComplaintEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{complaintId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to a complaint or answer the agency
         * @description Allowed while `allowed` names `message`.
         */
        post: operations["sendComplaintMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{complaintId}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let files follow a complaint
         * @description For files of the report itself, which follow once its text is accepted. Begin the uploads (`/uploads`), name them here, then send their bytes; uploads named may still be under way, for seven days. At most `limits.attachmentCount` files of one complaint. Naming one again changes nothing. An anonymous complaint takes pictures only, under names of the service's own: documents carry the names of their authors (`pictures-only`).
         */
        post: operations["addComplaintUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{complaintId}/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
                /**
                 * @description Unguessable id, the last part of Location.
                 * @example upl_8fKq
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        /**
         * Fetch a file of a complaint
         * @description A file of the report, of a message of the reporter, or of an answer of the agency; for the reporter, and for systems of the agency that has the complaint. Always as an attachment, with `X-Content-Type-Options` nosniff and a policy that lets it do nothing.
         */
        get: operations["getComplaintUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{complaintId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a complaint
         * @description Allowed while `allowed` names `withdraw`.
         */
        post: operations["withdrawComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{complaintId}/support": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Support a public complaint instead of sending another
         * @description Counts one more resident whom the same thing concerns. Nothing about them is sent or kept but the key, which a client keeps for each complaint, so that the same device never counts twice. A complaint that is not public is unknown here. While many support the same one, each pays with a proof of work (429 `proof-required` with a challenge); nobody is counted by address.
         */
        post: operations["supportComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{complaintId}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate how a complaint was handled
         * @description Once, while `allowed` names `rate`.
         */
        post: operations["rateComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{complaintId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a complaint
         * @description While `reopening.possible`, until `reopening.until`.
         */
        post: operations["reopenComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an upload
         * @description tus 1.0 creation. Uploads nothing refers to are erased after 24 hours, unfinished ones of a complaint after seven days. Clients of tus send no Idempotency-Key: an upload begun twice is erased unused. A declared `filetype` that is not taken is refused at once.
         */
        post: operations["createUpload"];
        delete?: never;
        /**
         * What the upload server can do
         * @description tus 1.0 discovery.
         */
        options: operations["getUploadOptions"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Unguessable id, the last part of Location.
                 * @example upl_8fKq
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give up an upload
         * @description tus 1.0 termination; not once a case refers to it.
         */
        delete: operations["deleteUpload"];
        options?: never;
        /**
         * How much has arrived
         * @description tus 1.0. The id is unguessable and known to who began the upload only.
         */
        head: operations["getUploadOffset"];
        /**
         * Send a part
         * @description tus 1.0 core and checksum. When complete, the content type is checked and pictures are written anew without metadata. What is no file that is taken is erased and told by `unsupported-media-type`, `heic-unsupported`, `picture-too-large` or `pictures-only`.
         */
        patch: operations["appendUpload"];
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pull events meant for a back-office system
         * @description Oldest first, only what concerns the asking system, with the least data. Kept for 30 days; an older cursor gets 409 `cursor-expired`.
         */
        get: operations["pullEvents"];
        put?: never;
        /**
         * Deliver events of a back-office system
         * @description CloudEvents 1.0, structured or batched, at least once. Deduplicated by `source` and `id`, ordered per subject by `sequence`; late ones are reordered, poison ones set aside visibly. A batch is judged event by event.
         */
        post: operations["receiveEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Text in Indonesian and, where translated, English. A missing `en` falls back to `id`, labelled as Indonesian. */
        LocalizedText: {
            /** @description Indonesian text. */
            id: string;
            /** @description English text. */
            en?: string;
        };
        /**
         * @description BCP 47 language tag of a text or of the interface.
         * @enum {string}
         */
        Language: "id" | "en";
        /** @description A length of time in the unit the agency publishes. Working days follow the calendar of the agency. */
        Duration: {
            /** @description Amount; the upper bound where a range is published. 0 means at once. */
            value: number;
            /** @description Lower bound of a published range. */
            atLeast?: number;
            /** @enum {string} */
            unit: "minute" | "hour" | "day" | "working-day" | "week" | "month";
            note?: components["schemas"]["LocalizedText"];
        };
        /** @description A code with its name. */
        CodeName: {
            /** @description Code. */
            code: string;
            name: components["schemas"]["LocalizedText"];
        };
        /**
         * @description Stable machine-readable code; the client words it. The list is open: treat unknown codes by their status. Known codes are given as examples.
         * @example validation-failed
         * @example not-found
         * @example unauthorized
         * @example forbidden
         * @example conflict
         * @example idempotency-key-missing
         * @example idempotency-key-in-flight
         * @example idempotency-key-reused
         * @example precondition-failed
         * @example payload-too-large
         * @example unsupported-media-type
         * @example not-acceptable
         * @example method-not-allowed
         * @example rate-limited
         * @example proof-required
         * @example case-not-found
         * @example token-expired
         * @example upload-not-found
         * @example upload-offset-mismatch
         * @example upload-checksum-mismatch
         * @example upload-expired
         * @example heic-unsupported
         * @example picture-too-large
         * @example pictures-only
         * @example action-not-allowed
         * @example signature-invalid
         * @example source-unknown
         * @example cursor-expired
         * @example not-implemented
         * @example unavailable
         * @example internal
         */
        ProblemCode: string;
        /**
         * @description Stable code of one invalid value. The list is open. Known codes are given as examples.
         * @example required
         * @example too-short
         * @example too-long
         * @example too-small
         * @example too-large
         * @example too-few
         * @example too-many
         * @example duplicate
         * @example type
         * @example format
         * @example not-allowed
         * @example unknown-property
         * @example unknown-reference
         * @example in-future
         * @example check-digit
         */
        FieldErrorCode: string;
        /** @description What is wrong with one value of the request. */
        FieldError: {
            /**
             * @description JSON Pointer (RFC 6901) to the value: into the body, or `/name` of a parameter.
             * @example /contact/email
             */
            pointer: string;
            code: components["schemas"]["FieldErrorCode"];
            /**
             * @description Where the value is; the body where absent.
             * @enum {string}
             */
            in?: "body" | "query" | "path" | "header";
            /** @description For developers, in English. */
            detail?: string;
            /** @description The limit that was passed, e.g. the greatest length. */
            limit?: number;
        };
        /** @description Proof of work asked for after too many attempts: find `nonce` so that SHA-256 of `challenge + ":" + nonce` (UTF-8) starts with `difficulty` zero bits. */
        ProofChallenge: {
            /** @description Signed, opaque, single use. */
            challenge: string;
            /** @enum {string} */
            algorithm: "sha-256";
            /** @description Number of leading zero bits. */
            difficulty: number;
            /**
             * Format: date-time
             * @description The challenge is void afterwards.
             */
            expiresAt: string;
        };
        /** @description Answer to a `ProofChallenge`. */
        Proof: {
            /** @description The challenge as received. */
            challenge: string;
            /** @description The nonce found. */
            nonce: string;
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /**
             * Format: uri
             * @description URI of the kind of problem.
             */
            type: string;
            /** @description Short English summary, for developers. */
            title: string;
            /** @description HTTP status. */
            status: number;
            /** @description English explanation of this occurrence, for developers; never personal data. */
            detail?: string;
            /** @description Id of this occurrence, to quote to the operator. */
            instance?: string;
            code: components["schemas"]["ProblemCode"];
            /** @description What is wrong, value by value. */
            errors?: components["schemas"]["FieldError"][];
            /** @description Seconds after which a retry may succeed; as in the Retry-After header. */
            retryAfter?: number;
            challenge?: components["schemas"]["ProofChallenge"];
        };
        /** @description A number to call in an emergency. */
        EmergencyNumber: {
            /** @description As dialled. */
            number: string;
            name: components["schemas"]["LocalizedText"];
            when: components["schemas"]["LocalizedText"];
        };
        /** @description How to reach an office. */
        Contact: {
            /** @description Telephone. */
            phone?: string;
            /** @description WhatsApp number. */
            whatsapp?: string;
            /** Format: email */
            email?: string;
            /** Format: uri */
            url?: string;
            /** @description Postal address. */
            address?: string;
            /** @description Opening hours. */
            hours?: components["schemas"]["OpeningHours"][];
        };
        /** @description Opening hours of some days, in the time zone of the agency (HSDS schedule). */
        OpeningHours: {
            days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
            /** @description `HH:MM`. */
            opens: string;
            /** @description `HH:MM`. */
            closes: string;
            note?: components["schemas"]["LocalizedText"];
        };
        /** @description An agency by code and name. */
        AgencyRef: {
            /** @description Agency code. */
            code: string;
            name: components["schemas"]["LocalizedText"];
            /** @description E.g. Disdukcapil. */
            abbreviation?: string;
            contact?: components["schemas"]["Contact"];
        };
        /** @description An agency (CPSV-AP competent authority, HSDS organization). */
        Agency: {
            /** @description Agency code. */
            code: string;
            name: components["schemas"]["LocalizedText"];
            /** @description E.g. Disdukcapil. */
            abbreviation?: string;
            description?: components["schemas"]["LocalizedText"];
            /** @description Agency above. */
            parentCode?: string;
            regionCode?: components["schemas"]["RegionCode"];
            contact?: components["schemas"]["Contact"];
            /** @description Number of active services. */
            serviceCount?: number;
            /** Format: date-time */
            updatedAt?: string;
        };
        AgencyList: {
            items: components["schemas"]["Agency"][];
            /** @description Number of agencies over all pages. */
            total: number;
            /** @description Opaque cursor of the next page; absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @description Code of the Ministry of Home Affairs: province, regency or city, district (kecamatan), village.
         * @example 73.17
         * @example 73.17.07.2006
         */
        RegionCode: string;
        /** @description An administrative region. */
        Region: {
            code: components["schemas"]["RegionCode"];
            /** @description Proper name. */
            name: string;
            /** @enum {string} */
            level: "province" | "regency" | "district" | "village";
            /**
             * @description What the region is called.
             * @enum {string}
             */
            kind?: "kabupaten" | "kota" | "kecamatan" | "kelurahan" | "desa";
            parentCode?: components["schemas"]["RegionCode"];
            /** @description Number of regions right below. */
            childCount?: number;
            /** @description Where its main settlement lies; absent where that is not known. */
            center?: components["schemas"]["Position"];
        };
        /** @description A point, WGS 84. */
        Position: {
            lat: number;
            long: number;
        };
        RegionList: {
            items: components["schemas"]["Region"][];
            /** @description Number of regions over all pages. */
            total: number;
            /** @description Opaque cursor of the next page; absent on the last page. */
            nextCursor?: string;
        };
        /** @description One allowed answer. */
        QuestionValue: {
            /** @description Sent as the answer. */
            key: string;
            name: components["schemas"]["LocalizedText"];
        };
        /** @description A question asked with complaints of a category (Open311 service definition attribute). */
        Question: {
            /** @description Key of the answer. */
            code: string;
            /** @description Position. */
            order: number;
            text: components["schemas"]["LocalizedText"];
            help?: components["schemas"]["LocalizedText"];
            /**
             * @description Open311 datatype.
             * @enum {string}
             */
            datatype: "string" | "number" | "datetime" | "text" | "singlevaluelist" | "multivaluelist";
            /** @description Whether it must be answered. */
            required: boolean;
            /** @description Kinds of report it is asked with; all where absent. */
            classes?: components["schemas"]["ComplaintClass"][];
            /** @description For the two list datatypes. */
            values?: components["schemas"]["QuestionValue"][];
        };
        /** @description Deadlines that complaints of a category are held to. */
        Sla: {
            forward: components["schemas"]["Duration"];
            firstFollowUp: components["schemas"]["Duration"];
            autoClose: components["schemas"]["Duration"];
            resolution: components["schemas"]["Duration"];
        };
        /** @description A category of services, of complaints, or of both. */
        Category: {
            /** @description Category code (Open311 service_code). */
            code: string;
            name: components["schemas"]["LocalizedText"];
            description?: components["schemas"]["LocalizedText"];
            group?: components["schemas"]["LocalizedText"];
            /** @description Words residents use. */
            keywords?: string[];
            /** @description What the category is for. */
            uses: ("service" | "complaint")[];
            agency?: components["schemas"]["AgencyRef"];
            /** @description Asked with complaints of this category. */
            questions?: components["schemas"]["Question"][];
            sla?: components["schemas"]["Sla"];
            /** @description Number of active services. */
            serviceCount?: number;
        };
        CategoryList: {
            items: components["schemas"]["Category"][];
            /** @description Number of categories over all pages. */
            total: number;
            /** @description Opaque cursor of the next page; absent on the last page. */
            nextCursor?: string;
        };
        /** @description Capabilities this server has. A client hides what is false. */
        Features: {
            serviceSearch: boolean;
            serviceSuggestions: boolean;
            serviceFeedback: boolean;
            searchFeedback: boolean;
            /** @description Whether `GET pages/services` below the base address answers a plain form (`q`, `lang`) with a page of HTML. False where absent. */
            servicePages?: boolean;
            applicationTracking: boolean;
            applicationEventStream: boolean;
            applicationMessages: boolean;
            applicationDocuments: boolean;
            applicationSubscriptions: boolean;
            /** @description False where absent. */
            applicationRating?: boolean;
            complaints: boolean;
            similarComplaints: boolean;
            /** @description False where absent. */
            complaintSupport?: boolean;
            complaintTracking: boolean;
            complaintMessages: boolean;
            complaintWithdrawal: boolean;
            complaintRating: boolean;
            complaintReopening: boolean;
            uploads: boolean;
            backOfficeEvents: boolean;
        };
        /** @description Limits a client checks before it sends. */
        Limits: {
            /** @description Most files of one complaint or answer. */
            attachmentCount: number;
            /** @description Largest file, in bytes. */
            attachmentBytes: number;
            /** @description Media types taken. */
            attachmentTypes: string[];
            /** @description Most pixels of a picture, width × height, also where its file is small; 50 million where absent. Clients make larger pictures smaller before they send them. */
            attachmentPixels?: number;
            /** @description Characters. */
            complaintTextMin: number;
            /** @description Characters. */
            complaintTextMax: number;
            /** @description Characters. */
            messageTextMax: number;
            /** @description Greatest `limit` of lists. */
            pageSizeMax: number;
        };
        /** @description Notice under UU 27/2022: what is used for what, how long and by whom. */
        PrivacyNotice: {
            /** @description Changes with the text. */
            version: string;
            /** @description Who answers for the data. */
            controller: string;
            summary: components["schemas"]["LocalizedText"];
            purposes: components["schemas"]["LocalizedText"][];
            retention: components["schemas"]["LocalizedText"];
            rights?: components["schemas"]["LocalizedText"];
            contact?: components["schemas"]["Contact"];
            /**
             * Format: uri
             * @description Full notice.
             */
            url?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        /** @description A map of square raster or SVG tiles in Web Mercator. Clients load it only when asked to. */
        MapConfig: {
            /**
             * @description Address of a tile with `{z}`, `{x}` and `{y}`; relative to the API’s base URL.
             * @example /peta/{z}/{x}/{y}.svg
             */
            tiles: string;
            minZoom: number;
            /** @description Last zoom with tiles; clients may enlarge these. */
            maxZoom: number;
            /** @description Whom the map is from, shown with it. */
            attribution: components["schemas"]["LocalizedText"];
            /** @description What the map shows, as west, south, east, north in degrees. */
            bounds?: number[];
        };
        /** @description What a client needs to know about a server before anything else. */
        Config: {
            /** @description Version of the common API. */
            apiVersion: string;
            agency: components["schemas"]["Agency"];
            /** @description Languages of its texts; the first is the default. */
            languages: components["schemas"]["Language"][];
            /**
             * @description IANA time zone of deadlines and opening hours.
             * @example Asia/Makassar
             */
            timeZone: string;
            features: components["schemas"]["Features"];
            limits: components["schemas"]["Limits"];
            privacyNotice: components["schemas"]["PrivacyNotice"];
            emergencyNumbers: components["schemas"]["EmergencyNumber"][];
            contact?: components["schemas"]["Contact"];
            /** @description Channels by which residents can be told of changes; e-mail alone where absent. */
            subscriptionChannels?: ("email" | "sms" | "whatsapp")[];
            /** @description Absent where the agency has none; places are told by region and landmark then. */
            map?: components["schemas"]["MapConfig"];
            /** @description The agency’s area roughly, as west, south, east, north in degrees. */
            serviceArea?: number[];
            /** @description True where the data are made up; the client says so. */
            demonstration: boolean;
            demonstrationNotice?: components["schemas"]["LocalizedText"];
        };
        /**
         * @description HSDS status.
         * @enum {string}
         */
        ServiceStatus: "active" | "inactive" | "defunct" | "temporarily-closed";
        /**
         * @description `referral`: a service of somebody else that residents look for here.
         * @enum {string}
         */
        ServiceKind: "service" | "referral" | "complaint-channel" | "hotline";
        /**
         * @description Who deals with whom.
         * @enum {string}
         */
        Interaction: "G2C" | "G2B" | "G2G";
        /**
         * @description Whom a service is for.
         * @enum {string}
         */
        Audience: "citizen" | "business" | "government" | "foreigner" | "community";
        /**
         * @description How a service is obtained (CPSV-AP channel).
         * @enum {string}
         */
        ChannelType: "online" | "in-person" | "hybrid";
        /** @description A place one can go to. */
        Place: {
            name: components["schemas"]["LocalizedText"];
            address?: string;
            regionCode?: components["schemas"]["RegionCode"];
            landmark?: components["schemas"]["LocalizedText"];
            /** @description WGS 84. */
            lat?: number;
            /** @description WGS 84. */
            long?: number;
        };
        /** @description A way to obtain a service. */
        Channel: {
            type: components["schemas"]["ChannelType"];
            name?: components["schemas"]["LocalizedText"];
            /** Format: uri */
            url?: string;
            phone?: string;
            place?: components["schemas"]["Place"];
            hours?: components["schemas"]["OpeningHours"][];
            note?: components["schemas"]["LocalizedText"];
        };
        /** @description Evidence to bring or upload (CPSV-AP hasInput). */
        Requirement: {
            name: components["schemas"]["LocalizedText"];
            condition?: components["schemas"]["LocalizedText"];
            note?: components["schemas"]["LocalizedText"];
            /**
             * Format: uri
             * @description A form to fill in.
             */
            templateUrl?: string;
        };
        /** @description One step of the procedure. */
        ProcedureStep: {
            /** @description Position, from 1. */
            order: number;
            name: components["schemas"]["LocalizedText"];
            description?: components["schemas"]["LocalizedText"];
            /**
             * @description Who acts.
             * @enum {string}
             */
            actor?: "applicant" | "agency";
        };
        /** @description What a service costs (CPSV-AP hasCost, HSDS cost_option). */
        Cost: {
            /**
             * @description `levy` is a retribusi, `tax` a pajak.
             * @enum {string}
             */
            type: "free" | "levy" | "tax" | "other";
            /** @description Rupiah, where it is one amount. */
            amount?: number;
            /** @enum {string} */
            currency?: "IDR";
            note?: components["schemas"]["LocalizedText"];
        };
        /** @description Where to complain about a service. */
        ComplaintHandling: {
            text: components["schemas"]["LocalizedText"];
            phone?: string;
            /** Format: email */
            email?: string;
            /** Format: uri */
            url?: string;
        };
        /** @description A legal basis (CPSV-AP hasLegalResource). */
        LegalResource: {
            /** @description As cited. */
            title: string;
            /** Format: uri */
            url?: string;
        };
        /** @description The external system that carries on. */
        Handoff: {
            /** @description E.g. OSS RBA, SIMBG. */
            name: string;
            /** Format: uri */
            url?: string;
            note?: components["schemas"]["LocalizedText"];
        };
        /** @description Part of a text, in UTF-16 code units. */
        MatchRange: {
            /** @description First unit. */
            start: number;
            /** @description Unit after the last. */
            end: number;
        };
        /** @description Why a service was found. Plain text and ranges, never HTML. */
        Match: {
            /**
             * @description Where it matched.
             * @enum {string}
             */
            field: "name" | "alternate-name" | "former-name" | "keyword" | "agency" | "category" | "requirement" | "output" | "text";
            /**
             * @description How it matched.
             * @enum {string}
             */
            kind: "exact" | "stem" | "synonym" | "former-name" | "translation" | "typo";
            language: components["schemas"]["Language"];
            /** @description The text that matched. */
            text: string;
            /** @description What to mark. */
            ranges: components["schemas"]["MatchRange"][];
        };
        /** @description A service in a list. */
        ServiceSummary: {
            /** @description Service code. */
            code: string;
            status: components["schemas"]["ServiceStatus"];
            kind: components["schemas"]["ServiceKind"];
            name: components["schemas"]["LocalizedText"];
            summary?: components["schemas"]["LocalizedText"];
            category: components["schemas"]["CodeName"];
            agency: components["schemas"]["AgencyRef"];
            interaction: components["schemas"]["Interaction"];
            channels: components["schemas"]["ChannelType"][];
            processingTime?: components["schemas"]["Duration"];
            cost?: components["schemas"]["Cost"];
            handoff?: components["schemas"]["Handoff"];
            /** @description Old names it took the place of, e.g. IMB of PBG. */
            replaces?: string[];
            /** @description To call at once (hotlines). */
            phone?: string;
            /** @description How many requirements (persyaratan) it has. */
            requirementCount?: number;
            /**
             * Format: date
             * @description Last verified.
             */
            assuredDate?: string;
            /** @description True where values are made up. */
            demonstration: boolean;
            /** @description Best first; absent without a query. */
            matches?: components["schemas"]["Match"][];
        };
        /** @description One value of a facet. */
        FacetValue: {
            /** @description Value to filter by. */
            code: string;
            name: components["schemas"]["LocalizedText"];
            /** @description Services with it. */
            count: number;
        };
        /** @description How the results divide. Each facet disregards its own filter. */
        Facets: {
            agency?: components["schemas"]["FacetValue"][];
            category?: components["schemas"]["FacetValue"][];
            lifeEvent?: components["schemas"]["FacetValue"][];
            region?: components["schemas"]["FacetValue"][];
            audience?: components["schemas"]["FacetValue"][];
            channel?: components["schemas"]["FacetValue"][];
        };
        /** @description A page of services. */
        ServiceList: {
            /** @description Best first. */
            items: components["schemas"]["ServiceSummary"][];
            /** @description Number of results over all pages. */
            total: number;
            facets: components["schemas"]["Facets"];
            /** @description Opaque cursor of the next page; absent on the last page. */
            nextCursor?: string;
            /** @description A better spelling of the query. */
            didYouMean?: string;
            /** @description Remarks on old names in the query, e.g. that IMB is now PBG. */
            notes?: components["schemas"]["LocalizedText"][];
            /** @description To show first: the query sounds like an emergency. */
            emergencyNumbers?: components["schemas"]["EmergencyNumber"][];
        };
        /** @description A completion of what was typed. */
        Suggestion: {
            /** @description What to put into the box. */
            text: string;
            /** @enum {string} */
            kind: "service" | "term" | "category" | "agency";
            /** @description Of the service, category or agency. */
            code?: string;
            name?: components["schemas"]["LocalizedText"];
            /** @description What to mark in `text`. */
            ranges?: components["schemas"]["MatchRange"][];
        };
        SuggestionList: {
            /** @description Best first. */
            items: components["schemas"]["Suggestion"][];
        };
        /** @description A public service with its standar pelayanan (UU 25/2009 art. 21, PermenPANRB 15/2014; names from CPSV-AP 3.2 and HSDS 3.0). The six components that must be published come first. */
        Service: {
            /** @description Service code. */
            code: string;
            status: components["schemas"]["ServiceStatus"];
            kind: components["schemas"]["ServiceKind"];
            interaction: components["schemas"]["Interaction"];
            name: components["schemas"]["LocalizedText"];
            summary?: components["schemas"]["LocalizedText"];
            /** @description Other names residents use (HSDS alternate_name). */
            alternateNames: string[];
            /** @description Old names it took the place of, e.g. IMB of PBG. */
            replaces?: string[];
            category: components["schemas"]["CodeName"];
            agency: components["schemas"]["AgencyRef"];
            audience: components["schemas"]["Audience"][];
            /** @description Life or business events (CPSV-AP). */
            lifeEvents: components["schemas"]["CodeName"][];
            /** @description Where it is offered; empty: everywhere the agency serves. */
            regions: components["schemas"]["RegionCode"][];
            channels: components["schemas"]["Channel"][];
            /** @description 1 Persyaratan. */
            requirements: components["schemas"]["Requirement"][];
            /** @description 2 Sistem, mekanisme, dan prosedur. */
            procedure: components["schemas"]["ProcedureStep"][];
            processingTime?: components["schemas"]["Duration"];
            cost?: components["schemas"]["Cost"];
            output: components["schemas"]["LocalizedText"];
            complaintHandling: components["schemas"]["ComplaintHandling"];
            /** @description 7 Dasar hukum. */
            legalBasis?: components["schemas"]["LegalResource"][];
            facilities?: components["schemas"]["LocalizedText"];
            staffCompetence?: components["schemas"]["LocalizedText"];
            internalSupervision?: components["schemas"]["LocalizedText"];
            /** @description 11 Jumlah pelaksana. */
            staffCount?: number;
            serviceGuarantee?: components["schemas"]["LocalizedText"];
            safetyGuarantee?: components["schemas"]["LocalizedText"];
            performanceEvaluation?: components["schemas"]["LocalizedText"];
            handoff?: components["schemas"]["Handoff"];
            /** @description Decree that set the standard. */
            decreeNumber?: string;
            /**
             * Format: date
             * @description Last verified (HSDS assured_date).
             */
            assuredDate?: string;
            /** @description True where processing time, cost or other values are made up. */
            demonstration: boolean;
            relatedServices?: components["schemas"]["CodeName"][];
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description Was the page of a service of use? */
        ServiceFeedback: {
            /** @description Yes or no. */
            helpful: boolean;
            /** @enum {string} */
            reason?: "outdated" | "unclear" | "incomplete" | "wrong-service" | "other";
            /** @description No personal data, please. */
            comment?: string;
            language?: components["schemas"]["Language"];
        };
        /** @description A search that did not find what was looked for, or did. */
        SearchFeedback: {
            query: string;
            /** @description Whether it was found. */
            found: boolean;
            /** @description What was looked for. */
            wanted?: string;
            /** @description Service chosen. */
            chosenCode?: string;
            language?: components["schemas"]["Language"];
        };
        /** @description A number with its secret. Both are read leniently: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
        LookupInput: {
            number: string;
            secret: string;
            proof?: components["schemas"]["Proof"];
        };
        /** @description A step of a case. */
        CaseStep: {
            /** @description Step code. */
            code: string;
            name: components["schemas"]["LocalizedText"];
            explanation?: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            state: "done" | "current" | "upcoming" | "skipped";
            /** @description Happens only in some cases. */
            optional?: boolean;
            agency?: components["schemas"]["AgencyRef"];
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            completedAt?: string;
            /**
             * Format: date-time
             * @description When it should be complete.
             */
            expectedAt?: string;
        };
        /** @description The published deadline as it runs. */
        Clock: {
            /** @description Published length. */
            value: number;
            /** @enum {string} */
            unit: "minute" | "hour" | "day" | "working-day" | "week" | "month";
            /**
             * @description `paused` while the applicant has to act.
             * @enum {string}
             */
            state: "running" | "paused" | "stopped";
            /** @description Past the deadline. */
            late: boolean;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            dueAt?: string;
        };
        /** @description One of the deadlines of a complaint. */
        ComplaintClock: {
            /**
             * @description SP4N-LAPOR practice: forwarded within 3 working days, first follow-up within 5, closed 10 working days after a follow-up without reply; Perpres 76/2013: resolved within 60 days; UU 14/2008: information within 10 working days.
             * @enum {string}
             */
            code: "forward" | "first-follow-up" | "auto-close" | "resolution" | "information-answer";
            /** @description Length. */
            value: number;
            /** @enum {string} */
            unit: "minute" | "hour" | "day" | "working-day" | "week" | "month";
            /** @enum {string} */
            state: "upcoming" | "running" | "paused" | "stopped";
            /** @description Past the deadline. */
            late: boolean;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            dueAt?: string;
        };
        /** @description What the resident has to do now. */
        YourMove: {
            /** @enum {string} */
            what: "send-document" | "reply" | "pay" | "visit" | "collect" | "rate";
            text: components["schemas"]["LocalizedText"];
            /** @description The request it answers. */
            requestId?: string;
            /** Format: date-time */
            dueAt?: string;
            /**
             * Format: uri
             * @description Where to do it, if elsewhere.
             */
            url?: string;
        };
        /** @description A document of a case. */
        CaseDocument: {
            /** @description Document id. */
            id: string;
            /** @description File name or title. */
            name: string;
            /** @enum {string} */
            kind: "submitted" | "issued" | "letter";
            mediaType: string;
            /** @description Bytes. */
            size?: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Whether it can be fetched. */
            downloadable: boolean;
        };
        /** @description Something the agency asks of the applicant. */
        CaseRequest: {
            /** @description Request id. */
            id: string;
            /** @enum {string} */
            kind: "document" | "information" | "payment" | "visit";
            title: components["schemas"]["LocalizedText"];
            text?: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            status: "open" | "answered" | "expired" | "cancelled";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            dueAt?: string;
            /** Format: date-time */
            answeredAt?: string;
            /** @description Rupiah to pay. */
            amount?: number;
        };
        /** @description A message of a case. */
        CaseMessage: {
            /** @description Message id. */
            id: string;
            /** @enum {string} */
            from: "resident" | "agency" | "system";
            agency?: components["schemas"]["AgencyRef"];
            /** @description Plain text. */
            text: string;
            language: components["schemas"]["Language"];
            /** Format: date-time */
            sentAt: string;
            attachments?: components["schemas"]["CaseDocument"][];
        };
        /** @description Something that happened to a case. */
        CaseEvent: {
            /** @description Event id, also the event id of the stream. */
            id: string;
            /** @description Order within the case. */
            sequence: number;
            /** @description Kind of event in kebab-case, e.g. `submitted`, `step-reached`, `document-wanted`, `document-received`, `message`, `decided`, `transferred`, `clock-paused`, `forwarded`, `answered`, `closed`, `reopened`, `withdrawn`. The list grows; show unknown kinds by their title. */
            type: string;
            /** Format: date-time */
            at: string;
            title: components["schemas"]["LocalizedText"];
            detail?: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            actor: "resident" | "agency" | "system";
            agency?: components["schemas"]["AgencyRef"];
        };
        /** @description Events, newest first. */
        CaseEventList: {
            items: components["schemas"]["CaseEvent"][];
            /** @description Opaque cursor of the next page; absent on the last page. */
            nextCursor?: string;
        };
        /** @description The decision. */
        Outcome: {
            /** @enum {string} */
            result: "granted" | "refused" | "partly";
            /** Format: date-time */
            decidedAt: string;
            reason?: components["schemas"]["LocalizedText"];
            decisionNumber?: string;
            /** @description Document of the decision or its product. */
            documentId?: string;
            collection?: components["schemas"]["LocalizedText"];
            /** Format: date */
            validUntil?: string;
        };
        /** @description How to object to the decision, and until when. */
        Appeal: {
            route: components["schemas"]["LocalizedText"];
            /**
             * Format: date-time
             * @description Last moment.
             */
            deadline: string;
            agency?: components["schemas"]["AgencyRef"];
            /** Format: uri */
            url?: string;
        };
        /** @description An application (permohonan) as its applicant may see it. No personal data. */
        Application: {
            /** @description Opaque id. */
            id: string;
            /** @description Public number, e.g. `PMH-7K3M-Q9TX-B2V4C`: 12 random Crockford base32 symbols and a check symbol. */
            number: string;
            service: components["schemas"]["CodeName"];
            agency: components["schemas"]["AgencyRef"];
            /** @enum {string} */
            status: "received" | "in-progress" | "waiting-for-applicant" | "decided" | "closed" | "withdrawn";
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            updatedAt: string;
            now: components["schemas"]["LocalizedText"];
            next: components["schemas"]["LocalizedText"];
            yourMove?: components["schemas"]["YourMove"];
            /**
             * Format: date-time
             * @description When the decision is expected; absent while the clock is paused or stopped.
             */
            expectedAt?: string;
            clock: components["schemas"]["Clock"];
            /** @description In order. */
            steps: components["schemas"]["CaseStep"][];
            documents: components["schemas"]["CaseDocument"][];
            requests: components["schemas"]["CaseRequest"][];
            /** @description Oldest first. */
            messages: components["schemas"]["CaseMessage"][];
            outcome?: components["schemas"]["Outcome"];
            appeal?: components["schemas"]["Appeal"];
            subscription?: components["schemas"]["Subscription"];
            satisfaction?: components["schemas"]["Satisfaction"];
            /** @description What the applicant may do now. */
            allowed: ("message" | "document" | "subscription" | "rate")[];
        };
        /** @description 1 bad, 2 poor, 3 good, 4 very good. */
        SatisfactionScore: number;
        /** @description The nine elements of the satisfaction survey (SKM) that PermenPANRB 14/2017 asks of every agency. The index is the mean of the elements' means, times 25. */
        SatisfactionScores: {
            requirements: components["schemas"]["SatisfactionScore"];
            procedure: components["schemas"]["SatisfactionScore"];
            time: components["schemas"]["SatisfactionScore"];
            cost: components["schemas"]["SatisfactionScore"];
            product: components["schemas"]["SatisfactionScore"];
            competence: components["schemas"]["SatisfactionScore"];
            behaviour: components["schemas"]["SatisfactionScore"];
            complaints: components["schemas"]["SatisfactionScore"];
            facilities: components["schemas"]["SatisfactionScore"];
        };
        /** @description How the service was. */
        SatisfactionInput: {
            scores: components["schemas"]["SatisfactionScores"];
            comment?: string;
        };
        /** @description A rating given. */
        Satisfaction: {
            scores: components["schemas"]["SatisfactionScores"];
            comment?: string;
            /** Format: date-time */
            ratedAt: string;
        };
        ApplicationLookupResult: {
            /** @description Bearer token for this application only. */
            token: string;
            /**
             * Format: date-time
             * @description The token is void afterwards.
             */
            expiresAt: string;
            application: components["schemas"]["Application"];
        };
        /** @description A message of the resident. */
        MessageInput: {
            text: string;
            language?: components["schemas"]["Language"];
            uploads?: string[];
        };
        /** @description Documents that answer a request. */
        DocumentInput: {
            /** @description The request. */
            requestId: string;
            uploads: string[];
            note?: string;
        };
        /** @description How to be told of changes. Exactly the channels named are used. */
        SubscriptionInput: {
            /** Format: email */
            email?: string;
            /** @description For SMS or WhatsApp. */
            phone?: string;
            channels: ("email" | "sms" | "whatsapp")[];
            language: components["schemas"]["Language"];
        };
        /** @description What was sent to an address. */
        ConfirmationInput: {
            code: string;
        };
        /** @description A subscription, with the addresses masked. */
        Subscription: {
            channels: ("email" | "sms" | "whatsapp")[];
            /** @description Masked. */
            email?: string;
            /** @description Masked. */
            phone?: string;
            language: components["schemas"]["Language"];
            /** @description Whether the address has been confirmed. */
            confirmed: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @description Pengaduan, aspirasi, permintaan informasi.
         * @enum {string}
         */
        ComplaintClass: "complaint" | "aspiration" | "information";
        /** @description Two independent choices. Anonymous hides who: the identity never reaches the handling agency. Confidential hides what: the complaint is not shown publicly. */
        Visibility: {
            anonymous: boolean;
            confidential: boolean;
        };
        /** @description Where it happened. */
        ComplaintPlace: {
            regionCode?: components["schemas"]["RegionCode"];
            /** @description Address or description. */
            text?: string;
            /** @description Patokan. */
            landmark?: string;
            /** @description WGS 84. */
            lat?: number;
            /** @description WGS 84. */
            long?: number;
            /** @description Metres. */
            accuracy?: number;
        };
        /** @description Answer to a question of the category. */
        Answer: {
            /** @description Code of the question. */
            code: string;
            /** @description One value; several for multivaluelist. Numbers in decimal notation, datetimes in ISO 8601. */
            values: string[];
        };
        /** @description How to reach the reporter. Never required, and not passed on when anonymous. */
        ComplaintContact: {
            name?: string;
            phone?: string;
            /** Format: email */
            email?: string;
        };
        /** @description A complaint, aspiration or request for information. */
        ComplaintInput: {
            class: components["schemas"]["ComplaintClass"];
            title?: string;
            /** @description What happened. */
            text: string;
            /** @description Category. */
            categoryCode: string;
            /** @description Agency, where the resident knows it. */
            agencyCode?: string;
            /**
             * Format: date
             * @description Day of the event; not in the future.
             */
            occurredOn?: string;
            place?: components["schemas"]["ComplaintPlace"];
            answers?: components["schemas"]["Answer"][];
            /** @description Uploads may finish after the complaint is accepted. */
            uploads?: string[];
            visibility: components["schemas"]["Visibility"];
            contact?: components["schemas"]["ComplaintContact"];
            language: components["schemas"]["Language"];
            /** @description An earlier complaint that this one goes on from, for instance since it can be reopened no longer. An anonymous complaint is linked to an anonymous one only; a number that is unknown or may not be linked is left out. */
            relatedNumber?: string;
            /** @description Version of the notice that was shown. */
            privacyNoticeVersion?: string;
            /** @description Where the service asked for one (429 `proof-required`). Not part of what the Idempotency-Key stands for. */
            proof?: components["schemas"]["Proof"];
            /** @description A field that people neither see nor reach. Whoever fills it in is a robot. */
            homepage?: string;
        };
        /** @description What the resident keeps. */
        ComplaintReceipt: {
            /** @description Public number, e.g. `ADU-4W8R-N6DY-H3C16`: 12 random Crockford base32 symbols and a check symbol. */
            number: string;
            /** @description Secret shown once, on the receipt: ten Crockford base32 symbols. */
            secret: string;
            /** Format: date-time */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When an answer is due.
             */
            expectedAt: string;
            clocks: components["schemas"]["ComplaintClock"][];
        };
        /** @description A public complaint that may be about the same thing. Never a confidential one, never who. */
        SimilarComplaint: {
            /** @description Opaque id, for supporting it; absent where the server offers no support. */
            id?: string;
            /** @description Residents who support it, its reporter not counted. */
            supportCount?: number;
            title: string;
            category: components["schemas"]["CodeName"];
            regionCode?: components["schemas"]["RegionCode"];
            regionName?: string;
            status: components["schemas"]["ComplaintStatus"];
            /** Format: date-time */
            submittedAt: string;
            /** @description Metres. */
            distance?: number;
            /** @description Public answer. */
            answer?: string;
        };
        ComplaintSupportInput: {
            /** @description Where the service asked for one. Not part of what the Idempotency-Key stands for. */
            proof?: components["schemas"]["Proof"];
        };
        ComplaintSupport: {
            /** @description Residents who support it now. */
            supportCount: number;
        };
        SimilarComplaintList: {
            /** @description Most alike first. */
            items: components["schemas"]["SimilarComplaint"][];
        };
        /**
         * @description Menunggu, Koordinasi, Disposisi, Proses, Dijawab, Selesai, Ditarik.
         * @enum {string}
         */
        ComplaintStatus: "received" | "coordination" | "disposition" | "in-progress" | "answered" | "closed" | "withdrawn";
        /** @description How the handling was. */
        RatingInput: {
            /** @description 1 bad to 5 good. */
            score: number;
            /** @description Whether the matter is resolved. */
            resolved?: boolean;
            comment?: string;
        };
        /** @description A rating given. */
        Rating: {
            /** @description 1 bad to 5 good. */
            score: number;
            resolved?: boolean;
            comment?: string;
            /** Format: date-time */
            ratedAt: string;
        };
        WithdrawalInput: {
            reason?: string;
        };
        ReopeningInput: {
            /** @description What is still wrong. */
            reason: string;
            uploads?: string[];
        };
        /** @description Whether and until when the complaint can be reopened. */
        Reopening: {
            possible: boolean;
            /** Format: date-time */
            until?: string;
            /** @description Times reopened so far. */
            count: number;
        };
        /** @description A file of a complaint. */
        ComplaintUpload: {
            /** @description Upload id. */
            id: string;
            name: string;
            mediaType: string;
            /** @description Bytes. */
            size: number;
            /** @enum {string} */
            state: "uploading" | "received" | "rejected";
            /** @description Why it was rejected, where it was; `upload-expired` when it never arrived. */
            rejection?: components["schemas"]["ProblemCode"];
        };
        ComplaintUploadsInput: {
            uploads: string[];
        };
        ComplaintUploadList: {
            /** @description All files of the report, those named just now among them. */
            items: components["schemas"]["ComplaintUpload"][];
        };
        /** @description A complaint as its reporter may see it. */
        Complaint: {
            /** @description Opaque id. */
            id: string;
            /** @description Public number, e.g. `ADU-4W8R-N6DY-H3C16`: 12 random Crockford base32 symbols and a check symbol. */
            number: string;
            class: components["schemas"]["ComplaintClass"];
            category: components["schemas"]["CodeName"];
            agency?: components["schemas"]["AgencyRef"];
            status: components["schemas"]["ComplaintStatus"];
            title?: string;
            /** @description As sent. */
            text: string;
            visibility: components["schemas"]["Visibility"];
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            updatedAt: string;
            now: components["schemas"]["LocalizedText"];
            next: components["schemas"]["LocalizedText"];
            yourMove?: components["schemas"]["YourMove"];
            /**
             * Format: date-time
             * @description When the next answer is due.
             */
            expectedAt?: string;
            clocks: components["schemas"]["ComplaintClock"][];
            /** @description In order. */
            steps: components["schemas"]["CaseStep"][];
            /** @description Newest first. */
            timeline: components["schemas"]["CaseEvent"][];
            /** @description Oldest first. */
            messages: components["schemas"]["CaseMessage"][];
            uploads: components["schemas"]["ComplaintUpload"][];
            /** @description Why the agency does not handle it; absent where it does. */
            refusal?: components["schemas"]["LocalizedText"];
            /** @description Residents who support it, its reporter not counted; absent where it is not public. */
            supportCount?: number;
            /** @description An earlier complaint that this one goes on from. */
            relatedNumber?: string;
            rating?: components["schemas"]["Rating"];
            reopening: components["schemas"]["Reopening"];
            /** @description What the reporter may do now. */
            allowed: ("message" | "withdraw" | "rate" | "reopen")[];
        };
        ComplaintLookupResult: {
            /** @description Bearer token for this complaint only. */
            token: string;
            /**
             * Format: date-time
             * @description The token is void afterwards.
             */
            expiresAt: string;
            complaint: components["schemas"]["Complaint"];
        };
        ApplicationRegisteredData: {
            /** @description Service. */
            serviceCode: string;
            /** @description Agency. */
            agencyCode: string;
            /** @description Public number, e.g. `PMH-7K3M-Q9TX-B2V4C`: 12 random Crockford base32 symbols and a check symbol. */
            number: string;
            /** @description Secret given to the applicant with the number; kept as a slow hash only. */
            secret: string;
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            dueAt?: string;
            /** @description The way ahead, in order; where absent, only steps that were reached are shown. */
            steps?: components["schemas"]["ApplicationStepPlan"][];
        };
        /** @description A step that an application will take. */
        ApplicationStepPlan: {
            /** @description Step code. */
            code: string;
            name: components["schemas"]["LocalizedText"];
            explanation?: components["schemas"]["LocalizedText"];
            /** @description Who does it. */
            agencyCode?: string;
            /** @description Happens only in some cases. */
            optional?: boolean;
        };
        /** @description An application was registered. */
        ApplicationRegisteredEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the registered back-office system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.application.registered.v1";
            /** @description Opaque id of the application; never a NIK. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ApplicationRegisteredData"];
        };
        ApplicationStepReachedData: {
            /** @description Step code. */
            step: string;
            name?: components["schemas"]["LocalizedText"];
            explanation?: components["schemas"]["LocalizedText"];
            /** @description Agency. */
            agencyCode?: string;
            completedSteps?: string[];
            /** Format: date-time */
            expectedAt?: string;
        };
        /** @description An application reached a step. */
        ApplicationStepReachedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the registered back-office system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.application.step-reached.v1";
            /** @description Opaque id of the application; never a NIK. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ApplicationStepReachedData"];
        };
        ApplicationDocumentWantedData: {
            /** @description Request id. */
            requestId: string;
            /** @enum {string} */
            kind: "document" | "information" | "payment" | "visit";
            title: components["schemas"]["LocalizedText"];
            text?: components["schemas"]["LocalizedText"];
            /** Format: date-time */
            dueAt?: string;
            /** @description Rupiah to pay. */
            amount?: number;
        };
        /** @description The applicant has to send something; the clock stands still. */
        ApplicationDocumentWantedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the registered back-office system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.application.document-wanted.v1";
            /** @description Opaque id of the application; never a NIK. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ApplicationDocumentWantedData"];
        };
        ApplicationMessageData: {
            /** @description Message id. */
            messageId: string;
            /** @enum {string} */
            from: "resident" | "agency";
            text: string;
            language: components["schemas"]["Language"];
        };
        /** @description A message to or from the applicant. */
        ApplicationMessageEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the registered back-office system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.application.message.v1";
            /** @description Opaque id of the application; never a NIK. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ApplicationMessageData"];
        };
        ApplicationDecidedData: {
            /** @enum {string} */
            result: "granted" | "refused" | "partly";
            /** Format: date-time */
            decidedAt: string;
            reason?: components["schemas"]["LocalizedText"];
            decisionNumber?: string;
            collection?: components["schemas"]["LocalizedText"];
            appeal?: components["schemas"]["Appeal"];
        };
        /** @description An application was decided. */
        ApplicationDecidedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the registered back-office system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.application.decided.v1";
            /** @description Opaque id of the application; never a NIK. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ApplicationDecidedData"];
        };
        ApplicationTransferredData: {
            /** @description Agency. */
            fromAgencyCode: string;
            /** @description Agency. */
            toAgencyCode: string;
            reason?: components["schemas"]["LocalizedText"];
        };
        /** @description An application went to another agency. */
        ApplicationTransferredEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the registered back-office system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.application.transferred.v1";
            /** @description Opaque id of the application; never a NIK. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ApplicationTransferredData"];
        };
        /** @description What the applicant sent. */
        ApplicationAnsweredData: {
            /** @description The application as this API calls it. */
            applicationId: string;
            /** @description The request it answers, as its system calls it. */
            requestId: string;
            /** Format: date-time */
            answeredAt: string;
            /** @description To be fetched at `/applications/{applicationId}/documents/{id}` with the system's signature. */
            documents: components["schemas"]["EventDocument"][];
        };
        /** @description The applicant answered a request with documents; pulled by the system that registered the application. */
        ApplicationAnsweredEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.application.answered.v1";
            /** @description Opaque id of the application, as its system calls it. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ApplicationAnsweredData"];
        };
        /** @description A file that goes with an event. */
        EventDocument: {
            /** @description Document id. */
            id: string;
            name: string;
            mediaType: string;
            /** @description Bytes. */
            size: number;
        };
        ServiceChangedData: {
            /** @enum {string} */
            change: "added" | "changed" | "ended";
            service?: components["schemas"]["Service"];
        };
        /** @description A service of the catalogue was added, changed or ended. */
        ServiceChangedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the registered back-office system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.service.changed.v1";
            /** @description Service code. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ServiceChangedData"];
        };
        ComplaintFiledData: {
            /** @description Public number, e.g. `ADU-4W8R-N6DY-H3C16`: 12 random Crockford base32 symbols and a check symbol. */
            number: string;
            class: components["schemas"]["ComplaintClass"];
            /** @description Category. */
            categoryCode: string;
            /** @description Agency. */
            agencyCode?: string;
            title?: string;
            text: string;
            place?: components["schemas"]["ComplaintPlace"];
            answers?: components["schemas"]["Answer"][];
            visibility: components["schemas"]["Visibility"];
            contact?: components["schemas"]["ComplaintContact"];
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            dueAt: string;
        };
        /** @description A complaint was filed; pulled by the handling system. The identity of an anonymous reporter is never in it. */
        ComplaintFiledEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the registered back-office system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.filed.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintFiledData"];
        };
        /** @description What the reporter wrote. */
        ComplaintAddedData: {
            /** @description Message id. */
            messageId: string;
            text: string;
            language: components["schemas"]["Language"];
            /** Format: date-time */
            sentAt: string;
        };
        /** @description The reporter added something, replied, or gave the reason for what comes next; pulled by the handling system. */
        ComplaintAddedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.added.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintAddedData"];
        };
        /** @description A file of the reporter, to be fetched at `/complaints/{subject}/uploads/{fileId}` with the system's signature. */
        ComplaintAttachedData: {
            fileId: string;
            name: string;
            mediaType: string;
            /** @description Bytes. */
            size: number;
            sha256: string;
            /** @description The addition it came with; absent for files of the complaint itself. */
            messageId?: string;
        };
        /** @description A file of the reporter has arrived, was checked and freed of metadata; pulled by the handling system. */
        ComplaintAttachedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.attached.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintAttachedData"];
        };
        /** @description When. */
        ComplaintWithdrawnData: {
            /** Format: date-time */
            withdrawnAt: string;
        };
        /** @description The reporter withdrew the complaint; pulled by the handling system. */
        ComplaintWithdrawnEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.withdrawn.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintWithdrawnData"];
        };
        /** @description How many they are by now. */
        ComplaintSupportedData: {
            /** @description Number of residents. */
            supporters: number;
        };
        /** @description More residents support a public complaint; pulled by the handling system. Who they are is not known. */
        ComplaintSupportedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.supported.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintSupportedData"];
        };
        /** @description How the reporter found the handling. */
        ComplaintRatedData: {
            /** @description 1 bad to 5 good. */
            score: number;
            /** @description Whether the matter is resolved. */
            resolved?: boolean;
            comment?: string;
            /** Format: date-time */
            ratedAt: string;
        };
        /** @description The reporter rated the handling; pulled by the handling system. */
        ComplaintRatedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.rated.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintRatedData"];
        };
        /** @description Until when a first response is due. */
        ComplaintReopenedData: {
            /** Format: date-time */
            reopenedAt: string;
            /** Format: date-time */
            dueAt: string;
        };
        /** @description The reporter reopened the complaint; pulled by the handling system. The reason comes before it, as an addition. */
        ComplaintReopenedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.reopened.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintReopenedData"];
        };
        /** @description Nothing else is needed. */
        ComplaintReceivedData: {
            /** @description What the agency calls it; shown to the reporter. */
            reference?: string;
        };
        /** @description The handling agency has the complaint now. */
        ComplaintReceivedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.received.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintReceivedData"];
        };
        /** @description To whom, and why. */
        ComplaintForwardedData: {
            /** @description The agency that handles it from now on. */
            toAgencyCode: string;
            reason?: components["schemas"]["LocalizedText"];
        };
        /** @description The complaint is another agency’s now; sent by the system that had it, and pulled by the systems of the agency that had it. */
        ComplaintForwardedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.forwarded.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintForwardedData"];
        };
        /** @description What has been done. */
        ComplaintNotedData: {
            text: components["schemas"]["LocalizedText"];
        };
        /** @description A note of progress, which the reporter sees. */
        ComplaintNotedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.noted.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintNotedData"];
        };
        /** @description What is asked. */
        ComplaintQuestionAskedData: {
            text: components["schemas"]["LocalizedText"];
            /** Format: date-time */
            dueAt?: string;
        };
        /** @description A question to the reporter. Whatever the reporter writes next answers it; the 60 days stand still until then. */
        ComplaintQuestionAskedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.question-asked.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintQuestionAskedData"];
        };
        /** @description The answer. */
        ComplaintAnsweredData: {
            text: components["schemas"]["LocalizedText"];
        };
        /** @description The answer to the reporter, who may reply, rate or reopen; without a reply the complaint is closed later. */
        ComplaintAnsweredEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.answered.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintAnsweredData"];
        };
        /** @description Last words, where there are any. */
        ComplaintClosedData: {
            text?: components["schemas"]["LocalizedText"];
        };
        /** @description The matter is closed. */
        ComplaintClosedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.closed.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintClosedData"];
        };
        /** @description Why. */
        ComplaintRefusedData: {
            reason: components["schemas"]["LocalizedText"];
        };
        /** @description The agency will not handle it. The complaint is closed; the reporter may reopen it. */
        ComplaintRefusedEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @enum {string} */
            type: "id.gerai.complaint.refused.v1";
            /** @description Opaque id of the complaint. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Counts the events of this source about this subject, from 1 (CloudEvents sequence extension). */
            sequence: string;
            data: components["schemas"]["ComplaintRefusedData"];
        };
        /** @description An event of a known type; `type` tells which. */
        BackOfficeEvent: components["schemas"]["ApplicationRegisteredEvent"] | components["schemas"]["ApplicationStepReachedEvent"] | components["schemas"]["ApplicationDocumentWantedEvent"] | components["schemas"]["ApplicationMessageEvent"] | components["schemas"]["ApplicationDecidedEvent"] | components["schemas"]["ApplicationTransferredEvent"] | components["schemas"]["ApplicationAnsweredEvent"] | components["schemas"]["ServiceChangedEvent"] | components["schemas"]["ComplaintFiledEvent"] | components["schemas"]["ComplaintAddedEvent"] | components["schemas"]["ComplaintAttachedEvent"] | components["schemas"]["ComplaintWithdrawnEvent"] | components["schemas"]["ComplaintSupportedEvent"] | components["schemas"]["ComplaintRatedEvent"] | components["schemas"]["ComplaintReopenedEvent"] | components["schemas"]["ComplaintReceivedEvent"] | components["schemas"]["ComplaintForwardedEvent"] | components["schemas"]["ComplaintNotedEvent"] | components["schemas"]["ComplaintQuestionAskedEvent"] | components["schemas"]["ComplaintAnsweredEvent"] | components["schemas"]["ComplaintClosedEvent"] | components["schemas"]["ComplaintRefusedEvent"];
        /** @description A CloudEvents 1.0 envelope; `data` is checked by `type`, event by event. */
        CloudEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description Unique within `source`. */
            id: string;
            /** @description URI of the system. */
            source: string;
            /** @description Type of the event. */
            type: string;
            /** @description Opaque id; never a NIK. */
            subject?: string;
            /** Format: date-time */
            time?: string;
            /** @enum {string} */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description Order within the subject, as a decimal number. */
            sequence?: string;
            data: {
                [key: string]: unknown;
            };
        };
        /** @description What became of one event. */
        EventReceipt: {
            /** @description Id of the event. */
            id: string;
            /** @description Source of the event. */
            source: string;
            /**
             * @description `deferred`: an earlier one of the subject is missing. `set-aside`: it cannot be used; see `problem`.
             * @enum {string}
             */
            state: "accepted" | "duplicate" | "deferred" | "set-aside";
            problem?: components["schemas"]["Problem"];
        };
        EventReceiptList: {
            /** @description In the order received. */
            items: components["schemas"]["EventReceipt"][];
        };
        EventPage: {
            /** @description Oldest first. */
            items: components["schemas"]["CloudEvent"][];
            /** @description Send as `after` next time, also when there were no events. */
            cursor: string;
            /** @description Whether more can be had at once. */
            more: boolean;
        };
    };
    responses: {
        /** @description Not changed since the version named by If-None-Match. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request is not valid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid token or signature. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not allowed for this source. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No case for this number and secret, or for this token and id. Always the same. */
        CaseNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such upload. */
        UploadNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No representation the client accepts. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description In conflict with the present state, or the first request with this key is still under way. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Upload-Offset is not where the upload stands. */
        UploadOffsetMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The upload was erased. */
        UploadExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Changed since the version named by If-Match. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too large. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A media type this call does not take. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key was used with another body. */
        IdempotencyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Upload-Checksum does not match what arrived (tus 1.0). */
        UploadChecksumMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Cannot be stored right now; nothing was accepted. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other problem. */
        Problem: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Service code.
         * @example DK-02
         */
        ServiceCode: string;
        /**
         * @description Agency code.
         * @example disdukcapil
         */
        AgencyCode: string;
        /**
         * @description Category code.
         * @example jalan-rusak
         */
        CategoryCode: string;
        /**
         * @description Region code.
         * @example 73.17.07
         */
        RegionCode: components["schemas"]["RegionCode"];
        /**
         * @description Opaque id, as given by the lookup.
         * @example app_5Qm2ZxT9
         */
        ApplicationId: string;
        /**
         * @description Opaque id, as given by the lookup.
         * @example cmp_7Ht3
         */
        ComplaintId: string;
        /**
         * @description Document id.
         * @example doc_1
         */
        DocumentId: string;
        /**
         * @description Unguessable id, the last part of Location.
         * @example upl_8fKq
         */
        UploadId: string;
        /**
         * @description Words of the resident; normalised, stemmed and corrected by the server.
         * @example ktp hilang
         */
        Query: string;
        /**
         * @description `nextCursor` of the page before.
         * @example eyJvIjoyMH0
         */
        Cursor: string;
        /**
         * @description Most items to return; 20 where absent.
         * @example 20
         */
        Limit: number;
        /**
         * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
         * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
         */
        IdempotencyKey: string;
        /**
         * @description Strong ETag of the version to change.
         * @example "9c1f"
         */
        IfMatch: string;
        /**
         * @description ETag of the version the client has.
         * @example "9c1f"
         */
        IfNoneMatch: string;
        /**
         * @description Continue a stream after this event.
         * @example evt_1
         */
        LastEventId: string;
        /**
         * @description Version of the tus protocol.
         * @example 1.0.0
         */
        TusResumable: "1.0.0";
        /**
         * @description Bytes of the whole file.
         * @example 421337
         */
        UploadLength: number;
        /**
         * @description `filename` and `filetype`, values in base64.
         * @example filename amFsYW4uanBn,filetype aW1hZ2UvanBlZw==
         */
        UploadMetadata: string;
        /**
         * @description Where this part begins.
         * @example 0
         */
        UploadOffset: number;
        /**
         * @description Algorithm and base64 checksum of this part.
         * @example sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=
         */
        UploadChecksum: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Strong validator of this version.
         * @example "9c1f"
         */
        ETag: string;
        /**
         * @description Catalogue data may be cached and served stale while revalidated.
         * @example public, max-age=60, stale-while-revalidate=86400
         */
        PublicCacheControl: string;
        /**
         * @description Cases are never stored.
         * @example private, no-store
         */
        PrivateCacheControl: string;
        /** @example no-referrer */
        ReferrerPolicy: string;
        /**
         * @description draft-ietf-httpapi-ratelimit-headers-10.
         * @example "default";q=120;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description draft-ietf-httpapi-ratelimit-headers-10.
         * @example "default";r=117;t=42
         */
        RateLimit: string;
        /**
         * @description Seconds after which a retry may succeed.
         * @example 12
         */
        RetryAfter: number;
        /**
         * @description Where the created thing is.
         * @example /v1/uploads/upl_8fKq
         */
        Location: string;
        /**
         * @description Always an attachment.
         * @example attachment; filename="kartu-keluarga.pdf"
         */
        ContentDisposition: string;
        /**
         * @description Version of the tus protocol.
         * @example 1.0.0
         */
        TusResumable: string;
        /**
         * @description Versions taken.
         * @example 1.0.0
         */
        TusVersion: string;
        /**
         * @description Extensions offered.
         * @example creation,termination,checksum,expiration
         */
        TusExtension: string;
        /**
         * @description Largest file, in bytes.
         * @example 20971520
         */
        TusMaxSize: number;
        /**
         * @description Checksums taken.
         * @example sha1,sha256
         */
        TusChecksumAlgorithm: string;
        /**
         * @description Bytes that have arrived.
         * @example 262144
         */
        UploadOffset: number;
        /**
         * @description Bytes of the whole file.
         * @example 421337
         */
        UploadLength: number;
        /**
         * @description When an unfinished upload is erased (RFC 9110 date).
         * @example Wed, 25 Nov 2026 02:30:00 GMT
         */
        UploadExpires: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getConfig: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listServices: {
        parameters: {
            query?: {
                /**
                 * @description Words of the resident; normalised, stemmed and corrected by the server.
                 * @example ktp hilang
                 */
                q?: components["parameters"]["Query"];
                /**
                 * @description Agency code.
                 * @example disdukcapil
                 */
                agency?: string;
                /**
                 * @description Category code.
                 * @example kependudukan
                 */
                category?: string;
                /**
                 * @description Life or business event.
                 * @example lost-documents
                 */
                lifeEvent?: string;
                /**
                 * @description Where it is offered; services offered everywhere are included.
                 * @example 73.17.07
                 */
                region?: components["schemas"]["RegionCode"];
                /**
                 * @description Whom it is for.
                 * @example citizen
                 */
                audience?: components["schemas"]["Audience"];
                /**
                 * @description How it is obtained.
                 * @example hybrid
                 */
                channel?: components["schemas"]["ChannelType"];
                /**
                 * @description `nextCursor` of the page before.
                 * @example eyJvIjoyMH0
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Most items to return; 20 where absent.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of services. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "DK-02",
                     *           "status": "active",
                     *           "kind": "service",
                     *           "name": {
                     *             "id": "Penggantian KTP-el Hilang atau Rusak",
                     *             "en": "Replacement of lost or damaged ID card"
                     *           },
                     *           "summary": {
                     *             "id": "Cetak ulang KTP-el yang hilang atau rusak.",
                     *             "en": "Reprint of a lost or damaged electronic ID card."
                     *           },
                     *           "category": {
                     *             "code": "kependudukan",
                     *             "name": {
                     *               "id": "Kependudukan dan pencatatan sipil",
                     *               "en": "Civil registration"
                     *             }
                     *           },
                     *           "agency": {
                     *             "code": "disdukcapil",
                     *             "name": {
                     *               "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *               "en": "Population and Civil Registration Office"
                     *             },
                     *             "abbreviation": "Disdukcapil"
                     *           },
                     *           "interaction": "G2C",
                     *           "channels": [
                     *             "hybrid"
                     *           ],
                     *           "processingTime": {
                     *             "value": 1,
                     *             "unit": "working-day"
                     *           },
                     *           "cost": {
                     *             "type": "free"
                     *           },
                     *           "assuredDate": "2026-09-14",
                     *           "demonstration": true,
                     *           "matches": [
                     *             {
                     *               "field": "alternate-name",
                     *               "kind": "exact",
                     *               "language": "id",
                     *               "text": "KTP hilang",
                     *               "ranges": [
                     *                 {
                     *                   "start": 0,
                     *                   "end": 10
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "facets": {
                     *         "agency": [
                     *           {
                     *             "code": "disdukcapil",
                     *             "name": {
                     *               "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *               "en": "Population and Civil Registration Office"
                     *             },
                     *             "count": 1
                     *           }
                     *         ],
                     *         "channel": [
                     *           {
                     *             "code": "hybrid",
                     *             "name": {
                     *               "id": "Daring dan tatap muka",
                     *               "en": "Online and in person"
                     *             },
                     *             "count": 1
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    suggestServices: {
        parameters: {
            query: {
                /**
                 * @description What was typed so far.
                 * @example ktp hi
                 */
                q: string;
                /**
                 * @description Most suggestions to return; 8 where absent.
                 * @example 8
                 */
                limit?: number;
            };
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suggestions. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "text": "ktp hilang",
                     *           "kind": "service",
                     *           "code": "DK-02",
                     *           "name": {
                     *             "id": "Penggantian KTP-el Hilang atau Rusak",
                     *             "en": "Replacement of lost or damaged ID card"
                     *           },
                     *           "ranges": [
                     *             {
                     *               "start": 0,
                     *               "end": 6
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SuggestionList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getService: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Service code.
                 * @example DK-02
                 */
                code: components["parameters"]["ServiceCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    sendServiceFeedback: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Service code.
                 * @example DK-02
                 */
                code: components["parameters"]["ServiceCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "helpful": false,
                 *       "reason": "outdated",
                 *       "comment": "Jam buka sudah berubah.",
                 *       "language": "id"
                 *     }
                 */
                "application/json": components["schemas"]["ServiceFeedback"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    sendSearchFeedback: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "query": "kartu ilang",
                 *       "found": false,
                 *       "wanted": "Ganti KTP hilang",
                 *       "language": "id"
                 *     }
                 */
                "application/json": components["schemas"]["SearchFeedback"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listAgencies: {
        parameters: {
            query?: {
                /**
                 * @description Part of a name or abbreviation.
                 * @example dukcapil
                 */
                q?: string;
                /**
                 * @description Agencies right below this one.
                 * @example luwu
                 */
                parent?: string;
                /**
                 * @description `nextCursor` of the page before.
                 * @example eyJvIjoyMH0
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Most items to return; 20 where absent.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agencies. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "disdukcapil",
                     *           "name": {
                     *             "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *             "en": "Population and Civil Registration Office"
                     *           },
                     *           "abbreviation": "Disdukcapil",
                     *           "contact": {
                     *             "phone": "0471-331234",
                     *             "email": "disdukcapil@contoh.go.id",
                     *             "address": "Jl. Pahlawan No. 1, Belopa",
                     *             "hours": [
                     *               {
                     *                 "days": [
                     *                   "monday",
                     *                   "tuesday",
                     *                   "wednesday",
                     *                   "thursday",
                     *                   "friday"
                     *                 ],
                     *                 "opens": "08:00",
                     *                 "closes": "15:00"
                     *               }
                     *             ]
                     *           },
                     *           "regionCode": "73.17",
                     *           "serviceCount": 15
                     *         }
                     *       ],
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AgencyList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getAgency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Agency code.
                 * @example disdukcapil
                 */
                code: components["parameters"]["AgencyCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agency. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "disdukcapil",
                     *       "name": {
                     *         "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *         "en": "Population and Civil Registration Office"
                     *       },
                     *       "abbreviation": "Disdukcapil",
                     *       "contact": {
                     *         "phone": "0471-331234",
                     *         "email": "disdukcapil@contoh.go.id",
                     *         "address": "Jl. Pahlawan No. 1, Belopa",
                     *         "hours": [
                     *           {
                     *             "days": [
                     *               "monday",
                     *               "tuesday",
                     *               "wednesday",
                     *               "thursday",
                     *               "friday"
                     *             ],
                     *             "opens": "08:00",
                     *             "closes": "15:00"
                     *           }
                     *         ]
                     *       },
                     *       "regionCode": "73.17",
                     *       "serviceCount": 15
                     *     }
                     */
                    "application/json": components["schemas"]["Agency"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /**
                 * @description Regions right below this one.
                 * @example 73.17
                 */
                parent?: components["schemas"]["RegionCode"];
                /**
                 * @description Part of a name; searches all levels below `parent`.
                 * @example belopa
                 */
                q?: string;
                /**
                 * @description `nextCursor` of the page before.
                 * @example eyJvIjoyMH0
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Most items to return; 20 where absent.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of regions. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "73.17.07",
                     *           "name": "Belopa",
                     *           "level": "district",
                     *           "kind": "kecamatan",
                     *           "parentCode": "73.17",
                     *           "childCount": 9
                     *         }
                     *       ],
                     *       "total": 22,
                     *       "nextCursor": "eyJvIjoxfQ"
                     *     }
                     */
                    "application/json": components["schemas"]["RegionList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getRegion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Region code.
                 * @example 73.17.07
                 */
                code: components["parameters"]["RegionCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "73.17.07",
                     *       "name": "Belopa",
                     *       "level": "district",
                     *       "kind": "kecamatan",
                     *       "parentCode": "73.17",
                     *       "childCount": 9
                     *     }
                     */
                    "application/json": components["schemas"]["Region"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /**
                 * @description What the categories are for; both where absent.
                 * @example complaint
                 */
                use?: "service" | "complaint";
                /**
                 * @description `nextCursor` of the page before.
                 * @example eyJvIjoyMH0
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Most items to return; 20 where absent.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of categories. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "jalan-rusak",
                     *           "name": {
                     *             "id": "Jalan rusak",
                     *             "en": "Damaged road"
                     *           },
                     *           "description": {
                     *             "id": "Jalan, jembatan, atau trotoar yang rusak.",
                     *             "en": "A damaged road, bridge or pavement."
                     *           },
                     *           "group": {
                     *             "id": "Pekerjaan umum",
                     *             "en": "Public works"
                     *           },
                     *           "keywords": [
                     *             "jalan",
                     *             "lubang",
                     *             "aspal"
                     *           ],
                     *           "uses": [
                     *             "complaint"
                     *           ],
                     *           "agency": {
                     *             "code": "dpupr",
                     *             "name": {
                     *               "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *               "en": "Public Works and Spatial Planning Office"
                     *             },
                     *             "abbreviation": "DPUPR"
                     *           },
                     *           "questions": [
                     *             {
                     *               "code": "hazard",
                     *               "order": 1,
                     *               "text": {
                     *                 "id": "Apakah membahayakan pengguna jalan?",
                     *                 "en": "Does it endanger road users?"
                     *               },
                     *               "datatype": "singlevaluelist",
                     *               "required": true,
                     *               "values": [
                     *                 {
                     *                   "key": "yes",
                     *                   "name": {
                     *                     "id": "Ya",
                     *                     "en": "Yes"
                     *                   }
                     *                 },
                     *                 {
                     *                   "key": "no",
                     *                   "name": {
                     *                     "id": "Tidak",
                     *                     "en": "No"
                     *                   }
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "sla": {
                     *             "forward": {
                     *               "value": 3,
                     *               "unit": "working-day"
                     *             },
                     *             "firstFollowUp": {
                     *               "value": 5,
                     *               "unit": "working-day"
                     *             },
                     *             "autoClose": {
                     *               "value": 10,
                     *               "unit": "working-day"
                     *             },
                     *             "resolution": {
                     *               "value": 60,
                     *               "unit": "day"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Category code.
                 * @example jalan-rusak
                 */
                code: components["parameters"]["CategoryCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PublicCacheControl"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "jalan-rusak",
                     *       "name": {
                     *         "id": "Jalan rusak",
                     *         "en": "Damaged road"
                     *       },
                     *       "description": {
                     *         "id": "Jalan, jembatan, atau trotoar yang rusak.",
                     *         "en": "A damaged road, bridge or pavement."
                     *       },
                     *       "group": {
                     *         "id": "Pekerjaan umum",
                     *         "en": "Public works"
                     *       },
                     *       "keywords": [
                     *         "jalan",
                     *         "lubang",
                     *         "aspal"
                     *       ],
                     *       "uses": [
                     *         "complaint"
                     *       ],
                     *       "agency": {
                     *         "code": "dpupr",
                     *         "name": {
                     *           "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *           "en": "Public Works and Spatial Planning Office"
                     *         },
                     *         "abbreviation": "DPUPR"
                     *       },
                     *       "questions": [
                     *         {
                     *           "code": "hazard",
                     *           "order": 1,
                     *           "text": {
                     *             "id": "Apakah membahayakan pengguna jalan?",
                     *             "en": "Does it endanger road users?"
                     *           },
                     *           "datatype": "singlevaluelist",
                     *           "required": true,
                     *           "values": [
                     *             {
                     *               "key": "yes",
                     *               "name": {
                     *                 "id": "Ya",
                     *                 "en": "Yes"
                     *               }
                     *             },
                     *             {
                     *               "key": "no",
                     *               "name": {
                     *                 "id": "Tidak",
                     *                 "en": "No"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "sla": {
                     *         "forward": {
                     *           "value": 3,
                     *           "unit": "working-day"
                     *         },
                     *         "firstFollowUp": {
                     *           "value": 5,
                     *           "unit": "working-day"
                     *         },
                     *         "autoClose": {
                     *           "value": 10,
                     *           "unit": "working-day"
                     *         },
                     *         "resolution": {
                     *           "value": 60,
                     *           "unit": "day"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Category"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    lookupApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "PMH-7K3M-Q9TX-B2V4C",
                 *       "secret": "8F2KQ-M7XWT"
                 *     }
                 */
                "application/json": components["schemas"]["LookupInput"];
            };
        };
        responses: {
            /** @description A short-lived token and the application. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "gct_c2FtcGxlLXRva2VuLWZvci1kb2N1bWVudGF0aW9u",
                     *       "expiresAt": "2026-11-24T10:30:00+08:00",
                     *       "application": {
                     *         "id": "app_5Qm2ZxT9",
                     *         "number": "PMH-7K3M-Q9TX-B2V4C",
                     *         "service": {
                     *           "code": "DK-02",
                     *           "name": {
                     *             "id": "Penggantian KTP-el Hilang atau Rusak",
                     *             "en": "Replacement of lost or damaged ID card"
                     *           }
                     *         },
                     *         "agency": {
                     *           "code": "disdukcapil",
                     *           "name": {
                     *             "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *             "en": "Population and Civil Registration Office"
                     *           },
                     *           "abbreviation": "Disdukcapil",
                     *           "contact": {
                     *             "phone": "0471-331234",
                     *             "email": "disdukcapil@contoh.go.id",
                     *             "address": "Jl. Pahlawan No. 1, Belopa",
                     *             "hours": [
                     *               {
                     *                 "days": [
                     *                   "monday",
                     *                   "tuesday",
                     *                   "wednesday",
                     *                   "thursday",
                     *                   "friday"
                     *                 ],
                     *                 "opens": "08:00",
                     *                 "closes": "15:00"
                     *               }
                     *             ]
                     *           }
                     *         },
                     *         "status": "waiting-for-applicant",
                     *         "submittedAt": "2026-11-23T09:12:00+08:00",
                     *         "updatedAt": "2026-11-23T14:03:00+08:00",
                     *         "now": {
                     *           "id": "Petugas menunggu surat keterangan hilang dari Anda.",
                     *           "en": "Staff are waiting for your loss report."
                     *         },
                     *         "next": {
                     *           "id": "Setelah surat diterima, KTP-el Anda dicetak.",
                     *           "en": "Once it arrives, your card is printed."
                     *         },
                     *         "yourMove": {
                     *           "what": "send-document",
                     *           "text": {
                     *             "id": "Kirim surat keterangan hilang dari kepolisian.",
                     *             "en": "Send the loss report from the police."
                     *           },
                     *           "requestId": "req_1",
                     *           "dueAt": "2026-12-07T15:00:00+08:00"
                     *         },
                     *         "clock": {
                     *           "value": 1,
                     *           "unit": "working-day",
                     *           "state": "paused",
                     *           "late": false,
                     *           "startedAt": "2026-11-23T09:20:00+08:00"
                     *         },
                     *         "steps": [
                     *           {
                     *             "code": "received",
                     *             "name": {
                     *               "id": "Berkas diterima",
                     *               "en": "Documents received"
                     *             },
                     *             "state": "done",
                     *             "agency": {
                     *               "code": "disdukcapil",
                     *               "name": {
                     *                 "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *                 "en": "Population and Civil Registration Office"
                     *               },
                     *               "abbreviation": "Disdukcapil"
                     *             },
                     *             "startedAt": "2026-11-23T09:12:00+08:00",
                     *             "completedAt": "2026-11-23T09:20:00+08:00"
                     *           },
                     *           {
                     *             "code": "verification",
                     *             "name": {
                     *               "id": "Pemeriksaan berkas",
                     *               "en": "Document check"
                     *             },
                     *             "explanation": {
                     *               "id": "Petugas mencocokkan berkas dengan data kependudukan.",
                     *               "en": "Staff compare the documents with the register."
                     *             },
                     *             "state": "current",
                     *             "agency": {
                     *               "code": "disdukcapil",
                     *               "name": {
                     *                 "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *                 "en": "Population and Civil Registration Office"
                     *               },
                     *               "abbreviation": "Disdukcapil"
                     *             },
                     *             "startedAt": "2026-11-23T09:20:00+08:00"
                     *           },
                     *           {
                     *             "code": "printing",
                     *             "name": {
                     *               "id": "Pencetakan",
                     *               "en": "Printing"
                     *             },
                     *             "state": "upcoming"
                     *           },
                     *           {
                     *             "code": "collection",
                     *             "name": {
                     *               "id": "Pengambilan",
                     *               "en": "Collection"
                     *             },
                     *             "state": "upcoming"
                     *           }
                     *         ],
                     *         "documents": [
                     *           {
                     *             "id": "doc_1",
                     *             "name": "kartu-keluarga.pdf",
                     *             "kind": "submitted",
                     *             "mediaType": "application/pdf",
                     *             "size": 182044,
                     *             "createdAt": "2026-11-23T09:12:00+08:00",
                     *             "downloadable": true
                     *           }
                     *         ],
                     *         "requests": [
                     *           {
                     *             "id": "req_1",
                     *             "kind": "document",
                     *             "title": {
                     *               "id": "Surat keterangan hilang",
                     *               "en": "Loss report"
                     *             },
                     *             "text": {
                     *               "id": "Berkas yang dikirim belum memuat surat keterangan hilang.",
                     *               "en": "What you sent has no loss report yet."
                     *             },
                     *             "status": "open",
                     *             "requestedAt": "2026-11-23T14:03:00+08:00",
                     *             "dueAt": "2026-12-07T15:00:00+08:00"
                     *           }
                     *         ],
                     *         "messages": [
                     *           {
                     *             "id": "msg_1",
                     *             "from": "agency",
                     *             "agency": {
                     *               "code": "disdukcapil",
                     *               "name": {
                     *                 "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *                 "en": "Population and Civil Registration Office"
                     *               },
                     *               "abbreviation": "Disdukcapil"
                     *             },
                     *             "text": "Mohon lengkapi surat keterangan hilang dari kepolisian.",
                     *             "language": "id",
                     *             "sentAt": "2026-11-23T14:03:00+08:00"
                     *           }
                     *         ],
                     *         "allowed": [
                     *           "message",
                     *           "document",
                     *           "subscription"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationLookupResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["CaseNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CaseNotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listApplicationEvents: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example eyJvIjoyMH0
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Most items to return; 20 where absent.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Continue a stream after this event.
                 * @example evt_1
                 */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "evt_2",
                     *           "sequence": 2,
                     *           "type": "document-wanted",
                     *           "at": "2026-11-23T14:03:00+08:00",
                     *           "title": {
                     *             "id": "Surat keterangan hilang diminta",
                     *             "en": "Loss report asked for"
                     *           },
                     *           "actor": "agency",
                     *           "agency": {
                     *             "code": "disdukcapil",
                     *             "name": {
                     *               "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *               "en": "Population and Civil Registration Office"
                     *             },
                     *             "abbreviation": "Disdukcapil"
                     *           }
                     *         },
                     *         {
                     *           "id": "evt_1",
                     *           "sequence": 1,
                     *           "type": "submitted",
                     *           "at": "2026-11-23T09:12:00+08:00",
                     *           "title": {
                     *             "id": "Permohonan diterima",
                     *             "en": "Application received"
                     *           },
                     *           "actor": "resident"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CaseEventList"];
                    /**
                     * @example id: evt_2
                     *     event: case-event
                     *     data: {"id":"evt_2","sequence":2,"type":"document-wanted","at":"2026-11-23T14:03:00+08:00","title":{"id":"Surat keterangan hilang diminta","en":"Loss report asked for"},"actor":"agency","agency":{"code":"disdukcapil","name":{"id":"Dinas Kependudukan dan Pencatatan Sipil","en":"Population and Civil Registration Office"},"abbreviation":"Disdukcapil"}}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getApplicationDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description Document id.
                 * @example doc_1
                 */
                documentId: components["parameters"]["DocumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "application/octet-stream": unknown;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CaseNotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    sendApplicationMessage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Apakah surat keterangan hilang boleh berupa foto?",
                 *       "language": "id"
                 *     }
                 */
                "application/json": components["schemas"]["MessageInput"];
            };
        };
        responses: {
            /** @description Sent. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "msg_2",
                     *       "from": "resident",
                     *       "text": "Apakah surat keterangan hilang boleh berupa foto?",
                     *       "language": "id",
                     *       "sentAt": "2026-11-23T15:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["CaseMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    sendApplicationDocuments: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "requestId": "req_1",
                 *       "uploads": [
                 *         "upl_3kD9"
                 *       ],
                 *       "note": "Surat dari Polsek Belopa."
                 *     }
                 */
                "application/json": components["schemas"]["DocumentInput"];
            };
        };
        responses: {
            /** @description Taken; the application as it stands now. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "app_5Qm2ZxT9",
                     *       "number": "PMH-7K3M-Q9TX-B2V4C",
                     *       "service": {
                     *         "code": "DK-02",
                     *         "name": {
                     *           "id": "Penggantian KTP-el Hilang atau Rusak",
                     *           "en": "Replacement of lost or damaged ID card"
                     *         }
                     *       },
                     *       "agency": {
                     *         "code": "disdukcapil",
                     *         "name": {
                     *           "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *           "en": "Population and Civil Registration Office"
                     *         },
                     *         "abbreviation": "Disdukcapil",
                     *         "contact": {
                     *           "phone": "0471-331234",
                     *           "email": "disdukcapil@contoh.go.id",
                     *           "address": "Jl. Pahlawan No. 1, Belopa",
                     *           "hours": [
                     *             {
                     *               "days": [
                     *                 "monday",
                     *                 "tuesday",
                     *                 "wednesday",
                     *                 "thursday",
                     *                 "friday"
                     *               ],
                     *               "opens": "08:00",
                     *               "closes": "15:00"
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "status": "in-progress",
                     *       "submittedAt": "2026-11-23T09:12:00+08:00",
                     *       "updatedAt": "2026-11-23T14:03:00+08:00",
                     *       "now": {
                     *         "id": "Petugas memeriksa surat yang Anda kirim.",
                     *         "en": "Staff are checking what you sent."
                     *       },
                     *       "next": {
                     *         "id": "Setelah surat diterima, KTP-el Anda dicetak.",
                     *         "en": "Once it arrives, your card is printed."
                     *       },
                     *       "clock": {
                     *         "value": 1,
                     *         "unit": "working-day",
                     *         "state": "running",
                     *         "late": false,
                     *         "startedAt": "2026-11-24T09:00:00+08:00",
                     *         "dueAt": "2026-11-25T15:00:00+08:00"
                     *       },
                     *       "steps": [
                     *         {
                     *           "code": "received",
                     *           "name": {
                     *             "id": "Berkas diterima",
                     *             "en": "Documents received"
                     *           },
                     *           "state": "done",
                     *           "agency": {
                     *             "code": "disdukcapil",
                     *             "name": {
                     *               "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *               "en": "Population and Civil Registration Office"
                     *             },
                     *             "abbreviation": "Disdukcapil"
                     *           },
                     *           "startedAt": "2026-11-23T09:12:00+08:00",
                     *           "completedAt": "2026-11-23T09:20:00+08:00"
                     *         },
                     *         {
                     *           "code": "verification",
                     *           "name": {
                     *             "id": "Pemeriksaan berkas",
                     *             "en": "Document check"
                     *           },
                     *           "explanation": {
                     *             "id": "Petugas mencocokkan berkas dengan data kependudukan.",
                     *             "en": "Staff compare the documents with the register."
                     *           },
                     *           "state": "current",
                     *           "agency": {
                     *             "code": "disdukcapil",
                     *             "name": {
                     *               "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *               "en": "Population and Civil Registration Office"
                     *             },
                     *             "abbreviation": "Disdukcapil"
                     *           },
                     *           "startedAt": "2026-11-23T09:20:00+08:00"
                     *         },
                     *         {
                     *           "code": "printing",
                     *           "name": {
                     *             "id": "Pencetakan",
                     *             "en": "Printing"
                     *           },
                     *           "state": "upcoming"
                     *         },
                     *         {
                     *           "code": "collection",
                     *           "name": {
                     *             "id": "Pengambilan",
                     *             "en": "Collection"
                     *           },
                     *           "state": "upcoming"
                     *         }
                     *       ],
                     *       "documents": [
                     *         {
                     *           "id": "doc_1",
                     *           "name": "kartu-keluarga.pdf",
                     *           "kind": "submitted",
                     *           "mediaType": "application/pdf",
                     *           "size": 182044,
                     *           "createdAt": "2026-11-23T09:12:00+08:00",
                     *           "downloadable": true
                     *         }
                     *       ],
                     *       "requests": [
                     *         {
                     *           "id": "req_1",
                     *           "kind": "document",
                     *           "title": {
                     *             "id": "Surat keterangan hilang",
                     *             "en": "Loss report"
                     *           },
                     *           "text": {
                     *             "id": "Berkas yang dikirim belum memuat surat keterangan hilang.",
                     *             "en": "What you sent has no loss report yet."
                     *           },
                     *           "status": "answered",
                     *           "requestedAt": "2026-11-23T14:03:00+08:00",
                     *           "dueAt": "2026-12-07T15:00:00+08:00",
                     *           "answeredAt": "2026-11-24T09:00:00+08:00"
                     *         }
                     *       ],
                     *       "messages": [
                     *         {
                     *           "id": "msg_1",
                     *           "from": "agency",
                     *           "agency": {
                     *             "code": "disdukcapil",
                     *             "name": {
                     *               "id": "Dinas Kependudukan dan Pencatatan Sipil",
                     *               "en": "Population and Civil Registration Office"
                     *             },
                     *             "abbreviation": "Disdukcapil"
                     *           },
                     *           "text": "Mohon lengkapi surat keterangan hilang dari kepolisian.",
                     *           "language": "id",
                     *           "sentAt": "2026-11-23T14:03:00+08:00"
                     *         }
                     *       ],
                     *       "allowed": [
                     *         "message",
                     *         "document",
                     *         "subscription"
                     *       ],
                     *       "expectedAt": "2026-11-25T15:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Application"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    putApplicationSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Strong ETag of the version to change.
                 * @example "9c1f"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sitti@contoh.id",
                 *       "channels": [
                 *         "email"
                 *       ],
                 *       "language": "id"
                 *     }
                 */
                "application/json": components["schemas"]["SubscriptionInput"];
            };
        };
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "channels": [
                     *         "email"
                     *       ],
                     *       "email": "s***i@contoh.id",
                     *       "language": "id",
                     *       "confirmed": false,
                     *       "createdAt": "2026-11-23T15:05:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CaseNotFound"];
            412: components["responses"]["PreconditionFailed"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    deleteApplicationSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Strong ETag of the version to change.
                 * @example "9c1f"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CaseNotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    confirmApplicationSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "402719"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmationInput"];
            };
        };
        responses: {
            /** @description Confirmed; also where it was before. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "channels": [
                     *         "email"
                     *       ],
                     *       "email": "s***i@contoh.id",
                     *       "language": "id",
                     *       "confirmed": true,
                     *       "createdAt": "2026-11-23T15:05:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CaseNotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    rateApplication: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example app_5Qm2ZxT9
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scores": {
                 *         "requirements": 3,
                 *         "procedure": 4,
                 *         "time": 3,
                 *         "cost": 4,
                 *         "product": 4,
                 *         "competence": 3,
                 *         "behaviour": 4,
                 *         "complaints": 3,
                 *         "facilities": 3
                 *       },
                 *       "comment": "Petugas ramah dan cepat."
                 *     }
                 */
                "application/json": components["schemas"]["SatisfactionInput"];
            };
        };
        responses: {
            /** @description Rated. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scores": {
                     *         "requirements": 3,
                     *         "procedure": 4,
                     *         "time": 3,
                     *         "cost": 4,
                     *         "product": 4,
                     *         "competence": 3,
                     *         "behaviour": 4,
                     *         "complaints": 3,
                     *         "facilities": 3
                     *       },
                     *       "comment": "Petugas ramah dan cepat.",
                     *       "ratedAt": "2026-11-28T09:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Satisfaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createComplaint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "class": "complaint",
                 *       "title": "Jalan berlubang di depan pasar",
                 *       "text": "Ada lubang besar di jalan depan Pasar Belopa. Sudah dua pengendara motor jatuh minggu ini.",
                 *       "categoryCode": "jalan-rusak",
                 *       "agencyCode": "dpupr",
                 *       "occurredOn": "2026-11-22",
                 *       "place": {
                 *         "regionCode": "73.17.07",
                 *         "text": "Jl. Topoka",
                 *         "landmark": "Depan Pasar Belopa",
                 *         "lat": -3.3871,
                 *         "long": 120.3689,
                 *         "accuracy": 25
                 *       },
                 *       "answers": [
                 *         {
                 *           "code": "hazard",
                 *           "values": [
                 *             "yes"
                 *           ]
                 *         }
                 *       ],
                 *       "uploads": [
                 *         "upl_8fKq"
                 *       ],
                 *       "visibility": {
                 *         "anonymous": false,
                 *         "confidential": true
                 *       },
                 *       "contact": {
                 *         "name": "Sitti Rahma",
                 *         "phone": "081234567890"
                 *       },
                 *       "language": "id",
                 *       "privacyNoticeVersion": "2026-10"
                 *     }
                 */
                "application/json": components["schemas"]["ComplaintInput"];
            };
        };
        responses: {
            /** @description Accepted. The secret is shown this once. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": "ADU-4W8R-N6DY-H3C16",
                     *       "secret": "T4N9C-2WJ8P",
                     *       "submittedAt": "2026-11-23T10:30:00+08:00",
                     *       "expectedAt": "2026-12-03T16:00:00+08:00",
                     *       "clocks": [
                     *         {
                     *           "code": "forward",
                     *           "value": 3,
                     *           "unit": "working-day",
                     *           "state": "running",
                     *           "late": false,
                     *           "startedAt": "2026-11-23T10:30:00+08:00",
                     *           "dueAt": "2026-11-26T16:00:00+08:00"
                     *         },
                     *         {
                     *           "code": "first-follow-up",
                     *           "value": 5,
                     *           "unit": "working-day",
                     *           "state": "upcoming",
                     *           "late": false,
                     *           "dueAt": "2026-12-03T16:00:00+08:00"
                     *         },
                     *         {
                     *           "code": "resolution",
                     *           "value": 60,
                     *           "unit": "day",
                     *           "state": "running",
                     *           "late": false,
                     *           "startedAt": "2026-11-23T10:30:00+08:00",
                     *           "dueAt": "2027-01-22T16:00:00+08:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ComplaintReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listSimilarComplaints: {
        parameters: {
            query: {
                /**
                 * @description Title or key words.
                 * @example jalan berlubang pasar belopa
                 */
                text: string;
                /**
                 * @description Category code.
                 * @example jalan-rusak
                 */
                category?: string;
                /**
                 * @description Region code.
                 * @example 73.17.07
                 */
                region?: components["schemas"]["RegionCode"];
                /**
                 * @description WGS 84; with `long`.
                 * @example -3.3871
                 */
                lat?: number;
                /**
                 * @description WGS 84; with `lat`.
                 * @example 120.3689
                 */
                long?: number;
                /**
                 * @description Most complaints to return; 5 where absent.
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Complaints that may be alike. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "cmp_5Rd1",
                     *           "title": "Lubang di Jalan Topoka",
                     *           "supportCount": 3,
                     *           "category": {
                     *             "code": "jalan-rusak",
                     *             "name": {
                     *               "id": "Jalan rusak",
                     *               "en": "Damaged road"
                     *             }
                     *           },
                     *           "regionCode": "73.17.07",
                     *           "regionName": "Belopa",
                     *           "status": "in-progress",
                     *           "submittedAt": "2026-11-20T08:00:00+08:00",
                     *           "distance": 140
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SimilarComplaintList"];
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    lookupComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "ADU-4W8R-N6DY-H3C16",
                 *       "secret": "T4N9C-2WJ8P"
                 *     }
                 */
                "application/json": components["schemas"]["LookupInput"];
            };
        };
        responses: {
            /** @description A short-lived token and the complaint. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "gct_c2FtcGxlLXRva2VuLWZvci1kb2N1bWVudGF0aW9u",
                     *       "expiresAt": "2026-11-24T10:30:00+08:00",
                     *       "complaint": {
                     *         "id": "cmp_7Ht3",
                     *         "number": "ADU-4W8R-N6DY-H3C16",
                     *         "class": "complaint",
                     *         "category": {
                     *           "code": "jalan-rusak",
                     *           "name": {
                     *             "id": "Jalan rusak",
                     *             "en": "Damaged road"
                     *           }
                     *         },
                     *         "agency": {
                     *           "code": "dpupr",
                     *           "name": {
                     *             "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *             "en": "Public Works and Spatial Planning Office"
                     *           },
                     *           "abbreviation": "DPUPR"
                     *         },
                     *         "status": "in-progress",
                     *         "title": "Jalan berlubang di depan pasar",
                     *         "text": "Ada lubang besar di jalan depan Pasar Belopa. Sudah dua pengendara motor jatuh minggu ini.",
                     *         "visibility": {
                     *           "anonymous": false,
                     *           "confidential": true
                     *         },
                     *         "submittedAt": "2026-11-23T10:30:00+08:00",
                     *         "updatedAt": "2026-11-24T08:15:00+08:00",
                     *         "now": {
                     *           "id": "DPUPR sedang memeriksa lokasi.",
                     *           "en": "DPUPR is inspecting the place."
                     *         },
                     *         "next": {
                     *           "id": "DPUPR memberi tindak lanjut pertama paling lambat 3 Desember 2026.",
                     *           "en": "DPUPR gives a first follow-up by 3 December 2026."
                     *         },
                     *         "expectedAt": "2026-12-03T16:00:00+08:00",
                     *         "clocks": [
                     *           {
                     *             "code": "forward",
                     *             "value": 3,
                     *             "unit": "working-day",
                     *             "state": "stopped",
                     *             "late": false,
                     *             "startedAt": "2026-11-23T10:30:00+08:00",
                     *             "dueAt": "2026-11-26T16:00:00+08:00"
                     *           },
                     *           {
                     *             "code": "first-follow-up",
                     *             "value": 5,
                     *             "unit": "working-day",
                     *             "state": "running",
                     *             "late": false,
                     *             "dueAt": "2026-12-03T16:00:00+08:00",
                     *             "startedAt": "2026-11-24T08:15:00+08:00"
                     *           },
                     *           {
                     *             "code": "resolution",
                     *             "value": 60,
                     *             "unit": "day",
                     *             "state": "running",
                     *             "late": false,
                     *             "startedAt": "2026-11-23T10:30:00+08:00",
                     *             "dueAt": "2027-01-22T16:00:00+08:00"
                     *           }
                     *         ],
                     *         "steps": [
                     *           {
                     *             "code": "received",
                     *             "name": {
                     *               "id": "Menunggu",
                     *               "en": "Received"
                     *             },
                     *             "state": "done",
                     *             "completedAt": "2026-11-23T15:00:00+08:00"
                     *           },
                     *           {
                     *             "code": "disposition",
                     *             "name": {
                     *               "id": "Disposisi",
                     *               "en": "Assigned"
                     *             },
                     *             "state": "done",
                     *             "completedAt": "2026-11-24T08:15:00+08:00"
                     *           },
                     *           {
                     *             "code": "in-progress",
                     *             "name": {
                     *               "id": "Proses",
                     *               "en": "In progress"
                     *             },
                     *             "state": "current",
                     *             "agency": {
                     *               "code": "dpupr",
                     *               "name": {
                     *                 "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *                 "en": "Public Works and Spatial Planning Office"
                     *               },
                     *               "abbreviation": "DPUPR"
                     *             }
                     *           },
                     *           {
                     *             "code": "closed",
                     *             "name": {
                     *               "id": "Selesai",
                     *               "en": "Closed"
                     *             },
                     *             "state": "upcoming"
                     *           }
                     *         ],
                     *         "timeline": [
                     *           {
                     *             "id": "evt_12",
                     *             "sequence": 2,
                     *             "type": "forwarded",
                     *             "at": "2026-11-24T08:15:00+08:00",
                     *             "title": {
                     *               "id": "Diteruskan ke DPUPR",
                     *               "en": "Forwarded to DPUPR"
                     *             },
                     *             "actor": "agency",
                     *             "agency": {
                     *               "code": "dpupr",
                     *               "name": {
                     *                 "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *                 "en": "Public Works and Spatial Planning Office"
                     *               },
                     *               "abbreviation": "DPUPR"
                     *             }
                     *           },
                     *           {
                     *             "id": "evt_11",
                     *             "sequence": 1,
                     *             "type": "submitted",
                     *             "at": "2026-11-23T10:30:00+08:00",
                     *             "title": {
                     *               "id": "Pengaduan diterima",
                     *               "en": "Complaint received"
                     *             },
                     *             "actor": "resident"
                     *           }
                     *         ],
                     *         "messages": [],
                     *         "uploads": [
                     *           {
                     *             "id": "upl_8fKq",
                     *             "name": "jalan.jpg",
                     *             "mediaType": "image/jpeg",
                     *             "size": 421337,
                     *             "state": "received"
                     *           }
                     *         ],
                     *         "reopening": {
                     *           "possible": false,
                     *           "count": 0
                     *         },
                     *         "allowed": [
                     *           "message",
                     *           "withdraw"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ComplaintLookupResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["CaseNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getComplaint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETag of the version the client has.
                 * @example "9c1f"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The complaint. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CaseNotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listComplaintEvents: {
        parameters: {
            query?: {
                /**
                 * @description `nextCursor` of the page before.
                 * @example eyJvIjoyMH0
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Most items to return; 20 where absent.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Continue a stream after this event.
                 * @example evt_1
                 */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "evt_12",
                     *           "sequence": 2,
                     *           "type": "forwarded",
                     *           "at": "2026-11-24T08:15:00+08:00",
                     *           "title": {
                     *             "id": "Diteruskan ke DPUPR",
                     *             "en": "Forwarded to DPUPR"
                     *           },
                     *           "actor": "agency",
                     *           "agency": {
                     *             "code": "dpupr",
                     *             "name": {
                     *               "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *               "en": "Public Works and Spatial Planning Office"
                     *             },
                     *             "abbreviation": "DPUPR"
                     *           }
                     *         },
                     *         {
                     *           "id": "evt_11",
                     *           "sequence": 1,
                     *           "type": "submitted",
                     *           "at": "2026-11-23T10:30:00+08:00",
                     *           "title": {
                     *             "id": "Pengaduan diterima",
                     *             "en": "Complaint received"
                     *           },
                     *           "actor": "resident"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CaseEventList"];
                    /**
                     * @example id: evt_12
                     *     event: case-event
                     *     data: {"id":"evt_12","sequence":2,"type":"forwarded","at":"2026-11-24T08:15:00+08:00","title":{"id":"Diteruskan ke DPUPR","en":"Forwarded to DPUPR"},"actor":"agency","agency":{"code":"dpupr","name":{"id":"Dinas Pekerjaan Umum dan Penataan Ruang","en":"Public Works and Spatial Planning Office"},"abbreviation":"DPUPR"}}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    sendComplaintMessage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Lubangnya sekarang lebih besar.",
                 *       "language": "id"
                 *     }
                 */
                "application/json": components["schemas"]["MessageInput"];
            };
        };
        responses: {
            /** @description Sent. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "msg_9",
                     *       "from": "resident",
                     *       "text": "Lubangnya sekarang lebih besar.",
                     *       "language": "id",
                     *       "sentAt": "2026-11-24T09:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["CaseMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    addComplaintUploads: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "uploads": [
                 *         "upl_8fKq"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ComplaintUploadsInput"];
            };
        };
        responses: {
            /** @description Taken. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "upl_8fKq",
                     *           "name": "foto-1.jpg",
                     *           "mediaType": "image/jpeg",
                     *           "size": 421337,
                     *           "state": "uploading"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ComplaintUploadList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getComplaintUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
                /**
                 * @description Unguessable id, the last part of Location.
                 * @example upl_8fKq
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "application/octet-stream": unknown;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CaseNotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawComplaint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Strong ETag of the version to change.
                 * @example "9c1f"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Jalan sudah diperbaiki warga."
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawalInput"];
            };
        };
        responses: {
            /** @description Withdrawn; the complaint as it stands now. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_7Ht3",
                     *       "number": "ADU-4W8R-N6DY-H3C16",
                     *       "class": "complaint",
                     *       "category": {
                     *         "code": "jalan-rusak",
                     *         "name": {
                     *           "id": "Jalan rusak",
                     *           "en": "Damaged road"
                     *         }
                     *       },
                     *       "agency": {
                     *         "code": "dpupr",
                     *         "name": {
                     *           "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *           "en": "Public Works and Spatial Planning Office"
                     *         },
                     *         "abbreviation": "DPUPR"
                     *       },
                     *       "status": "withdrawn",
                     *       "title": "Jalan berlubang di depan pasar",
                     *       "text": "Ada lubang besar di jalan depan Pasar Belopa. Sudah dua pengendara motor jatuh minggu ini.",
                     *       "visibility": {
                     *         "anonymous": false,
                     *         "confidential": true
                     *       },
                     *       "submittedAt": "2026-11-23T10:30:00+08:00",
                     *       "updatedAt": "2026-11-28T09:00:00+08:00",
                     *       "now": {
                     *         "id": "Pengaduan ini telah Anda tarik.",
                     *         "en": "You withdrew this complaint."
                     *       },
                     *       "next": {
                     *         "id": "Tidak ada langkah lagi.",
                     *         "en": "Nothing more will happen."
                     *       },
                     *       "clocks": [
                     *         {
                     *           "code": "forward",
                     *           "value": 3,
                     *           "unit": "working-day",
                     *           "state": "stopped",
                     *           "late": false,
                     *           "startedAt": "2026-11-23T10:30:00+08:00",
                     *           "dueAt": "2026-11-26T16:00:00+08:00"
                     *         },
                     *         {
                     *           "code": "first-follow-up",
                     *           "value": 5,
                     *           "unit": "working-day",
                     *           "state": "stopped",
                     *           "late": false,
                     *           "dueAt": "2026-12-03T16:00:00+08:00",
                     *           "startedAt": "2026-11-24T08:15:00+08:00"
                     *         },
                     *         {
                     *           "code": "resolution",
                     *           "value": 60,
                     *           "unit": "day",
                     *           "state": "stopped",
                     *           "late": false,
                     *           "startedAt": "2026-11-23T10:30:00+08:00",
                     *           "dueAt": "2027-01-22T16:00:00+08:00"
                     *         }
                     *       ],
                     *       "steps": [
                     *         {
                     *           "code": "received",
                     *           "name": {
                     *             "id": "Menunggu",
                     *             "en": "Received"
                     *           },
                     *           "state": "done",
                     *           "completedAt": "2026-11-23T15:00:00+08:00"
                     *         },
                     *         {
                     *           "code": "disposition",
                     *           "name": {
                     *             "id": "Disposisi",
                     *             "en": "Assigned"
                     *           },
                     *           "state": "done",
                     *           "completedAt": "2026-11-24T08:15:00+08:00"
                     *         },
                     *         {
                     *           "code": "in-progress",
                     *           "name": {
                     *             "id": "Proses",
                     *             "en": "In progress"
                     *           },
                     *           "state": "current",
                     *           "agency": {
                     *             "code": "dpupr",
                     *             "name": {
                     *               "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *               "en": "Public Works and Spatial Planning Office"
                     *             },
                     *             "abbreviation": "DPUPR"
                     *           }
                     *         },
                     *         {
                     *           "code": "closed",
                     *           "name": {
                     *             "id": "Selesai",
                     *             "en": "Closed"
                     *           },
                     *           "state": "upcoming"
                     *         }
                     *       ],
                     *       "timeline": [
                     *         {
                     *           "id": "evt_12",
                     *           "sequence": 2,
                     *           "type": "forwarded",
                     *           "at": "2026-11-24T08:15:00+08:00",
                     *           "title": {
                     *             "id": "Diteruskan ke DPUPR",
                     *             "en": "Forwarded to DPUPR"
                     *           },
                     *           "actor": "agency",
                     *           "agency": {
                     *             "code": "dpupr",
                     *             "name": {
                     *               "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *               "en": "Public Works and Spatial Planning Office"
                     *             },
                     *             "abbreviation": "DPUPR"
                     *           }
                     *         },
                     *         {
                     *           "id": "evt_11",
                     *           "sequence": 1,
                     *           "type": "submitted",
                     *           "at": "2026-11-23T10:30:00+08:00",
                     *           "title": {
                     *             "id": "Pengaduan diterima",
                     *             "en": "Complaint received"
                     *           },
                     *           "actor": "resident"
                     *         }
                     *       ],
                     *       "messages": [],
                     *       "uploads": [
                     *         {
                     *           "id": "upl_8fKq",
                     *           "name": "jalan.jpg",
                     *           "mediaType": "image/jpeg",
                     *           "size": 421337,
                     *           "state": "received"
                     *         }
                     *       ],
                     *       "reopening": {
                     *         "possible": false,
                     *         "count": 0
                     *       },
                     *       "allowed": []
                     *     }
                     */
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    supportComplaint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ComplaintSupportInput"];
            };
        };
        responses: {
            /** @description Counted. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "supportCount": 4
                     *     }
                     */
                    "application/json": components["schemas"]["ComplaintSupport"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    rateComplaint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Strong ETag of the version to change.
                 * @example "9c1f"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "score": 4,
                 *       "resolved": true,
                 *       "comment": "Cepat ditangani."
                 *     }
                 */
                "application/json": components["schemas"]["RatingInput"];
            };
        };
        responses: {
            /** @description Rated; the complaint as it stands now. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_7Ht3",
                     *       "number": "ADU-4W8R-N6DY-H3C16",
                     *       "class": "complaint",
                     *       "category": {
                     *         "code": "jalan-rusak",
                     *         "name": {
                     *           "id": "Jalan rusak",
                     *           "en": "Damaged road"
                     *         }
                     *       },
                     *       "agency": {
                     *         "code": "dpupr",
                     *         "name": {
                     *           "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *           "en": "Public Works and Spatial Planning Office"
                     *         },
                     *         "abbreviation": "DPUPR"
                     *       },
                     *       "status": "closed",
                     *       "title": "Jalan berlubang di depan pasar",
                     *       "text": "Ada lubang besar di jalan depan Pasar Belopa. Sudah dua pengendara motor jatuh minggu ini.",
                     *       "visibility": {
                     *         "anonymous": false,
                     *         "confidential": true
                     *       },
                     *       "submittedAt": "2026-11-23T10:30:00+08:00",
                     *       "updatedAt": "2026-11-28T09:00:00+08:00",
                     *       "now": {
                     *         "id": "Pengaduan ini selesai.",
                     *         "en": "This complaint is closed."
                     *       },
                     *       "next": {
                     *         "id": "Anda dapat membukanya lagi sampai 12 Desember 2026.",
                     *         "en": "You can reopen it until 12 December 2026."
                     *       },
                     *       "clocks": [
                     *         {
                     *           "code": "forward",
                     *           "value": 3,
                     *           "unit": "working-day",
                     *           "state": "stopped",
                     *           "late": false,
                     *           "startedAt": "2026-11-23T10:30:00+08:00",
                     *           "dueAt": "2026-11-26T16:00:00+08:00"
                     *         },
                     *         {
                     *           "code": "first-follow-up",
                     *           "value": 5,
                     *           "unit": "working-day",
                     *           "state": "stopped",
                     *           "late": false,
                     *           "dueAt": "2026-12-03T16:00:00+08:00",
                     *           "startedAt": "2026-11-24T08:15:00+08:00"
                     *         },
                     *         {
                     *           "code": "resolution",
                     *           "value": 60,
                     *           "unit": "day",
                     *           "state": "stopped",
                     *           "late": false,
                     *           "startedAt": "2026-11-23T10:30:00+08:00",
                     *           "dueAt": "2027-01-22T16:00:00+08:00"
                     *         }
                     *       ],
                     *       "steps": [
                     *         {
                     *           "code": "received",
                     *           "name": {
                     *             "id": "Menunggu",
                     *             "en": "Received"
                     *           },
                     *           "state": "done",
                     *           "completedAt": "2026-11-23T15:00:00+08:00"
                     *         },
                     *         {
                     *           "code": "disposition",
                     *           "name": {
                     *             "id": "Disposisi",
                     *             "en": "Assigned"
                     *           },
                     *           "state": "done",
                     *           "completedAt": "2026-11-24T08:15:00+08:00"
                     *         },
                     *         {
                     *           "code": "in-progress",
                     *           "name": {
                     *             "id": "Proses",
                     *             "en": "In progress"
                     *           },
                     *           "state": "current",
                     *           "agency": {
                     *             "code": "dpupr",
                     *             "name": {
                     *               "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *               "en": "Public Works and Spatial Planning Office"
                     *             },
                     *             "abbreviation": "DPUPR"
                     *           }
                     *         },
                     *         {
                     *           "code": "closed",
                     *           "name": {
                     *             "id": "Selesai",
                     *             "en": "Closed"
                     *           },
                     *           "state": "upcoming"
                     *         }
                     *       ],
                     *       "timeline": [
                     *         {
                     *           "id": "evt_12",
                     *           "sequence": 2,
                     *           "type": "forwarded",
                     *           "at": "2026-11-24T08:15:00+08:00",
                     *           "title": {
                     *             "id": "Diteruskan ke DPUPR",
                     *             "en": "Forwarded to DPUPR"
                     *           },
                     *           "actor": "agency",
                     *           "agency": {
                     *             "code": "dpupr",
                     *             "name": {
                     *               "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *               "en": "Public Works and Spatial Planning Office"
                     *             },
                     *             "abbreviation": "DPUPR"
                     *           }
                     *         },
                     *         {
                     *           "id": "evt_11",
                     *           "sequence": 1,
                     *           "type": "submitted",
                     *           "at": "2026-11-23T10:30:00+08:00",
                     *           "title": {
                     *             "id": "Pengaduan diterima",
                     *             "en": "Complaint received"
                     *           },
                     *           "actor": "resident"
                     *         }
                     *       ],
                     *       "messages": [],
                     *       "uploads": [
                     *         {
                     *           "id": "upl_8fKq",
                     *           "name": "jalan.jpg",
                     *           "mediaType": "image/jpeg",
                     *           "size": 421337,
                     *           "state": "received"
                     *         }
                     *       ],
                     *       "reopening": {
                     *         "possible": true,
                     *         "until": "2026-12-12T16:00:00+08:00",
                     *         "count": 0
                     *       },
                     *       "allowed": [
                     *         "reopen"
                     *       ],
                     *       "rating": {
                     *         "score": 4,
                     *         "resolved": true,
                     *         "comment": "Cepat ditangani.",
                     *         "ratedAt": "2026-11-28T09:00:00+08:00"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    reopenComplaint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A key of the client’s making, new for each thing it creates and the same for each retry; kept for at least 72 hours (draft-ietf-httpapi-idempotency-key-header-07). The same key and body get the same answer.
                 * @example 3f0f6a2e-4f8f-4d5c-8a5e-6c1f1f0b9f6e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Strong ETag of the version to change.
                 * @example "9c1f"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Opaque id, as given by the lookup.
                 * @example cmp_7Ht3
                 */
                complaintId: components["parameters"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Tambalan jalan sudah rusak lagi."
                 *     }
                 */
                "application/json": components["schemas"]["ReopeningInput"];
            };
        };
        responses: {
            /** @description Reopened; the complaint as it stands now. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_7Ht3",
                     *       "number": "ADU-4W8R-N6DY-H3C16",
                     *       "class": "complaint",
                     *       "category": {
                     *         "code": "jalan-rusak",
                     *         "name": {
                     *           "id": "Jalan rusak",
                     *           "en": "Damaged road"
                     *         }
                     *       },
                     *       "agency": {
                     *         "code": "dpupr",
                     *         "name": {
                     *           "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *           "en": "Public Works and Spatial Planning Office"
                     *         },
                     *         "abbreviation": "DPUPR"
                     *       },
                     *       "status": "in-progress",
                     *       "title": "Jalan berlubang di depan pasar",
                     *       "text": "Ada lubang besar di jalan depan Pasar Belopa. Sudah dua pengendara motor jatuh minggu ini.",
                     *       "visibility": {
                     *         "anonymous": false,
                     *         "confidential": true
                     *       },
                     *       "submittedAt": "2026-11-23T10:30:00+08:00",
                     *       "updatedAt": "2026-11-24T08:15:00+08:00",
                     *       "now": {
                     *         "id": "DPUPR sedang memeriksa lokasi.",
                     *         "en": "DPUPR is inspecting the place."
                     *       },
                     *       "next": {
                     *         "id": "DPUPR memberi tindak lanjut pertama paling lambat 3 Desember 2026.",
                     *         "en": "DPUPR gives a first follow-up by 3 December 2026."
                     *       },
                     *       "expectedAt": "2026-12-03T16:00:00+08:00",
                     *       "clocks": [
                     *         {
                     *           "code": "forward",
                     *           "value": 3,
                     *           "unit": "working-day",
                     *           "state": "stopped",
                     *           "late": false,
                     *           "startedAt": "2026-11-23T10:30:00+08:00",
                     *           "dueAt": "2026-11-26T16:00:00+08:00"
                     *         },
                     *         {
                     *           "code": "first-follow-up",
                     *           "value": 5,
                     *           "unit": "working-day",
                     *           "state": "running",
                     *           "late": false,
                     *           "dueAt": "2026-12-03T16:00:00+08:00",
                     *           "startedAt": "2026-11-24T08:15:00+08:00"
                     *         },
                     *         {
                     *           "code": "resolution",
                     *           "value": 60,
                     *           "unit": "day",
                     *           "state": "running",
                     *           "late": false,
                     *           "startedAt": "2026-11-23T10:30:00+08:00",
                     *           "dueAt": "2027-01-22T16:00:00+08:00"
                     *         }
                     *       ],
                     *       "steps": [
                     *         {
                     *           "code": "received",
                     *           "name": {
                     *             "id": "Menunggu",
                     *             "en": "Received"
                     *           },
                     *           "state": "done",
                     *           "completedAt": "2026-11-23T15:00:00+08:00"
                     *         },
                     *         {
                     *           "code": "disposition",
                     *           "name": {
                     *             "id": "Disposisi",
                     *             "en": "Assigned"
                     *           },
                     *           "state": "done",
                     *           "completedAt": "2026-11-24T08:15:00+08:00"
                     *         },
                     *         {
                     *           "code": "in-progress",
                     *           "name": {
                     *             "id": "Proses",
                     *             "en": "In progress"
                     *           },
                     *           "state": "current",
                     *           "agency": {
                     *             "code": "dpupr",
                     *             "name": {
                     *               "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *               "en": "Public Works and Spatial Planning Office"
                     *             },
                     *             "abbreviation": "DPUPR"
                     *           }
                     *         },
                     *         {
                     *           "code": "closed",
                     *           "name": {
                     *             "id": "Selesai",
                     *             "en": "Closed"
                     *           },
                     *           "state": "upcoming"
                     *         }
                     *       ],
                     *       "timeline": [
                     *         {
                     *           "id": "evt_12",
                     *           "sequence": 2,
                     *           "type": "forwarded",
                     *           "at": "2026-11-24T08:15:00+08:00",
                     *           "title": {
                     *             "id": "Diteruskan ke DPUPR",
                     *             "en": "Forwarded to DPUPR"
                     *           },
                     *           "actor": "agency",
                     *           "agency": {
                     *             "code": "dpupr",
                     *             "name": {
                     *               "id": "Dinas Pekerjaan Umum dan Penataan Ruang",
                     *               "en": "Public Works and Spatial Planning Office"
                     *             },
                     *             "abbreviation": "DPUPR"
                     *           }
                     *         },
                     *         {
                     *           "id": "evt_11",
                     *           "sequence": 1,
                     *           "type": "submitted",
                     *           "at": "2026-11-23T10:30:00+08:00",
                     *           "title": {
                     *             "id": "Pengaduan diterima",
                     *             "en": "Complaint received"
                     *           },
                     *           "actor": "resident"
                     *         }
                     *       ],
                     *       "messages": [],
                     *       "uploads": [
                     *         {
                     *           "id": "upl_8fKq",
                     *           "name": "jalan.jpg",
                     *           "mediaType": "image/jpeg",
                     *           "size": 421337,
                     *           "state": "received"
                     *         }
                     *       ],
                     *       "reopening": {
                     *         "possible": false,
                     *         "count": 1
                     *       },
                     *       "allowed": [
                     *         "message",
                     *         "withdraw"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Version of the tus protocol.
                 * @example 1.0.0
                 */
                "Tus-Resumable": components["parameters"]["TusResumable"];
                /**
                 * @description Bytes of the whole file.
                 * @example 421337
                 */
                "Upload-Length": components["parameters"]["UploadLength"];
                /**
                 * @description `filename` and `filetype`, values in base64.
                 * @example filename amFsYW4uanBn,filetype aW1hZ2UvanBlZw==
                 */
                "Upload-Metadata"?: components["parameters"]["UploadMetadata"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Tus-Resumable": components["headers"]["TusResumable"];
                    "Upload-Expires": components["headers"]["UploadExpires"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getUploadOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Capabilities. */
            204: {
                headers: {
                    "Tus-Resumable": components["headers"]["TusResumable"];
                    "Tus-Version": components["headers"]["TusVersion"];
                    "Tus-Extension": components["headers"]["TusExtension"];
                    "Tus-Max-Size": components["headers"]["TusMaxSize"];
                    "Tus-Checksum-Algorithm": components["headers"]["TusChecksumAlgorithm"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    deleteUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Version of the tus protocol.
                 * @example 1.0.0
                 */
                "Tus-Resumable": components["parameters"]["TusResumable"];
            };
            path: {
                /**
                 * @description Unguessable id, the last part of Location.
                 * @example upl_8fKq
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    "Tus-Resumable": components["headers"]["TusResumable"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["UploadNotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getUploadOffset: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Version of the tus protocol.
                 * @example 1.0.0
                 */
                "Tus-Resumable": components["parameters"]["TusResumable"];
            };
            path: {
                /**
                 * @description Unguessable id, the last part of Location.
                 * @example upl_8fKq
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The offset. */
            200: {
                headers: {
                    "Upload-Offset": components["headers"]["UploadOffset"];
                    "Upload-Length": components["headers"]["UploadLength"];
                    "Tus-Resumable": components["headers"]["TusResumable"];
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["UploadNotFound"];
            410: components["responses"]["UploadExpired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    appendUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Version of the tus protocol.
                 * @example 1.0.0
                 */
                "Tus-Resumable": components["parameters"]["TusResumable"];
                /**
                 * @description Where this part begins.
                 * @example 0
                 */
                "Upload-Offset": components["parameters"]["UploadOffset"];
                /**
                 * @description Algorithm and base64 checksum of this part.
                 * @example sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=
                 */
                "Upload-Checksum"?: components["parameters"]["UploadChecksum"];
            };
            path: {
                /**
                 * @description Unguessable id, the last part of Location.
                 * @example upl_8fKq
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": unknown;
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    "Upload-Offset": components["headers"]["UploadOffset"];
                    "Tus-Resumable": components["headers"]["TusResumable"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["UploadNotFound"];
            409: components["responses"]["UploadOffsetMismatch"];
            410: components["responses"]["UploadExpired"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            460: components["responses"]["UploadChecksumMismatch"];
            default: components["responses"]["Problem"];
        };
    };
    pullEvents: {
        parameters: {
            query?: {
                /**
                 * @description Cursor of the last answer; the oldest event kept where absent.
                 * @example MDAwMDAwMDQy
                 */
                after?: string;
                /**
                 * @description Most events to return; 100 where absent.
                 * @example 100
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["PrivateCacheControl"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "specversion": "1.0",
                     *           "id": "evo_42",
                     *           "source": "/gerai",
                     *           "type": "id.gerai.complaint.filed.v1",
                     *           "subject": "cmp_7Ht3",
                     *           "time": "2026-11-23T10:30:00+08:00",
                     *           "sequence": "1",
                     *           "data": {
                     *             "number": "ADU-4W8R-N6DY-H3C16",
                     *             "class": "complaint",
                     *             "categoryCode": "jalan-rusak",
                     *             "text": "Ada lubang besar di jalan depan Pasar Belopa. Sudah dua pengendara motor jatuh minggu ini.",
                     *             "visibility": {
                     *               "anonymous": false,
                     *               "confidential": true
                     *             },
                     *             "submittedAt": "2026-11-23T10:30:00+08:00",
                     *             "dueAt": "2026-12-03T16:00:00+08:00"
                     *           }
                     *         }
                     *       ],
                     *       "cursor": "MDAwMDAwMDQy",
                     *       "more": false
                     *     }
                     */
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    receiveEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "0f9c2c1e-6d1f-4a53-9c55-0a9d5f3a7e11",
                 *       "source": "/systems/siak",
                 *       "type": "id.gerai.application.step-reached.v1",
                 *       "subject": "app_5Qm2ZxT9",
                 *       "time": "2026-11-23T09:20:00+08:00",
                 *       "datacontenttype": "application/json",
                 *       "sequence": "2",
                 *       "data": {
                 *         "step": "verification",
                 *         "agencyCode": "disdukcapil",
                 *         "completedSteps": [
                 *           "received"
                 *         ]
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["BackOfficeEvent"];
                /**
                 * @example [
                 *       {
                 *         "specversion": "1.0",
                 *         "id": "7d",
                 *         "source": "/systems/simbg",
                 *         "type": "id.gerai.application.decided.v1",
                 *         "subject": "app_9Lr4WcK1",
                 *         "time": "2026-11-12T11:00:00+08:00",
                 *         "sequence": "5",
                 *         "data": {
                 *           "result": "granted",
                 *           "decidedAt": "2026-11-12T11:00:00+08:00"
                 *         }
                 *       }
                 *     ]
                 */
                "application/cloudevents-batch+json": components["schemas"]["CloudEvent"][];
            };
        };
        responses: {
            /** @description Taken; what became of each event. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0f9c2c1e-6d1f-4a53-9c55-0a9d5f3a7e11",
                     *           "source": "/systems/siak",
                     *           "state": "accepted"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EventReceiptList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Problem"];
        };
    };
}
