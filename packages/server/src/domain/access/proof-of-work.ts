/**
 * Proof of work between a guesser and the next guess (Hashcash, as the common API words it): a nonce such
 * that SHA-256 of `challenge:nonce` starts with so many zero bits. A challenge is signed, holds for one case
 * number and one use, and nothing is stored of it before it was solved, so that asking for many costs nothing.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../../api-schema.ts';
import type { Schema } from '../../database/schema.ts';

type ProofChallenge = ApiSchema<'ProofChallenge'>;
type Proof = ApiSchema<'Proof'>;

/** Long enough for a slow phone that was put aside meanwhile. */
const LIFETIME_MS = 10 * 60_000;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;
const SETTING = 'proof-key';

/** Gives out challenges and accepts their solutions. */
export interface Proofs {
  /** A new challenge for a case number, or what else it is to hold for; the same work whether there is such a case or not. */
  challenge(number: string, difficulty: number): Promise<ProofChallenge>;
  /**
   * Whether a proof is right, in time, for this number and not yet used; uses it up.
   *
   * @param within A transaction that, should it fail, leaves the proof unused.
   */
  spend(number: string, proof: Proof, within?: Kysely<Schema>): Promise<boolean>;
  /** Lets a proof be used again, when what it was spent on could not be done. */
  restore(proof: Proof): Promise<void>;
}

function leadingZeroBits(bytes: Buffer): number {
  let bits = 0;
  for (const byte of bytes) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

/** Whether a nonce solves a challenge. */
export function isSolved({ challenge, nonce }: Proof, difficulty: number): boolean {
  const digest = createHash('sha256').update(`${challenge}:${nonce}`).digest();
  return leadingZeroBits(digest) >= difficulty;
}

/** The key that challenges are signed with: one for all replicas, made by the first that needs it. */
async function readKey(db: Kysely<Schema>): Promise<Buffer> {
  const value = JSON.stringify({ key: randomBytes(KEY_BYTES).toString('base64url') });
  await db
    .insertInto('settings')
    .values({ key: SETTING, value })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const stored = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', SETTING)
    .executeTakeFirstOrThrow();
  return Buffer.from((stored.value as { key: string }).key, 'base64url');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const CHALLENGE = /^((\d{1,15})\.(\d{1,2})\.[\w-]+)\.([\w-]+)$/;

/** Makes the proofs of a database. */
export function createProofs(db: Kysely<Schema>): Proofs {
  let key: Promise<Buffer> | undefined;

  async function signature(number: string, claims: string): Promise<Buffer> {
    key ??= readKey(db);
    try {
      return createHmac('sha256', await key)
        .update(`${number}\n${claims}`)
        .digest();
    } catch (error) {
      key = undefined;
      throw error;
    }
  }

  return {
    async challenge(number, difficulty) {
      const expiresAt = Date.now() + LIFETIME_MS;
      const nonce = randomBytes(NONCE_BYTES).toString('base64url');
      const claims = `${String(expiresAt)}.${String(difficulty)}.${nonce}`;
      const signed = await signature(number, claims);
      return {
        challenge: `${claims}.${signed.toString('base64url')}`,
        algorithm: 'sha-256',
        difficulty,
        expiresAt: new Date(expiresAt).toISOString(),
      };
    },

    async spend(number, proof, within = db) {
      const [, claims, expiresAt, difficulty, given] = CHALLENGE.exec(proof.challenge) ?? [];
      const expected = await signature(number, claims ?? '');
      const actual = Buffer.from(given ?? '', 'base64url');
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return false;
      if (Number(expiresAt) <= Date.now() || !isSolved(proof, Number(difficulty))) return false;
      const { rows } = await sql`
        insert into spent_proofs (challenge_hash, expires_at)
        values (${sha256(proof.challenge)}, ${new Date(Number(expiresAt))})
        on conflict (challenge_hash) do nothing
        returning 1
      `.execute(within);
      return rows.length > 0;
    },

    async restore({ challenge }) {
      await db.deleteFrom('spent_proofs').where('challenge_hash', '=', sha256(challenge)).execute();
    },
  };
}
