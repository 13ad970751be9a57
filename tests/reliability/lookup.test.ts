// Ten thousand guesses at numbers and secrets: what is answered about a number that exists is, field by field, what is
// answered about one that does not. How long it takes is measured by `npm run bench -- lookup`.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { generateCaseNumber, generateSecret } from '@gerai/api/case-number';
import { startApplicationServer, type ApplicationServer } from '../support/applications.ts';

const GUESSES = 10_000;
/** Numbers of each sort that are guessed at. */
const NUMBERS = 20;
/** Guesses at one number, one after the other. */
const ROUNDS = GUESSES / (2 * NUMBERS);
/** The guess of each number that is paid for with work. */
const PAID_ROUND = 100;

interface Challenge {
  readonly challenge: string;
  readonly difficulty: number;
}

interface Answer {
  readonly status: number;
  readonly shape: string;
  readonly challenge: Challenge | undefined;
}

/** Of each answer by itself: its id, its time, and how many requests are left to the address. */
const OWN_HEADERS = new Set(['date', 'x-request-id', 'ratelimit']);

function solve({ challenge, difficulty }: Challenge): { challenge: string; nonce: string } {
  for (let count = 0; ; count += 1) {
    const nonce = String(count);
    const digest = createHash('sha256').update(`${challenge}:${nonce}`).digest();
    if (digest.readUInt32BE(0) >>> (32 - difficulty) === 0) return { challenge, nonce };
  }
}

void describe('guessing at applications', () => {
  let server: ApplicationServer;
  before(async () => {
    server = await startApplicationServer(NUMBERS);
  });
  after(() => server.close());

  async function lookUp(number: string, secret: string, proof?: object): Promise<Answer> {
    const response = await fetch(`${server.api}/applications/lookup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number, secret, ...(proof ? { proof } : {}) }),
    });
    const text = await response.text();
    const body = JSON.parse(text) as { instance?: string; challenge?: Challenge };
    const { challenge } = body;
    const same = {
      ...body,
      instance: body.instance?.replaceAll(/[0-9a-f]/g, '0'),
      challenge: challenge && {
        ...challenge,
        // Random and its time, but as long and of the same make.
        challenge: challenge.challenge.replaceAll(/[\w-]/g, '0'),
        expiresAt: undefined,
      },
    };
    const headers = [...response.headers].filter(([name]) => !OWN_HEADERS.has(name));
    return {
      status: response.status,
      shape: JSON.stringify([response.status, headers, text.length, same]),
      challenge,
    };
  }

  void it(`${String(GUESSES)} times tells nothing`, async () => {
    const known = server.applications.map(({ number }) => number);
    const unknown = Array.from({ length: NUMBERS }, () => generateCaseNumber('application'));
    const shapes = Array.from({ length: ROUNDS }, () => new Map<string, number>());
    const statuses = new Map<number, number>();

    const guessAt = async (number: string): Promise<void> => {
      let challenge: Challenge | undefined;
      for (let round = 0; round < ROUNDS; round += 1) {
        const proof = round === PAID_ROUND && challenge ? solve(challenge) : undefined;
        const answer = await lookUp(number, generateSecret(), proof);
        challenge = answer.challenge;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const seen = shapes[round];
        seen?.set(answer.shape, (seen.get(answer.shape) ?? 0) + 1);
      }
    };
    // A few at a time, so that the queue of secrets to be hashed never grows long, known and unknown in turn.
    const numbers = known.flatMap((number, index) => [number, unknown[index] ?? number]).values();
    const worker = async (): Promise<void> => {
      for (const number of numbers) await guessAt(number);
    };
    await Promise.all(Array.from({ length: 8 }, worker));

    for (const [round, seen] of shapes.entries()) {
      assert.equal(seen.size, 1, `guess ${String(round + 1)}: ${[...seen.keys()].join('\n')}`);
      assert.deepEqual([...seen.values()], [2 * NUMBERS]);
    }
    // Five typing errors and the paid guess were tried; all others were asked for work.
    assert.deepEqual([...statuses].sort(), [
      [404, 2 * NUMBERS * 6],
      [429, GUESSES - 2 * NUMBERS * 6],
    ]);
  });

  void it('locks nobody out: the right secret opens, for its work', async () => {
    const [application] = server.applications;
    assert.ok(application);
    const asked = await lookUp(application.number, server.secret);
    assert.equal(asked.status, 429);
    assert.ok(asked.challenge);
    const opened = await lookUp(application.number, server.secret, solve(asked.challenge));
    assert.equal(opened.status, 200, opened.shape);
  });
});
