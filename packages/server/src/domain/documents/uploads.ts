/**
 * Files on their way from a resident: sent in parts that may be interrupted, checked and cleaned once they are whole,
 * and taken over by a case, which a complaint does before they are whole. The id is unguessable; whoever knows it began
 * the upload.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';

import type { Schema, UploadsTable } from '../../database/schema.ts';
import { ATTACHMENTS, UPLOADS } from '../limits.ts';
import { removeAbandoned } from './abandoned-files.ts';
import { receiveComplaintFile, rejectComplaintFiles } from './complaint-files.ts';
import type { FileStore } from './file-store.ts';
import { HEAD_BYTES, isHeic, isPicture, mediaTypeOf, safeFileName } from './media-type.ts';
import { PictureError, rewritePicture } from './pictures.ts';

const ID_BYTES = 16;

/** Why an upload can't go on; the codes are those of the common API. */
export type UploadFault =
  | 'upload-not-found'
  | 'upload-expired'
  | 'upload-offset-mismatch'
  | 'upload-checksum-mismatch'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'heic-unsupported'
  | 'picture-too-large'
  | 'pictures-only'
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

/** A file that is whole, checked and cleaned. */
export interface WholeFile {
  readonly mediaType: string;
  /** Bytes as stored. */
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** A whole upload that a case has taken over. */
export interface ClaimedUpload extends WholeFile {
  readonly id: string;
  readonly name: string;
}

/** An upload that a case has taken over, whole or not. */
export interface FollowedUpload {
  readonly id: string;
  /** What the resident calls the file. */
  readonly name: string;
  /** Bytes as announced. */
  readonly size: number;
  readonly whole: WholeFile | undefined;
}

/** Uploads of a database and a file store. */
export interface Uploads {
  /** @throws UploadError `payload-too-large`, `unavailable`. */
  create(file: { readonly name: string; readonly size: number }): Promise<UploadState>;
  /** @throws UploadError `upload-not-found`, `upload-expired`. */
  find(id: string): Promise<UploadState>;
  /**
   * Adds a part. When it was the last, the content is checked and pictures are written anew; content of another type is
   * erased. Until that is done the last part counts as not arrived.
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
  /**
   * Takes uploads over, also those that are still under way, each once. What they were called is forgotten.
   *
   * @returns One entry an id, `undefined` where there is no such upload.
   */
  follow(
    trx: Transaction<Schema>,
    ids: readonly string[],
  ): Promise<readonly (FollowedUpload | undefined)[]>;
  /** Erases what nothing refers to and nobody will go on with, and what a crash has left behind. */
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
    const isTaken = row.claimed_at !== null && row.media_type !== null;
    if (row.expired && !isTaken) throw new UploadError('upload-expired');
    return row;
  }

  async function erase({ id, storage_key: key }: Row, reason: UploadFault): Promise<void> {
    await db.transaction().execute(async (trx) => {
      await trx
        .deleteFrom('uploads')
        .where('id', '=', id)
        .where('media_type', 'is', null)
        .execute();
      await rejectComplaintFiles(trx, [id], reason);
    });
    await files.remove(key);
  }

  /** Checks a whole file; a picture is written anew, under a key of its own. */
  async function clean(key: string): Promise<WholeFile> {
    const head = await files.head(key, HEAD_BYTES);
    const mediaType = mediaTypeOf(head);
    if (!mediaType) {
      throw new UploadError(isHeic(head) ? 'heic-unsupported' : 'unsupported-media-type');
    }
    let content: Buffer;
    let storageKey = key;
    if (isPicture(mediaType)) {
      try {
        content = await rewritePicture(() => files.load(key));
      } catch (error) {
        throw error instanceof PictureError ? new UploadError(error.code) : error;
      }
      storageKey = files.newKey();
      await files.save(storageKey, content);
    } else content = await files.load(key);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { mediaType, size: content.length, sha256, storageKey };
  }

  /** Makes a file whole that has arrived, at once for its upload and its complaint. */
  async function publish(row: Row, file: WholeFile): Promise<UploadState> {
    return db.transaction().execute(async (trx) => {
      const published = await trx
        .updateTable('uploads')
        .set({
          received: row.size,
          media_type: file.mediaType,
          sha256: file.sha256,
          storage_key: file.storageKey,
        })
        .where('id', '=', row.id)
        .where('received', '=', row.received)
        .where('storage_key', '=', row.storage_key)
        .returningAll()
        .executeTakeFirst();
      if (!published) throw new UploadError('upload-offset-mismatch');
      const fault = await receiveComplaintFile(trx, row.id, file);
      if (fault) throw new UploadError(fault);
      return toState(published);
    });
  }

