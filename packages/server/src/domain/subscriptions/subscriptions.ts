/**
 * Who is told of changes to an application. An address is asked whether it wants to be told before anything else is sent
 * to it; the code that it is sent comes back through the application itself, so that no link can confirm by being opened.
 */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../../api-schema.ts';
import type { ApplicationSubscriptionsTable, Schema } from '../../database/schema.ts';

type Subscription = ApiSchema<'Subscription'>;
type Row = Selectable<ApplicationSubscriptionsTable>;

/** A code holds for so long. */
export const CODE_MINUTES = 30;
const MOST_TRIES = 5;
/** Between codes, so that nobody's mailbox can be flooded. */
const PAUSE_SECONDS = 60;

/** A subscription and its version, for If-Match. */
export interface FoundSubscription {
  readonly view: Subscription;
  readonly version: number;
}

/** `s***i@contoh.id`: enough to know it again. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@');
  const local = Array.from(email.slice(0, at));
  const last = local.length > 2 ? (local.at(-1) ?? '') : '';
  return `${local[0] ?? ''}***${last}${email.slice(at)}`;
}

function toFound(row: Row): FoundSubscription {
  return {
    version: row.version,
    view: {
      channels: ['email'],
      email: maskAddress(row.email),
      language: row.language === 'en' ? 'en' : 'id',
      confirmed: row.confirmed_at !== null,
      createdAt: row.created_at.toISOString(),
    },
  };
}

function hashCode(applicationId: string, code: string): string {
  return createHash('sha256').update(`${applicationId}:${code}`).digest('hex');
}

/** The subscription of an application. */
export async function readSubscription(
  db: Kysely<Schema>,
  applicationId: string,
): Promise<FoundSubscription | undefined> {
  const row = await db
    .selectFrom('application_subscriptions')
    .selectAll()
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row && toFound(row);
}

/** Puts a mail with a new code on its way; an earlier one that was not sent yet is replaced. */
async function sendCode(trx: Transaction<Schema>, applicationId: string): Promise<void> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await trx
    .updateTable('application_subscriptions')
    .set({
      code_hash: hashCode(applicationId, code),
      code_expires_at: sql<Date>`now() + make_interval(mins => ${CODE_MINUTES})`,
      code_attempts: 0,
    })
    .where('application_id', '=', applicationId)
    .execute();
  await sql`
    insert into mail_outbox (application_id, kind, code) values (${applicationId}, 'confirmation', ${code})
    on conflict (application_id, kind) do update set
      code = excluded.code, revision = mail_outbox.revision + 1, attempts = 0, next_attempt_at = now()
  `.execute(trx);
}

/** Seconds until another code may be sent. */
async function pauseLeft(trx: Transaction<Schema>, applicationId: string): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select ceil(extract(epoch from code_expires_at - make_interval(mins => ${CODE_MINUTES})
      + make_interval(secs => ${PAUSE_SECONDS}) - now()))::integer as seconds
    from application_subscriptions where application_id = ${applicationId} and code_hash is not null
  `.execute(trx);
  return Math.max(0, rows[0]?.seconds ?? 0);
}

/**
 * Creates or replaces the subscription of an application, whose row the transaction has locked.
 *
 * @returns Seconds to wait where a code was sent a moment ago, else the subscription.
 */
export async function putSubscription(
  trx: Transaction<Schema>,
  applicationId: string,
  { email, language }: { readonly email: string; readonly language: 'id' | 'en' },
): Promise<{ readonly retryAfter: number } | FoundSubscription> {
  const before = await trx
    .selectFrom('application_subscriptions')
    .selectAll()
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  const keepsAddress = before?.email === email && before.confirmed_at !== null;
  const retryAfter = keepsAddress ? 0 : await pauseLeft(trx, applicationId);
  if (retryAfter > 0) return { retryAfter };
  const values = {
    email,
    language,
    ...(keepsAddress ? {} : { confirmed_at: null }),
  };
  await trx
    .insertInto('application_subscriptions')
    .values({ application_id: applicationId, ...values })
    .onConflict((conflict) =>
      conflict.column('application_id').doUpdateSet({
        ...values,
        version: sql<number>`application_subscriptions.version + 1`,
      }),
    )
    .execute();
  if (!keepsAddress) await sendCode(trx, applicationId);
  const found = await readSubscription(trx, applicationId);
  if (!found) throw new Error('a subscription was not stored');
  return found;
}

/** How a confirmation ended. */
export type Confirmation =
  | { readonly outcome: 'confirmed'; readonly subscription: FoundSubscription }
  | { readonly outcome: 'wrong' | 'void' | 'none' };

/** Gives the code of an address back. The row of the application is locked by the transaction. */
export async function confirmSubscription(
  trx: Transaction<Schema>,
  applicationId: string,
  code: string,
): Promise<Confirmation> {
  const row = await trx
    .selectFrom('application_subscriptions')
    .selectAll()
    .select(sql<boolean>`code_expires_at > now()`.as('is_current'))
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  if (!row) return { outcome: 'none' };
  if (row.confirmed_at) return { outcome: 'confirmed', subscription: toFound(row) };
  if (row.code_hash === null || !row.is_current || row.code_attempts >= MOST_TRIES) {
    return { outcome: 'void' };
  }
  const given = Buffer.from(hashCode(applicationId, code));
  const isRight = timingSafeEqual(given, Buffer.from(row.code_hash));
  const changed = await trx
    .updateTable('application_subscriptions')
    .set(
      isRight
        ? {
            confirmed_at: sql<Date>`now()`,
            code_hash: null,
            code_expires_at: null,
            version: sql<number>`version + 1`,
          }
        : { code_attempts: sql<number>`code_attempts + 1` },
    )
    .where('application_id', '=', applicationId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return isRight ? { outcome: 'confirmed', subscription: toFound(changed) } : { outcome: 'wrong' };
}

/** Erases the address, and with it what was to be sent there. */
export async function removeSubscription(
  trx: Transaction<Schema>,
  applicationId: string,
): Promise<void> {
  await trx
    .deleteFrom('application_subscriptions')
    .where('application_id', '=', applicationId)
    .execute();
}
