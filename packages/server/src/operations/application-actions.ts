/** What holders of an application do: write, and answer what they are asked for. */
import type { Selectable, Transaction, Updateable } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { ApplicationsTable, Schema } from '../database/schema.ts';
import type { Offers } from '../domain/application-view.ts';
import { isOpen } from '../domain/application-view.ts';
import type { NewEvent } from '../domain/case-events.ts';
import { addMessage, recordEvent } from '../domain/case-events.ts';
import { addDocuments, readDocuments } from '../domain/documents/application-documents.ts';
import type { ClaimedUpload } from '../domain/documents/uploads.ts';
import { ATTACHMENTS } from '../domain/limits.ts';
import type { Answer, Call } from '../http/operation.ts';
import { Problem, fieldError } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import { refuseIf, tooShort, unknownUploads } from './case-requests.ts';
import type { Attachments, Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';

type Row = Selectable<ApplicationsTable>;

/** What this server offers to holders of applications. */
export function offersOf({
  attachments,
  outbox,
}: Pick<Dependencies, 'attachments' | 'outbox'>): Offers {
  return { documents: attachments !== undefined, subscriptions: outbox !== undefined };
}

/**
 * Locks an application on which the agency still works.
 *
 * @throws Problem `case-not-found`, `action-not-allowed`.
 */
export async function lockOpen(trx: Transaction<Schema>, id: string): Promise<Row> {
  const row = await trx
    .selectFrom('applications')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('case-not-found');
  if (!isOpen(row.status)) throw new Problem('action-not-allowed');
  return row;
}

/** Records what the resident did to a locked application. */
export async function recordAction(
  trx: Transaction<Schema>,
  id: string,
  event: Omit<NewEvent, 'actor'>,
  changes: Updateable<ApplicationsTable> = {},
): Promise<void> {
  await recordEvent(trx, 'application', id, { ...event, actor: 'resident' });
  await trx
    .updateTable('applications')
    .set({ ...changes, version: sql<number>`version + 1`, updated_at: event.at })
    .where('id', '=', id)
    .execute();
}

/** Errors of a list of uploads that is too long. */
export function tooManyUploads(uploads: readonly string[]) {
  return uploads.length > ATTACHMENTS.count
    ? [fieldError('body', ['uploads'], 'too-many', { limit: ATTACHMENTS.count })]
    : [];
}

/**
 * Takes uploads over for a case.
 *
 * @throws Problem `validation-failed` for those that aren't whole, were used before, or never were.
 */
export async function claimUploads(
  { uploads }: Attachments,
  trx: Transaction<Schema>,
  ids: readonly string[],
): Promise<ClaimedUpload[]> {
  const claimed = await uploads.claim(trx, ids);
  refuseIf(
    claimed.flatMap((upload, index) =>
      upload ? [] : [fieldError('body', ['uploads', String(index)], 'unknown-reference')],
    ),
  );
  return claimed.filter((upload) => upload !== undefined);
}

/** Makes uploads documents of an application, and gives them as they are shown. */
export async function attach(
  attachments: Attachments | undefined,
  trx: Transaction<Schema>,
  id: string,
  uploads: readonly string[],
  at: Date,
): Promise<ApiSchema<'CaseDocument'>[]> {
  if (!attachments || uploads.length === 0) return [];
  const added = await addDocuments(trx, id, await claimUploads(attachments, trx, uploads), at);
  return (await readDocuments(trx, id, true)).filter((document) => added.includes(document.id));
}

/** `sendApplicationMessage`. */
export async function sendMessage(
  { db, attachments, clock }: Dependencies,
  call: Call<'sendApplicationMessage'>,
): Promise<Answer<'sendApplicationMessage'>> {
  const id = requireCase(call.request, 'application', call.path.applicationId);
  const { text, language = 'id', uploads = [] } = call.body;
  refuseIf([
    ...tooShort('text', text, 1),
    ...(attachments ? tooManyUploads(uploads) : unknownUploads(uploads)),
  ]);
  return answerOnce(db, call, async (trx) => {
    await lockOpen(trx, id);
    const at = clock();
    const documents = await attach(attachments, trx, id, uploads, at);
    const body = await addMessage(trx, 'application', id, { text, language, at, documents });
    await recordAction(trx, id, {
      type: 'message',
      title: { id: 'Anda mengirim pesan', en: 'You sent a message' },
      at,
    });
    return { status: 201, body };
  });
}
