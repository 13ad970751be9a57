import type { Issue, Place } from './issue.ts';

/** A service as a file tells it: not yet completed and checked. */
export interface Draft {
  /** Row, line or item, from 1. */
  readonly row: number;
  readonly value: unknown;
  /** What the reader itself found wrong. */
  readonly issues: readonly Issue[];
  /** The place of a JSON pointer into `value`. */
  readonly locate: (pointer: string) => Place;
}

/** A draft out of a document: its places are told as fields. */
export function documentDraft(file: string, row: number, value: unknown): Draft {
  return {
    row,
    value,
    issues: [],
    locate: (pointer) => {
      const field = pointer
        .replace(/^\//, '')
        .replace(/\/(\d+)/g, '[$1]')
        .replaceAll('/', '.');
      return { file, row, ...(field === '' ? {} : { field }) };
    },
  };
}
