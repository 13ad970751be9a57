/**
 * Takes events in. Each request is judged event by event; what can be used is stored and shown in one transaction per
 * handful of subjects, whose rows are locked meanwhile: a server that is killed, or two that get the same events at
 * once, leave nothing half done and do nothing twice.
 */
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';

import { normaliseSecret } from '@gerai/api/case-number';
import type { ApiSchema } from '../../api-schema.ts';
import type { Schema } from '../../database/schema.ts';
import { fieldError, Problem } from '../../http/problem.ts';
import type { CalendarSource } from '../calendar-store.ts';
import { hashSecret } from '../secret-hash.ts';
import type { WorkingCalendar } from '../working-days.ts';
import type { CheckedEvent, CloudEvent } from './check.ts';
import { checkEvent, placeOf } from './check.ts';
import { forget, setAside } from './dead-letters.ts';
import type { RefusedEvent } from './complaint-project.ts';
import { project } from './project.ts';
import { referenceProblems } from './references.ts';
import type { Seal } from './sealing.ts';
import type { EventSource } from './sources.ts';
import { insertEvents, knownIds, lockSubjects, removeEvents } from './store.ts';
import type { SubjectEvent, SubjectKind } from './subject-event.ts';
import { kindOfType, REGISTERED } from './subject-event.ts';

type Receipt = ApiSchema<'EventReceipt'>;

/** Subjects of one transaction: enough to save round trips, few enough to be quick. */
const SUBJECTS_AT_ONCE = 50;
/** Hashing a secret is slow on purpose; residents' lookups need the same threads. */
const HASHES_AT_ONCE = 2;

/** What intake works with. */
export interface IntakeOptions {
  readonly db: Kysely<Schema>;
  readonly seal: Seal;
  readonly calendar: CalendarSource;
}

/** What becomes of one event. */
interface Item {
  readonly event: CloudEvent;
  checked: CheckedEvent | undefined;
  problem: Problem | undefined;
  state: Receipt['state'] | undefined;
}

interface Delivery {
  readonly sender: EventSource;
  readonly requestId: string;
}

function reject(item: Item, problem: Problem): void {
  item.checked = undefined;
  item.problem = problem;
}

/** An event as it was sent, but for what nobody needs. */
function toCloudEvent(event: SubjectEvent): CloudEvent {
  const { eventId: id, source, type, subject, sequence, occurredAt, data } = event;
  return {
    specversion: '1.0',
    id,
    source,
    type,
    subject,
    time: occurredAt.toISOString(),
    sequence: String(sequence),
    data: { ...data },
  };
}

const taken = (...path: string[]): Problem =>
  new Problem('validation-failed', { errors: [fieldError('body', path, 'duplicate')] });

/** Marks events that were taken before, or stand earlier in the same request. */
async function markDuplicates(
  db: Kysely<Schema>,
  items: readonly Item[],
  sender: string,
): Promise<void> {
  const usable = items.filter(({ checked }) => checked);
  const known = new Set(
    await knownIds(
      db,
      sender,
      usable.map(({ event }) => event.id),
    ),
  );
  for (const item of usable) {
    if (known.has(item.event.id)) {
      item.checked = undefined;
      item.state = 'duplicate';
    }
    known.add(item.event.id);
  }
}

/** Replaces secrets of applicants by their hashes. */
async function hashSecrets(items: readonly Item[]): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) {
      const { checked } = item;
      if (checked?.type !== REGISTERED || checked.secret === undefined) continue;
      const { secret, ...event } = checked;
      const secretHash = await hashSecret(normaliseSecret(secret) ?? secret);
      item.checked = { ...event, data: { ...event.data, secretHash } };
    }
  };
  await Promise.all(Array.from({ length: HASHES_AT_ONCE }, worker));
}

/** Registrations of what is registered already: the subject by another system, or the number for another subject. */
async function rejectRegistered(
  trx: Transaction<Schema>,
  items: readonly Item[],
  source: string,
): Promise<void> {
  const registrations = items.flatMap((item) =>
    item.checked?.type === REGISTERED ? [{ item, event: item.checked }] : [],
  );
  if (registrations.length === 0) return;
  const subjects = registrations.map(({ event }) => event.subject);
  const numbers = registrations.map(({ event }) => event.data.number);
  const { rows } = await sql<{ event_id: string | null; subject: string | null; number: string }>`
    select case when source = ${source} then event_id end as event_id, subject,
      data ->> 'number' as number
    from inbound_events
    where kind = 'application' and type = ${REGISTERED}
      and (subject = any (${subjects}) or data ->> 'number' = any (${numbers}))
    union all
    select null, null, number
    from applications
    left join event_subjects on event_subjects.application_id = applications.id
    where number = any (${numbers}) and event_subjects.subject is null
  `.execute(trx);
  for (const { item, event } of registrations) {
    const others = rows.filter((row) => row.event_id !== event.eventId);
    if (others.some(({ subject }) => subject === event.subject)) reject(item, taken('subject'));
    else if (others.some(({ number }) => number === event.data.number)) {
      reject(item, taken('data', 'number'));
    }
    rows.push({
      event_id: event.eventId,
      subject: event.subject,
      number: event.data.number,
    });
  }
}

