import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePolicies, type Need } from './policy.ts';
import { askApi, mixedContent, preflight } from './preflight.ts';

const SITE = 'https://desa.example.id/';
const API = 'https://api.example.go.id/v1';
const CONFIG = { agency: { name: { id: 'Luwu' } }, languages: ['id'] };

const answers =
  (body: unknown, status = 200) =>
  async (): Promise<Response> =>
    Response.json(body, { status });

test('an API that may be read is told from one that may not, one that is no such API, and none', async () => {
  const asked: string[] = [];
  assert.deepEqual(
    await askApi(`${API}/`, async (url) => {
      asked.push(url);
      return Response.json(CONFIG);
    }),
    { outcome: 'ok', tiles: undefined },
  );
  assert.deepEqual(asked, [`${API}/config`]);
  const forbidden = await askApi(API, async (_url, init) => {
    if (init?.mode === 'cors') throw new TypeError('Failed to fetch');
    return new Response();
  });
  assert.deepEqual(forbidden, { outcome: 'forbidden' });
  assert.deepEqual(await askApi(API, answers({ hello: 1 })), { outcome: 'foreign', status: 200 });
  assert.deepEqual(await askApi(API, answers(CONFIG, 404)), { outcome: 'foreign', status: 404 });
  assert.deepEqual(await askApi(API, async () => new Response('<html>')), {
    outcome: 'foreign',
    status: 200,
  });
  const silent = async (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
  assert.deepEqual(await askApi(API, silent), { outcome: 'unreachable' });
});

test('an encrypted page fetches nothing unencrypted, but from its own machine', () => {
  const addresses = ['http://api.example.go.id/v1', API, '/v1', 'http://localhost:8080/v1'];
  assert.deepEqual(mixedContent(SITE, addresses), ['http://api.example.go.id/v1']);
  assert.deepEqual(mixedContent('http://desa.example.id/', addresses), []);
});

test('pictures of a map are held against img-src', async () => {
  const needs: Need[] = [{ directive: 'connect-src', value: API }];
  const report = await preflight({
    site: SITE,
    api: API,
    policies: parsePolicies(`default-src 'self'; connect-src ${API}`),
    needs,
    fetch: answers({ ...CONFIG, map: { tiles: '/peta/{z}/{x}/{y}.svg' } }),
  });
  assert.equal(report.sameOrigin, false);
  assert.deepEqual(
    report.verdicts.map(({ need, allowed, line }) => [need.directive, allowed, line]),
    [
      ['connect-src', true, undefined],
      ['img-src', false, "img-src 'self' https://api.example.go.id;"],
    ],
  );
});

test('a catalogue alone needs no API', async () => {
  const report = await preflight({
    site: SITE,
    api: '',
    policies: [],
    needs: [],
    fetch: async () => assert.fail('nothing is to be asked'),
  });
  assert.equal(report.api, undefined);
  assert.deepEqual(report.verdicts, []);
});
