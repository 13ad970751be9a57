/** Bearer tokens of cases. No cookies, so there is nothing that another site could make a browser send. */
import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { CaseKind } from '../domain/case-access.ts';
import { readToken } from '../domain/case-access.ts';
import { Problem } from './problem.ts';

const BEARER = /^Bearer +([\w.~+/-]{16,1024}=*) *$/i;

/**
 * Finds out which case the request's token opens.
 *
 * @throws Problem `unauthorized` or `token-expired`.
 */
export async function authenticateCase(request: FastifyRequest, db: Kysely<Schema>): Promise<void> {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  const headers = { 'www-authenticate': 'Bearer' };
  if (token === undefined) throw new Problem('unauthorized', { headers });
  const found = await readToken(db, token);
  if (found.outcome === 'valid') {
    const { kind, caseId, expiresAt } = found;
    request.openedCase = { kind, caseId, expiresAt };
    return;
  }
  throw new Problem(found.outcome === 'expired' ? 'token-expired' : 'unauthorized', {
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}

/**
 * The id of the case that the token opens, provided that it is the one asked for.
 *
 * @throws Problem `case-not-found`: a token says nothing about other cases, not even that they exist.
 */
export function requireCase(request: FastifyRequest, kind: CaseKind, id: string): string {
  const opened = request.openedCase;
  if (opened?.kind !== kind || opened.caseId !== id) throw new Problem('case-not-found');
  return opened.caseId;
}
