/** `gerai-server complaints`: what the staff of an agency without a system of its own do with complaints. */
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import { parseCaseNumber } from '@gerai/api/case-number';

import type { Bilingual } from '../database/schema.ts';
import type { Database } from '../database/index.ts';
import { createCalendarSource } from '../domain/calendar-store.ts';
import { listComplaints, showComplaint } from '../domain/complaint-desk.ts';
import type { ComplaintAct } from '../domain/complaint-handling.ts';
import { handleComplaint, lockComplaint } from '../domain/complaint-handling.ts';
import type { WorkingCalendar } from '../domain/working-days.ts';
import { endOfDay } from '../domain/zoned-time.ts';
import { Problem } from '../http/problem.ts';
import { detailsOf, tableOf } from './complaints-text.ts';
import type { Words } from './complaints-words.ts';
import { languageOf, WORDS } from './complaints-words.ts';
import { withDatabase } from './events-database.ts';

const DEFAULT_LIMIT = 50;
const LANGUAGES = ['id', 'en'] as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      agency: { type: 'string' },
      status: { type: 'string' },
      late: { type: 'boolean', default: false },
      limit: { type: 'string', default: String(DEFAULT_LIMIT) },
      reference: { type: 'string' },
      reason: { type: 'string' },
      en: { type: 'string' },
      due: { type: 'string' },
    },
  });
}

type Values = ReturnType<typeof parse>['values'];

function choose<Choice extends string>(
  words: Words,
  option: string,
  value: string | undefined,
  allowed: readonly Choice[],
): Choice | undefined {
  const choice = allowed.find((one) => one === value);
  if (value !== undefined && choice === undefined) {
    throw new Error(words.badChoice(option, allowed.join(', ')));
  }
  return choice;
}

function readNumber(words: Words, typed: string | undefined): string {
  if (typed === undefined) throw new Error(words.usage);
  const parsed = parseCaseNumber(typed);
  if (parsed.ok && parsed.kind === 'complaint') return parsed.number;
  throw new Error(
    !parsed.ok && parsed.reason === 'check' ? words.mistyped(typed) : words.noNumber(typed),
  );
}

/** The text of an act; `-` stands for standard input. */
async function readText(words: Words, id: string | undefined, en?: string): Promise<Bilingual> {
  if (id === undefined) throw new Error(words.usage);
  const written = (id === '-' ? await readAll(process.stdin) : id).trim();
  if (written === '') throw new Error(words.noText);
  return { id: written, ...(en === undefined ? {} : { en }) };
}

function readDate(words: Words, date: string | undefined, timeZone: string): Date | undefined {
  if (date === undefined) return undefined;
  if (!DATE.test(date) || Number.isNaN(Date.parse(date))) throw new Error(words.badDate);
  return endOfDay(date, timeZone);
}

async function readAct(
  words: Words,
  what: string,
  [argument, ...rest]: readonly string[],
  { reference, reason, en, due }: Values,
  { timeZone }: WorkingCalendar,
): Promise<ComplaintAct> {
  if (rest.length > 0) throw new Error(words.usage);
  switch (what) {
    case 'receive':
      if (argument !== undefined) throw new Error(words.usage);
      return { what, reference };
    case 'forward': {
      if (argument === undefined) throw new Error(words.usage);
      const why = reason === undefined ? undefined : await readText(words, reason, en);
      return { what, toAgencyCode: argument, reason: why };
    }
    case 'ask': {
      const text = await readText(words, argument, en);
      return { what, text, dueAt: readDate(words, due, timeZone) };
    }
    case 'note':
    case 'answer':
      return { what, text: await readText(words, argument, en) };
    case 'close': {
      return argument === undefined
        ? { what }
        : { what, text: await readText(words, argument, en) };
    }
    case 'refuse':
      return { what, reason: await readText(words, argument, en) };
    default:
      throw new Error(words.usage);
  }
}

/** Why something could not be done with a complaint. */
function reasonOf(words: Words, problem: Problem, act: ComplaintAct, status: string): string {
  if (problem.code === 'action-not-allowed') return words.notAllowed(status);
  return act.what === 'forward' ? words.noAgency(act.toAgencyCode) : words.needsAnswer;
}

async function handle(
  { db }: Database,
  words: Words,
  number: string,
  act: ComplaintAct,
  calendar: WorkingCalendar,
): Promise<void> {
  const now = new Date();
  await db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('complaints')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirst();
    const row = found && (await lockComplaint(trx, found.id));
    if (!row) throw new Error(words.unknown(number));
    try {
      await handleComplaint(trx, row, act, now, calendar);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const status = words.statuses[row.status as keyof Words['statuses']];
      throw new Error(reasonOf(words, error, act, status), { cause: error });
    }
  });
}

/**
 * Lists, shows and handles complaints.
 *
 * @throws Error that says, in the language of the terminal, what is wrong.
 */
export async function handleComplaints(args: readonly string[]): Promise<void> {
  const own = WORDS[languageOf(process.env)];
  const { values, positionals } = parse(args);
  const language = choose(own, 'lang', values.lang, LANGUAGES) ?? languageOf(process.env);
  const words = WORDS[language];
  const [what, ...rest] = positionals;
  const limit = Number(values.limit);
  if (what === undefined || !Number.isInteger(limit) || limit < 1) throw new Error(words.usage);
  const statuses = Object.keys(words.statuses) as (keyof Words['statuses'])[];
  const status = choose(words, 'status', values.status, statuses);
  const isList = what === 'list';
  if (isList && rest.length > 0) throw new Error(words.usage);
  const number = isList ? '' : readNumber(words, rest[0]);
  if (what === 'show' && rest.length > 1) throw new Error(words.usage);

  await withDatabase(async (database) => {
    const { db } = database;
    const calendar = await createCalendarSource(db)();
    const style = { words, language, timeZone: calendar.timeZone };
    const say = (value: unknown, text: string): void => {
      process.stdout.write(`${values.json ? JSON.stringify(value, null, 2) : text}\n`);
    };
    if (isList) {
      const { agency, late: lateOnly } = values;
      const items = await listComplaints(db, { agency, status, lateOnly, limit }, new Date());
      say({ items }, tableOf(items, style));
      return;
    }
    if (what !== 'show') {
      const act = await readAct(words, what, rest.slice(1), values, calendar);
      await handle(database, words, number, act, calendar);
    }
    const complaint = await showComplaint(db, number, calendar, new Date());
    if (!complaint) throw new Error(words.unknown(number));
    const brief = words.done(number, words.statuses[complaint.status]);
    say(complaint, what === 'show' ? detailsOf(complaint, style) : brief);
  });
}
