/** The Open311 GeoReport v2 facade: complaints for clients that speak it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { CalendarSource } from '../domain/calendar-store.ts';
import type { Clock } from '../domain/clock.ts';
import { readSettings } from '../domain/settings.ts';
import { toProblem } from '../http/error-mapping.ts';
import { Problem } from '../http/problem.ts';
import {
  definitionAnswer,
  discoveryAnswer,
  errorsAnswer,
  requestsAnswer,
  servicesAnswer,
  tokenAnswer,
} from './answers.ts';
import { fileRequest } from './filing.ts';
import type { Answer, Format } from './format.ts';
import { MEDIA_TYPES, write } from './format.ts';
import { findOpen311Key } from './keys.ts';
import type { Parameters } from './requests-query.ts';
import {
  isRequestId,
  readRequest,
  readRequests,
  readService,
  readServices,
} from './requests-query.ts';

/** What the facade works with. */
export interface Open311Options {
  readonly db: Kysely<Schema>;
  readonly clock: Clock;
  readonly calendar: CalendarSource;
  /** The `jurisdiction_id` that it answers to. */
  readonly jurisdiction: string;
}

const PREFIX = '/open311/v2';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const FORMATS: readonly Format[] = ['xml', 'json'];
/** When what the facade offers last changed. */
const CHANGED = '2026-11-24T00:00:00Z';

/** The format that the end of an address asks for, and what comes before it. */
function formatOf(path: string): { format: Format | undefined; name: string } {
  const [, name = path, ending] = /^(.*)\.([^./]*)$/.exec(path) ?? [];
  return { format: FORMATS.find((format) => format === ending), name };
}

function send(reply: FastifyReply, format: Format, answer: Answer, status = 200): FastifyReply {
  return reply.code(status).type(MEDIA_TYPES[format]).send(write(answer, format));
}

/** A problem as GeoReport v2 words it; a refused key is always 403 there. */
function sendErrors(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  const { format = 'xml' } = formatOf(request.url.split('?', 1)[0] ?? '');
  const details = problem.errors.map(
    ({ pointer, code, detail }) => detail ?? `${pointer.slice(1) || 'request'}: ${code}`,
  );
  const descriptions = details.length > 0 ? details : [problem.detail ?? problem.message];
  void reply.headers({ ...problem.headers });
  void send(reply, format, errorsAnswer(problem.statusCode, descriptions), problem.statusCode);
}

function missing(what: string): Problem {
  return new Problem('not-found', { detail: `${what} was not found` });
}

function singleValues(query: unknown): Parameters {
  return Object.fromEntries(
    Object.entries(query as Record<string, string | string[]>).map(([name, value]) => [
      name,
      // What is declared several times is what its values would be in one list.
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
}

/** Adds the facade to an application. */
export async function registerOpen311(
  app: FastifyInstance,
  { db, clock, calendar, jurisdiction }: Open311Options,
): Promise<void> {
  function checkJurisdiction(asked: string | null | undefined): void {
    if (asked && asked !== jurisdiction) throw missing('jurisdiction_id');
  }

  async function keyOf(apiKey: string | null | undefined) {
    return apiKey ? findOpen311Key(db, apiKey) : undefined;
  }

  async function discovery(request: FastifyRequest): Promise<Answer> {
    const { contact } = await readSettings(db);
    return discoveryAnswer({
      url: `${request.protocol}://${request.host}${PREFIX}`,
      contact: contact?.email ?? contact?.phone ?? contact?.url ?? '',
      changed: CHANGED,
    });
  }

  async function requests(request: FastifyRequest): Promise<Answer> {
    const parameters = singleValues(request.query);
    const key = await keyOf(parameters['api_key']);
    return requestsAnswer(await readRequests(db, parameters, key?.id, clock()));
  }

  async function one(what: string, name: string, parameters: Parameters): Promise<Answer> {
    if (what === 'services') {
      const row = await readService(db, name);
      if (!row) throw missing('service_code');
      return definitionAnswer(row);
    }
    const key = await keyOf(parameters['api_key']);
    const row = await readRequest(db, name, key?.id);
    if (!row) throw missing('service_request_id');
    return requestsAnswer([row]);
  }

  async function token(name: string): Promise<Answer> {
    const row = isRequestId(name)
      ? await db
          .selectFrom('open311_requests')
          .select('complaint_id')
          .where('complaint_id', '=', name)
          .executeTakeFirst()
      : undefined;
    if (!row) throw missing('token');
    return tokenAnswer(row.complaint_id);
  }

  const lists: Readonly<Record<string, (request: FastifyRequest) => Promise<Answer>>> = {
    discovery,
    services: async () => servicesAnswer(await readServices(db)),
    requests,
  };

  await app.register(
    async (facade) => {
      facade.setErrorHandler((error, request, reply) => {
        const problem = toProblem(error);
        if (problem.statusCode >= 500) request.log.error({ err: problem.cause }, 'Open311 failed');
        sendErrors(problem, request, reply);
      });
      facade.setNotFoundHandler((request, reply) => {
        sendErrors(new Problem('not-found'), request, reply);
      });
      facade.addContentTypeParser(FORM_TYPE, { parseAs: 'string' }, (_request, body, done) => {
        done(null, new URLSearchParams(body as string));
      });

      for (const format of FORMATS) {
        for (const [name, answer] of Object.entries(lists)) {
          facade.get(
            `/${name}.${format}`,
            { config: { cache: 'none' } },
            async (request, reply) => {
              checkJurisdiction(singleValues(request.query)['jurisdiction_id']);
              return send(reply, format, await answer(request));
            },
          );
        }
        facade.post(
          `/requests.${format}`,
          { config: { cache: 'none' } },
          async (request, reply) => {
            if (!(request.body instanceof URLSearchParams)) {
              throw new Problem('unsupported-media-type', { detail: `send ${FORM_TYPE}` });
            }
            const form = request.body;
            checkJurisdiction(form.get('jurisdiction_id'));
            const key = await keyOf(form.get('api_key'));
            if (!key) {
              throw new Problem('forbidden', {
                detail: "Invalid api_key received -- can't proceed with create_request.",
              });
            }
            const answer = await fileRequest(db, form, key, await calendar(), clock());
            return send(reply, format, answer, 201);
          },
        );
      }
      for (const what of ['services', 'requests', 'tokens']) {
        facade.get<{ Params: { file: string } }>(
          `/${what}/:file`,
          { config: { cache: 'none' } },
          async (request, reply) => {
            const { format, name } = formatOf(request.params.file);
            if (!format) throw new Problem('not-found');
            const parameters = singleValues(request.query);
            checkJurisdiction(parameters['jurisdiction_id']);
            const answer =
              what === 'tokens' ? await token(name) : await one(what, name, parameters);
            return send(reply, format, answer);
          },
        );
      }
    },
    { prefix: PREFIX },
  );
}
