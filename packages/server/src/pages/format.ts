/** Figures of services in words. */
import type { ApiSchema } from '../api-schema.ts';
import { WORDS } from './words.ts';

type Language = ApiSchema<'Language'>;

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** `1.234`, `1,234`. */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value);
}

/** `4 Mei 2026`, of an ISO date. */
export function dateText(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}

/** `1–3 hari kerja`, `Seketika`; `undefined` where nothing is published. */
export function timeText(
  time: ApiSchema<'Duration'> | undefined,
  language: Language,
): string | undefined {
  if (!time) return undefined;
  const words = WORDS[language];
  const { value, atLeast, unit } = time;
  if (value === 0) return words.immediate;
  const upper = numberText(value, language);
  const amount =
    atLeast === undefined || atLeast === value
      ? upper
      : `${numberText(atLeast, language)}–${upper}`;
  return words.duration[unit](amount, amount === '1');
}

/** `Gratis`, `Rp50.000`, `Retribusi daerah`; `undefined` where nothing is published. */
export function costText(
  cost: ApiSchema<'Cost'> | undefined,
  language: Language,
): string | undefined {
  if (!cost) return undefined;
  if (cost.type !== 'free' && cost.amount) return `Rp${numberText(cost.amount, language)}`;
  return WORDS[language].fee[cost.type];
}
