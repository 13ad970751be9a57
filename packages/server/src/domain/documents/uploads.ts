/**
 * Files on their way from a resident: sent in parts that may be interrupted, checked and cleaned once they are whole,
 * then taken over by a case. The id is unguessable; whoever knows it began the upload.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';

import type { Schema, UploadsTable } from '../../database/schema.ts';
import { ATTACHMENTS, UPLOADS } from '../limits.ts';
import type { FileStore } from './file-store.ts';
import { mediaTypeOf, safeFileName } from './media-type.ts';
import { PictureError, withoutMetadata } from './picture-metadata.ts';

const ID_BYTES = 16;

/** Why an upload can't go on; the codes are those of the common API. */
export type UploadFault =
  | 'upload-not-found'
  | 'upload-expired'
  | 'upload-offset-mismatch'
  | 'upload-checksum-mismatch'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'action-not-allowed'
  | 'unavailable';

/** An upload can't go on. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  readonly code: UploadFault;

  constructor(code: UploadFault) {
    super(code);
    this.code = code;
  }
}

/** How far an upload is. */
export interface UploadState {
  readonly id: string;
  /** Bytes of the whole. */
  readonly size: number;
  readonly received: number;
  readonly expiresAt: Date;
}

/** A part's checksum as its sender computed it. */
export interface Checksum {
  readonly algorithm: 'sha1' | 'sha256';
  readonly digest: Buffer;
}

