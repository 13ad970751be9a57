import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { ApiSchema } from '../api-schema.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { COMPLAINT, NOW } from '../testing/fixtures.ts';
import { createApp } from './app.ts';
import { canonicalJson } from './idempotency.ts';

type Problem = ApiSchema<'Problem'>;

void describe('Idempotency-Key', () => {
  let test: TestApp;
  before(async () => {
    test = await createTestApp();
  });
  after(() => test.close());

  const key = (name: string): string => `key-${name.padStart(20, '0')}`;

  async function count(): Promise<number> {
    const row = await test.database.db
      .selectFrom('complaints')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return row.count;
  }

  void it('is required', async () => {
    const response = await test.app.inject({
      method: 'POST',
      url: '/v1/complaints',
      payload: COMPLAINT,
    });
    assert.equal(response.statusCode, 400);
    const problem = response.json<Problem>();
    assert.equal(problem.code, 'idempotency-key-missing');
    const [error] = problem.errors ?? [];
    assert.deepEqual([error?.in, error?.pointer], ['header', '/Idempotency-Key']);
  });

  void it('gives the same answer, secret included, to the same request', async () => {
    const start = await count();
    const first = await test.send('POST', '/v1/complaints', { body: COMPLAINT, key: key('1') });
    const reordered = Object.fromEntries(Object.entries(COMPLAINT).reverse());
    const second = await test.send('POST', '/v1/complaints', { body: reordered, key: key('1') });
    assert.equal(second.statusCode, 201);
    assert.equal(second.body, first.body);
    assert.equal(first.headers['idempotency-replayed'], undefined);
    assert.equal(second.headers['idempotency-replayed'], 'true');
    assert.equal(await count(), start + 1);
  });

  void it('gives it after a restart', async () => {
    const first = await test.send('POST', '/v1/complaints', { body: COMPLAINT, key: key('2') });
    const { db, pool } = test.database;
    const restarted = await createApp({ db, pool, clock: () => NOW });
    const second = await restarted.inject({
      method: 'POST',
      url: '/v1/complaints',
      headers: { 'idempotency-key': key('2') },
      payload: COMPLAINT,
    });
    assert.equal(second.body, first.body);
    await restarted.close();
  });

  void it('refuses another body or another address with 422', async () => {
    await test.send('POST', '/v1/complaints', { body: COMPLAINT, key: key('3') });
    const body = { ...COMPLAINT, title: 'Judul yang lain' };
    const other = await test.send('POST', '/v1/complaints', { body, key: key('3') });
    assert.equal(other.statusCode, 422);
    assert.equal(other.json<Problem>().code, 'idempotency-key-reused');
    const elsewhere = await test.send('POST', '/v1/search-feedback', {
      body: { query: 'ktp', found: true },
      key: key('3'),
    });
    assert.equal(elsewhere.statusCode, 422);
  });

  void it('makes exactly one of many requests at once', async () => {
    const start = await count();
    const responses = await Promise.all(
      Array.from({ length: 12 }, () =>
        test.send('POST', '/v1/complaints', { body: COMPLAINT, key: key('4') }),
      ),
    );
    const created = responses.filter(({ statusCode }) => statusCode === 201);
    assert.ok(created.length >= 1);
    assert.equal(new Set(created.map(({ body }) => body)).size, 1);
    for (const response of responses) {
      if (response.statusCode === 201) continue;
      assert.equal(response.statusCode, 409);
      assert.equal(response.json<Problem>().code, 'idempotency-key-in-flight');
      assert.equal(response.headers['retry-after'], '1');
    }
    assert.equal(await count(), start + 1);
  });

  void it('keeps nothing of a request that was refused', async () => {
    const body = { ...COMPLAINT, categoryCode: 'nothing' };
    const refused = await test.send('POST', '/v1/complaints', { body, key: key('5') });
    assert.equal(refused.statusCode, 400);
    const mended = await test.send('POST', '/v1/complaints', { body: COMPLAINT, key: key('5') });
    assert.equal(mended.statusCode, 201);
  });

  void it('stores row and answer together or not at all', async () => {
    const start = await count();
    const { pool } = test.database;
    await pool.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no room' using errcode = '53100'; end $$`);
    await pool.query(
      'create trigger refuse before insert on idempotency_keys for each row execute function refuse()',
    );
    const failed = await test.send('POST', '/v1/complaints', { body: COMPLAINT, key: key('6') });
    await pool.query('drop function refuse cascade');
    assert.equal(failed.statusCode, 503);
    assert.equal(await count(), start);
    const retried = await test.send('POST', '/v1/complaints', { body: COMPLAINT, key: key('6') });
    assert.equal(retried.statusCode, 201);
  });

  void it('is kept for more than 72 hours, and may be used anew afterwards', async () => {
    const first = await test.send('POST', '/v1/complaints', { body: COMPLAINT, key: key('7') });
    const { rows } = await test.database.pool.query<{ hours: number }>(
      'select extract(epoch from max(expires_at) - now()) / 3600 as hours from idempotency_keys',
    );
    assert.ok(Number(rows[0]?.hours) > 72);
    await test.database.pool.query(
      "update idempotency_keys set expires_at = now() - interval '1s'",
    );
    const second = await test.send('POST', '/v1/complaints', { body: COMPLAINT, key: key('7') });
    assert.equal(second.statusCode, 201);
    assert.notEqual(second.body, first.body);
  });

  void it('compares bodies by meaning', () => {
    assert.equal(
      canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined }),
      '{"b":[1,{"c":"x","d":null}]}',
    );
    assert.notEqual(canonicalJson({ a: [1, 2] }), canonicalJson({ a: [2, 1] }));
  });
});
