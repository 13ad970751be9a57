/**
 * Getting at a case by its number and secret, and staying there with a short-lived token.
 *
 * An unknown number and a wrong secret take the same steps in the same order and give the same answer.
 * Guesses are counted per number, known or not, in the database, so that every replica sees them and a
 * shared address is nobody's problem.
 */
import { createHash, randomBytes } from 'node:crypto';

import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../database/schema.ts';
import { HashingBusyError, verifySecret } from './secret-hash.ts';

/** Which register a case is in. */
export type CaseKind = 'application' | 'complaint';

/** A token opens one case for this long. */
export const TOKEN_MINUTES = 30;

/** So many wrong secrets are a person's typing; what follows waits. */
const FREE_FAILURES = 5;
/** The first wait; each further failure doubles it. */
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 3600;
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
  /** Seconds to wait. */
  | { readonly outcome: 'throttled'; readonly retryAfter: number };

/** What a bearer token opens. */
export type TokenOutcome =
  | { readonly outcome: 'valid'; readonly kind: CaseKind; readonly caseId: string }
  | { readonly outcome: 'expired' | 'unknown' };

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Counts the attempt as failed before it is tried, so that simultaneous guesses can't slip through.
 *
 * @returns Seconds to wait, or 0 when the attempt may go on.
 */
async function reserveAttempt(db: Kysely<Schema>, subject: string): Promise<number> {
  const reserved = await sql`
    insert into lookup_attempts as attempts (subject, failures) values (${subject}, 1)
    on conflict (subject) do update set
      failures = case
        when attempts.last_failure_at < now() - make_interval(hours => ${FORGET_HOURS}) then 1
        else attempts.failures + 1 end,
      window_started_at = case
        when attempts.last_failure_at < now() - make_interval(hours => ${FORGET_HOURS}) then now()
        else attempts.window_started_at end,
      last_failure_at = now(),
      blocked_until = case
        when attempts.last_failure_at < now() - make_interval(hours => ${FORGET_HOURS}) then null
        when attempts.failures + 1 >= ${FREE_FAILURES}::integer then now() + make_interval(
          secs => least(${LONGEST_WAIT_SECONDS}::float8, ${FIRST_WAIT_SECONDS}::float8
            * power(2::float8, least(attempts.failures + 1 - ${FREE_FAILURES}::integer, 16))))
        end
    where attempts.blocked_until is null or attempts.blocked_until <= now()
    returning 1
  `.execute(db);
  if (reserved.rows.length > 0) return 0;
  const { rows } = await sql<{ seconds: number }>`
    select greatest(1, ceil(extract(epoch from blocked_until - now())))::integer as seconds
    from lookup_attempts where subject = ${subject}
  `.execute(db);
  return rows[0]?.seconds ?? 1;
}

async function storedHash(
  db: Kysely<Schema>,
  kind: CaseKind,
  number: string,
): Promise<{ id: string; secret_hash: string } | undefined> {
  return db
    .selectFrom(kind === 'application' ? 'applications' : 'complaints')
    .select(['id', 'secret_hash'])
    .where('number', '=', number)
    .executeTakeFirst();
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

/**
 * Tries a number and a secret.
 *
 * @param number Canonical, as `parseCaseNumber` of `@gerai/api/case-number` gives it.
 * @param secret Normalised, as `normaliseSecret` gives it; any text is safe.
 * @throws HashingBusyError when too many are tried at once; the attempt isn't counted then.
 */
export async function openCase(
  db: Kysely<Schema>,
  kind: CaseKind,
  number: string,
  secret: string,
): Promise<LookupOutcome> {
  const retryAfter = await reserveAttempt(db, number);
  if (retryAfter > 0) return { outcome: 'throttled', retryAfter };
  const stored = await storedHash(db, kind, number);
  let matches: boolean;
  try {
    matches = await verifySecret(secret, stored?.secret_hash);
  } catch (error) {
    if (error instanceof HashingBusyError) {
      await db
        .updateTable('lookup_attempts')
        .set({ failures: sql<number>`greatest(failures - 1, 0)`, blocked_until: null })
        .where('subject', '=', number)
        .execute();
    }
    throw error;
  }
  if (!matches || !stored) return { outcome: 'refused' };
  await db.deleteFrom('lookup_attempts').where('subject', '=', number).execute();
  return {
    outcome: 'opened',
    caseId: stored.id,
    ...(await issueToken(db, kind, stored.id)),
  };
}

/** Finds what a bearer token opens. */
export async function readToken(db: Kysely<Schema>, token: string): Promise<TokenOutcome> {
  const row = await db
    .selectFrom('case_tokens')
    .select(['case_kind', 'case_id', sql<boolean>`expires_at <= now()`.as('expired')])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (!row) return { outcome: 'unknown' };
  if (row.expired) return { outcome: 'expired' };
  return { outcome: 'valid', kind: row.case_kind, caseId: row.case_id };
}
