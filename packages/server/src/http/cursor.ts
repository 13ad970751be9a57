/** Opaque cursors: where a page ended, and for which question. */
import { createHash } from 'node:crypto';

import { invalidField } from './problem.ts';

/** Further than this nobody pages; it keeps forged cursors from costing anything. */
const FURTHEST = 1_000_000;
const FINGERPRINT_LENGTH = 12;

/** Where the next page starts. */
export interface CursorPosition {
  readonly position: number;
  /** Version of the data the cursor was made with; empty where it doesn't matter. */
  readonly version: string;
}

function fingerprint(question: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(question))
    .digest('base64url')
    .slice(0, FINGERPRINT_LENGTH);
}

/**
 * Writes a cursor.
 *
 * @param question The filters of the list: a cursor continues the very question it came from.
 */
export function writeCursor(position: number, question: readonly unknown[], version = ''): string {
  const fields = [position, fingerprint(question), version];
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

function parseFields(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Reads a cursor.
 *
 * @throws Problem `validation-failed` at `/cursor` when it isn't ours or belongs to another question.
 */
export function readCursor(
  cursor: string | undefined,
  question: readonly unknown[],
): CursorPosition | undefined {
  if (cursor === undefined) return undefined;
  const fields = parseFields(cursor);
  if (Array.isArray(fields) && fields.length === 3) {
    const [position, asked, version] = fields as unknown[];
    const inRange =
      typeof position === 'number' &&
      Number.isInteger(position) &&
      position >= 0 &&
      position <= FURTHEST;
    if (inRange && asked === fingerprint(question) && typeof version === 'string') {
      return { position, version };
    }
  }
  throw invalidField('query', ['cursor'], 'format', 'The cursor is not one of this list.');
}
