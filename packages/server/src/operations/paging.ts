/** Pages of lists that are read by offset. */
import { readCursor, writeCursor } from '../http/cursor.ts';

/** Items of a page where `limit` is absent. */
export const DEFAULT_LIMIT = 20;

/** What a list was asked for. */
export interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A page to be read. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
  /** The cursor of what follows, given how many there are in all. */
  next(total: number): { nextCursor?: string };
}

/**
 * Reads what page is wanted.
 *
 * @param question The list and its filters, which a cursor is bound to.
 */
export function pageOf(query: PageQuery, question: readonly unknown[]): Page {
  const offset = readCursor(query.cursor, question)?.position ?? 0;
  const limit = query.limit ?? DEFAULT_LIMIT;
  return {
    offset,
    limit,
    next: (total) =>
      offset + limit < total ? { nextCursor: writeCursor(offset + limit, question) } : {},
  };
}

/** A pattern for LIKE that contains the text literally. */
export function containing(text: string): string {
  return `%${text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
