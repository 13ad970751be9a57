import type { OpeningHours } from '@gerai/api';

import type { Fault } from './issue.ts';

/** A cell of a table; spreadsheets also give numbers, dates and yes/no. */
export type Cell = string | number | boolean | Date;

/** What a cell means, or what is wrong with it. */
export type Parsed = { readonly value: unknown } | { readonly fault: Fault };

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'pebruari'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov', 'nopember'],
  ['desember', 'december', 'des', 'dec'],
];

type Day = OpeningHours['days'][number];

const week: readonly Day[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const dayNames = [
  ['monday', 'mon', 'mo', 'senin', 'sen'],
  ['tuesday', 'tue', 'tu', 'selasa', 'sel'],
  ['wednesday', 'wed', 'we', 'rabu', 'rab'],
  ['thursday', 'thu', 'th', 'kamis', 'kam'],
  ['friday', 'fri', 'fr', 'jumat', "jum'at", 'jum'],
  ['saturday', 'sat', 'sa', 'sabtu', 'sab'],
  ['sunday', 'sun', 'su', 'minggu', 'ahad', 'min'],
];
const everyDay = new Set(['setiap hari', 'every day', 'daily']);

const yes = new Set(['ya', 'y', 'yes', 'true', 'benar', '1']);
const no = new Set(['tidak', 't', 'no', 'n', 'false', 'salah', '0', '-']);

/** A cell as text, without spaces around. */
export function textOf(cell: Cell): string {
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  }
  return String(cell).trim();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 9999
    ? `${String(year)}-${pad(month)}-${pad(day)}`
    : undefined;
}

/** `2026-09-14`, `14/09/2026` (day first, as Indonesia writes), `14 September 2026`. */
export function parseDate(cell: Cell): Parsed {
  const text = textOf(cell).toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const worded = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})$/.exec(text);
  let date: string | undefined;
  if (iso) date = calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  else if (local) date = calendarDate(Number(local[3]), Number(local[2]), Number(local[1]));
  else if (worded) {
    const month = months.findIndex((names) => names.includes(worded[2] ?? '')) + 1;
    if (month > 0) date = calendarDate(Number(worded[3]), month, Number(worded[1]));
  }
  return date === undefined ? { fault: { code: 'bad-date' } } : { value: date };
}

/** A date, or a moment with its offset: `2026-09-14T10:00:00+08:00`. A date alone is its start in UTC. */
export function parseMoment(cell: Cell): Parsed {
  const text = textOf(cell);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i.test(text)) {
    return Number.isNaN(Date.parse(text)) ? { fault: { code: 'bad-date' } } : { value: text };
  }
  const date = parseDate(cell);
  return 'value' in date ? { value: `${String(date.value)}T00:00:00Z` } : date;
}

/** `3`, `1,5` or `1.5`. */
export function parseNumber(cell: Cell): Parsed {
  if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell };
  const text = textOf(cell);
  return /^-?\d{1,12}([.,]\d{1,6})?$/.test(text)
    ? { value: Number(text.replace(',', '.')) }
    : { fault: { code: 'bad-number' } };
}

/** Rupiah: `1500000`, `1.500.000`, `Rp1.500.000,00`, `Rp 50.000,-`. */
export function parseMoney(cell: Cell): Parsed {
  if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell };
  const text = textOf(cell)
    .replace(/^(rp|idr)\.?\s*/i, '')
    .replace(/,-+$/, '');
  const known =
    /^(\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,(\d{1,2}))?$/.exec(text) ??
    /^(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2}))?$/.exec(text);
  if (!known) return { fault: { code: 'bad-money' } };
  const whole = (known[1] ?? '').replace(/[.,]/g, '');
  return { value: Number(`${whole}.${known[2] ?? '0'}`) };
}

export function parseYesNo(cell: Cell): Parsed {
  if (typeof cell === 'boolean') return { value: cell };
  const text = textOf(cell).toLowerCase();
  if (yes.has(text)) return { value: true };
  return no.has(text) ? { value: false } : { fault: { code: 'bad-yes-no' } };
}

function dayOf(name: string): number {
  return dayNames.findIndex((names) => names.includes(name));
}

function daysOf(text: string): Day[] | undefined {
  if (everyDay.has(text)) return [...week];
  const days: Day[] = [];
  for (const part of text.split(/\s*(?:,|&|\bdan\b|\band\b)\s*/)) {
    const [first = '', last = first] = part.split(/\s*(?:-|–|s\/d|s\.d\.|sampai|to)\s*/);
    const from = dayOf(first);
    const to = dayOf(last);
    if (from < 0 || to < from) return undefined;
    for (const day of week.slice(from, to + 1)) if (!days.includes(day)) days.push(day);
  }
  return days;
}

/** Opening hours: `Senin-Kamis 08:00-15:30; Jumat 08.00-11.30 (loket 2)`. */
export function parseHours(cell: Cell): Parsed {
  const fault: Parsed = { fault: { code: 'bad-hours' } };
  const hours: OpeningHours[] = [];
  for (const part of textOf(cell).split(/\s*;\s*/)) {
    if (part === '') continue;
    const known =
      /^([^\d(]{2,80}?)[\s:]+(\d{1,2})[.:](\d{2})\s*(?:-|–|s\/d|to)\s*(\d{1,2})[.:](\d{2})\s*(?:\(([^()]{1,200})\))?$/.exec(
        part,
      );
    const days = known && daysOf((known[1] ?? '').trim().toLowerCase());
    if (!known || !days || hours.length >= 14) return fault;
    const note = known[6];
    hours.push({
      days,
      opens: `${pad(Number(known[2]))}:${known[3] ?? ''}`,
      closes: `${pad(Number(known[4]))}:${known[5] ?? ''}`,
      ...(note === undefined ? {} : { note: { id: note } }),
    });
  }
  return { value: hours };
}
