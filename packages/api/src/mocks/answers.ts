// What the routes of the mocks answer with.
import type { Problem } from '../errors.ts';

export type Method = 'get' | 'post' | 'put' | 'delete' | 'patch' | 'head';

export type Resolver = (info: {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly query: URLSearchParams;
}) => Response | Promise<Response>;

/** Method, path of the document, answer, and what `empty` answers instead. */
export type Route = readonly [Method, string, Resolver, Resolver?];

export const PRIVATE = { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' };

export function json(body: object, init: ResponseInit = {}): Response {
  return Response.json(body, init);
}

export function problem(status: number, code: string, extra: Partial<Problem> = {}): Response {
  const body: Problem = { type: `urn:gerai:problem:${code}`, title: code, status, code, ...extra };
  return json(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
}

/** A moment so many milliseconds from now. */
export function later(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

/** Answers only who sends an Idempotency-Key. */
export function keyed(resolver: Resolver): Resolver {
  return (info) =>
    info.request.headers.has('idempotency-key')
      ? resolver(info)
      : problem(400, 'idempotency-key-missing');
}

/** The case of an id, for the holder of its token. */
export function caseOf<Case extends { id: string }>(
  cases: readonly Case[],
  request: Request,
  id: unknown,
  answer: (found: Case) => Response | Promise<Response>,
): Response | Promise<Response> {
  const found = cases.find((candidate) => candidate.id === id);
  const token = request.headers.get('authorization');
  if (token === null) return problem(401, 'unauthorized');
  if (!found || token !== `Bearer mock-token-of-${found.id}`) return problem(404, 'case-not-found');
  return answer(found);
}
