/**
 * Files of complaints. A file belongs to its complaint from when the reporter names its upload, whole or not. Of anonymous
 * reporters nothing is kept but the picture: no name of theirs, and no documents, which carry names of authors.
 */
import type { Kysely, Transaction } from 'kysely';

import type { ApiSchema } from '../../api-schema.ts';
import type { Schema } from '../../database/schema.ts';
import { present } from '../directory.ts';
import { isPicture, safeFileName } from './media-type.ts';
import type { ClaimedUpload, FollowedUpload, UploadFault, Uploads, WholeFile } from './uploads.ts';

type CaseDocument = ApiSchema<'CaseDocument'>;
type ComplaintUpload = ApiSchema<'ComplaintUpload'>;

/** What nobody knows yet of a file that is still under way. */
const UNKNOWN_TYPE = 'application/octet-stream';

/** What is to be known of a complaint whose row is locked. */
export interface FilesOwner {
  readonly id: string;
  readonly anonymous: boolean;
}

const mayBeKept = ({ anonymous }: Pick<FilesOwner, 'anonymous'>, mediaType: string): boolean =>
  !anonymous || isPicture(mediaType);

function whole({ size, sha256, storageKey, mediaType }: WholeFile, name: string) {
  return {
    state: 'received' as const,
    name: safeFileName(name, mediaType),
    media_type: mediaType,
    size,
    sha256,
    storage_key: storageKey,
  };
}

const rejected = (rejection: string) => ({ state: 'rejected' as const, rejection });

function stateOf(owner: FilesOwner, upload: FollowedUpload | undefined, name: string) {
  if (!upload) return rejected('upload-not-found');
  if (!upload.whole) return { state: 'uploading' as const };
  return mayBeKept(owner, upload.whole.mediaType)
    ? whole(upload.whole, name)
    : rejected('pictures-only');
}

async function readRows(db: Kysely<Schema>, complaintId: string) {
  return db
    .selectFrom('complaint_files')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('position')
    .execute();
}

/** Names files: as their owners call them, or by a number. */
function naming(owner: FilesOwner, known: number) {
  let count = known;
  return (given: string | undefined): string => {
    count += 1;
    return owner.anonymous || !given ? `lampiran-${String(count)}` : given;
  };
}

/** How many files of the report itself there would be, were these added; rejected ones don't count. */
export async function countReportFiles(
  db: Kysely<Schema>,
  complaintId: string,
  added: readonly string[],
): Promise<number> {
  const rows = await readRows(db, complaintId);
  const there = rows.filter((row) => row.message_id === null && row.state !== 'rejected');
  return new Set([...there.map(({ id }) => id), ...added]).size;
}

/**
 * Makes uploads files of the report itself. What there is no upload of is written down as rejected: the text stands by
 * itself.
 *
 * @returns Ids that there is no upload of.
 */
