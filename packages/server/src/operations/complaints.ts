import { generateCaseNumber, generateSecret, normaliseSecret } from '@gerai/api/case-number';

import { checkComplaint, fileComplaint } from '../domain/complaint-filing.ts';
import { readComplaint } from '../domain/complaint-view.ts';
import { hashSecret } from '../domain/secret-hash.ts';
import { findSimilar } from '../domain/similar-complaints.ts';
import type { Operations } from '../http/operation.ts';
import { Problem, fieldError } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import { eventsFormat, listEvents, refuseIf, tagCase, unknownUploads } from './case-requests.ts';
import { createComplaintActions } from './complaint-actions.ts';
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
  const { db, access, calendar, clock } = dependencies;

  async function read(id: string) {
    const found = await readComplaint(db, id, await calendar(), clock());
    if (!found) throw new Problem('case-not-found');
    return found;
  }

  return {
    ...createComplaintActions(dependencies),

    createComplaint: async (call) => {
      refuseIf(unknownUploads(call.body.uploads));
      const days = await calendar();
      const now = clock();
      const secret = generateSecret();
      const number = generateCaseNumber('complaint');
      // Hashed before the transaction, which would hold a connection meanwhile.
      const secretHash = await hashSecret(normaliseSecret(secret) ?? secret);
      return answerOnce(db, call, async (trx) => {
        const checked = await checkComplaint(trx, call.body, days, now);
        if ('errors' in checked) throw new Problem('validation-failed', { errors: checked.errors });
        const receipt = await fileComplaint(
          trx,
          checked.complaint,
          { number, secretHash },
          days,
          now,
        );
        return { status: 201, body: { ...receipt, secret } };
      });
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
