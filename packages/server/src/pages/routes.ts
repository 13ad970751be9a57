/**
 * Pages of the catalogue for who has no JavaScript: a plain form on an agency's site leads here, and the answer is HTML. They
 * ask the very operations of the API, so that both find the same in the same order.
 */
import { facetNames } from '@gerai/catalogue';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import type { StoredConfig } from '../domain/settings.ts';
import { toProblem } from '../http/error-mapping.ts';
import type { Call, Operation, OperationId } from '../http/operation.ts';
import { SENT } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Place } from './document.ts';
import { STYLES_HASH } from './document.ts';
import { problemPage } from './problem-page.ts';
import { resultsPage } from './results-page.ts';
import { servicePage } from './service-page.ts';

/** What the pages are made of. */
export interface PagesOptions {
  readonly listServices: Operation<'listServices'>;
  readonly getService: Operation<'getService'>;
  readonly listAgencies: Operation<'listAgencies'>;
  readonly settings: () => Promise<StoredConfig>;
  /** Origins of sites that a page may lead back to, besides its own. */
  readonly siteOrigins: readonly string[];
}

const PREFIX = '/v1/pages';
const PAGE_SIZE = 20;
const AGENCIES = 100;

const text = (maxLength: number) => ({ type: 'string', maxLength });

const QUERY_SCHEMA = {
  type: 'object',
  properties: {
    q: text(200),
    cursor: text(512),
    lang: text(35),
    from: text(2048),
    ...Object.fromEntries(facetNames.map((name) => [name, text(64)])),
  },
};

type Query = Readonly<Record<string, string | undefined>>;

function singleValues(query: unknown): Query {
  return Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** A page of the same host, or of a site that may use the API: nothing else is linked to. */
function backLink(
  from: string | undefined,
  { protocol, host }: FastifyRequest,
  siteOrigins: readonly string[],
): Place['from'] {
  const here = `${protocol}://${host}`;
  // The host is what the client claims, and may be anything.
  if (!from || !URL.canParse(here) || !URL.canParse(from, here)) return undefined;
  const url = new URL(from, here);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const isHere = url.host === new URL(here).host;
  const isOurs = isHere || siteOrigins.includes(url.origin);
  if (!isWeb || !isOurs || url.username || url.password) return undefined;
  // Without a scheme: a proxy may have another than this server.
  const href = isHere ? url.pathname + url.search : url.href;
  return { href, host: url.host, parameter: from };
}

/** The answer of an operation, asked as by a request of its own. */
async function ask<Id extends OperationId>(
  operation: Operation<Id>,
  parameters: Partial<Pick<Call<Id>, 'path' | 'query'>>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const call = { path: {}, query: {}, ...parameters, body: undefined, request, reply };
  const answer = await operation(call as unknown as Call<Id>);
  if (answer === SENT) throw new Error('an operation of the catalogue sends nothing by itself');
  return answer;
}

/** Adds the pages to an application, below `/v1/pages`. */
export async function registerPages(app: FastifyInstance, options: PagesOptions): Promise<void> {
  const { siteOrigins } = options;
  /** Who to call is told also while the database can't be reached. */
  let known: StoredConfig | undefined;

  async function settings(): Promise<StoredConfig> {
    known = await options.settings();
    return known;
  }

  function placeOf(request: FastifyRequest, config: StoredConfig | undefined): Place {
    const { q = '', lang, from, ...rest } = singleValues(request.query);
    const language = [lang, config?.languages[0]].find((tag) => tag === 'id' || tag === 'en');
    const path = request.url.split('?', 1)[0] ?? '';
    return {
      language: language === 'en' ? 'en' : 'id',
      root: '../'.repeat(Math.max(0, path.split('/').length - PREFIX.split('/').length - 1)),
      query: q.trim(),
      filters: Object.fromEntries(
        facetNames.filter((name) => rest[name]).map((name) => [name, rest[name]]),
      ),
      from: backLink(from, request, siteOrigins),
      settings: config,
    };
  }

  function send(reply: FastifyReply, page: string): FastifyReply {
    void reply.header(
      'content-security-policy',
      `default-src 'none'; style-src ${STYLES_HASH}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    return reply.type('text/html; charset=utf-8').send(page);
  }

  function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
    if (problem.statusCode >= 500) {
      request.log.error({ err: problem.cause, code: problem.code }, 'a page failed');
    }
    void reply.code(problem.statusCode).headers({ ...problem.headers });
    void reply.header('cache-control', 'no-store');
    void send(reply, problemPage(problem, placeOf(request, known)));
  }

  async function services(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const place = placeOf(request, await settings());
    const { cursor } = singleValues(request.query);
    const query = {
      ...(place.query && { q: place.query }),
      ...place.filters,
      ...(cursor && { cursor }),
      limit: PAGE_SIZE,
    } as Call<'listServices'>['query'];
    const list = await ask(options.listServices, { query }, request, reply);
    let agencies: readonly ApiSchema<'Agency'>[] = [];
    if (list.total === 0) {
      const offices = { query: { limit: AGENCIES } };
      agencies = (await ask(options.listAgencies, offices, request, reply)).items;
    }
    return send(reply, resultsPage({ list, cursor, agencies }, place));
  }

  async function service(
    request: FastifyRequest<{ Params: { code: string } }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = placeOf(request, await settings());
    const found = await ask(options.getService, { path: request.params }, request, reply);
    return send(reply, servicePage(found, place));
  }

  await app.register(
    async (pages) => {
      pages.setErrorHandler((error, request, reply) => {
        sendProblem(toProblem(error), request, reply);
      });
      pages.setNotFoundHandler((request, reply) => {
        sendProblem(new Problem('not-found'), request, reply);
      });
      const route = { config: { cache: 'public' }, schema: { querystring: QUERY_SCHEMA } } as const;
      pages.get('/services', route, services);
      pages.get('/services/:code', route, service);
    },
    { prefix: PREFIX },
  );
}