async function store(
  trx: Transaction<Schema>,
  kind: SubjectKind,
  items: readonly Item[],
  source: string,
): Promise<void> {
  if (kind === 'application') await rejectRegistered(trx, items, source);
  const events = items.flatMap(({ checked }) => checked ?? []);
  const stored = await insertEvents(trx, kind, events);
  const missing = items.filter(({ checked }) => checked && !stored.has(checked.eventId));
  const known = await knownIds(
    trx,
    source,
    missing.map(({ event }) => event.id),
  );
  for (const item of missing) {
    if (known.has(item.event.id)) {
      item.checked = undefined;
      item.state = 'duplicate';
    } else {
      reject(item, taken('sequence'));
    }
  }
}

/** Sets events aside whose turn came and that could not be used then. */
async function setRefusedAside(
  trx: Transaction<Schema>,
  seal: Seal,
  refused: readonly RefusedEvent[],
  requestId: string,
): Promise<void> {
  await removeEvents(
    trx,
    refused.map(({ event }) => event),
  );
  for (const [source, own] of Map.groupBy(refused, ({ event }) => event.source)) {
    const rejected = own.map(({ event, problem }) => ({ event: toCloudEvent(event), problem }));
    await setAside(trx, seal, source, rejected, requestId);
  }
}

async function takeSubjects(
  { db, seal }: IntakeOptions,
  kind: SubjectKind,
  items: readonly Item[],
  { sender, requestId }: Delivery,
  calendar: WorkingCalendar,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select set_config('gerai.intake', 'on', true)`.execute(trx);
    const subjects = await lockSubjects(
      trx,
      kind,
      items.map(({ event }) => event.subject ?? ''),
    );
    await store(trx, kind, items, sender.source);
    const accepted = items.flatMap(({ checked }) => checked ?? []);
    await forget(trx, kind, accepted);
    await setAside(trx, seal, sender.source, rejectedOf(items), requestId);
    const { counted, refused } = await project(trx, subjects, calendar);
    await setRefusedAside(trx, seal, refused, requestId);
    for (const item of items) {
      const match = refused.find(
        ({ event }) => event.source === sender.source && event.eventId === item.event.id,
      );
      if (match) reject(item, match.problem);
    }
    const ids = new Set(
      counted.filter(({ source }) => source === sender.source).map(({ eventId }) => eventId),
    );
    for (const item of items) {
      if (item.checked) item.state = ids.has(item.event.id) ? 'accepted' : 'deferred';
    }
  });
}

function rejectedOf(items: readonly Item[]) {
  return items.flatMap(({ event, problem }) => (problem ? [{ event, problem }] : []));
}

/** Parts of the items, each with a number of whole subjects. */
function bySubjects(items: readonly Item[]): Item[][] {
  const groups = [...Map.groupBy(items, ({ event }) => event.subject).values()];
  const parts: Item[][] = [];
  for (let from = 0; from < groups.length; from += SUBJECTS_AT_ONCE) {
    parts.push(groups.slice(from, from + SUBJECTS_AT_ONCE).flat());
  }
  return parts;
}

function receiptOf({ event, state, problem }: Item, requestId: string): Receipt {
  const { id, source } = event;
  if (!problem) return { id, source, state: state ?? 'duplicate' };
  return { id, source, state: 'set-aside', problem: problem.body(requestId) };
}

/**
 * Takes events of a system.
 *
 * @param now Milliseconds since 1970.
 * @param requestId Told with problems, so that the system's developer can quote it.
 * @returns What became of each, in the order given.
 */
export async function takeEvents(
  options: IntakeOptions,
  sender: EventSource,
  events: readonly CloudEvent[],
  now: number,
  requestId: string,
): Promise<Receipt[]> {
  const { db, seal } = options;
  const items = events.map((event): Item => {
    const checked = checkEvent(event, sender, now);
    return checked instanceof Problem
      ? { event, checked: undefined, problem: checked, state: undefined }
      : { event, checked, problem: undefined, state: undefined };
  });
  await markDuplicates(db, items, sender.source);
  const problems = await referenceProblems(
    db,
    items.flatMap(({ checked }) => checked ?? []),
    sender,
  );
  for (const item of items) {
    const problem = item.checked && problems.get(item.checked);
    if (problem) reject(item, problem);
  }

  const calendar = await options.calendar();
  // What has a place among its sender's events can fill a hole there, also when it is set aside.
  const placed = items.filter(
    (item) =>
      item.checked ?? (item.problem && item.event.source === sender.source && placeOf(item.event)),
  );
  for (const kind of ['service', 'application', 'complaint'] as const) {
    const ofKind = placed.filter(({ event, checked }) =>
      checked ? kindOfType(checked.type) === kind : placeOf(event)?.kind === kind,
    );
    for (const part of bySubjects(ofKind)) {
      // Part by part, so that a sender who had to give up finds what was done the next time.
      await hashSecrets(part);
      await takeSubjects(options, kind, part, { sender, requestId }, calendar);
    }
  }
  const isPlaced = new Set(placed);
  const others = items.filter((item) => !isPlaced.has(item));
  await setAside(db, seal, sender.source, rejectedOf(others), requestId);
  return items.map((item) => receiptOf(item, requestId));
}
