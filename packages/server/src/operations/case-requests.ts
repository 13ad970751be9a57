/** What requests about cases have in common: free text, uploads, negotiation, lists of events. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import type { CaseKind } from '../domain/case-access.ts';
import { readEvents } from '../domain/case-events.ts';
import { etagOf } from '../http/caching.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import type { FieldError } from '../http/problem.ts';
import { Problem, fieldError } from '../http/problem.ts';
import type { PageQuery } from './paging.ts';
import { DEFAULT_LIMIT } from './paging.ts';

/** Errors of a text that has too few characters once the space around it is gone. */
export function tooShort(field: string, text: string, limit: number): FieldError[] {
  return text.trim().length < limit ? [fieldError('body', [field], 'too-short', { limit })] : [];
}

/** Errors of uploads where no files are taken. */
export function unknownUploads(uploads: readonly string[] = []): FieldError[] {
  return uploads.map((_upload, index) =>
    fieldError('body', ['uploads', String(index)], 'unknown-reference'),
  );
}

/** Throws when there are errors. */
export function refuseIf(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}

const JSON_TYPES = ['application/json', 'application/*', '*/*'];

/** How much the client wants a media type, 0 to 1, where it is named; by its most specific range. */
function quality(accept: string, types: readonly string[]): number | undefined {
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { type: type === '' ? '*/*' : type, weight: weight === undefined ? 1 : Number(weight) };
  });
  for (const wanted of types) {
    const range = ranges.find(({ type }) => type === wanted);
    if (range) return range.weight;
  }
  return undefined;
}

/**
 * Which representation of the events a client wants. The stream must be named: a client that takes anything
 * wants an answer that ends.
 *
 * @throws Problem `not-acceptable`; `not-implemented` where only the stream is wanted and there is none.
 */
export function eventsFormat(request: FastifyRequest, streams: boolean): 'json' | 'stream' {
  const accept = request.headers.accept ?? '*/*';
  const json = quality(accept, JSON_TYPES) ?? 0;
  const stream = quality(accept, ['text/event-stream']) ?? 0;
  if (streams && stream > 0 && stream >= json && request.method === 'GET') return 'stream';
  if (json > 0) return 'json';
  throw new Problem(stream > 0 ? 'not-implemented' : 'not-acceptable');
}

/** A page of a case's events, newest first. */
export async function listEvents(
  db: Kysely<Schema>,
  kind: CaseKind,
  caseId: string,
  query: PageQuery,
): Promise<ApiSchema<'CaseEventList'>> {
  const question = ['events', kind, caseId];
  const limit = query.limit ?? DEFAULT_LIMIT;
  const before = readCursor(query.cursor, question)?.position;
  const events = await readEvents(db, kind, caseId, limit + 1, before);
  const items = events.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(events.length > limit && last ? { nextCursor: writeCursor(last.sequence, question) } : {}),
  };
}

/**
 * The strong tag of a case: its version, which If-Match is about, and a digest of what is shown of it,
 * which changes by itself when a deadline passes.
 */
export function caseTag(version: number, view: object): string {
  return `"${String(version)}.${etagOf(JSON.stringify(view)).slice(1, 13)}"`;
}

/** Sets the tag of a case that is answered with. */
export function tagCase<View extends object>(
  reply: FastifyReply,
  version: number,
  view: View,
): View {
  void reply.header('etag', caseTag(version, view));
  return view;
}

/**
 * Compares If-Match, where given, with the version of a locked case.
 *
 * @throws Problem `precondition-failed`.
 */
export function requireVersion(request: FastifyRequest, version: number): void {
  const condition = request.headers['if-match'];
  if (condition === undefined || condition.trim() === '*') return;
  const tags = condition.match(/(?<!W\/)"[^"]*"/g) ?? [];
  const matches = tags.some((tag) => tag.slice(1).split('.', 1)[0] === String(version));
  if (!matches) throw new Problem('precondition-failed');
}
