/** Opening a case by number and secret, the same way for both registers. */
import { normaliseSecret, parseCaseNumber } from '@gerai/api/case-number';

import type { ApiSchema } from '../api-schema.ts';
import type { CaseAccess, CaseKind } from '../domain/case-access.ts';
import type { FieldError } from '../http/problem.ts';
import { Problem, fieldError } from '../http/problem.ts';

/** What opens a case. */
export interface OpenedByLookup {
  readonly caseId: string;
  readonly token: string;
  readonly expiresAt: string;
}

/**
 * Checks a number and a secret. What can be told from the text alone (a wrong shape or check symbol) is
 * told; everything else is `case-not-found` or `proof-required`, whether the number exists or not.
 */
export async function lookUp(
  access: CaseAccess,
  kind: CaseKind,
  input: ApiSchema<'LookupInput'>,
): Promise<OpenedByLookup> {
  const parsed = parseCaseNumber(input.number);
  const secret = normaliseSecret(input.secret);
  const errors: FieldError[] = [];
  if (!parsed.ok) {
    errors.push(
      fieldError('body', ['number'], parsed.reason === 'check' ? 'check-digit' : 'format'),
    );
  } else if (parsed.kind !== kind) {
    errors.push(
      fieldError('body', ['number'], 'not-allowed', { detail: `A number of another kind.` }),
    );
  }
  if (secret === undefined) errors.push(fieldError('body', ['secret'], 'format'));
  if (!parsed.ok || secret === undefined || errors.length > 0) {
    throw new Problem('validation-failed', { errors });
  }

  const { number } = parsed;
  const result = await access.open({ kind, number, secret, proof: input.proof });
  switch (result.outcome) {
    case 'opened':
      return {
        caseId: result.caseId,
        token: result.token,
        expiresAt: result.expiresAt.toISOString(),
      };
    case 'proof-required':
      throw new Problem('proof-required', { challenge: result.challenge });
    case 'refused':
      throw new Problem('case-not-found');
  }
}