/** A whole upload that a case has taken over. */
export interface ClaimedUpload {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes as stored. */
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** Uploads of a database and a file store. */
export interface Uploads {
  /** @throws UploadError `payload-too-large`, `unavailable`. */
  create(file: { readonly name: string; readonly size: number }): Promise<UploadState>;
  /** @throws UploadError `upload-not-found`, `upload-expired`. */
  find(id: string): Promise<UploadState>;
  /**
   * Adds a part. When it was the last, the content is checked and metadata of pictures are removed; content of another
   * type is erased.
   *
   * @throws UploadError
   */
  append(id: string, offset: number, part: Readable, checksum?: Checksum): Promise<UploadState>;
  /** @throws UploadError `upload-not-found`, or `action-not-allowed` once a case refers to it. */
  remove(id: string): Promise<void>;
  /**
   * Takes whole uploads over in the transaction of a case, each once.
   *
   * @returns One entry an id, `undefined` where there is no such upload; nothing may be kept of the others then.
   */
  claim(
    trx: Transaction<Schema>,
    ids: readonly string[],
  ): Promise<readonly (ClaimedUpload | undefined)[]>;
  /** Erases what nothing refers to and nobody will go on with. */
  removeExpired(): Promise<void>;
}

type Row = Selectable<UploadsTable>;

const toState = ({ id, size, received, expires_at: expiresAt }: Row): UploadState => ({
  id,
  size,
  received,
  expiresAt,
});

/** Passes chunks on and hashes them. */
async function* hashed(part: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of part) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Makes the uploads. */
export function createUploads(db: Kysely<Schema>, files: FileStore): Uploads {
  /** Parts that are arriving. A second one means that its sender has lost the first. */
  const arriving = new Map<string, { readonly part: Readable; readonly done: Promise<unknown> }>();

  async function takeOver(id: string): Promise<void> {
    for (let other = arriving.get(id); other; other = arriving.get(id)) {
      other.part.destroy();
      await other.done;
    }
  }

  async function usable(id: string): Promise<Row> {
    const row = await db
      .selectFrom('uploads')
      .selectAll()
      .select(sql<boolean>`expires_at <= now()`.as('expired'))
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new UploadError('upload-not-found');
    if (row.expired && row.claimed_at === null) throw new UploadError('upload-expired');
    return row;
  }

  async function erase({ id, storage_key: key }: Pick<Row, 'id' | 'storage_key'>): Promise<void> {
    await db.deleteFrom('uploads').where('id', '=', id).where('claimed_at', 'is', null).execute();
    await files.remove(key);
  }

  /** Checks and cleans a file that is whole. */
  async function finish(row: Row): Promise<void> {
    const content = await files.load(row.storage_key);
    const mediaType = mediaTypeOf(content);
    let clean: Buffer | undefined;
    try {
      clean = mediaType === undefined ? undefined : withoutMetadata(content, mediaType);
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
    }
    if (!mediaType || !clean) {
      await erase(row);
      throw new UploadError('unsupported-media-type');
    }
    await files.save(row.storage_key, clean);
    await db
      .updateTable('uploads')
      .set({
        media_type: mediaType,
        name: safeFileName(row.name, mediaType),
        sha256: createHash('sha256').update(clean).digest('hex'),
      })
      .where('id', '=', row.id)
      .execute();
  }

  async function add(
    id: string,
    offset: number,
    part: Readable,
    checksum: Checksum | undefined,
  ): Promise<UploadState> {
    const row = await usable(id);
    if (offset !== row.received || row.claimed_at) throw new UploadError('upload-offset-mismatch');
    const hash = createHash(checksum?.algorithm ?? 'sha256');
    const chunks = hashed(part as AsyncIterable<Buffer>, hash);
    const limit = row.size - row.received;
    const { bytes, outcome } = await files.write(row.storage_key, offset, chunks, limit);
    if (outcome === 'too-large') throw new UploadError('payload-too-large');
    if (checksum && (outcome !== 'complete' || !hash.digest().equals(checksum.digest))) {
      throw new UploadError('upload-checksum-mismatch');
    }
    const received = offset + bytes;
    const { numUpdatedRows } = await db
      .updateTable('uploads')
      .set({ received })
      .where('id', '=', id)
      .where('received', '=', offset)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new UploadError('upload-offset-mismatch');
    if (received === row.size) await finish(row);
    return { ...toState(row), received };
  }

  return {
    async create({ name, size }) {
      if (size > ATTACHMENTS.bytes) throw new UploadError('payload-too-large');
      const row = await sql<Row>`
        insert into uploads (id, storage_key, name, size, expires_at)
        select ${`upl_${randomBytes(ID_BYTES).toString('base64url')}`}, ${files.newKey()}, ${name},
          ${size}::bigint, now() + make_interval(hours => ${UPLOADS.hours})
        where (select coalesce(sum(size), 0) from uploads where claimed_at is null)
          + ${size}::bigint <= ${UPLOADS.bytes}::bigint
        returning *
      `.execute(db);
      const [created] = row.rows;
      if (!created) throw new UploadError('unavailable');
      return toState(created);
    },

    async find(id) {
      await takeOver(id);
      return toState(await usable(id));
    },

    async append(id, offset, part, checksum) {
      await takeOver(id);
      const work = add(id, offset, part, checksum);
      const entry = { part, done: work.catch(() => undefined) };
      arriving.set(id, entry);
      try {
        return await work;
      } finally {
        if (arriving.get(id) === entry) arriving.delete(id);
      }
    },

    async remove(id) {
      await takeOver(id);
      const row = await usable(id);
      if (row.claimed_at) throw new UploadError('action-not-allowed');
      await erase(row);
    },

    async claim(trx, ids) {
      if (ids.length === 0) return [];
      const rows = await trx
        .updateTable('uploads')
        .set({ claimed_at: sql<Date>`now()` })
        .where('id', 'in', ids)
        .where('claimed_at', 'is', null)
        .where('media_type', 'is not', null)
        .where('expires_at', '>', sql<Date>`now()`)
        .returningAll()
        .execute();
      const claimed = rows.map(async (row) => {
        const { id, name, media_type: mediaType, sha256, storage_key: storageKey } = row;
        if (mediaType === null || sha256 === null) throw new Error('an upload was not finished');
        const size = await files.size(storageKey);
        return [id, { name, mediaType, size, sha256, storageKey }] as const;
      });
      const byId = new Map(await Promise.all(claimed));
      return ids.map((id) => byId.get(id));
    },

    async removeExpired() {
      const rows = await db
        .deleteFrom('uploads')
        .where('expires_at', '<=', sql<Date>`now()`)
        .returning(['storage_key', 'claimed_at'])
        .execute();
      for (const row of rows) {
        if (row.claimed_at === null) await files.remove(row.storage_key);
      }
    },
  };
}
