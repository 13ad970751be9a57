import { openApiDocument } from '../http/document.ts';
import type { Operations } from '../http/operation.ts';
import { readSettings } from '../domain/settings.ts';
import { ATTACHMENT_TYPES } from '../domain/documents/media-type.ts';
import { ATTACHMENTS, COMPLAINT_TEXT, MESSAGE_TEXT_MAX } from '../domain/limits.ts';
import type { Dependencies } from './dependencies.ts';

/** What this server offers today; the rest of the API answers 501. */
const FEATURES = {
  serviceSearch: true,
  serviceSuggestions: true,
  serviceFeedback: true,
  searchFeedback: true,
  servicePages: true,
  applicationTracking: true,
  applicationMessages: true,
  applicationRating: true,
  complaints: true,
  similarComplaints: true,
  complaintSupport: true,
  complaintTracking: true,
  complaintMessages: true,
  complaintWithdrawal: true,
  complaintRating: true,
  complaintReopening: true,
};

const NO_ATTACHMENTS = { attachmentCount: 0, attachmentBytes: 0, attachmentTypes: [] };

const ATTACHMENT_LIMITS = {
  attachmentCount: ATTACHMENTS.count,
  attachmentBytes: ATTACHMENTS.bytes,
  attachmentTypes: [...ATTACHMENT_TYPES],
  attachmentPixels: ATTACHMENTS.pixels,
};

const LIMITS = {
  complaintTextMin: COMPLAINT_TEXT.min,
  complaintTextMax: COMPLAINT_TEXT.max,
  messageTextMax: MESSAGE_TEXT_MAX,
  pageSizeMax: 100,
};

/** What the server is. */
export function createConfigOperations({
  db,
  streams,
  seal,
  attachments,
  outbox,
}: Dependencies): Pick<Operations, 'getConfig'> {
  return {
    getConfig: async () => ({
      ...(await readSettings(db)),
      apiVersion: openApiDocument().info.version,
      features: {
        ...FEATURES,
        backOfficeEvents: seal !== undefined,
        applicationEventStream: streams !== undefined,
        applicationDocuments: attachments !== undefined,
        applicationSubscriptions: outbox !== undefined,
        uploads: attachments !== undefined,
      },
      limits: { ...LIMITS, ...(attachments ? ATTACHMENT_LIMITS : NO_ATTACHMENTS) },
    }),
  };
}
