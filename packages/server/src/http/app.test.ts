import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { APPLICATION, COMPLAINT } from '../testing/fixtures.ts';
import { createApp } from './app.ts';

type Problem = ApiSchema<'Problem'>;

const NO_DATABASE_PORT = 41_599;

void describe('the application', () => {
  let test: TestApp;
  let address: { host: string; port: number };
  before(async () => {
    test = await createTestApp({ corsOrigins: ['https://desa.contoh.id'] });
    await test.app.listen({ port: 41_500, host: '127.0.0.1' });
    address = { host: '127.0.0.1', port: 41_500 };
  });
  after(() => test.close());

  async function talk(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(address, () => socket.write(text, 'latin1'));
      let answer = '';
      socket.setEncoding('latin1');
      socket.on('data', (chunk: string) => (answer += chunk));
      socket.on('end', () => {
        resolve(answer);
      });
      socket.on('error', reject);
    });
  }

  void describe('problems', () => {
    void it('answer unknown addresses', async () => {
      for (const url of ['/', '/v1', '/v1/', '/v1/none', '/v1/services/a/b/c', '/v2/config']) {
        const response = await test.send('GET', url);
        assert.equal(response.statusCode, 404, url);
        assert.equal(response.json<Problem>().code, 'not-found');
      }
    });

    void it('answer methods that are not supported, and name those that are', async () => {
      for (const [method, url, allow] of [
        ['DELETE', '/v1/services', 'GET, HEAD, OPTIONS'],
        ['PUT', '/v1/complaints', 'OPTIONS, POST'],
        ['GET', '/v1/complaints', 'OPTIONS, POST'],
        ['PATCH', '/v1/services/DK-01', 'GET, HEAD, OPTIONS'],
        ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
      ] as const) {
        const response = await test.app.inject({ method, url });
        assert.equal(response.statusCode, 405, `${method} ${url}`);
        assert.equal(response.json<Problem>().code, 'method-not-allowed');
        assert.equal(response.headers.allow, allow);
      }
    });

    void it('answer addresses that can not be read', async () => {
      const bad = await test.send('GET', '/v1/services/%ff');
      assert.equal(bad.json<Problem>().code, 'malformed-request');
      const long = await test.send('GET', `/v1/services/${'a'.repeat(600)}`);
      assert.equal(long.statusCode, 414);
    });

    void it('answer what is hardly HTTP', async () => {
      const garbage = await talk('NOT HTTP AT ALL\r\n\r\n');
      assert.match(garbage, /^HTTP\/1\.1 400 /);
      assert.match(garbage, /application\/problem\+json/);
      assert.match(garbage, /"code":"malformed-request"/);
      const header = `X: ${'a'.repeat(40_000)}`;
      const large = await talk(`GET /v1/config HTTP/1.1\r\nHost: x\r\n${header}\r\n\r\n`);
      assert.match(large, /^HTTP\/1\.1 431 /);
      assert.match(large, /"code":"headers-too-large"/);
      const invalid = Buffer.from([0xff, 0xfe]).toString('latin1');
      const body = `{"query":"${invalid}","found":true}`;
      const encoded = await talk(
        `POST /v1/search-feedback HTTP/1.1\r\nHost: x\r\nConnection: close\r\n` +
          `Content-Type: application/json\r\nIdempotency-Key: 0123456789abcdef\r\n` +
          `Content-Length: ${String(body.length)}\r\n\r\n${body}`,
      );
      assert.match(encoded, /^HTTP\/1\.1 400 /);
      assert.match(encoded, /"code":"malformed-json"/);
    });

    void it('of the server tell nothing but an id, which the log explains', async () => {
      const broken = await createTestApp();
      await broken.database.pool.query('drop table search_feedback');
      const response = await broken.send('POST', '/v1/search-feedback', {
        body: { query: 'rahasia pemohon', found: true },
      });
      assert.equal(response.statusCode, 500);
      const { code, instance = '' } = response.json<Problem>();
      assert.equal(code, 'internal');
      assert.doesNotMatch(response.body, /search_feedback|relation/);
      const line = broken.lines.find((each) => each.includes('the request failed')) ?? '';
      assert.ok(line.includes(instance.replace('urn:uuid:', '')), line);
      assert.ok(!line.includes('rahasia pemohon'));
      await broken.close();
    });

    void it('say that the database is away, and when to come back', async () => {
      const pool = new pg.Pool({ host: '127.0.0.1', port: NO_DATABASE_PORT });
      const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
      const app = await createApp({ db, pool, log: test.app.log });
      for (const url of ['/v1/config', '/v1/services', '/v1/services/DK-01', '/readyz']) {
        const response = await app.inject({ url });
        assert.equal(response.statusCode, 503, url);
        assert.equal(response.json<Problem>().code, 'unavailable');
        assert.equal(response.headers['retry-after'], '5');
        assert.equal(response.headers['content-type'], 'application/problem+json');
      }
      const lookup = await app.inject({
        method: 'POST',
        url: '/v1/applications/lookup',
        payload: { number: APPLICATION.number, secret: APPLICATION.secret },
      });
      assert.equal(lookup.statusCode, 503);
      const guarded = await app.inject({
        url: `/v1/applications/${APPLICATION.id}`,
        headers: { authorization: 'Bearer gct_0123456789abcdef' },
      });
      assert.equal(guarded.statusCode, 503, 'not 401: the token may well be good');
      assert.equal((await app.inject({ url: '/healthz' })).statusCode, 200);
      await app.close();
      await db.destroy();
    });
  });

  void describe('caching', () => {
    void it('lets the catalogue be kept and revalidated', async () => {
      const first = await test.send('GET', '/v1/services/DK-02');
      assert.equal(
        first.headers['cache-control'],
        'public, max-age=60, stale-while-revalidate=86400',
      );
      const etag = String(first.headers.etag);
      assert.match(etag, /^"[\w-]+"$/);
      for (const condition of [
        etag,
        `W/${etag}`,
        `"x", ${etag}`,
        '*',
        etag.replace(/"$/, '-gzip"'),
      ]) {
        const again = await test.send('GET', '/v1/services/DK-02', {
          headers: { 'if-none-match': condition },
        });
        assert.equal(again.statusCode, 304, condition);
        assert.equal(again.headers.etag, etag);
      }
      const changed = await test.send('GET', '/v1/services/DK-02', {
        headers: { 'if-none-match': '"other"' },
      });
      assert.equal(changed.statusCode, 200);
    });

    void it('never lets problems or cases be kept', async () => {
      const missing = await test.send('GET', '/v1/services/XX-1');
      assert.equal(missing.headers['cache-control'], 'no-store');
      assert.equal(missing.headers.etag, undefined);
      const denied = await test.send('GET', `/v1/applications/${APPLICATION.id}`);
      assert.equal(denied.headers['cache-control'], 'private, no-store');
      const filed = await test.send('POST', '/v1/complaints', { body: COMPLAINT });
      assert.equal(filed.headers['cache-control'], 'private, no-store');
      assert.equal(filed.headers['referrer-policy'], 'no-referrer');
    });

    void it('compresses, with a tag of its own', async () => {
      const plain = await test.send('GET', '/v1/services');
      const response = await test.app.inject({
        url: '/v1/services',
        headers: { 'accept-encoding': 'gzip' },
      });
      assert.equal(response.headers['content-encoding'], 'gzip');
      assert.match(String(response.headers.vary), /accept-encoding/i);
      assert.equal(gunzipSync(response.rawPayload).toString(), plain.body);
      assert.equal(response.headers.etag, String(plain.headers.etag).replace(/"$/, '-gzip"'));
    });

    void it('answers HEAD like GET, without the body', async () => {
      const head = await test.send('HEAD', '/v1/services/DK-02');
      assert.equal(head.statusCode, 200);
      assert.equal(head.body, '');
      const get = await test.send('GET', '/v1/services/DK-02');
      assert.equal(head.headers.etag, get.headers.etag);
    });
  });

  void describe('header fields', () => {
    void it('lock answers down', async () => {
      const { headers } = await test.send('GET', '/v1/config');
      assert.equal(headers['content-security-policy'], "default-src 'none';frame-ancestors 'none'");
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['set-cookie'], undefined);
      assert.equal(headers['x-powered-by'], undefined);
      assert.match(String(headers['x-request-id']), /^[\da-f-]{36}$/);
    });

    void it('let allowed sites in, and no others', async () => {
      const allowed = await test.app.inject({
        url: '/v1/config',
        headers: { origin: 'https://desa.contoh.id' },
      });
      assert.equal(allowed.headers['access-control-allow-origin'], 'https://desa.contoh.id');
      assert.equal(allowed.headers['access-control-allow-credentials'], undefined);
      assert.match(String(allowed.headers['access-control-expose-headers']), /RateLimit/);
      assert.match(String(allowed.headers.vary), /Origin/);
      const other = await test.app.inject({
        url: '/v1/config',
        headers: { origin: 'https://jahat.contoh.id' },
      });
      assert.equal(other.headers['access-control-allow-origin'], undefined);
      const preflight = await test.app.inject({
        method: 'OPTIONS',
        url: '/v1/complaints',
        headers: {
          origin: 'https://desa.contoh.id',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'idempotency-key,content-type',
        },
      });
      assert.equal(preflight.statusCode, 204);
      assert.match(String(preflight.headers['access-control-allow-headers']), /Idempotency-Key/);
    });

    void it('do not believe X-Forwarded-For unless told to', async () => {
      const limited = await createTestApp({ rateLimit: { max: 2, windowSeconds: 60 } });
      const statuses: number[] = [];
      for (let client = 0; client < 3; client += 1) {
        const response = await limited.send('GET', '/v1/config', {
          headers: { 'x-forwarded-for': `10.0.0.${String(client)}` },
        });
        statuses.push(response.statusCode);
        assert.equal(response.headers['ratelimit-policy'], '"default";q=2;w=60');
        assert.match(String(response.headers.ratelimit), /^"default";r=\d+;t=\d+$/);
      }
      assert.deepEqual(statuses, [200, 200, 429]);
      const refused = await limited.send('GET', '/v1/none');
      assert.equal(refused.statusCode, 429);
      assert.equal(refused.json<Problem>().code, 'rate-limited');
      assert.ok(Number(refused.headers['retry-after']) > 0);
      assert.equal((await limited.app.inject({ url: '/healthz' })).statusCode, 200);
      await limited.close();
    });
  });

  void it('writes nothing personal down', async () => {
    const own = await createTestApp();
    const { number, secret } = await own.file();
    const token = await own.open('complaints', number, secret);
    await own.send('GET', '/v1/complaints/similar?text=cari%20nama%20saya');
    await own.send('GET', '/v1/services?q=penyakit%20menular');
    await own.send('POST', '/v1/complaints/lookup', { body: { number, secret: '00000-00000' } });
    const complaint = await own.database.db.selectFrom('complaints').select('id').execute();
    const id = complaint[0]?.id ?? '';
    await own.send('GET', `/v1/complaints/${id}`, { token });
    assert.ok(own.lines.length > 5);
    const written = own.lines.join('');
    // Whole, because four digits of it turn up in the ids of requests by chance.
    const phone = '081234567890';
    for (const secretText of [number, secret, token, id, 'Sitti', phone, 'cari', 'penyakit']) {
      assert.ok(!written.includes(secretText), secretText);
    }
    assert.match(written, /\/v1\/complaints\/:complaintId/);
    await own.close();
  });

  void it('is alive and ready', async () => {
    assert.deepEqual((await test.app.inject({ url: '/healthz' })).json(), { status: 'ok' });
    assert.deepEqual((await test.app.inject({ url: '/readyz' })).json(), { status: 'ok' });
  });

  void it('serves files beside the API under their own policy', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'gerai-static-'));
    await mkdir(join(dir, 'site'));
    await mkdir(join(dir, 'bundles'));
    await writeFile(join(dir, 'site', 'index.html'), '<!doctype html><title>Contoh</title>');
    await writeFile(join(dir, 'site', '.hidden'), 'hidden');
    await writeFile(join(dir, 'bundles', 'gerai.js'), 'export {};');
    await writeFile(join(dir, 'secret.txt'), 'secret');
    const policy = "default-src 'none'; script-src 'self'";
    const own = await createTestApp({
      staticRoots: [
        { prefix: '/gerai/', dir: join(dir, 'bundles') },
        { prefix: '/', dir: join(dir, 'site'), headers: { 'content-security-policy': policy } },
      ],
    });
    const home = await own.app.inject({ url: '/' });
    assert.equal(home.statusCode, 200);
    assert.match(String(home.headers['content-type']), /^text\/html/);
    assert.equal(home.headers['content-security-policy'], policy);
    assert.equal((await own.app.inject({ url: '/gerai/gerai.js' })).statusCode, 200);
    assert.equal((await own.send('GET', '/v1/config')).statusCode, 200);
    assert.equal((await own.send('GET', '/v1/none')).statusCode, 404);
    assert.equal((await own.app.inject({ url: '/v1/complaints' })).statusCode, 405);
    for (const url of ['/../secret.txt', '/%2e%2e/secret.txt', '/.hidden', '/none.html', '/%00']) {
      const response = await own.app.inject({ url });
      assert.ok([400, 403, 404].includes(response.statusCode), `${url} ${response.body}`);
      assert.equal(response.headers['content-type'], 'application/problem+json', url);
    }
    await own.close();
    await rm(dir, { recursive: true });
  });
});
