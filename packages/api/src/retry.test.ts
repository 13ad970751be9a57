import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FIELD_ERROR_CODES, PROBLEM_CODES } from './errors.ts';
import { errorFromResponse, parseRetryAfter } from './problem.ts';
import { retryDelay } from './retry.ts';

describe('retryDelay', () => {
  it('is full jitter over a doubling, bounded span, on top of what the server asks for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 5 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, asked, random) => {
          const delay = retryDelay(attempt, asked, () => random);
          const span = Math.min(5000, 300 * 2 ** (attempt - 1));
          assert.ok(delay >= asked * 1000);
          assert.ok(delay <= asked * 1000 + span);
        },
      ),
    );
    assert.equal(
      retryDelay(1, 0, () => 0),
      0,
    );
    assert.equal(
      retryDelay(2, 0, () => 0.5),
      300,
    );
  });
});

describe('parseRetryAfter', () => {
  it('reads seconds and dates, and nothing else', () => {
    const now = Date.parse('2026-11-24T02:00:00Z');
    assert.equal(parseRetryAfter('12', now), 12);
    assert.equal(parseRetryAfter('Tue, 24 Nov 2026 02:00:30 GMT', now), 30);
    assert.equal(parseRetryAfter('Tue, 24 Nov 2026 01:00:00 GMT', now), 0);
    assert.equal(parseRetryAfter('soon', now), undefined);
    assert.equal(parseRetryAfter('', now), undefined);
    assert.equal(parseRetryAfter(null, now), undefined);
  });
});

describe('errorFromResponse', () => {
  const answer = (status: number, type: string, body: string) =>
    errorFromResponse(new Response(null, { status, headers: { 'Content-Type': type } }), body);

  it('survives bodies that only look like problem details', () => {
    for (const body of ['null', '[]', '3', '{"code":7}', '{"code":', '']) {
      const error = answer(500, 'application/problem+json', body);
      assert.equal(error.code, 'bad-response');
      assert.deepEqual(error.errors, []);
    }
    const odd =
      '{"code":"validation-failed","errors":[null,7,{"pointer":1},{"pointer":"/a","code":"type"}]}';
    assert.deepEqual(answer(400, 'application/json', odd).errors, [
      { pointer: '/a', code: 'type' },
    ]);
  });

  it('tells overload of proxies by the status', () => {
    assert.equal(answer(504, 'text/html', '<h1>').code, 'unavailable');
    assert.equal(answer(429, 'text/plain', 'slow down').code, 'rate-limited');
    assert.equal(answer(413, 'text/html', '<h1>').code, 'payload-too-large');
  });
});

describe('codes', () => {
  it('are listed once each', () => {
    assert.equal(new Set(PROBLEM_CODES).size, PROBLEM_CODES.length);
    assert.equal(new Set(FIELD_ERROR_CODES).size, FIELD_ERROR_CODES.length);
  });
});
