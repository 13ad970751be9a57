/**
 * Applies events to complaints. Unlike applications, complaints are their reporters' and the server's own, so an event
 * is applied once, when its turn comes, to the complaint as it is then: in the order of its system, and while the
 * complaint is with an agency that the system speaks for.
 */
import type { Transaction } from 'kysely';

import type { Schema } from '../../database/schema.ts';
import { Problem } from '../../http/problem.ts';
import type { ComplaintAct } from '../complaint-handling.ts';
import { handleComplaint, lockComplaint } from '../complaint-handling.ts';
import type { WorkingCalendar } from '../working-days.ts';
import { isBefore, streamsOf } from './order.ts';
import { agenciesBySource } from './sources.ts';
import type { SubjectEvents } from './store.ts';
import { keyOf, readWaiting } from './store.ts';
import type { SubjectEvent } from './subject-event.ts';

/** An event that can't be used although nothing before it is missing. */
export interface RefusedEvent {
  readonly event: SubjectEvent;
  readonly problem: Problem;
}

function actOf(event: SubjectEvent): ComplaintAct | undefined {
  switch (event.type) {
    case 'id.gerai.complaint.received.v1':
      return { what: 'receive', ...event.data };
    case 'id.gerai.complaint.forwarded.v1':
      return { what: 'forward', ...event.data };
    case 'id.gerai.complaint.noted.v1':
      return { what: 'note', ...event.data };
    case 'id.gerai.complaint.question-asked.v1': {
      const { text, dueAt } = event.data;
      return { what: 'ask', text, dueAt: dueAt === undefined ? undefined : new Date(dueAt) };
    }
    case 'id.gerai.complaint.answered.v1':
      return { what: 'answer', ...event.data };
    case 'id.gerai.complaint.closed.v1':
      return { what: 'close', ...event.data };
    case 'id.gerai.complaint.refused.v1':
      return { what: 'refuse', ...event.data };
    default:
      return undefined;
  }
}

/** Agencies that the complaint has been with. */
async function formerAgencies(
  trx: Transaction<Schema>,
  complaintId: string,
): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('outbound_events')
    .select('agency_code')
    .distinct()
    .where('complaint_id', '=', complaintId)
    .where('kind', '=', 'complaint-filed')
    .execute();
  return new Set(rows.flatMap((row) => row.agency_code ?? []));
}

/** Does what an event tells; gives the problem where that can't be done. */
async function apply(
  trx: Transaction<Schema>,
  event: SubjectEvent,
  calendar: WorkingCalendar,
): Promise<Problem | undefined> {
  const row = await lockComplaint(trx, event.subject);
  const act = actOf(event);
  if (!row || !act) return new Problem('case-not-found');
  try {
    await handleComplaint(trx, row, act, event.occurredAt, calendar);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function earliest(events: readonly SubjectEvent[]): SubjectEvent | undefined {
  return events.reduce<SubjectEvent | undefined>(
    (first, event) => (first && !isBefore(event, first) ? first : event),
    undefined,
  );
}

async function projectComplaint(
  trx: Transaction<Schema>,
  subject: string,
  { events, setAside }: SubjectEvents,
  waiting: ReadonlySet<string>,
  calendar: WorkingCalendar,
): Promise<{ counted: SubjectEvent[]; refused: RefusedEvent[] }> {
  const agencies = await agenciesBySource(trx, events);
  const speaksFor = (source: string, codes: ReadonlySet<string>): boolean =>
    (agencies.get(source) ?? []).some((code) => codes.has(code));
  const streams = [...streamsOf(events, setAside).values()].map((stream) =>
    stream.filter(({ source, eventId }) => waiting.has(keyOf(source, eventId))),
  );
  const counted: SubjectEvent[] = [];
  const refused: RefusedEvent[] = [];
  for (;;) {
    const heads = streams.flatMap(([head]) => head ?? []);
    if (heads.length === 0) return { counted, refused };
    const row = await lockComplaint(trx, subject);
    const holder = new Set(row?.agency_code ? [row.agency_code] : []);
    const next = earliest(heads.filter(({ source }) => speaksFor(source, holder)));
    if (next) {
      const problem = await apply(trx, next, calendar);
      if (problem) refused.push({ event: next, problem });
      else counted.push(next);
    }
    const former = next ? new Set<string>() : await formerAgencies(trx, subject);
    const late = next ?? earliest(heads.filter(({ source }) => speaksFor(source, former)));
    if (!late) return { counted, refused };
    if (late !== next) {
      const problem = new Problem('forbidden', {
        detail: 'The complaint is another agency’s now.',
      });
      refused.push({ event: late, problem });
    }
    streams.find(([head]) => head === late)?.shift();
  }
}

/** Applies what can be applied of the events of complaints. The transaction holds the subjects' locks. */
export async function projectComplaints(
  trx: Transaction<Schema>,
  known: ReadonlyMap<string, SubjectEvents>,
  calendar: WorkingCalendar,
): Promise<{ counted: SubjectEvent[]; refused: RefusedEvent[] }> {
  const waiting = await readWaiting(trx, 'complaint', [...known.keys()]);
  const counted: SubjectEvent[] = [];
  const refused: RefusedEvent[] = [];
  for (const [subject, events] of known) {
    const one = await projectComplaint(trx, subject, events, waiting, calendar);
    counted.push(...one.counted);
    refused.push(...one.refused);
  }
  return { counted, refused };
}
