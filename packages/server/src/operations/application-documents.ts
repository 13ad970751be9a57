/** Documents of applications: sent to answer a request, and fetched. */
import type { FastifyRequest } from 'fastify';
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';

import type { JsonObject, Schema } from '../database/schema.ts';
import { expectedDecision } from '../domain/application-clock.ts';
import { readApplication } from '../domain/application-view.ts';
import { addMessage } from '../domain/case-events.ts';
import { isRegisteredBy } from '../domain/events/store.ts';
import { findDocument, findOpenRequest } from '../domain/documents/application-documents.ts';
import type { Operations } from '../http/operation.ts';
import { Problem, fieldError } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import { requireSystem } from '../http/source-signature.ts';
import { attach, lockOpen, offersOf, recordAction, tooManyUploads } from './application-actions.ts';
import { caseTag, refuseIf } from './case-requests.ts';
import type { Attachments, Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';
import { sendFile } from './send-file.ts';

type Served = 'sendApplicationDocuments' | 'getApplicationDocument';

/** What the agency said while it waited is over once it has what it waited for. */
const WAITING_WORDS = ['now', 'next', 'yourMove', 'clock'];

async function isWaiting(trx: Transaction<Schema>, id: string): Promise<boolean> {
  const open = await trx
    .selectFrom('application_requests')
    .select('id')
    .where('application_id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return open !== undefined;
}

/** Whose application's documents may be fetched: the applicant's own, or one that the system registered. */
async function readableApplication(
  db: Kysely<Schema>,
  request: FastifyRequest,
  applicationId: string,
): Promise<string> {
  if (request.openedCase) return requireCase(request, 'application', applicationId);
  const registered = await isRegisteredBy(db, applicationId, requireSystem(request).source);
  if (!registered) throw new Problem('case-not-found');
  return applicationId;
}

/** Taking and giving documents. */
export function createApplicationDocumentOperations(
  dependencies: Dependencies,
  attachments: Attachments,
): Required<Pick<Operations, Served>> {
  const { db, calendar, clock, log } = dependencies;
  return {
    sendApplicationDocuments: async (call) => {
      const id = requireCase(call.request, 'application', call.path.applicationId);
      const { requestId, uploads, note } = call.body;
      refuseIf(tooManyUploads(uploads));
      const days = await calendar();
      return answerOnce(db, call, async (trx) => {
        const row = await lockOpen(trx, id);
        const request = await findOpenRequest(trx, id, requestId);
        if (!request) refuseIf([fieldError('body', ['requestId'], 'unknown-reference')]);
        const at = clock();
        const documents = await attach(attachments, trx, id, uploads, at);
        if (note !== undefined && note.trim() !== '') {
          await addMessage(trx, 'application', id, { text: note, language: 'id', at, documents });
        }
        await trx
          .updateTable('application_requests')
          .set({ status: 'answered', answered_at: at })
          .where('id', '=', request?.id ?? '')
          .execute();

        const goesOn = row.status === 'waiting-for-applicant' && !(await isWaiting(trx, id));
        const facts = { id, submittedAt: row.submitted_at, serviceCode: row.service_code };
        await recordAction(
          trx,
          id,
          {
            type: 'document-received',
            title: { id: 'Anda mengirim dokumen', en: 'You sent documents' },
            at,
          },
          goesOn
            ? {
                status: 'in-progress',
                expected_at: (await expectedDecision(trx, facts, days)) ?? null,
                document: sql<JsonObject>`document - ${WAITING_WORDS}::text[]` as never,
              }
            : {},
        );
        const found = await readApplication(trx, id, at, offersOf(dependencies));
        if (!found) throw new Problem('case-not-found');
        const { view, version } = found;
        return { status: 201, body: view, headers: { etag: caseTag(version, view) } };
      });
    },

    getApplicationDocument: async ({ path, request, reply }) => {
      const id = await readableApplication(db, request, path.applicationId);
      const document = await findDocument(db, id, path.documentId);
      if (!document) throw new Problem('not-found');
      return sendFile(reply, attachments, log, document);
    },
  };
}
