import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { parse } from 'yaml';
import { parseCaseNumber } from '../case-number.ts';
import { createApiClient } from '../client.ts';
import { FIELD_ERROR_CODES, isAbortError, isApiError, PROBLEM_CODES } from '../errors.ts';
import { SATISFACTION_ELEMENTS } from '../satisfaction.ts';
import type { SatisfactionScores } from '../schemas.ts';
import { fixtures, handlers, MockApplications, mockFetch, type MockVariant } from './index.ts';

interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { examples?: string[] }> };
}
interface Operation {
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

const document = parse(
  readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'),
) as OpenApiDocument;

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
// A CommonJS function, which its types describe as a module with a default export.
(ajvFormats as unknown as (target: Ajv2020) => void)(ajv);
ajv.addVocabulary(['components']);
ajv.addSchema({ $id: 'https://gerai.test/api', components: document.components });

function check(schema: string, value: unknown): void {
  const validate = ajv.getSchema(`https://gerai.test/api#/components/schemas/${schema}`);
  assert.ok(validate, `no schema ${schema}`);
  assert.ok(validate(value), `${schema}: ${ajv.errorsText(validate.errors)}`);
}

let restore: (() => void) | undefined;
afterEach(() => {
  restore?.();
  restore = undefined;
});

function client(variant?: MockVariant, delay?: number): ReturnType<typeof createApiClient> {
  restore = mockFetch(
    handlers({ ...(variant && { variant }), ...(delay !== undefined && { delay }) }),
  );
  return createApiClient({ baseUrl: '/v1', retries: 0 });
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return isApiError(error) ? error.code : String(error);
  }
  return 'none';
}

const secret = fixtures.MOCK_SECRET;
const idempotencyKey = 'c0ffee00c0ffee00c0ffee00c0ffee00';

describe('fixtures', () => {
  const all: [schema: string, values: readonly object[]][] = [
    ['Config', [fixtures.config]],
    ['Service', fixtures.services],
    ['ServiceSummary', fixtures.services.map(fixtures.summaryOf)],
    ['Agency', fixtures.agencies],
    ['Region', fixtures.regions],
    ['Category', fixtures.categories],
    ['Application', fixtures.applications],
    ['CaseEvent', fixtures.applications.flatMap(fixtures.eventsOf)],
    ['ComplaintReceipt', [fixtures.receipt]],
    ['Complaint', fixtures.complaints],
    ['SimilarComplaint', fixtures.similarComplaints],
  ];
  for (const [schema, values] of all) {
    it(`fit ${schema}`, () => {
      assert.ok(values.length > 0);
      for (const value of values) check(schema, value);
    });
  }

  it('have numbers that clients accept', () => {
    for (const { number } of [...fixtures.applications, ...fixtures.complaints, fixtures.receipt]) {
      assert.ok(parseCaseNumber(number).ok, number);
    }
  });

  it('cover the states that widgets show', () => {
    const { services, applications } = fixtures;
    assert.ok(services.length >= 8);
    assert.ok(services.some(({ kind }) => kind === 'referral'));
    assert.ok(services.some(({ cost }) => cost?.type === 'levy'));
    assert.ok(services.some(({ name }) => name.en === undefined));
    assert.ok(applications.some(({ status }) => status === 'waiting-for-applicant'));
    assert.ok(applications.some(({ clock }) => clock.late));
    assert.ok(applications.some(({ outcome, appeal }) => outcome?.result === 'refused' && appeal));
    assert.ok(applications.some(({ outcome }) => outcome?.result === 'granted'));
  });
});

describe('codes of the OpenAPI document', () => {
  it('are those of this package', () => {
    const { ProblemCode, FieldErrorCode } = document.components.schemas;
    assert.deepEqual(ProblemCode?.examples, [...PROBLEM_CODES]);
    assert.deepEqual(FieldErrorCode?.examples, [...FIELD_ERROR_CODES]);
  });
});

