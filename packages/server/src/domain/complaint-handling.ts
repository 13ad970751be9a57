/**
 * What an agency does with a complaint, whether its system tells it or its staff type it. The reporter sees each of
 * these in the timeline.
 */
import type { Selectable, Transaction, Updateable } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { ComplaintsTable } from '../database/complaint-tables.ts';
import type { Bilingual, JsonObject, Schema } from '../database/schema.ts';
import { fieldError, Problem } from '../http/problem.ts';
import type { NewEvent } from './case-events.ts';
import { recordEvent } from './case-events.ts';
import { resolutionDue, slaOf } from './complaint-clocks.ts';
import { transferTitle } from './events/entry-words.ts';
import type { WorkingCalendar } from './working-days.ts';
import { deadline } from './working-days.ts';

type Status = ApiSchema<'ComplaintStatus'>;

/** Something done with a complaint. */
export type ComplaintAct =
  | { readonly what: 'receive'; readonly reference?: string | undefined }
  | {
      readonly what: 'forward';
      readonly toAgencyCode: string;
      readonly reason?: Bilingual | undefined;
    }
  | { readonly what: 'note'; readonly text: Bilingual }
  | { readonly what: 'ask'; readonly text: Bilingual; readonly dueAt?: Date | undefined }
  | { readonly what: 'answer'; readonly text: Bilingual }
  | { readonly what: 'close'; readonly text?: Bilingual | undefined }
  | { readonly what: 'refuse'; readonly reason: Bilingual };

/** A complaint whose row the transaction has locked. */
export type LockedComplaint = Selectable<ComplaintsTable> & {
  readonly category_sla: JsonObject | null;
};

const BEFORE_ANSWER: readonly Status[] = ['received', 'coordination', 'disposition', 'in-progress'];
const OPEN: readonly Status[] = [...BEFORE_ANSWER, 'answered'];
const NOT_BEGUN: readonly Status[] = ['received', 'coordination'];

const ALLOWED_IN: Readonly<Record<ComplaintAct['what'], readonly Status[]>> = {
  receive: OPEN,
  forward: BEFORE_ANSWER,
  note: OPEN,
  ask: BEFORE_ANSWER,
  answer: OPEN,
  close: OPEN,
  refuse: BEFORE_ANSWER,
};

/** What an agency said about an earlier state of a complaint. */
const EARLIER_WORDS = ['status', 'now', 'next', 'yourMove'];

