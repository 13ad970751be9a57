/**
 * Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07) for every POST that creates.
 *
 * The answer is stored in the transaction that creates the row, so that no crash can part them. While a
 * request runs it holds an advisory lock on its key, which dies with its connection: nothing stays "in
 * flight" after a crash. Only a hash of the key is kept, and the answer is sealed with a key derived
 * from the Idempotency-Key, because a receipt holds the one copy of a secret.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../database/schema.ts';
import { Problem } from './problem.ts';

/** Answers are kept this long; the common API promises 72 hours. */
export const IDEMPOTENCY_HOURS = 96;

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What is sent, and stored to be sent again. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Header fields that belong to the answer, in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as far as its sameness goes. */
export interface IdempotentRequest {
  readonly key: string;
  /** Method and concrete path. */
  readonly route: string;
  readonly body: unknown;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** JSON with its keys in order, so that equal bodies hash alike however they were written. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, child]) => child !== undefined);
    entries.sort(([left], [right]) => (left < right ? -1 : 1));
    const members = entries.map(
      ([name, child]) => `${JSON.stringify(name)}:${canonicalJson(child)}`,
    );
    return `{${members.join(',')}}`;
  }
  return value === undefined ? 'null' : JSON.stringify(value);
}

function sealingKey(idempotencyKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', idempotencyKey, '', 'gerai idempotent answer', 32));
}

function seal(value: unknown, idempotencyKey: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(idempotencyKey), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

function unseal(sealed: Buffer, idempotencyKey: string): unknown {
  const iv = sealed.subarray(0, IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(idempotencyKey), iv);
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([
    decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)),
    decipher.final(),
  ]);
  return JSON.parse(text.toString('utf8')) as unknown;
}

async function storedAnswer(
  trx: Transaction<Schema>,
  keyHash: string,
  request: IdempotentRequest,
  bodyHash: string,
): Promise<StoredAnswer | undefined> {
  const row = await trx
    .selectFrom('idempotency_keys')
    .select(['route', 'body_hash', 'status', 'headers', 'response'])
    .where('key_hash', '=', keyHash)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.route !== request.route || row.body_hash !== bodyHash) {
    throw new Problem('idempotency-key-reused');
  }
  const body = row.response === null ? undefined : unseal(row.response, request.key);
  return { status: row.status ?? 200, body, headers: row.headers ?? {} };
}

/**
 * Runs `work` once per key, within one transaction together with the record of its answer.
 *
 * @returns The answer, and whether it was given before.
 * @throws Problem `idempotency-key-in-flight` while another request with the key runs,
 *   `idempotency-key-reused` when the key came with another request; and whatever `work` throws, in
 *   which case nothing is kept.
 */
export async function runOnce(
  db: Kysely<Schema>,
  request: IdempotentRequest,
  work: (trx: Transaction<Schema>) => Promise<StoredAnswer>,
): Promise<{ answer: StoredAnswer; replayed: boolean }> {
  const keyDigest = sha256(request.key);
  const keyHash = keyDigest.toString('hex');
  // Keyed, because a body has few unknowns once a complaint is known: a phone number could be guessed by its digest.
  const bodyHash = createHmac('sha256', request.key)
    .update(canonicalJson(request.body))
    .digest('hex');
  const lock = keyDigest.readBigInt64BE(0).toString();

  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      locked: boolean;
    }>`select pg_try_advisory_xact_lock(${lock}::bigint) as locked`.execute(trx);
    if (rows[0]?.locked !== true) throw new Problem('idempotency-key-in-flight', { retryAfter: 1 });

    const before = await storedAnswer(trx, keyHash, request, bodyHash);
    if (before) return { answer: before, replayed: true };

    const answer = await work(trx);
    const row = {
      route: request.route,
      body_hash: bodyHash,
      state: 'done' as const,
      status: answer.status,
      headers: JSON.stringify(answer.headers ?? {}),
      response: answer.body === undefined ? null : seal(answer.body, request.key),
      created_at: sql<Date>`now()`,
      expires_at: sql<Date>`now() + make_interval(hours => ${IDEMPOTENCY_HOURS})`,
    };
    await trx
      .insertInto('idempotency_keys')
      .values({ key_hash: keyHash, ...row })
      .onConflict((conflict) => conflict.column('key_hash').doUpdateSet(row))
      .execute();
    return { answer, replayed: false };
  });
}
