import { delay, http, HttpResponse, type HttpHandler, type HttpResponseResolver } from 'msw';
import { normaliseSecret, parseCaseNumber } from '../case-number.ts';
import type { Application, Category, Complaint, ComplaintInput, LookupInput } from '../schemas.ts';
import {
  agencies,
  categories,
  config,
  MOCK_SECRET,
  receipt,
  regions,
  services,
  similarComplaints,
} from './fixtures/index.ts';
import { json, keyed, later, PRIVATE, problem, type Resolver, type Route } from './answers.ts';
import { applicationRoutes, guarded } from './application-routes.ts';
import { complaintRoutes } from './complaint-routes.ts';
import { MockApplications } from './mock-applications.ts';
import { MockComplaints } from './mock-complaints.ts';
import { searchServices, suggest } from './search.ts';
import { uploadRoutes } from './upload-routes.ts';

/**
 * `default` answers from the fixtures; `empty` finds nothing; `error` always fails with 500; `slow` is `default` after a
 * wait; `offline` breaks every connection; `guarded` is `default`, but lookups want a proof of work.
 */
export type MockVariant = 'default' | 'empty' | 'error' | 'slow' | 'offline' | 'guarded';

export interface HandlerOptions {
  readonly variant?: MockVariant;
  /** As given to the client; a path without an origin is answered on every origin. */
  readonly baseUrl?: string;
  /** Milliseconds before each answer: 0 unless told, 3,000 for `slow`. */
  readonly delay?: number;
  /** Applications to answer from, for who changes them meanwhile. */
  readonly applications?: MockApplications;
  readonly complaints?: MockComplaints;
}

function page(items: readonly object[]): Response {
  return json({ items, total: items.length });
}

function one(items: readonly { readonly code: string }[], code: unknown): Response {
  const found = items.find((item) => item.code === code);
  return found ? json(found) : problem(404, 'not-found');
}

async function lookup(
  request: Request,
  cases: readonly (Application | Complaint)[],
  name: 'application' | 'complaint',
): Promise<Response> {
  const { number, secret } = (await request.json()) as LookupInput;
  const parsed = parseCaseNumber(number);
  const typed = normaliseSecret(secret);
  const found = cases.find((candidate) => parsed.ok && candidate.number === parsed.number);
  const fits = [MOCK_SECRET, receipt.secret].some((known) => normaliseSecret(known) === typed);
  if (!found || !fits) return problem(404, 'case-not-found');
  const token = `mock-token-of-${found.id}`;
  return json({ token, expiresAt: later(1_800_000), [name]: found }, { headers: PRIVATE });
}

async function createComplaint(request: Request): Promise<Response> {
  const { text, categoryCode } = (await request.json()) as ComplaintInput;
  if (text.trim().length < config.limits.complaintTextMin) {
    const limit = config.limits.complaintTextMin;
    return problem(400, 'validation-failed', {
      errors: [{ pointer: '/text', code: 'too-short', limit }],
    });
  }
  if (!categories.some(({ code }) => code === categoryCode)) {
    return problem(400, 'validation-failed', {
      errors: [{ pointer: '/categoryCode', code: 'unknown-reference' }],
    });
  }
  return json(receipt, { status: 201, headers: PRIVATE });
}

function filterRegions(query: URLSearchParams): Response {
  const parent = query.get('parent');
  const name = query.get('q')?.toLowerCase();
  return page(
    regions.filter((region) => {
      if (name !== undefined) return region.name.toLowerCase().includes(name);
      return parent === null ? region.level === 'regency' : region.parentCode === parent;
    }),
  );
}

function filterCategories(query: URLSearchParams): Response {
  const use = query.get('use') as Category['uses'][number] | null;
  return page(categories.filter(({ uses }) => use === null || uses.includes(use)));
}

function filterAgencies(query: URLSearchParams): Response {
  const name = query.get('q')?.toLowerCase() ?? '';
  return page(
    agencies.filter((agency) =>
      `${agency.name.id} ${agency.abbreviation ?? ''}`.toLowerCase().includes(name),
    ),
  );
}

