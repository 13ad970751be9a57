/** Documents of applications: taken over from uploads, listed, fetched. */
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../../api-schema.ts';
import type { Schema } from '../../database/schema.ts';
import type { ClaimedUpload } from './uploads.ts';

type CaseDocument = ApiSchema<'CaseDocument'>;

/** Requests for these can be answered with files. */
const ANSWERED_BY_DOCUMENTS: readonly ApiSchema<'CaseRequest'>['kind'][] = [
  'document',
  'information',
];

/** Whether a request can be answered with files. */
export function canBeAnswered({ kind }: Pick<ApiSchema<'CaseRequest'>, 'kind'>): boolean {
  return ANSWERED_BY_DOCUMENTS.includes(kind);
}

/** The newest documents of an application that are shown. */
const MOST_DOCUMENTS = 200;

/**
 * Documents of an application, oldest first.
 *
 * @param served Whether files are served at all.
 */
export async function readDocuments(
  db: Kysely<Schema>,
  applicationId: string,
  served: boolean,
): Promise<CaseDocument[]> {
  const rows = await db
    .selectFrom('application_documents')
    .select(['id', 'name', 'kind', 'media_type', 'size', 'storage_key', 'created_at'])
    .where('application_id', '=', applicationId)
    .orderBy('created_at', 'desc')
    .limit(MOST_DOCUMENTS)
    .execute();
  return rows.reverse().map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    mediaType: row.media_type,
    ...(row.size === null ? {} : { size: row.size }),
    createdAt: row.created_at.toISOString(),
    downloadable: served && row.storage_key !== null,
  }));
}

/** A document that can be fetched. */
export interface StoredDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly storageKey: string;
}

/** Makes claimed uploads documents of an application. */
export async function addDocuments(
  trx: Transaction<Schema>,
  applicationId: string,
  uploads: readonly ClaimedUpload[],
  at: Date,
): Promise<string[]> {
  if (uploads.length === 0) return [];
  const rows = await trx
    .insertInto('application_documents')
    .values(
      uploads.map(({ name, mediaType, size, sha256, storageKey }) => ({
        application_id: applicationId,
        kind: 'submitted' as const,
        name,
        media_type: mediaType,
        size,
        sha256,
        storage_key: storageKey,
        created_at: at,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** A document of an application whose file there is. */
export async function findDocument(
  db: Kysely<Schema>,
  applicationId: string,
  documentId: string,
): Promise<StoredDocument | undefined> {
  const row = await db
    .selectFrom('application_documents')
    .select(['name', 'media_type', 'storage_key'])
    .where('application_id', '=', applicationId)
    .where(sql<boolean>`id::text = ${documentId}`)
    .executeTakeFirst();
  const { name, media_type: mediaType, storage_key: storageKey } = row ?? {};
  return name && mediaType && storageKey ? { name, mediaType, storageKey } : undefined;
}

/** A request of an application that documents can answer. */
export async function findOpenRequest(
  trx: Transaction<Schema>,
  applicationId: string,
  requestId: string,
): Promise<{ readonly id: string } | undefined> {
  return trx
    .selectFrom('application_requests')
    .select('id')
    .where('application_id', '=', applicationId)
    .where(sql<boolean>`id::text = ${requestId}`)
    .where('status', '=', 'open')
    .where('kind', 'in', ANSWERED_BY_DOCUMENTS)
    .executeTakeFirst();
}
