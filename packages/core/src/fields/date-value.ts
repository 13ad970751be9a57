/** What a person typed into the three parts of a date. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export type DatePart = keyof DateParts;

export type DateReading =
  | { state: 'empty' }
  | { state: 'ok'; iso: string }
  | { state: 'missing'; part: DatePart }
  | { state: 'bad'; part: DatePart }
  | { state: 'no-such-day'; month: number; year: number; last: number };

const LANGUAGES = ['id', 'en'] as const;

/** Usual spellings that the locale data don't have, or only some versions of them. */
const SPELLINGS: readonly (readonly [string, number])[] = [
  ['peb', 2],
  ['pebruari', 2],
  ['agt', 8],
  ['agu', 8],
  ['ags', 8],
  ['sept', 9],
  ['nop', 11],
  ['nopember', 11],
];

/** Names of the months, so that "Agt", "Agustus" and "August" are all understood. */
function monthNames(): Map<string, number> {
  const names = new Map(SPELLINGS);
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const name = format
          .format(Date.UTC(2000, month - 1, 1))
          .toLowerCase()
          .replace(/\.$/, '');
        names.set(name, month);
      }
    }
  }
  return names;
}

let names: Map<string, number> | undefined;

function readMonth(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) {
    const month = Number(text);
    return month >= 1 && month <= 12 ? month : undefined;
  }
  names ??= monthNames();
  return names.get(text.toLowerCase().replace(/\.$/, ''));
}

/** Number of days of a month (1–12) in the Gregorian calendar. */
export function daysIn(month: number, year: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** Reads the three parts; the first thing that is wrong decides. */
export function readDate(parts: DateParts): DateReading {
  const day = parts.day.trim();
  const month = parts.month.trim();
  const year = parts.year.trim();
  if (!day && !month && !year) return { state: 'empty' };
  if (!day) return { state: 'missing', part: 'day' };
  if (!month) return { state: 'missing', part: 'month' };
  if (!year) return { state: 'missing', part: 'year' };
  const dayNumber = /^\d{1,2}$/.test(day) ? Number(day) : 0;
  if (dayNumber < 1 || dayNumber > 31) return { state: 'bad', part: 'day' };
  const monthNumber = readMonth(month);
  if (monthNumber === undefined) return { state: 'bad', part: 'month' };
  const yearNumber = Number(year);
  if (!/^\d{4}$/.test(year) || yearNumber < 1) return { state: 'bad', part: 'year' };
  const last = daysIn(monthNumber, yearNumber);
  if (dayNumber > last) return { state: 'no-such-day', month: monthNumber, year: yearNumber, last };
  return { state: 'ok', iso: `${pad(yearNumber, 4)}-${pad(monthNumber, 2)}-${pad(dayNumber, 2)}` };
}

/** The parts of an ISO date (`yyyy-mm-dd`); empty ones where it isn't a real date. */
export function partsOf(iso: string): DateParts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const parts = { day, month, year };
  return readDate(parts).state === 'ok' ? parts : { day: '', month: '', year: '' };
}
