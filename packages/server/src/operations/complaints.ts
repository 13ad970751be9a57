import type { Transaction } from 'kysely';
import { generateCaseNumber, generateSecret, normaliseSecret } from '@gerai/api/case-number';

import type { Schema } from '../database/schema.ts';
import { createProofs } from '../domain/access/proof-of-work.ts';
import { checkComplaint, fileComplaint } from '../domain/complaint-filing.ts';
import { complaintPressing, pressOn } from '../domain/complaint-pressure.ts';
import { readComplaint } from '../domain/complaint-view.ts';
import { hashSecret } from '../domain/secret-hash.ts';
import { findSimilar } from '../domain/similar-complaints.ts';
import { createKeyThrottle } from '../http/key-throttle.ts';
import type { Operations } from '../http/operation.ts';
import { Problem, fieldError } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import { eventsFormat, listEvents, refuseIf, tagCase } from './case-requests.ts';
import { createComplaintActions } from './complaint-actions.ts';
import { fileWith, uploadErrors } from './complaint-files.ts';
import type { Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';
import { lookUp } from './lookup.ts';

type Served =
  | 'createComplaint'
  | 'listSimilarComplaints'
  | 'lookupComplaint'
  | 'getComplaint'
  | 'listComplaintEvents'
  | 'sendComplaintMessage'
  | 'withdrawComplaint'
  | 'rateComplaint'
  | 'reopenComplaint';

const DEFAULT_SIMILAR = 5;

/** Filing complaints and following them. */
export function createComplaintOperations(dependencies: Dependencies): Pick<Operations, Served> {
  const { db, access, attachments, calendar, clock } = dependencies;
  const proofs = createProofs(db);
  const throttle = createKeyThrottle();

  async function read(id: string) {
    const found = await readComplaint(db, id, await calendar(), clock());
    if (!found) throw new Problem('case-not-found');
    return found;
  }

  return {
    ...createComplaintActions(dependencies),

    createComplaint: async (call) => {
      const { proof, ...input } = call.body;
      const key = String(call.request.headers['idempotency-key']);
      throttle(key);
      refuseIf(uploadErrors(attachments, input.uploads));
      const days = await calendar();
      const now = clock();
      const secret = generateSecret();
      const number = generateCaseNumber('complaint');
      // Hashed before the transaction, which would hold a connection meanwhile.
      const secretHash = await hashSecret(normaliseSecret(secret) ?? secret);
      const file = async (trx: Transaction<Schema>) => {
        const checked = await checkComplaint(trx, input, days, now);
        if ('errors' in checked) throw new Problem('validation-failed', { errors: checked.errors });
        const isRobot = (input.homepage ?? '') !== '';
        const challenge = await pressOn(trx, proofs, {
          ...complaintPressing(input.text),
          key,
          proof,
          isRobot,
        });
        if (challenge) throw new Problem('proof-required', { challenge });
        const credentials = { number, secretHash };
        const { id, ...receipt } = await fileComplaint(
          trx,
          checked.complaint,
          credentials,
          days,
          now,
        );
        const owner = { id, anonymous: input.visibility.anonymous };
        await fileWith(trx, attachments, owner, input.uploads, now);
        return { status: 201, body: { ...receipt, secret } };
      };
      return answerOnce(db, call, file, input);
    },

    listSimilarComplaints: async ({ query }) => {
      const { text, category, region, lat, long, limit = DEFAULT_SIMILAR } = query;
      if ((lat === undefined) !== (long === undefined)) {
        refuseIf([fieldError('query', [lat === undefined ? 'lat' : 'long'], 'required')]);
      }
      return { items: await findSimilar(db, { text, category, region, lat, long, limit }) };
    },

    lookupComplaint: async ({ body }) => {
      const { caseId, token, expiresAt } = await lookUp(access, 'complaint', body);
      const { view: complaint } = await read(caseId);
      return { token, expiresAt, complaint };
    },

    getComplaint: async ({ path, request, reply }) => {
      const { view, version } = await read(requireCase(request, 'complaint', path.complaintId));
      return tagCase(reply, version, view);
    },

    listComplaintEvents: async ({ path, query, request }) => {
      const id = requireCase(request, 'complaint', path.complaintId);
      eventsFormat(request, false);
      return listEvents(db, 'complaint', id, query);
    },
  };
}
