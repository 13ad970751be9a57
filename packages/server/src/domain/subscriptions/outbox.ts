/**
 * Sends what is in the outbox, at least once. What is to be told is written by the transaction that changes an
 * application (see the trigger `gerai_notify_application`); any replica may send it.
 */
import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Bilingual, Schema } from '../../database/schema.ts';
import type { Mail, MailTransport } from './mail.ts';
import { changeMail, confirmationMail } from './mail.ts';
import { CODE_MINUTES } from './subscriptions.ts';

/** Sends mails as they fall due. */
export interface Outbox {
  /** Sends what is due now; for `start`, and for tests. */
  deliver(): Promise<void>;
  /** Looks for due mails from now on. */
  start(): void;
  /** Waits for what is being sent, and sends no more. */
  close(): Promise<void>;
}

const LOOK_MS = 5000;
/** Seconds after a failure, doubled with each further one. */
const FIRST_PAUSE_SECONDS = 60;
/** Beyond these an address doesn't work; a day and a half after the first. */
const MOST_ATTEMPTS = 11;
/** Seconds between mails about one application, should more happen while one is being sent. */
const QUIET_SECONDS = 30;

interface Due {
  readonly id: number;
  readonly kind: 'confirmation' | 'change';
  readonly code: string | null;
  readonly revision: number;
  readonly attempts: number;
  readonly email: string;
  readonly language: 'id' | 'en';
  readonly number: string;
  readonly service: Bilingual;
  readonly agency: Bilingual;
  /** The code can't be used any more. */
  readonly stale: boolean;
}

/** Reserves the mail that is due longest, so that no other replica sends it meanwhile. */
async function take(db: Kysely<Schema>): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    with due as (
      update mail_outbox set
        attempts = attempts + 1,
        next_attempt_at = now() + make_interval(
          secs => ${FIRST_PAUSE_SECONDS}::float8 * power(2::float8, least(attempts, 12)))
      where id = (
        select id from mail_outbox where next_attempt_at <= now()
        order by next_attempt_at limit 1 for update skip locked
      )
      returning *
    )
    select due.id, due.kind, due.code, due.revision, due.attempts, subscribed.email,
      subscribed.language, applications.number, services.name as service, agencies.name as agency,
      due.kind = 'confirmation' and coalesce(subscribed.code_expires_at <= now(), true) as stale
    from due
    join application_subscriptions as subscribed using (application_id)
    join applications on applications.id = due.application_id
    join services on services.code = applications.service_code
    join agencies on agencies.code = applications.agency_code
  `.execute(db);
  return rows[0];
}

function write(due: Due): Mail {
  const text =
    due.kind === 'confirmation'
      ? confirmationMail(due.code ?? '', CODE_MINUTES, due)
      : changeMail(due);
  return { to: due.email, ...text };
}

/** Makes the outbox; nothing is sent before `start` or `deliver`. */
export function createOutbox(
  db: Kysely<Schema>,
  transport: MailTransport,
  log: Pick<FastifyBaseLogger, 'warn'>,
): Outbox {
  let timer: NodeJS.Timeout | undefined;
  let delivering: Promise<void> | undefined;
  let closed = false;

  async function finish({ id, revision }: Due): Promise<void> {
    const { numDeletedRows } = await db
      .deleteFrom('mail_outbox')
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numDeletedRows > 0n) return;
    // More happened while it was being sent: that is told by another mail.
    await db
      .updateTable('mail_outbox')
      .set({
        attempts: 0,
        next_attempt_at: sql<Date>`now() + case kind
          when 'change' then make_interval(secs => ${QUIET_SECONDS}) else interval '0' end`,
      })
      .where('id', '=', id)
      .execute();
  }

  async function sendAll(): Promise<void> {
    for (let due = await take(db); due && !closed; due = await take(db)) {
      if (due.stale || due.attempts > MOST_ATTEMPTS) {
        await finish(due);
        continue;
      }
      try {
        await transport.send(write(due));
      } catch (error) {
        // Not the error itself: mail servers repeat the address in theirs.
        const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
        log.warn(
          { kind: due.kind, attempts: due.attempts, code, responseCode },
          'a mail was not sent',
        );
        continue;
      }
      await finish(due);
    }
  }

  async function deliver(): Promise<void> {
    delivering ??= sendAll().finally(() => {
      delivering = undefined;
    });
    await delivering;
  }

  return {
    deliver,
    start() {
      timer ??= setInterval(() => {
        deliver().catch((error: unknown) => {
          log.warn({ err: error }, 'looking for mails to send failed');
        });
      }, LOOK_MS).unref();
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await delivering?.catch(() => undefined);
    },
  };
}