const TITLES = {
  receive: { id: 'Diterima instansi', en: 'Received by the agency' },
  note: { id: 'Catatan perkembangan', en: 'Progress note' },
  ask: { id: 'Pertanyaan untuk Anda', en: 'A question for you' },
  answer: { id: 'Tanggapan instansi', en: 'Answer of the agency' },
  close: { id: 'Laporan selesai', en: 'Report closed' },
  refuse: { id: 'Laporan tidak dapat ditangani', en: 'The report cannot be handled' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const SILENCE: Bilingual = {
  id: 'Laporan ditutup karena tidak ada balasan',
  en: 'Closed since there was no reply',
};

/** What an act changes, and how it is told. */
interface Effect {
  readonly event: Omit<NewEvent, 'at' | 'actor'>;
  readonly changes: Omit<Updateable<ComplaintsTable>, 'document'>;
  /** Written to the reporter. */
  readonly message?: Bilingual;
  /** What the reporter is told from now on, instead of what is said of the status. */
  readonly words?: JsonObject;
}

/** Locks a complaint; `undefined` when there is none. */
export async function lockComplaint(
  trx: Transaction<Schema>,
  id: string,
): Promise<LockedComplaint | undefined> {
  return trx
    .selectFrom('complaints')
    .innerJoin('categories', 'categories.code', 'complaints.category_code')
    .selectAll('complaints')
    .select('categories.sla as category_sla')
    .where('complaints.id', '=', id)
    .forUpdate('complaints')
    .executeTakeFirst();
}

async function agencyName(trx: Transaction<Schema>, code: string): Promise<Bilingual> {
  const row = await trx
    .selectFrom('agencies')
    .select('name')
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) {
    const errors = [fieldError('body', ['data', 'toAgencyCode'], 'unknown-reference')];
    throw new Problem('validation-failed', { errors });
  }
  return row.name;
}

/** The follow-up that the first clock waits for; a request for information waits for its answer. */
function followedUp(row: LockedComplaint, at: Date): Effect['changes'] {
  return {
    forwarded_at: row.forwarded_at ?? at,
    ...(row.class === 'information' ? {} : { first_response_at: row.first_response_at ?? at }),
    ...(row.status === 'answered'
      ? {}
      : { status: 'in-progress', expected_at: resolutionDue(row.document) }),
  };
}

function ended(row: LockedComplaint, at: Date): Effect['changes'] {
  return {
    status: 'closed',
    forwarded_at: row.forwarded_at ?? at,
    first_response_at: row.first_response_at ?? at,
    resolved_at: row.resolved_at ?? at,
    closed_at: at,
    auto_close_at: null,
    expected_at: null,
  };
}

function detailed(detail: Bilingual | undefined): { detail?: Bilingual } {
  return detail ? { detail } : {};
}

async function effectOf(
  trx: Transaction<Schema>,
  row: LockedComplaint,
  act: ComplaintAct,
  at: Date,
  calendar: WorkingCalendar,
): Promise<Effect> {
  switch (act.what) {
    case 'receive': {
      const { reference } = act;
      const detail = reference && {
        id: `Nomor di instansi: ${reference}`,
        en: `Reference at the agency: ${reference}`,
      };
      const isNew = NOT_BEGUN.includes(row.status as Status);
      return {
        event: { type: 'received', title: TITLES.receive, ...detailed(detail || undefined) },
        changes: {
          forwarded_at: row.forwarded_at ?? at,
          ...(isNew ? { status: 'disposition' } : {}),
        },
      };
    }
    case 'forward': {
      if (act.toAgencyCode === row.agency_code) throw new Problem('action-not-allowed');
      const name = await agencyName(trx, act.toAgencyCode);
      return {
        event: { type: 'forwarded', title: transferTitle(name), ...detailed(act.reason) },
        changes: {
          agency_code: act.toAgencyCode,
          status: 'disposition',
          forwarded_at: row.forwarded_at ?? at,
        },
      };
    }
    case 'note':
      return {
        event: { type: 'note', title: TITLES.note, detail: act.text },
        changes: followedUp(row, at),
      };
    case 'ask': {
      await trx
        .insertInto('complaint_questions')
        .values({
          complaint_id: row.id,
          agency_code: row.agency_code,
          text: JSON.stringify(act.text),
          asked_at: at,
          due_at: act.dueAt ?? null,
        })
        .execute();
      return {
        event: { type: 'question-asked', title: TITLES.ask, detail: act.text },
        changes: followedUp(row, at),
        message: act.text,
      };
    }
    case 'answer':
      return {
        event: { type: 'answered', title: TITLES.answer, detail: act.text },
        changes: {
          status: 'answered',
          forwarded_at: row.forwarded_at ?? at,
          first_response_at: row.first_response_at ?? at,
          resolved_at: at,
          auto_close_at: deadline(at, slaOf(row.category_sla, row.document).autoClose, calendar),
          expected_at: null,
        },
        message: act.text,
      };
    case 'close': {
      if (!act.text && !row.resolved_at) {
        const errors = [fieldError('body', ['data', 'text'], 'required')];
        const detail = 'The reporter has had no answer yet.';
        throw new Problem('validation-failed', { errors, detail });
      }
      return {
        event: { type: 'closed', title: TITLES.close, ...detailed(act.text) },
        changes: ended(row, at),
        ...(act.text ? { message: act.text } : {}),
      };
    }
    case 'refuse':
      return {
        event: { type: 'refused', title: TITLES.refuse, detail: act.reason },
        changes: ended(row, at),
        message: act.reason,
        words: {
          status: 'closed',
          now: {
            id: 'Laporan ini tidak dapat ditangani. Alasannya ada di riwayat.',
            en: 'This report cannot be handled. The timeline says why.',
          },
        },
      };
  }
}

async function write(
  trx: Transaction<Schema>,
  row: LockedComplaint,
  actor: NewEvent['actor'],
  { event, changes, message, words = {} }: Effect,
  at: Date,
): Promise<void> {
  const agencyCode = row.agency_code ?? undefined;
  await recordEvent(trx, 'complaint', row.id, {
    ...event,
    actor,
    at,
    ...(actor === 'agency' && agencyCode ? { agencyCode } : {}),
  });
  if (message) {
    const isEnglish = row.language === 'en' && message.en !== undefined;
    await trx
      .insertInto('complaint_messages')
      .values({
        complaint_id: row.id,
        author: 'agency',
        agency_code: row.agency_code,
        text: isEnglish ? (message.en ?? message.id) : message.id,
        language: isEnglish ? 'en' : 'id',
        sent_at: at,
      })
      .execute();
  }
  await trx
    .updateTable('complaints')
    .set({
      ...changes,
      document:
        sql<JsonObject>`(document - ${EARLIER_WORDS}::text[]) || ${JSON.stringify(words)}::jsonb` as never,
      version: sql<number>`version + 1`,
      updated_at: sql<Date>`greatest(updated_at, ${at})`,
    })
    .where('id', '=', row.id)
    .execute();
  if (!changes.status || changes.status === 'in-progress') return;
  await trx
    .updateTable('complaint_questions')
    .set({ answered_at: at })
    .where('complaint_id', '=', row.id)
    .where('answered_at', 'is', null)
    .execute();
}

/**
 * Does something with a complaint.
 *
 * @param at When it was done.
 * @throws Problem `action-not-allowed` when the complaint's status doesn't allow it, or `validation-failed`; nothing is
 *   changed then.
 */
export async function handleComplaint(
  trx: Transaction<Schema>,
  row: LockedComplaint,
  act: ComplaintAct,
  at: Date,
  calendar: WorkingCalendar,
): Promise<void> {
  if (!ALLOWED_IN[act.what].includes(row.status as Status)) throw new Problem('action-not-allowed');
  await write(trx, row, 'agency', await effectOf(trx, row, act, at, calendar), at);
}

/**
 * Closes complaints that were answered and whose reporters had nothing to add in time.
 *
 * @returns How many.
 */
export async function closeUnanswered(trx: Transaction<Schema>, now: Date): Promise<number> {
  const due = await trx
    .selectFrom('complaints')
    .select('id')
    .where('status', '=', 'answered')
    .where('auto_close_at', '<', now)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { id } of due) {
    const row = await lockComplaint(trx, id);
    if (!row) continue;
    const effect = { event: { type: 'closed', title: SILENCE }, changes: ended(row, now) };
    await write(trx, row, 'system', effect, now);
  }
  return due.length;
}
