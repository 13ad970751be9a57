import type { OpeningHours } from '@gerai/api';
import type { Language } from '@gerai/core';

const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
/** A Monday. */
const FIRST_DAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

function dayName(index: number, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' });
  return format.format(FIRST_DAY + index * DAY_MS);
}

/** Days in the order of the week, those that follow one another joined: `Senin–Kamis, Sabtu`. */
function dayNames(days: OpeningHours['days'], language: Language): string {
  const runs: [first: number, last: number][] = [];
  for (const [index, day] of DAYS.entries()) {
    if (!days.includes(day)) continue;
    const run = runs.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs
    .map(([first, last]) => {
      const from = dayName(first, language);
      return first === last ? from : `${from}–${dayName(last, language)}`;
    })
    .join(', ');
}

/** `Senin–Kamis 08.00–16.00` in Indonesian, `Monday–Thursday 08:00–16:00` in English. */
export function openingHours({ days, opens, closes }: OpeningHours, language: Language): string {
  const time = (text: string): string => (language === 'id' ? text.replace(':', '.') : text);
  return `${dayNames(days, language)} ${time(opens)}–${time(closes)}`;
}
