import assert from 'node:assert/strict';
import type { PoolClient } from 'pg';
import { after, before, describe, it } from 'node:test';

import { generateCaseNumber } from '@gerai/api/case-number';
import type { LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import type { TestApp } from '../testing/app.ts';
import { verifySecret } from '../domain/secret-hash.ts';
import { createTestApp } from '../testing/app.ts';
import { APPLICATION } from '../testing/fixtures.ts';
import { solve } from '../testing/proof.ts';

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

  /** What an answer says besides what is its own: the challenge and its time. */
  function demand(response: Response): unknown {
    const { challenge, ...problem } = response.json<ApiSchema<'Problem'>>();
    assert.ok(challenge, response.body);
    return {
      code: problem.code,
      length: challenge.challenge.length,
      algorithm: challenge.algorithm,
      difficulty: challenge.difficulty,
    };
  }

  void it('ask for work after some failures, of the number and not of the address', async () => {
    const known = await test.file();
    const unknown = generateCaseNumber('complaint');
    const demands: unknown[] = [];
    for (const number of [known.number, unknown]) {
      const responses: Response[] = [];
      for (let guess = 0; guess < 7; guess += 1) {
        responses.push(await lookUp(number, WRONG_SECRET, 'complaints'));
      }
      assert.deepEqual(
        responses.map(({ statusCode }) => statusCode),
        [404, 404, 404, 404, 404, 429, 429],
      );
      demands.push(...responses.slice(5).map(demand));
    }
    assert.deepEqual(
      demands.map((one) => JSON.stringify(one)),
      Array<string>(4).fill(JSON.stringify(demands[0])),
    );
    const right = await lookUp(known.number, known.secret, 'complaints');
    assert.equal(right.statusCode, 429, 'the right secret must not be told apart meanwhile');
    assert.deepEqual(demand(right), demands[0]);
    const other = await test.file();
    assert.equal((await lookUp(other.number, other.secret, 'complaints')).statusCode, 200);
  });

  void it('let the right secret in for its work, however often others guessed', async () => {
    const { number, secret } = await test.file();
    await test.database.db
      .insertInto('lookup_attempts')
      .values({ subject: number, failures: 10 })
      .execute();
    const tryIt = (given: string, proof?: ApiSchema<'Proof'>): Promise<Response> =>
      test.send('POST', '/v1/complaints/lookup', {
        body: { number, secret: given, ...(proof ? { proof } : {}) },
      });
    const challengeOf = (response: Response) => {
      const { challenge } = response.json<ApiSchema<'Problem'>>();
      assert.ok(challenge, response.body);
      return challenge;
    };
    const first = challengeOf(await tryIt(secret));
    assert.equal(first.difficulty, 17, 'one bit more for twice the failures');
    const spent = solve(first);
    assert.equal((await tryIt(WRONG_SECRET, spent)).statusCode, 404);
    const again = await tryIt(secret, spent);
    assert.equal(again.statusCode, 429, 'a proof pays for one try');
    const opened = await tryIt(secret, solve(challengeOf(again)));
    assert.equal(opened.statusCode, 200, opened.body);
    const left = await test.database.db
      .selectFrom('lookup_attempts')
      .select('subject')
      .where('subject', '=', number)
      .execute();
    assert.equal(left.length, 0);
  });

  void it('never ask the holder for more than a million hashes', async () => {
    const number = generateCaseNumber('application');
    await test.database.db
      .insertInto('lookup_attempts')
      .values({ subject: number, failures: 1_000_000 })
      .execute();
    const { challenge } = (await lookUp(number, WRONG_SECRET)).json<ApiSchema<'Problem'>>();
    assert.equal(challenge?.difficulty, 20);
    await test.database.db
      .updateTable('lookup_attempts')
      .set({ last_failure_at: new Date(Date.now() - 25 * 3_600_000) })
      .where('subject', '=', number)
      .execute();
    assert.equal((await lookUp(number, WRONG_SECRET)).statusCode, 404, 'forgotten after a day');
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

  void it('ask everybody for work while a flood of guesses waits', async () => {
    const { number, secret } = await test.file();
    const flood = Array.from({ length: 120 }, () => verifySecret(WRONG_SECRET, undefined));
    const during = await lookUp(number, secret, 'complaints');
    assert.equal(during.statusCode, 429);
    const { challenge } = during.json<ApiSchema<'Problem'>>();
    assert.ok(challenge);
    const paid = await test.send('POST', '/v1/complaints/lookup', {
      body: { number, secret, proof: solve(challenge) },
    });
    assert.equal(paid.statusCode, 200, paid.body);
    await Promise.all(flood);
    assert.equal((await lookUp(number, secret, 'complaints')).statusCode, 200);
  });

  void it('leave no number, secret or token in the log', async () => {
    const token = await test.applicationToken();
    await lookUp(APPLICATION.number, WRONG_SECRET);
    await test.send('GET', `/v1/applications/${APPLICATION.id}`, { token });
    assert.ok(test.lines.length > 0, 'nothing was logged');
    const log = test.lines.join('');
    for (const text of [APPLICATION.number, APPLICATION.secret, WRONG_SECRET, token]) {
      assert.ok(!log.includes(text), text);
    }
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
