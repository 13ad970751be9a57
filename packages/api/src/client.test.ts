import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { after, afterEach, before, describe, it, mock } from 'node:test';
import { createApiClient, newIdempotencyKey } from './client.ts';
import { isAbortError, isApiError, type ApiError } from './errors.ts';
import type { ComplaintInput } from './schemas.ts';

const PORT = 41_010;
const BASE = `http://127.0.0.1:${String(PORT)}/v1`;
const KEY = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const SUGGESTIONS = { items: [{ text: 'ktp hilang', kind: 'service', code: 'DK-02' }] };
const COMPLAINT: ComplaintInput = {
  class: 'complaint',
  text: 'Ada lubang besar di depan pasar.',
  categoryCode: 'jalan-rusak',
  visibility: { anonymous: false, confidential: true },
  language: 'id',
};

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Respond = (response: ServerResponse, nth: number) => void;

let server: Server;
let seen: Seen[] = [];
let respond: Respond;

function json(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...headers });
  response.end(JSON.stringify(body));
}

function problem(status: number, code: string, extra = {}): object {
  return { type: `urn:gerai:problem:${code}`, title: code, status, code, ...extra };
}

/** Answers the first requests with these, then with the last one again. */
function answers(...all: Respond[]): void {
  respond = (response, nth) => {
    all[Math.min(nth, all.length) - 1]?.(response, nth);
  };
}

async function failure(call: Promise<unknown>): Promise<ApiError> {
  try {
    await call;
  } catch (error) {
    assert.ok(isApiError(error), `not an ApiError: ${String(error)}`);
    return error;
  }
  return assert.fail('the call succeeded');
}

const suggest = (options = {}): Promise<unknown> =>
  createApiClient({ baseUrl: BASE }).get('/services/suggestions', {
    query: { q: 'ktp' },
    ...options,
  });

before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body });
      respond(response, seen.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(PORT, '127.0.0.1', resolve));
});
after(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  seen = [];
  mock.restoreAll();
});

describe('a call', () => {
  it('returns typed data', async () => {
    answers((response) => {
      json(response, 200, SUGGESTIONS);
    });
    const client = createApiClient({ baseUrl: `${BASE}/`, language: 'en' });
    const list = await client.get('/services/suggestions', { query: { q: 'ktp hilang & rusak' } });
    assert.equal(list.items[0]?.text, 'ktp hilang');
    assert.equal(seen[0]?.url, '/v1/services/suggestions?q=ktp+hilang+%26+rusak');
    assert.equal(seen[0].headers['accept-language'], 'en');
    assert.equal(seen[0].headers.referer, undefined);
    assert.equal(seen[0].headers.cookie, undefined);
  });

  it('escapes path parameters and leaves out what is not given', async () => {
    answers((response) => {
      json(response, 200, {});
    });
    const client = createApiClient({ baseUrl: BASE });
    await client.get('/services/{code}', { path: { code: 'a/b?c#d' } });
    await client.get('/services', { query: { q: '', limit: 5 } });
    assert.deepEqual(
      seen.map(({ url }) => url),
      ['/v1/services/a%2Fb%3Fc%23d', '/v1/services?limit=5'],
    );
    await assert.rejects(client.get('/services/{code}', { path: { code: '..' } }), TypeError);
  });

  it('sends token, body, key and version', async () => {
    answers((response) => {
      json(response, 201, { id: 'msg_1' });
    });
    const client = createApiClient({ baseUrl: BASE });
    await client.post('/complaints/{complaintId}/rating', {
      path: { complaintId: 'cmp_1' },
      body: { score: 4 },
      token: 'gct_secret',
      idempotencyKey: KEY,
      ifMatch: '"9c1f"',
    });
    const [request] = seen;
    assert.equal(request?.headers.authorization, 'Bearer gct_secret');
    assert.equal(request.headers['idempotency-key'], KEY);
    assert.equal(request.headers['if-match'], '"9c1f"');
    assert.equal(request.headers['content-type'], 'application/json');
    assert.deepEqual(JSON.parse(request.body), { score: 4 });
  });

  it('resolves to undefined where there is no body', async () => {
    answers((response) => {
      response.writeHead(204).end();
    });
    const client = createApiClient({ baseUrl: BASE });
    const options = { body: { query: 'kartu', found: true }, idempotencyKey: KEY };
    const answers204 = await Promise.all([client.post('/search-feedback', options)]);
    assert.deepEqual(answers204, [undefined]);
  });
});

