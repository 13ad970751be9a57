/** Where in a file something is. */
export interface Place {
  readonly file: string;
  /** As a spreadsheet counts: the header is row 1. For documents the item, for lines the line. */
  readonly row?: number;
  /** Of a table: the letter that a spreadsheet shows, and the header as written. */
  readonly column?: { readonly letter: string; readonly header: string };
  /** Of a document: `channels[0].url`. */
  readonly field?: string;
}

/** All that can be wrong with a file; worded in `messages.ts`. */
export type IssueCode =
  | 'bad-code'
  | 'bad-date'
  | 'bad-email'
  | 'bad-format'
  | 'bad-hours'
  | 'bad-json'
  | 'bad-money'
  | 'bad-number'
  | 'bad-quotes'
  | 'bad-region'
  | 'bad-time'
  | 'bad-url'
  | 'bad-workbook'
  | 'bad-yes-no'
  | 'control-character'
  | 'duplicate-code'
  | 'duplicate-column'
  | 'empty-file'
  | 'extra-cells'
  | 'missing'
  | 'missing-column'
  | 'no-services'
  | 'no-words'
  | 'not-utf8'
  | 'out-of-range'
  | 'too-large'
  | 'too-long'
  | 'too-many'
  | 'unknown-agency'
  | 'unknown-column'
  | 'unknown-format'
  | 'unknown-value'
  | 'unreadable'
  | 'wrong-type';

/** Something that is wrong with a file, or worth telling about it. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  readonly place: Place;
  /** What was found, shortened. */
  readonly value?: string;
  /** For the wording. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a part of a reader finds; the caller knows the place. */
export interface Fault {
  readonly code: IssueCode;
  readonly value?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const longestShown = 60;
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A value for a message: on one line, without invisible characters, not too long. */
export function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const start = text
    .slice(0, longestShown * 2)
    .replace(unprintable, (character) =>
      character === '\n' || character === '\t' || character === '\r' ? ' ' : '\u{fffd}',
    );
  return start.length > longestShown
    ? `${start.slice(0, longestShown).replace(/\p{Cs}$/u, '')}…`
    : start;
}

/** The letter of a column as spreadsheets show it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A file that can't be read any further. */
export class FileFault extends Error {
  readonly fault: Fault;
  readonly row: number | undefined;

  constructor(fault: Fault, row?: number) {
    super(fault.code);
    this.name = 'FileFault';
    this.fault = fault;
    this.row = row;
  }
}