describe('default handlers', () => {
  it('find services by name, nickname, old name and translation', async () => {
    const api = client();
    const find = async (q: string): Promise<string[]> => {
      const list = await api.get('/services', { query: { q } });
      check('ServiceList', list);
      return list.items.map(({ code }) => code);
    };
    assert.deepEqual(await find('KTP hilang'), ['DK-02']);
    assert.deepEqual(await find('imb'), ['PZ-02']);
    assert.deepEqual(await find('police'), ['RV-01']);
    assert.deepEqual(await find('tidak ada'), []);
    assert.equal((await find('')).length, fixtures.services.length);
  });

  it('page through lists', async () => {
    const api = client();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 4, ...(cursor !== undefined && { cursor }) };
      const list = await api.get('/services', { query });
      seen.push(...list.items.map(({ code }) => code));
      cursor = list.nextCursor;
    } while (cursor !== undefined);
    assert.deepEqual(
      seen,
      fixtures.services.map(({ code }) => code),
    );
  });

  it('count each facet without its own filter', async () => {
    const query = { agency: 'bapenda', channel: 'online' } as const;
    const list = await client().get('/services', { query });
    assert.equal(list.total, 1);
    assert.ok((list.facets.agency?.length ?? 0) > 1, 'another agency could be chosen');
    assert.deepEqual(
      list.facets.category?.map(({ code }) => code),
      ['pajak'],
    );
    check('ServiceList', list);
  });

  it('answer every read by its schema', async () => {
    const api = client();
    check('Config', await api.get('/config'));
    check('Service', await api.get('/services/{code}', { path: { code: 'DK-02' } }));
    check('SuggestionList', await api.get('/services/suggestions', { query: { q: 'ktp' } }));
    check('AgencyList', await api.get('/agencies'));
    check('RegionList', await api.get('/regions', { query: { parent: '73.17' } }));
    check('CategoryList', await api.get('/categories', { query: { use: 'complaint' } }));
    check('Agency', await api.get('/agencies/{code}', { path: { code: 'pupr' } }));
    check('Region', await api.get('/regions/{code}', { path: { code: '73.17.07' } }));
    check('Category', await api.get('/categories/{code}', { path: { code: 'drainase' } }));
    const query = { text: 'jalan berlubang' };
    check('SimilarComplaintList', await api.get('/complaints/similar', { query }));
    const missing = api.get('/services/{code}', { path: { code: 'XX-99' } });
    assert.equal(await codeOf(missing), 'not-found');
  });

  it('open an application by number and secret, and only so', async () => {
    const api = client();
    const { number, id } = fixtures.refusedApplication;
    const typed = { number: number.toLowerCase(), secret: secret.replace('-', ' ') };
    const found = await api.post('/applications/lookup', { body: typed });
    check('ApplicationLookupResult', found);
    const path = { applicationId: id };
    check(
      'Application',
      await api.get('/applications/{applicationId}', { path, token: found.token }),
    );
    const events = await api.get('/applications/{applicationId}/events', {
      path,
      token: found.token,
    });
    check('CaseEventList', events);
    const wrong = api.post('/applications/lookup', { body: { number, secret: '00000-00000' } });
    assert.equal(await codeOf(wrong), 'case-not-found');
    assert.equal(await codeOf(api.get('/applications/{applicationId}', { path })), 'unauthorized');
  });

  it('take what a resident does with an application', async () => {
    const api = client();
    const { number, id } = fixtures.waitingApplication;
    const { token } = await api.post('/applications/lookup', { body: { number, secret } });
    const common = { path: { applicationId: id }, token };
    const keyed = { ...common, idempotencyKey };
    const sent = { ...keyed, body: { text: 'Terima kasih.' } };
    check('CaseMessage', await api.post('/applications/{applicationId}/messages', sent));
    const answer = { ...keyed, body: { requestId: 'req_1', uploads: ['upl_1'] } };
    const answered = await api.post('/applications/{applicationId}/documents', answer);
    check('Application', answered);
    assert.equal(answered.requests[0]?.status, 'answered');
    assert.equal(answered.messages.length, 2);
    const subscribed = await api.put('/applications/{applicationId}/subscription', {
      ...common,
      body: { channels: ['email'], email: 'sitti@contoh.id', language: 'id' },
    });
    check('Subscription', subscribed);
    assert.ok(!JSON.stringify(subscribed).includes('sitti'));
    const confirm = async (code: string) =>
      api.post('/applications/{applicationId}/subscription/confirmation', {
        ...common,
        body: { code },
      });
    await assert.rejects(confirm('000000'), { code: 'validation-failed', status: 400 });
    const confirmed = await confirm(fixtures.MOCK_CONFIRMATION_CODE);
    check('Subscription', confirmed);
    assert.equal(confirmed.confirmed, true);
    const scores = Object.fromEntries(
      SATISFACTION_ELEMENTS.map((element) => [element, 3]),
    ) as SatisfactionScores;
    const rating = { ...keyed, body: { scores } };
    check('Satisfaction', await api.post('/applications/{applicationId}/satisfaction', rating));
    await api.delete('/applications/{applicationId}/subscription', common);
    check('Application', await api.get('/applications/{applicationId}', common));
  });

  it('tell who listens what changes, until they have enough', async () => {
    const applications = new MockApplications();
    restore = mockFetch(handlers({ applications }));
    const { id } = fixtures.runningApplication;
    const response = await fetch(`/v1/applications/${id}/events`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer mock-token-of-${id}` },
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    const { now } = applications.change(id, (before) => ({
      ...before,
      now: { id: 'Sedang dicetak.' },
    }));
    assert.ok((await reader?.read())?.value?.includes(now.id));
    assert.equal(applications.streams(id), 1);
    await reader?.cancel();
    assert.equal(applications.streams(id), 0);
  });

  it('take a complaint and follow it', async () => {
    const api = client();
    const body = {
      class: 'complaint',
      text: 'Ada lubang besar di depan pasar.',
      categoryCode: 'jalan-rusak',
      visibility: { anonymous: true, confidential: true },
      language: 'id',
    } as const;
    check('ComplaintReceipt', await api.post('/complaints', { body, idempotencyKey }));
    const short = api.post('/complaints', { body: { ...body, text: 'x' }, idempotencyKey });
    assert.equal(await codeOf(short), 'validation-failed');

    const { number, id } = fixtures.answeredComplaint;
    const { token } = await api.post('/complaints/lookup', { body: { number, secret } });
    const common = { path: { complaintId: id }, token, idempotencyKey };
    const sent = { ...common, body: { text: 'Terima kasih.' } };
    check('CaseMessage', await api.post('/complaints/{complaintId}/messages', sent));
    const rated = { ...common, body: { score: 5 } };
    check('Complaint', await api.post('/complaints/{complaintId}/rating', rated));
    const withdrawn = await api.post('/complaints/{complaintId}/withdrawal', {
      ...common,
      body: {},
    });
    check('Complaint', withdrawn);
    assert.equal(withdrawn.status, 'withdrawn');
  });
});

describe('other variants', () => {
  it('empty finds nothing', async () => {
    const api = client('empty');
    assert.equal((await api.get('/services')).total, 0);
    assert.deepEqual((await api.get('/categories')).items, []);
    const body = { number: fixtures.lateApplication.number, secret };
    assert.equal(await codeOf(api.post('/applications/lookup', { body })), 'case-not-found');
  });

  it('guarded asks for a proof of work', async () => {
    const api = client('guarded');
    const body = { number: fixtures.lateApplication.number, secret };
    assert.equal(await codeOf(api.post('/applications/lookup', { body })), 'proof-required');
    const guessed = { challenge: 'another', nonce: '0' };
    const wrong = api.post('/applications/lookup', { body: { ...body, proof: guessed } });
    assert.equal(await codeOf(wrong), 'proof-required');
  });

  it('error fails with problem details', async () => {
    assert.equal(await codeOf(client('error').get('/config')), 'internal');
  });

  it('offline breaks the connection', async () => {
    assert.equal(await codeOf(client('offline').get('/config')), 'network');
  });

  it('slow waits, and can be aborted meanwhile', async () => {
    const api = client('slow', 80);
    const started = performance.now();
    await api.get('/config');
    assert.ok(performance.now() - started >= 75);
    const signal = AbortSignal.timeout(10);
    const controller = new AbortController();
    signal.addEventListener('abort', () => {
      controller.abort();
    });
    await assert.rejects(api.get('/config', { signal: controller.signal }), isAbortError);
  });
});

describe('mockFetch', () => {
  it('leaves alone what no handler answers, and can be undone', async () => {
    const former = globalThis.fetch;
    restore = mockFetch(handlers());
    const response = await fetch('data:text/plain,halo');
    assert.equal(await response.text(), 'halo');
    restore();
    assert.equal(globalThis.fetch, former);
  });
});