/** Calls about services and places, and about complaints that nobody has opened. */
const ROUTES: readonly Route[] = [
  ['get', '/config', () => json(config), () => json(config)],
  [
    'get',
    '/services',
    ({ query }) => json(searchServices(query)),
    () => json({ items: [], total: 0, facets: {} }),
  ],
  [
    'get',
    '/services/suggestions',
    ({ query }) => json(suggest(query.get('q') ?? '', Number(query.get('limit') ?? 8))),
    () => json({ items: [] }),
  ],
  ['get', '/services/:code', ({ params }) => one(services, params['code'])],
  ['post', '/services/:code/feedback', keyed(() => new HttpResponse(null, { status: 204 }))],
  ['post', '/search-feedback', keyed(() => new HttpResponse(null, { status: 204 }))],
  ['get', '/agencies', ({ query }) => filterAgencies(query), () => page([])],
  ['get', '/agencies/:code', ({ params }) => one(agencies, params['code'])],
  ['get', '/regions', ({ query }) => filterRegions(query), () => page([])],
  ['get', '/regions/:code', ({ params }) => one(regions, params['code'])],
  ['get', '/categories', ({ query }) => filterCategories(query), () => page([])],
  ['get', '/categories/:code', ({ params }) => one(categories, params['code'])],
  [
    'post',
    '/complaints',
    keyed(({ request }) => createComplaint(request)),
    keyed(({ request }) => createComplaint(request)),
  ],
  [
    'get',
    '/complaints/similar',
    ({ query }) => {
      const category = query.get('category');
      return json({
        items: similarComplaints.filter(
          (item) => category === null || item.category.code === category,
        ),
      });
    },
    () => json({ items: [] }),
  ],
  [
    'post',
    '/complaints/:id/support',
    keyed(({ params }) => {
      const found = similarComplaints.find(({ id }) => id === params['id']);
      if (!found) return problem(404, 'not-found');
      const supportCount = (found.supportCount ?? 0) + 1;
      return json({ supportCount }, { status: 201, headers: PRIVATE });
    }),
  ],
];

/** MSW handlers of the common API in one of its moods, for stories (a service worker) and tests (`mockFetch`). */
export function handlers(options: HandlerOptions = {}): HttpHandler[] {
  const { variant = 'default', baseUrl = '/v1' } = options;
  const pause = options.delay ?? (variant === 'slow' ? 3000 : 0);
  // Without an origin MSW would resolve the path against the page, which Node does not have.
  const base = baseUrl.startsWith('/') ? `*${baseUrl}` : baseUrl;
  const store = options.applications ?? new MockApplications();
  const complaints = options.complaints ?? new MockComplaints();
  const find: Resolver = ({ request }) => lookup(request, store.all, 'application');
  const findComplaint: Resolver = ({ request }) => lookup(request, complaints.all, 'complaint');
  const routes: readonly Route[] = [
    ...ROUTES,
    [
      'post',
      '/applications/lookup',
      variant === 'guarded' ? guarded(find) : find,
      () => problem(404, 'case-not-found'),
    ],
    [
      'post',
      '/complaints/lookup',
      variant === 'guarded' ? guarded(findComplaint) : findComplaint,
      () => problem(404, 'case-not-found'),
    ],
    ...applicationRoutes(store),
    ...complaintRoutes(complaints),
    ...uploadRoutes(),
  ];
  return routes.map(([method, path, answer, emptyAnswer]) => {
    const resolver: HttpResponseResolver = async ({ request, params }) => {
      if (pause > 0) await delay(pause);
      if (variant === 'offline') return HttpResponse.error();
      if (variant === 'error') return problem(500, 'internal');
      const resolve =
        variant === 'empty' ? (emptyAnswer ?? (() => problem(404, 'not-found'))) : answer;
      const query = new URL(request.url).searchParams;
      return await resolve({ request, params, query });
    };
    return http[method](base + path, resolver);
  });
}
