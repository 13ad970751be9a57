import assert from 'node:assert/strict';
import type { PoolClient } from 'pg';
import { after, before, describe, it } from 'node:test';

import { generateCaseNumber } from '@gerai/api/case-number';
import type { LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { APPLICATION } from '../testing/fixtures.ts';

const WRONG_SECRET = '00000-00000';

void describe('lookups', () => {
  let test: TestApp;
  before(async () => {
    test = await createTestApp();
  });
  after(() => test.close());

  function lookUp(number: string, secret: string, register = 'applications'): Promise<Response> {
    return test.send('POST', `/v1/${register}/lookup`, { body: { number, secret } });
  }

  /** An answer without what differs by request. */
  function shape(response: Response): unknown {
    const { instance: _instance, ...body } = response.json<ApiSchema<'Problem'>>();
    const { 'x-request-id': _id, date: _date, ratelimit: _limit, ...headers } = response.headers;
    return { status: response.statusCode, body, headers: { ...headers, 'content-length': '' } };
  }

  void it('answer an unknown number and a wrong secret alike', async () => {
    const wrong = await lookUp(APPLICATION.number, WRONG_SECRET);
    const unknown = await lookUp(generateCaseNumber('application'), WRONG_SECRET);
    assert.equal(wrong.statusCode, 404);
    assert.deepEqual(shape(unknown), shape(wrong));
    assert.equal(wrong.body.length, unknown.body.length);
  });

  void it('do the same work for both: the same statements and one hash', async () => {
    const { pool } = test.database;
    const statements: string[] = [];
    const original = pool.connect.bind(pool) as () => Promise<PoolClient>;
    const watched = async (): Promise<PoolClient> => {
      const client = await original();
      return new Proxy(client, {
        get(target, property) {
          const value: unknown = Reflect.get(target, property, target);
          if (typeof value !== 'function') return value;
          if (property !== 'query') return value.bind(target) as unknown;
          return (...args: unknown[]) => {
            statements.push(String(args[0]).replaceAll(/\s+/g, ' '));
            return (value as (...parameters: unknown[]) => unknown).apply(target, args);
          };
        },
      });
    };
    const observe = async (number: string): Promise<string[]> => {
      statements.length = 0;
      pool.connect = watched;
      try {
        await lookUp(number, WRONG_SECRET);
      } finally {
        pool.connect = original;
      }
      return [...statements];
    };
    const { number } = await test.file();
    const unknown = await observe(generateCaseNumber('application'));
    const known = await observe(APPLICATION.number);
    assert.ok(known.length >= 2, 'nothing was observed');
    assert.deepEqual(known, unknown);
    const otherRegister = await lookUp(number, WRONG_SECRET, 'complaints');
    assert.equal(otherRegister.statusCode, 404);
  });

  void it('tell typing errors without asking the database', async () => {
    const cases = [
      ['', WRONG_SECRET, '/number', 'too-short'],
      ['PMH-1', WRONG_SECRET, '/number', 'format'],
      ['PMH-7K3M-Q9TX-B2V4D', WRONG_SECRET, '/number', 'check-digit'],
      [generateCaseNumber('complaint'), WRONG_SECRET, '/number', 'not-allowed'],
      [APPLICATION.number, 'short', '/secret', 'format'],
    ] as const;
    for (const [number, secret, pointer, code] of cases) {
      const response = await lookUp(number, secret);
      assert.equal(response.statusCode, 400, number);
      const [error] = response.json<ApiSchema<'Problem'>>().errors ?? [];
      assert.deepEqual([error?.pointer, error?.code], [pointer, code]);
    }
  });

  void it('are throttled per number, known or not, and not per address', async () => {
    const known = await test.file();
    const unknown = generateCaseNumber('complaint');
    for (const number of [known.number, unknown]) {
      const statuses: number[] = [];
      for (let guess = 0; guess < 7; guess += 1) {
        const response = await lookUp(number, WRONG_SECRET, 'complaints');
        statuses.push(response.statusCode);
        if (response.statusCode === 429) {
          const problem = response.json<ApiSchema<'Problem'>>();
          assert.equal(problem.code, 'rate-limited');
          assert.equal(String(problem.retryAfter), response.headers['retry-after']);
          assert.ok((problem.retryAfter ?? 0) > 0 && (problem.retryAfter ?? 0) <= 60);
        }
      }
      assert.deepEqual(statuses, [404, 404, 404, 404, 404, 429, 429]);
    }
    const right = await lookUp(known.number, known.secret, 'complaints');
    assert.equal(right.statusCode, 429, 'the right secret must not be told apart meanwhile');
    const other = await test.file();
    assert.equal((await lookUp(other.number, other.secret, 'complaints')).statusCode, 200);

    await test.database.db
      .updateTable('lookup_attempts')
      .set({ blocked_until: new Date(Date.now() - 1000) })
      .execute();
    assert.equal((await lookUp(known.number, known.secret, 'complaints')).statusCode, 200);
    const left = await test.database.db
      .selectFrom('lookup_attempts')
      .select('subject')
      .where('subject', '=', known.number)
      .execute();
    assert.equal(left.length, 0);
  });

  void it('can not be guessed faster by guessing at once', async () => {
    const number = generateCaseNumber('complaint');
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => lookUp(number, WRONG_SECRET, 'complaints')),
    );
    const tried = responses.filter(({ statusCode }) => statusCode === 404);
    assert.equal(tried.length, 5);
    assert.ok(responses.every(({ statusCode }) => statusCode === 404 || statusCode === 429));
  });

  void it('store neither secrets nor tokens', async () => {
    const { number, secret } = await test.file();
    const token = await test.open('complaints', number, secret);
    const { db } = test.database;
    const stored = JSON.stringify([
      await db.selectFrom('complaints').selectAll().execute(),
      await db.selectFrom('case_tokens').selectAll().execute(),
      (await db.selectFrom('idempotency_keys').selectAll().execute()).map((row) => ({
        ...row,
        response: row.response?.toString('latin1'),
      })),
    ]);
    for (const confidence of [secret, secret.replace('-', ''), token, token.slice(4)]) {
      assert.ok(!stored.includes(confidence));
    }
  });
});
