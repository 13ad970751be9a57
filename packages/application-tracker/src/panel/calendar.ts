/** A moment for the resident's own calendar. */
export interface CalendarEntry {
  /** Unique for what it is about, so that saving it again replaces it. */
  readonly uid: string;
  readonly at: Date;
  readonly summary: string;
  readonly description: string;
  readonly url?: string | undefined;
}

const LONGEST_LINE = 75;

/** `20261207T070000Z` */
function utc(date: Date): string {
  return date.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** Cuts a line after at most 75 octets, never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let room = LONGEST_LINE;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      out += '\r\n ';
      // The space that begins a continued line counts.
      room = LONGEST_LINE - 1;
    }
    out += character;
    room -= size;
  }
  return out;
}

/** An iCalendar file (RFC 5545) with one entry, and an alarm the day before. */
export function calendarFile(entry: CalendarEntry, now = new Date()): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gerai//application-tracker//ID',
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(entry.at)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    ...(entry.url ? [`URL:${entry.url}`] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1D',
    `DESCRIPTION:${escaped(entry.summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
