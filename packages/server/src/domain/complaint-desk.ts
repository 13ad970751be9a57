/** Complaints as the staff who handle them see them. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { JsonObject, Schema } from '../database/schema.ts';
import { resolutionDue } from './complaint-clocks.ts';
import { readComplaint } from './complaint-view.ts';
import { present } from './directory.ts';
import type { WorkingCalendar } from './working-days.ts';

type Status = ApiSchema<'ComplaintStatus'>;

/** Which complaints are wanted. */
export interface DeskQuery {
  readonly agency?: string | undefined;
  /** Those that are not over, where absent. */
  readonly status?: Status | undefined;
  readonly lateOnly: boolean;
  readonly limit: number;
}

/** A complaint in a list. */
export interface DeskItem {
  readonly number: string;
  readonly class: ApiSchema<'ComplaintClass'>;
  readonly status: Status;
  readonly category: string;
  readonly title: string;
  readonly submittedAt: string;
  readonly agency?: string;
  /** When the next step is due. */
  readonly dueAt?: string;
  readonly late: boolean;
  readonly waitsForReporter: boolean;
}

/** All that whoever handles a complaint may know. */
export type DeskComplaint = DeskItem &
  Omit<ApiSchema<'Complaint'>, 'agency' | 'category' | 'title'> & {
    readonly place?: JsonObject;
    readonly answers?: readonly JsonObject[];
    /** Never there for an anonymous reporter. */
    readonly contact?: ApiSchema<'ComplaintContact'>;
  };

const OVER: readonly Status[] = ['closed', 'withdrawn'];
const LONGEST_TITLE = 60;

async function readRows(db: Kysely<Schema>, number?: string, query?: DeskQuery) {
  let selection = db
    .selectFrom('complaints')
    .leftJoin('complaint_identities', (join) =>
      join
        .onRef('complaint_identities.complaint_id', '=', 'complaints.id')
        .on('complaints.anonymous', '=', false),
    )
    .selectAll('complaints')
    .select(['name', 'phone', 'email'])
    .select(
      sql<boolean>`exists (
        select from complaint_questions
        where complaint_id = complaints.id and answered_at is null
      )`.as('is_asked'),
    );
  if (number !== undefined) selection = selection.where('number', '=', number);
  if (query?.agency !== undefined) {
    selection = selection.where('complaints.agency_code', '=', query.agency);
  }
  if (query?.status !== undefined) selection = selection.where('status', '=', query.status);
  else if (query) selection = selection.where('status', 'not in', OVER);
  return selection.orderBy('submitted_at').execute();
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function nextDue(row: Row): Date | null {
  if (OVER.includes(row.status as Status)) return null;
  if (row.status === 'answered') return row.auto_close_at;
  if (row.forwarded_at === null) return row.forward_due_at;
  return row.first_response_at === null ? row.response_due_at : resolutionDue(row.document);
}

function toItem(row: Row, now: Date): DeskItem {
  const due = nextDue(row);
  const waitsForReporter = row.is_asked || row.status === 'answered';
  return {
    number: row.number,
    class: row.class,
    status: row.status as Status,
    category: row.category_code,
    title: row.title ?? row.text.slice(0, LONGEST_TITLE),
    submittedAt: row.submitted_at.toISOString(),
    late: due !== null && !waitsForReporter && due < now,
    waitsForReporter,
    ...present({ agency: row.agency_code, dueAt: due?.toISOString() }),
  };
}

/** Complaints, those that are due first before others. */
export async function listComplaints(
  db: Kysely<Schema>,
  query: DeskQuery,
  now: Date,
): Promise<DeskItem[]> {
  const rows = await readRows(db, undefined, query);
  const items = rows.map((row) => toItem(row, now));
  const dueOf = ({ dueAt }: DeskItem): number =>
    dueAt === undefined ? Infinity : Date.parse(dueAt);
  return items
    .filter(({ late }) => late || !query.lateOnly)
    .sort((left, right) => (dueOf(left) < dueOf(right) ? -1 : 1))
    .slice(0, query.limit);
}

/** Everything of a complaint that its handlers may know; `undefined` when there is none of that number. */
export async function showComplaint(
  db: Kysely<Schema>,
  number: string,
  calendar: WorkingCalendar,
  now: Date,
): Promise<DeskComplaint | undefined> {
  const [row] = await readRows(db, number);
  const found = row && (await readComplaint(db, row.id, calendar, now));
  if (!found) return undefined;
  const contact = present({ name: row.name, phone: row.phone, email: row.email });
  const { agency: _agency, category: _category, title: _title, ...view } = found.view;
  return {
    ...view,
    ...toItem(row, now),
    ...present({
      place: row.place,
      answers: row.answers.length > 0 ? row.answers : undefined,
      contact: Object.keys(contact).length > 0 ? contact : undefined,
    }),
  };
}
