import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { generateCaseNumber } from '@gerai/api/case-number';

import type { TestDatabase } from '../../testing/database.ts';
import { createTestDatabase } from '../../testing/database.ts';
import { solve } from '../../testing/proof.ts';
import { createProofs, isSolved } from './proof-of-work.ts';

const BITS = 8;

void describe('proofs of work', () => {
  let database: TestDatabase;
  const number = generateCaseNumber('application');
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  void it('count leading zero bits', () => {
    // The digests of gerai:0, :21, :777 and :373278 begin with c4, 0195, 00eb and 00006c.
    const bits = [
      ['0', 0],
      ['21', 7],
      ['777', 8],
      ['373278', 17],
    ] as const;
    for (const [nonce, zeros] of bits) {
      assert.ok(isSolved({ challenge: 'gerai', nonce }, zeros), nonce);
      assert.ok(!isSolved({ challenge: 'gerai', nonce }, zeros + 1), nonce);
    }
  });

  void it('are accepted once, by any replica', async () => {
    const challenge = await createProofs(database.db).challenge(number, BITS);
    assert.equal(challenge.difficulty, BITS);
    assert.ok(Date.parse(challenge.expiresAt) > Date.now());
    const proof = solve(challenge);
    const other = createProofs(database.db);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => other.spend(number, proof)));
    assert.deepEqual(outcomes.filter(Boolean), [true]);
    assert.equal(await other.spend(number, proof), false);
    await other.restore(proof);
    assert.equal(await other.spend(number, proof), true);
  });

  void it('are refused when unsolved, altered, for another number or from elsewhere', async () => {
    const proofs = createProofs(database.db);
    const challenge = await proofs.challenge(number, BITS);
    const proof = solve(challenge);
    const unsolved = Array.from({ length: 4096 }, (_, index) => `x${String(index)}`).find(
      (nonce) => !isSolved({ challenge: challenge.challenge, nonce }, BITS),
    );
    assert.ok(unsolved);
    assert.equal(await proofs.spend(number, { ...proof, nonce: unsolved }), false);
    assert.equal(await proofs.spend(generateCaseNumber('application'), proof), false);

    const [expiresAt, , ...rest] = challenge.challenge.split('.');
    const easier = [expiresAt, '1', ...rest].join('.');
    assert.equal(await proofs.spend(number, solve({ challenge: easier, difficulty: 1 })), false);
    const later = [String(Number(expiresAt) + 1), String(BITS), ...rest].join('.');
    assert.equal(await proofs.spend(number, solve({ challenge: later, difficulty: BITS })), false);
    for (const foreign of ['', '.', 'gerai', `${challenge.challenge}.x`, 'é'.repeat(300)]) {
      assert.equal(await proofs.spend(number, { challenge: foreign, nonce: '0' }), false);
    }
    assert.equal(await proofs.spend(number, proof), true, 'what was refused used nothing up');
  });

  void it('are void after their time', async (context) => {
    const proofs = createProofs(database.db);
    const challenge = await proofs.challenge(number, 1);
    const proof = solve(challenge);
    context.mock.timers.enable({ apis: ['Date'], now: Date.parse(challenge.expiresAt) });
    assert.equal(await proofs.spend(number, proof), false);
  });
});