describe('an error', () => {
  it('is typed from problem details', async () => {
    const errors = [{ pointer: '/text', code: 'too-short', limit: 10 }];
    answers((response) => {
      json(response, 400, problem(400, 'validation-failed', { errors }));
    });
    const error = await failure(suggest());
    assert.equal(error.code, 'validation-failed');
    assert.equal(error.status, 400);
    assert.deepEqual(error.errors, errors);
    assert.equal(seen.length, 1);
  });

  for (const status of [200, 404]) {
    it(`is bad-response for an HTML page with status ${String(status)}`, async () => {
      answers((response) => {
        response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>Halo</h1>');
      });
      const error = await failure(suggest());
      assert.equal(error.code, 'bad-response');
      assert.equal(error.status, status);
    });
  }

  it('is bad-response for JSON that is cut off', async () => {
    answers((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"items":[');
    });
    assert.equal((await failure(suggest())).code, 'bad-response');
  });

  it('is network where nothing answers', async () => {
    const client = createApiClient({ baseUrl: 'http://127.0.0.1:41099/v1', retries: 0 });
    const error = await failure(client.get('/config'));
    assert.equal(error.code, 'network');
    assert.equal(error.status, 0);
  });

  it('is offline where the browser says so, without a request', async () => {
    Object.defineProperty(globalThis.navigator, 'onLine', { value: false, configurable: true });
    try {
      assert.equal((await failure(suggest())).code, 'offline');
      assert.equal(seen.length, 0);
    } finally {
      Reflect.deleteProperty(globalThis.navigator, 'onLine');
    }
  });
});

describe('time limits and aborting', () => {
  it('times out when no answer comes', async () => {
    answers(() => undefined);
    const error = await failure(suggest({ timeout: 50, retries: 0 }));
    assert.equal(error.code, 'timeout');
  });

  it('times out when the body stalls after its headers', async () => {
    answers((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"items":');
    });
    const error = await failure(suggest({ timeout: 80, retries: 0 }));
    assert.equal(error.code, 'timeout');
  });

  it('rejects with an AbortError when the caller aborts', async () => {
    answers(() => undefined);
    const controller = new AbortController();
    const call = suggest({ signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 30);
    await assert.rejects(call, isAbortError);
    assert.equal(seen.length, 1);
  });

  it('sends nothing when it is aborted already', async () => {
    await assert.rejects(suggest({ signal: AbortSignal.abort() }), isAbortError);
    assert.equal(seen.length, 0);
  });

  it('stops waiting for another try when the caller aborts', async () => {
    answers((response) => {
      json(response, 503, problem(503, 'unavailable'), { 'Retry-After': '3' });
    });
    const controller = new AbortController();
    const started = performance.now();
    setTimeout(() => {
      controller.abort();
    }, 60);
    await assert.rejects(suggest({ signal: controller.signal }), isAbortError);
    assert.ok(performance.now() - started < 1000);
    assert.equal(seen.length, 1);
  });

  it('leaves no listener on a signal that outlives its calls', async () => {
    answers((response) => {
      json(response, 200, SUGGESTIONS);
    });
    const { signal } = new AbortController();
    const added = mock.method(signal, 'addEventListener');
    const removed = mock.method(signal, 'removeEventListener');
    await suggest({ signal });
    assert.equal(added.mock.callCount(), removed.mock.callCount());
  });
});

describe('retries', () => {
  it('repeat a read after 503 until it succeeds', async () => {
    mock.method(Math, 'random', () => 0);
    const unavailable: Respond = (response) => {
      json(response, 503, problem(503, 'unavailable'));
    };
    answers(unavailable, unavailable, (response) => {
      json(response, 200, SUGGESTIONS);
    });
    assert.deepEqual(await suggest(), SUGGESTIONS);
    assert.equal(seen.length, 3);
  });

  it('end after two', async () => {
    mock.method(Math, 'random', () => 0);
    answers((response) => {
      response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
    });
    assert.equal((await failure(suggest())).code, 'unavailable');
    assert.equal(seen.length, 3);
  });

  it('wait as long as a 429 asks for', async () => {
    mock.method(Math, 'random', () => 0);
    answers(
      (response) => {
        json(response, 429, problem(429, 'rate-limited'), { 'Retry-After': '1' });
      },
      (response) => {
        json(response, 200, SUGGESTIONS);
      },
    );
    const started = performance.now();
    await suggest();
    assert.ok(performance.now() - started >= 990);
    assert.equal(seen.length, 2);
  });

  it('are not made when the wait would be long, nor for a proof of work', async () => {
    answers((response) => {
      json(response, 429, problem(429, 'rate-limited'), { 'Retry-After': '60' });
    });
    assert.equal((await failure(suggest())).retryAfter, 60);
    answers((response) => {
      json(response, 429, problem(429, 'proof-required', { retryAfter: 1 }));
    });
    await failure(suggest());
    assert.equal(seen.length, 2);
  });

  it('repeat a POST with its Idempotency-Key, the same one', async () => {
    mock.method(Math, 'random', () => 0);
    const cut: Respond = (response) => {
      response.destroy();
    };
    answers(cut, (response) => {
      json(response, 201, { number: 'ADU-4W8R-N6DY-H3C16', secret: 'T4N9C-2WJ8P' });
    });
    const client = createApiClient({ baseUrl: BASE });
    const receipt = await client.post('/complaints', { body: COMPLAINT, idempotencyKey: KEY });
    assert.equal(receipt.secret, 'T4N9C-2WJ8P');
    assert.deepEqual(
      seen.map(({ headers }) => headers['idempotency-key']),
      [KEY, KEY],
    );
    assert.equal(seen[0]?.body, seen[1]?.body);
  });

  it('are never made of a POST without one', async () => {
    answers((response) => {
      json(response, 503, problem(503, 'unavailable'));
    });
    const client = createApiClient({ baseUrl: BASE });
    const body = { number: 'ADU-4W8R-N6DY-H3C16', secret: 'T4N9C-2WJ8P' };
    await failure(client.post('/complaints/lookup', { body }));
    assert.equal(seen.length, 1);
  });
});

describe('newIdempotencyKey', () => {
  it('is new each time and fits the header', () => {
    const keys = new Set(Array.from({ length: 100 }, newIdempotencyKey));
    assert.equal(keys.size, 100);
    for (const key of keys) assert.match(key, /^[A-Za-z0-9_-]{16,64}$/);
  });
});
