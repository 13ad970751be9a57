/**
 * Getting at a case by its number and secret, and staying there with a short-lived token.
 *
 * An unknown number and a wrong secret take the same steps in the same order and give the same answer.
 * Guesses are counted per number, known or not, in the database, so that every replica sees them and a
 * shared address is nobody's problem. Nobody is locked out: after a few failures a try costs a proof of
 * work, which the holder of the right secret pays once and a guesser each time.
 */
import { createHash, randomBytes } from 'node:crypto';

import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import { createProofs } from './access/proof-of-work.ts';
import { isHashingQueueLong, verifySecret } from './secret-hash.ts';

/** Which register a case is in. */
export type CaseKind = 'application' | 'complaint';

/** A token opens one case for this long. */
export const TOKEN_MINUTES = 30;

/** So many wrong secrets are a person's typing; every further try has to be paid for with work. */
export const FREE_FAILURES = 5;
/** Zero bits of the first proofs: about 65,000 hashes, a second or so on a slow phone. */
const FIRST_DIFFICULTY = 16;
/** However many others guess, the holder of the secret is never asked for more than a million hashes. */
const GREATEST_DIFFICULTY = 20;
/** Failures are forgotten after this long without another. */
export const FORGET_HOURS = 24;

const TOKEN_BYTES = 32;

/** How a lookup ended. */
export type LookupOutcome =
  | {
      readonly outcome: 'opened';
      readonly caseId: string;
      /** Opaque bearer token; only its hash is stored. */
      readonly token: string;
      readonly expiresAt: Date;
    }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'proof-required'; readonly challenge: ApiSchema<'ProofChallenge'> };

/** A number and a secret to be tried. */
export interface LookupAttempt {
  readonly kind: CaseKind;
  /** Canonical, as `parseCaseNumber` of `@gerai/api/case-number` gives it. */
  readonly number: string;
  /** Normalised, as `normaliseSecret` gives it; any text is safe. */
  readonly secret: string;
  readonly proof?: ApiSchema<'Proof'> | undefined;
}

/** Opens cases. */
export interface CaseAccess {
  /**
   * Tries a number and a secret.
   *
   * @throws HashingBusyError when too many are tried at once; neither the attempt nor its proof count then.
   */
  open(attempt: LookupAttempt): Promise<LookupOutcome>;
}

/** What a bearer token opens. */
export type TokenOutcome =
  | {
      readonly outcome: 'valid';
      readonly kind: CaseKind;
      readonly caseId: string;
      readonly expiresAt: Date;
    }
  | { readonly outcome: 'expired' | 'unknown' };

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Counts the attempt as failed before it is tried, so that simultaneous guesses can't slip through.
 *
 * @returns Whether it may be tried.
 */
async function reserveAttempt(
  db: Kysely<Schema>,
  subject: string,
  proven: boolean,
): Promise<boolean> {
  const stale = sql`attempts.last_failure_at < now() - make_interval(hours => ${FORGET_HOURS})`;
  const { rows } = await sql`
    insert into lookup_attempts as attempts (subject, failures) values (${subject}, 1)
    on conflict (subject) do update set
      failures = case when ${stale} then 1 else attempts.failures + 1 end,
      last_failure_at = now()
    where ${proven}::boolean or attempts.failures < ${FREE_FAILURES}::integer or ${stale}
    returning 1
  `.execute(db);
  return rows.length > 0;
}

/** Zero bits to ask for: one more for each doubling of the failures. */
async function difficultyFor(db: Kysely<Schema>, subject: string): Promise<number> {
  const row = await db
    .selectFrom('lookup_attempts')
    .select('failures')
    .where('subject', '=', subject)
    .executeTakeFirst();
  const doublings = Math.floor(Math.log2(Math.max(1, (row?.failures ?? 0) / FREE_FAILURES)));
  return Math.min(GREATEST_DIFFICULTY, FIRST_DIFFICULTY + doublings);
}

interface Stored {
  readonly id: string | null;
  readonly secret_hash: string | null;
}

/** What is stored of a number: one row in any case, so that the answer tells nothing by its size. */
async function storedCase(db: Kysely<Schema>, kind: CaseKind, number: string): Promise<Stored> {
  const register = sql.table(kind === 'application' ? 'applications' : 'complaints');
  const { rows } = await sql<Stored>`
    select cases.id, cases.secret_hash
    from (values (${number}::text)) as asked (number)
    left join ${register} as cases on cases.number = asked.number
  `.execute(db);
  return rows[0] ?? { id: null, secret_hash: null };
}

/** Takes back an attempt that could not be made. */
async function releaseAttempt(db: Kysely<Schema>, subject: string): Promise<void> {
  await db
    .updateTable('lookup_attempts')
    .set({ failures: sql<number>`greatest(failures - 1, 0)` })
    .where('subject', '=', subject)
    .execute();
}

async function issueToken(
  db: Kysely<Schema>,
  kind: CaseKind,
  caseId: string,
): Promise<{ token: string; expiresAt: Date }> {
  const token = `gct_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const { expires_at: expiresAt } = await db
    .insertInto('case_tokens')
    .values({
      token_hash: hashToken(token),
      case_kind: kind,
      case_id: caseId,
      expires_at: sql<Date>`now() + make_interval(mins => ${TOKEN_MINUTES})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return { token, expiresAt };
}

/** Makes the access to the cases of a database. */
export function createCaseAccess(db: Kysely<Schema>): CaseAccess {
  const proofs = createProofs(db);
  return {
    async open({ kind, number, secret, proof }) {
      const proven = proof !== undefined && (await proofs.spend(number, proof));
      // When many wait already, everybody pays, so that a flood of guesses can't keep others out.
      const mayTry =
        (proven || !isHashingQueueLong()) && (await reserveAttempt(db, number, proven));
      if (!mayTry) {
        const challenge = await proofs.challenge(number, await difficultyFor(db, number));
        return { outcome: 'proof-required', challenge };
      }
      let stored: Stored;
      let matches: boolean;
      try {
        stored = await storedCase(db, kind, number);
        matches = await verifySecret(secret, stored.secret_hash ?? undefined);
      } catch (error) {
        // It was not tried, whatever the reason.
        await releaseAttempt(db, number);
        if (proven) await proofs.restore(proof);
        throw error;
      }
      if (!matches || stored.id === null) return { outcome: 'refused' };
      await db.deleteFrom('lookup_attempts').where('subject', '=', number).execute();
      return { outcome: 'opened', caseId: stored.id, ...(await issueToken(db, kind, stored.id)) };
    },
  };
}

/** Finds what a bearer token opens. */
export async function readToken(db: Kysely<Schema>, token: string): Promise<TokenOutcome> {
  const row = await db
    .selectFrom('case_tokens')
    .select(['case_kind', 'case_id', 'expires_at', sql<boolean>`expires_at <= now()`.as('expired')])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (!row) return { outcome: 'unknown' };
  if (row.expired) return { outcome: 'expired' };
  const { case_kind: kind, case_id: caseId, expires_at: expiresAt } = row;
  return { outcome: 'valid', kind, caseId, expiresAt };
}
