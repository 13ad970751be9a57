/** Erases files that nobody waits for. Each replica may do it: erasing twice erases once. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../../database/schema.ts';
import { UPLOADS } from '../limits.ts';
import { rejectComplaintFiles } from './complaint-files.ts';
import type { FileStore } from './file-store.ts';

/** Uploads whose time is over; what a case has taken over stays, once it is whole. */
async function removeExpiredUploads(db: Kysely<Schema>, files: FileStore): Promise<void> {
  const rows = await db.transaction().execute(async (trx) => {
    const expired = await trx
      .deleteFrom('uploads')
      .where('expires_at', '<=', sql<Date>`now()`)
      .returning(['id', 'storage_key', 'claimed_at', 'media_type'])
      .execute();
    const unfinished = expired.filter(({ media_type: mediaType }) => mediaType === null);
    const ids = unfinished.map(({ id }) => id);
    await rejectComplaintFiles(trx, ids, 'upload-expired');
    return expired;
  });
  for (const { claimed_at: claimedAt, media_type: mediaType, storage_key: key } of rows) {
    if (claimedAt === null || mediaType === null) await files.remove(key);
  }
}

/** A crash between a file and its row leaves a file that no row names. */
async function removeOrphans(db: Kysely<Schema>, files: FileStore): Promise<void> {
  const longAgo = new Date(Date.now() - UPLOADS.hours * 3_600_000);
  for await (const key of files.untouchedSince(longAgo)) {
    const { rows } = await sql`
      select 1 from uploads where storage_key = ${key}
      union all select 1 from application_documents where storage_key = ${key}
      union all select 1 from complaint_files where storage_key = ${key}
    `.execute(db);
    if (rows.length === 0) await files.remove(key);
  }
}

/** Erases expired uploads, and what crashes have left behind. */
export async function removeAbandoned(db: Kysely<Schema>, files: FileStore): Promise<void> {
  await removeExpiredUploads(db, files);
  await removeOrphans(db, files);
}
