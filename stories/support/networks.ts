import {
  fixtures,
  handlers,
  MockApplications,
  mockFetch,
  type MockVariant,
} from '@gerai/api/mocks';
import { delay, http, HttpResponse, type HttpHandler, type HttpResponseResolver } from 'msw';

/** Longer than anyone looks at a story, so that what waits for an answer can be looked at. */
const FOREVER_MS = 600_000;

const VARIANTS: readonly MockVariant[] = [
  'default',
  'empty',
  'error',
  'slow',
  'offline',
  'guarded',
];

/** Applications of the network `moving`, which a story has something happen to. */
export const movingApplications = new MockApplications();

/** Where the API is found that answers in this way; `undefined` where the page names none. */
export function apiOf(network: unknown): string | undefined {
  if (network === 'none') return undefined;
  return typeof network === 'string' && network !== 'default' ? `/v1-${network}` : '/v1';
}

/** Everything works but the sending of a report: it is refused, or its answer never comes. */
function sending(network: string, answer: HttpResponseResolver): HttpHandler[] {
  const baseUrl = apiOf(network) ?? '';
  return [http.post(`*${baseUrl}/complaints`, answer), ...handlers({ baseUrl })];
}

/** Where no static catalogue can be reached. */
export const UNREACHABLE_CATALOGUE = 'catalogue-offline/';

/** Uploads begin, and what is sent never arrives. */
function uploading(): HttpHandler[] {
  const baseUrl = apiOf('uploading') ?? '';
  return [
    http.patch(`*${baseUrl}/uploads/:id`, async () => {
      await delay(FOREVER_MS);
      return HttpResponse.error();
    }),
    ...handlers({ baseUrl }),
  ];
}

/** Uploads begin, and what is sent is refused. */
function unarriving(): HttpHandler[] {
  const baseUrl = apiOf('unarriving') ?? '';
  const failure = (): Response =>
    HttpResponse.json({ code: 'internal', status: 500 }, { status: 500 });
  return [http.patch(`*${baseUrl}/uploads/:id`, failure), ...handlers({ baseUrl })];
}

/** Applications open, and their tokens are void at once. */
function expiring(): HttpHandler[] {
  const baseUrl = apiOf('expiring') ?? '';
  const expired = (): Response => HttpResponse.json({ code: 'token-expired' }, { status: 401 });
  return [http.get(`*${baseUrl}/applications/:id`, expired), ...handlers({ baseUrl })];
}

/** A server that tells the status of applications and nothing else. */
function plain(): HttpHandler[] {
  const baseUrl = apiOf('plain') ?? '';
  const features = {
    ...fixtures.config.features,
    applicationEventStream: false,
    applicationMessages: false,
    applicationDocuments: false,
    applicationSubscriptions: false,
    applicationRating: false,
    uploads: false,
  };
  return [
    http.get(`*${baseUrl}/config`, () => HttpResponse.json({ ...fixtures.config, features })),
    ...handlers({ baseUrl }),
  ];
}

let isCut = false;

/** Breaks the connection of the network `cut`, or mends it. */
export function cutNetwork(broken: boolean): void {
  isCut = broken;
}

/** Everything works until the connection is cut. */
function cuttable(): HttpHandler[] {
  const baseUrl = apiOf('cut') ?? '';
  return [
    http.all(`*${baseUrl}/*`, () => (isCut ? HttpResponse.error() : undefined)),
    ...handlers({ baseUrl }),
  ];
}

/**
 * Puts one API for each network state beside the others, so that stories in different states can share a page. Calls never
 * leave the browser.
 */
export function installNetworks(): void {
  mockFetch([
    ...VARIANTS.flatMap((variant) =>
      handlers({
        variant,
        baseUrl: apiOf(variant) ?? '',
        ...(variant === 'slow' && { delay: FOREVER_MS }),
      }),
    ),
    ...handlers({ baseUrl: apiOf('moving') ?? '', applications: movingApplications }),
    ...uploading(),
    ...unarriving(),
    ...expiring(),
    ...plain(),
    ...cuttable(),
    http.get(`*/${UNREACHABLE_CATALOGUE}*`, () => HttpResponse.error()),
    ...sending('unsent', () =>
      HttpResponse.json(
        { type: 'urn:gerai:problem:unavailable', status: 503, code: 'unavailable' },
        { status: 503, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
    ...sending('unsure', () => HttpResponse.error()),
    ...sending('sending', async () => {
      await delay(FOREVER_MS);
      return HttpResponse.error();
    }),
  ]);
}

/** Makes the browser say that it has no connection. */
export function pretendOffline(offline: boolean): void {
  if (offline) {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  } else {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}
