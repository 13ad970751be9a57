import { readApplication } from '../domain/application-view.ts';
import type { Operations } from '../http/operation.ts';
import { SENT } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { requireCase } from '../http/security.ts';
import { offersOf, sendMessage } from './application-actions.ts';
import { eventsFormat, listEvents, tagCase } from './case-requests.ts';
import type { Dependencies } from './dependencies.ts';
import { lookUp } from './lookup.ts';

type Served =
  'lookupApplication' | 'getApplication' | 'listApplicationEvents' | 'sendApplicationMessage';

/** Following an application. */
export function createApplicationOperations(dependencies: Dependencies): Pick<Operations, Served> {
  const { db, access, streams, clock } = dependencies;

  async function read(id: string) {
    const found = await readApplication(db, id, clock(), offersOf(dependencies));
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

    sendApplicationMessage: (call) => sendMessage(dependencies, call),
  };
}
