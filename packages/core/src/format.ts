import type { Language } from './i18n/types.ts';

/** A `Date`, milliseconds, or an ISO 8601 text (a bare `YYYY-MM-DD` is that calendar day everywhere). */
export type DateInput = Date | number | string;

export interface ZoneOptions {
  /** IANA time zone of the agency, e.g. `Asia/Makassar`; the device's own where absent. */
  timeZone?: string | undefined;
}

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Names of Indonesian time, by the zones that keep it; English output would say GMT+7 otherwise. */
const ZONE_NAMES: Readonly<Record<string, 'WIB' | 'WITA' | 'WIT'>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const formats = new Map<
  string,
  Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat
>();

function cached<Format extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>(
  kind: string,
  language: Language,
  options: object,
  make: (locale: string) => Format,
): Format {
  const key = `${kind}/${language}/${JSON.stringify(options)}`;
  let format = formats.get(key) as Format | undefined;
  if (!format) {
    format = make(LOCALE[language]);
    formats.set(key, format);
  }
  return format;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached('date', language, options, (locale) => new Intl.DateTimeFormat(locale, options));
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached('number', language, options, (locale) => new Intl.NumberFormat(locale, options));
}

function zoneOf(input: DateInput, timeZone: string | undefined): { timeZone?: string } {
  if (typeof input === 'string' && CALENDAR_DAY.test(input)) return { timeZone: 'UTC' };
  return timeZone ? { timeZone } : {};
}

export interface DateOptions extends ZoneOptions {
  /** Names the day of the week too: `Senin, 4 Mei 2026`. */
  weekday?: boolean | undefined;
}

/** `4 Mei 2026`, `4 May 2026`. An unreadable date is shown as it came. */
export function formatDate(
  input: DateInput,
  language: Language,
  { timeZone, weekday = false }: DateOptions = {},
): string {
  const date = new Date(input);
  if (Number.isNaN(date.getTime())) return String(input);
  return dateFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(weekday ? { weekday: 'long' } : {}),
    ...zoneOf(input, timeZone),
  }).format(date);
}

/** `12.05 WITA` in Indonesian, `12:05 WITA` in English; no zone name outside Indonesia. */
export function formatTime(
  input: DateInput,
  language: Language,
  { timeZone }: ZoneOptions = {},
): string {
  const date = new Date(input);
  if (Number.isNaN(date.getTime())) return String(input);
  const format = dateFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  });
  const zone = ZONE_NAMES[format.resolvedOptions().timeZone];
  return zone ? `${format.format(date)} ${zone}` : format.format(date);
}

/** `4 Mei 2026, 12.05 WITA`. */
export function formatDateTime(
  input: DateInput,
  language: Language,
  options: DateOptions = {},
): string {
  const day = formatDate(input, language, options);
  if (Number.isNaN(new Date(input).getTime())) return day;
  return `${day}, ${formatTime(input, language, options)}`;
}

/** Days since the epoch of the calendar day that a moment falls on in a zone. */
function dayNumber(input: DateInput, timeZone: string | undefined): number {
  const parts = dateFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    ...zoneOf(input, timeZone),
  }).formatToParts(new Date(input));
  const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000;
}

/** `hari ini`, `besok`, `3 hari yang lalu`; counted in calendar days of the zone. */
export function formatRelativeDay(
  input: DateInput,
  language: Language,
  { timeZone, now = Date.now() }: ZoneOptions & { now?: DateInput } = {},
): string {
  if (Number.isNaN(new Date(input).getTime())) return String(input);
  const days = dayNumber(input, timeZone) - dayNumber(now, timeZone);
  const options = { numeric: 'auto' } as const;
  return cached(
    'relative',
    language,
    options,
    (locale) => new Intl.RelativeTimeFormat(locale, options),
  ).format(days, 'day');
}

/** `1.234,5`, `1,234.5`. */
export function formatNumber(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string {
  return numberFormat(language, options).format(value);
}

/** Rupiah without a space: `Rp1.500.000`, `Rp1,500,000`. */
export function formatMoney(rupiah: number, language: Language): string {
  const amount = formatNumber(Math.abs(rupiah), language, { maximumFractionDigits: 2 });
  return `${rupiah < 0 ? '−' : ''}Rp${amount}`;
}

const SIZE_UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** `1,5 MB`, `1.5 MB`; a thousand bytes to the kB; the space doesn't break. */
export function formatFileSize(bytes: number, language: Language): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 999.5 && unit < SIZE_UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${formatNumber(value, language, { maximumFractionDigits: digits })}\u00a0${SIZE_UNITS[unit] ?? ''}`;
}

const DURATION_UNITS = {
  minute: 'minutes',
  hour: 'hours',
  workingDay: 'workingDays',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
} as const;

/** A unit as the API spells it (`working-day`), or in camel case; singular or plural. */
export type DurationUnit = string;

/** A time as an agency publishes it: in its own unit, exact (`max` alone) or a range. */
export interface Duration {
  min?: number | null | undefined;
  max: number;
  unit: DurationUnit;
}

/**
 * `3 hari kerja`, `1–3 working days`. `words` is an element's `t`, which has core's units; an
 * unknown unit is shown as it came.
 */
export function formatDuration(
  { min, max, unit }: Duration,
  words: (key: never, values: never) => string,
): string {
  const name = unit.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const units = Object.entries(DURATION_UNITS).find((pair) => pair.includes(name))?.[1];
  const say = words as (key: string, values: Record<string, number>) => string;
  const range = min != null && min !== max;
  if (!units) return `${range ? `${String(min)}–` : ''}${String(max)} ${unit}`;
  return range
    ? say(`ranges.${units}`, { from: min, to: max })
    : say(`units.${units}`, { count: max });
}

/** `0812-3456-7890` for mobile numbers, however they are written; others stay as they came. */
export function formatPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '').replace(/^62/, '0');
  if (!/^08\d{8,11}$/.test(digits)) return phone.trim();
  return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)].join('-');
}