export async function addReportFiles(
  trx: Transaction<Schema>,
  uploads: Uploads,
  owner: FilesOwner,
  ids: readonly string[],
  at: Date,
): Promise<string[]> {
  const known = await readRows(trx, owner.id);
  const added = ids.filter((id) => known.every((row) => row.id !== id));
  if (added.length === 0) return [];
  const followed = await uploads.follow(trx, added);
  const name = naming(owner, known.length);
  const rows = added.map((id, index) => {
    const upload = followed[index];
    const called = name(upload?.name);
    return {
      id,
      complaint_id: owner.id,
      author: 'resident' as const,
      name: called,
      media_type: UNKNOWN_TYPE,
      size: upload?.size ?? 0,
      created_at: at,
      ...stateOf(owner, upload, called),
    };
  });
  for (const row of rows) {
    await trx
      .insertInto('complaint_files')
      .values(row)
      // Somebody else's, by an id that can't be guessed.
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
  return added.filter((_id, index) => !followed[index]);
}

/**
 * Makes whole uploads files of a message of the reporter.
 *
 * @returns The files as they are shown with the message; `undefined` where one may not be kept, and nothing then.
 */
export async function addMessageFiles(
  trx: Transaction<Schema>,
  owner: FilesOwner,
  messageId: string,
  uploads: readonly ClaimedUpload[],
  at: Date,
): Promise<CaseDocument[] | undefined> {
  if (uploads.some(({ mediaType }) => !mayBeKept(owner, mediaType))) return undefined;
  const name = naming(owner, (await readRows(trx, owner.id)).length);
  for (const upload of uploads) {
    const row = {
      id: upload.id,
      complaint_id: owner.id,
      message_id: messageId,
      author: 'resident' as const,
      created_at: at,
      ...whole(upload, name(upload.name)),
    };
    await trx.insertInto('complaint_files').values(row).execute();
  }
  const { attached } = await readComplaintFiles(trx, owner.id);
  return attached.filter(({ id }) => uploads.some((upload) => upload.id === id));
}

/**
 * Notes that a file has arrived, where an upload is one of a complaint; the complaint's row is locked.
 *
 * @returns Why it may not be kept.
 */
export async function receiveComplaintFile(
  trx: Transaction<Schema>,
  uploadId: string,
  file: WholeFile,
): Promise<Extract<UploadFault, 'pictures-only'> | undefined> {
  const row = await trx
    .selectFrom('complaint_files')
    .innerJoin('complaints', 'complaints.id', 'complaint_files.complaint_id')
    .select(['complaint_files.name', 'complaints.anonymous'])
    .where('complaint_files.id', '=', uploadId)
    .where('complaint_files.state', '=', 'uploading')
    .forUpdate('complaints')
    .executeTakeFirst();
  if (!row) return undefined;
  if (!mayBeKept(row, file.mediaType)) return 'pictures-only';
  await trx
    .updateTable('complaint_files')
    .set(whole(file, row.name))
    .where('id', '=', uploadId)
    .execute();
  return undefined;
}

/** Notes that files will not arrive, where uploads are of complaints. */
export async function rejectComplaintFiles(
  trx: Transaction<Schema>,
  uploadIds: readonly string[],
  reason: string,
): Promise<void> {
  await trx
    .updateTable('complaint_files')
    .set(rejected(reason))
    .where('id', 'in', ['', ...uploadIds])
    .where('state', '=', 'uploading')
    .execute();
}

/** Files of a complaint: those of the report itself, and those of messages, in the order they were named. */
export async function readComplaintFiles(
  db: Kysely<Schema>,
  complaintId: string,
): Promise<{ readonly report: ComplaintUpload[]; readonly attached: CaseDocument[] }> {
  const rows = await readRows(db, complaintId);
  return {
    report: rows
      .filter((row) => row.message_id === null)
      .map((row) => ({
        id: row.id,
        name: row.name,
        mediaType: row.media_type,
        size: row.size,
        state: row.state,
        ...present({ rejection: row.rejection ?? undefined }),
      })),
    attached: rows
      .filter((row) => row.message_id !== null)
      .map((row) => ({
        id: row.id,
        name: row.name,
        kind: row.author === 'resident' ? 'submitted' : 'letter',
        mediaType: row.media_type,
        size: row.size,
        createdAt: row.created_at.toISOString(),
        downloadable: row.state === 'received',
      })),
  };
}

/** A file of a complaint that has arrived. */
export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly storageKey: string;
}

/** Finds a file of a complaint that has arrived, and who handles the complaint. */
export async function findComplaintFile(
  db: Kysely<Schema>,
  complaintId: string,
  fileId: string,
): Promise<(StoredFile & { readonly agencyCode: string | null }) | undefined> {
  const row = await db
    .selectFrom('complaint_files')
    .innerJoin('complaints', 'complaints.id', 'complaint_files.complaint_id')
    .select(['name', 'media_type', 'storage_key', 'agency_code'])
    .where('complaint_files.complaint_id', '=', complaintId)
    .where('complaint_files.id', '=', fileId)
    .executeTakeFirst();
  if (!row?.storage_key) return undefined;
  const { name, media_type: mediaType, storage_key: storageKey, agency_code: agencyCode } = row;
  return { name, mediaType, storageKey, agencyCode };
}
