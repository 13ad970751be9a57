/** Keys of applications that file by Open311. */
import { createHash, randomBytes } from 'node:crypto';

import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../database/schema.ts';

/** A key as it is listed: never the key itself. */
export interface Open311Key {
  readonly id: string;
  /** Whose it is. */
  readonly name: string;
  /** Whether what is filed with it is public. */
  readonly publishes: boolean;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const ID_BYTES = 6;
const KEY_BYTES = 24;

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/**
 * Makes a key.
 *
 * @returns Its id, and the key, which can't be had again.
 */
export async function createOpen311Key(
  db: Kysely<Schema>,
  wanted: Pick<Open311Key, 'name' | 'publishes'>,
): Promise<{ id: string; key: string }> {
  const id = `o311_${randomBytes(ID_BYTES).toString('hex')}`;
  const key = randomBytes(KEY_BYTES).toString('base64url');
  await db
    .insertInto('open311_keys')
    .values({ id, ...wanted, key_hash: hashOf(key) })
    .execute();
  return { id, key };
}

/** Every key, oldest first. */
export async function listOpen311Keys(db: Kysely<Schema>): Promise<Open311Key[]> {
  const rows = await db.selectFrom('open311_keys').selectAll().orderBy('created_at').execute();
  return rows.map(({ id, name, publishes, created_at: createdAt, revoked_at: revokedAt }) => ({
    id,
    name,
    publishes,
    createdAt,
    revokedAt,
  }));
}

/** Ends a key at once; tells whether there was such a key in use. */
export async function revokeOpen311Key(db: Kysely<Schema>, id: string): Promise<boolean> {
  const row = await db
    .updateTable('open311_keys')
    .set({ revoked_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The key in use that an `api_key` is. */
export async function findOpen311Key(
  db: Kysely<Schema>,
  key: string,
): Promise<Pick<Open311Key, 'id' | 'publishes'> | undefined> {
  return db
    .selectFrom('open311_keys')
    .select(['id', 'publishes'])
    .where('key_hash', '=', hashOf(key))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}
