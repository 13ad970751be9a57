/** Being told of changes to an application. */
import type { Transaction } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import type { FoundSubscription } from '../domain/subscriptions/subscriptions.ts';
import {
  confirmSubscription,
  putSubscription,
  readSubscription,
  removeSubscription,
} from '../domain/subscriptions/subscriptions.ts';
import type { Operations } from '../http/operation.ts';
import type { FieldError } from '../http/problem.ts';
import { Problem, fieldError, invalidField } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import { lockOpen } from './application-actions.ts';
import { refuseIf, requireVersion, tagCase } from './case-requests.ts';
import type { Dependencies } from './dependencies.ts';

type Served =
  'putApplicationSubscription' | 'confirmApplicationSubscription' | 'deleteApplicationSubscription';

/** What the schema can't say: this server sends e-mail only. */
function inputErrors({ channels, email }: ApiSchema<'SubscriptionInput'>): FieldError[] {
  const others = channels.flatMap((channel, index) =>
    channel === 'email' ? [] : [fieldError('body', ['channels', String(index)], 'not-allowed')],
  );
  const missing =
    channels.includes('email') && email === undefined
      ? [fieldError('body', ['email'], 'required')]
      : [];
  return [...others, ...missing];
}

/** Subscribing. */
export function createSubscriptionOperations({
  db,
}: Dependencies): Required<Pick<Operations, Served>> {
  async function requireMatch(
    trx: Transaction<Schema>,
    id: string,
    request: Parameters<typeof requireVersion>[0],
  ): Promise<void> {
    if (request.headers['if-match'] === undefined) return;
    const found = await readSubscription(trx, id);
    if (!found) throw new Problem('precondition-failed');
    requireVersion(request, found.version);
  }

  return {
    putApplicationSubscription: async ({ path, body, request, reply }) => {
      const id = requireCase(request, 'application', path.applicationId);
      refuseIf(inputErrors(body));
      const { email = '', language } = body;
      const put = await db.transaction().execute(async (trx) => {
        await lockOpen(trx, id);
        await requireMatch(trx, id, request);
        return putSubscription(trx, id, { email, language });
      });
      if ('retryAfter' in put) throw new Problem('rate-limited', { retryAfter: put.retryAfter });
      return tagCase(reply, put.version, put.view);
    },

    confirmApplicationSubscription: async ({ path, body, request, reply }) => {
      const id = requireCase(request, 'application', path.applicationId);
      const confirmation = await db.transaction().execute(async (trx) => {
        await lockOpen(trx, id);
        return confirmSubscription(trx, id, body.code);
      });
      switch (confirmation.outcome) {
        case 'confirmed': {
          const { version, view }: FoundSubscription = confirmation.subscription;
          return tagCase(reply, version, view);
        }
        case 'wrong':
          throw invalidField('body', ['code'], 'not-allowed');
        case 'void':
        case 'none':
          throw new Problem('action-not-allowed');
      }
    },

    deleteApplicationSubscription: async ({ path, request, reply }) => {
      const id = requireCase(request, 'application', path.applicationId);
      await db.transaction().execute(async (trx) => {
        await requireMatch(trx, id, request);
        await removeSubscription(trx, id);
      });
      void reply.code(204);
      return undefined;
    },
  };
}
