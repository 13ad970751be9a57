import { sql } from 'kysely';

import { allowedFor, readApplication } from '../domain/application-view.ts';
import { addMessage, recordEvent } from '../domain/case-events.ts';
import type { Operations } from '../http/operation.ts';
import { SENT } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import {
  eventsFormat,
  listEvents,
  refuseIf,
  tagCase,
  tooShort,
  unknownUploads,
} from './case-requests.ts';
import type { Dependencies } from './dependencies.ts';
import { answerOnce } from './idempotent.ts';
import { lookUp } from './lookup.ts';

type Served =
  'lookupApplication' | 'getApplication' | 'listApplicationEvents' | 'sendApplicationMessage';

/** Following an application. */
export function createApplicationOperations({
  db,
  access,
  streams,
  clock,
}: Dependencies): Pick<Operations, Served> {
  async function read(id: string) {
    const found = await readApplication(db, id, clock());
    if (!found) throw new Problem('case-not-found');
    return found;
  }

  return {
    lookupApplication: async ({ body }) => {
      const { caseId, token, expiresAt } = await lookUp(access, 'application', body);
      const { view: application } = await read(caseId);
      return { token, expiresAt, application };
    },

    getApplication: async ({ path, request, reply }) => {
      const { view, version } = await read(requireCase(request, 'application', path.applicationId));
      return tagCase(reply, version, view);
    },

    listApplicationEvents: async ({ path, query, request, reply }) => {
      const id = requireCase(request, 'application', path.applicationId);
      if (streams && eventsFormat(request, true) === 'stream') {
        await streams.open(request, reply, id);
        return SENT;
      }
      eventsFormat(request, false);
      return listEvents(db, 'application', id, query);
    },

    sendApplicationMessage: async (call) => {
      const id = requireCase(call.request, 'application', call.path.applicationId);
      const { text, language = 'id', uploads } = call.body;
      refuseIf([...tooShort('text', text, 1), ...unknownUploads(uploads)]);
      return answerOnce(db, call, async (trx) => {
        const row = await trx
          .selectFrom('applications')
          .select('status')
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        if (!row) throw new Problem('case-not-found');
        if (!allowedFor(row.status).includes('message')) throw new Problem('action-not-allowed');
        const at = clock();
        const body = await addMessage(trx, 'application', id, { text, language, at });
        await recordEvent(trx, 'application', id, {
          type: 'message',
          actor: 'resident',
          title: { id: 'Anda mengirim pesan', en: 'You sent a message' },
          at,
        });
        await trx
          .updateTable('applications')
          .set({ version: sql<number>`version + 1`, updated_at: at })
          .where('id', '=', id)
          .execute();
        return { status: 201, body };
      });
    },
  };
}