  const REFUSED: ReadonlySet<string> = new Set<UploadFault>([
    'unsupported-media-type',
    'heic-unsupported',
    'picture-too-large',
    'pictures-only',
  ]);

  /** Checks, cleans and publishes a file whose last part has arrived. */
  async function finish(row: Row): Promise<UploadState> {
    let file: WholeFile | undefined;
    try {
      file = await clean(row.storage_key);
      const state = await publish(row, file);
      if (file.storageKey !== row.storage_key) await files.remove(row.storage_key);
      return state;
    } catch (error) {
      if (file && file.storageKey !== row.storage_key) await files.remove(file.storageKey);
      if (error instanceof UploadError && REFUSED.has(error.code)) await erase(row, error.code);
      throw error;
    }
  }

  async function add(
    id: string,
    offset: number,
    part: Readable,
    checksum: Checksum | undefined,
  ): Promise<UploadState> {
    const row = await usable(id);
    if (offset !== row.received || row.media_type) throw new UploadError('upload-offset-mismatch');
    const hash = createHash(checksum?.algorithm ?? 'sha256');
    const chunks = hashed(part as AsyncIterable<Buffer>, hash);
    const limit = row.size - row.received;
    const { bytes, outcome } = await files.write(row.storage_key, offset, chunks, limit);
    if (outcome === 'too-large') throw new UploadError('payload-too-large');
    if (checksum && (outcome !== 'complete' || !hash.digest().equals(checksum.digest))) {
      throw new UploadError('upload-checksum-mismatch');
    }
    const received = offset + bytes;
    if (received === row.size) return finish(row);
    const { numUpdatedRows } = await db
      .updateTable('uploads')
      .set({ received })
      .where('id', '=', id)
      .where('received', '=', offset)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new UploadError('upload-offset-mismatch');
    return { ...toState(row), received };
  }

  async function follow(
    trx: Transaction<Schema>,
    ids: readonly string[],
  ): Promise<(FollowedUpload | undefined)[]> {
    if (ids.length === 0) return [];
    const rows = await trx
      .selectFrom('uploads')
      .selectAll()
      .where('id', 'in', ids)
      .where('claimed_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      // In one order everywhere, so that two who want the same don't wait for each other.
      .orderBy('id')
      .forUpdate()
      .execute();
    const known = rows.map(({ id }) => id);
    await trx
      .updateTable('uploads')
      .set({
        name: '',
        claimed_at: sql<Date>`now()`,
        expires_at: sql<Date>`now() + make_interval(hours => ${UPLOADS.followingHours})`,
      })
      .where('id', 'in', ['', ...known])
      .execute();
    const followed = rows.map(async (row) => {
      const { id, name, size } = row;
      return [id, { id, name, size, whole: await wholeOf(row) }] as const;
    });
    const byId = new Map(await Promise.all(followed));
    return ids.map((id) => byId.get(id));
  }

  async function wholeOf(row: Row): Promise<WholeFile | undefined> {
    const { media_type: mediaType, sha256, storage_key: storageKey } = row;
    if (mediaType === null || sha256 === null) return undefined;
    return { mediaType, sha256, storageKey, size: await files.size(storageKey) };
  }

  return {
    async create({ name, size }) {
      if (size > ATTACHMENTS.bytes) throw new UploadError('payload-too-large');
      const row = await sql<Row>`
        insert into uploads (id, storage_key, name, size, expires_at)
        select ${`upl_${randomBytes(ID_BYTES).toString('base64url')}`}, ${files.newKey()}, ${name},
          ${size}::bigint, now() + make_interval(hours => ${UPLOADS.hours})
        where (
          select coalesce(sum(size), 0) from uploads where claimed_at is null or media_type is null
        ) + ${size}::bigint <= ${UPLOADS.bytes}::bigint
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
      await db.deleteFrom('uploads').where('id', '=', id).where('claimed_at', 'is', null).execute();
      await files.remove(row.storage_key);
    },

    async claim(trx, ids) {
      const followed = await follow(trx, ids);
      return followed.map((upload) => {
        if (!upload?.whole) return undefined;
        const { id, name, whole } = upload;
        return { id, name: safeFileName(name, whole.mediaType), ...whole };
      });
    },

    follow,

    removeExpired: () => removeAbandoned(db, files),
  };
}
