import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankSumTest } from './statistics.ts';

void describe('the rank sum test', () => {
  void it('gives the published probability of an example', () => {
    // Ranks 1–6 of one sample and 7–11 of the other: U = 0, z = 2.739, p = 0.0062 without continuity correction.
    const p = rankSumTest([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11]);
    assert.ok(Math.abs(p - 0.00617) < 0.0001, String(p));
  });

  void it('finds no difference between equals, and is the same from both sides', () => {
    assert.equal(rankSumTest([1, 1, 1], [1, 1, 1]), 1);
    assert.ok(rankSumTest([1, 2, 3, 4], [1, 2, 3, 4]) > 0.99);
    const [a, b] = [
      [3, 5, 9, 2, 2],
      [4, 4, 8, 7, 6, 1],
    ];
    assert.ok(Math.abs(rankSumTest(a, b) - rankSumTest(b, a)) < 1e-12);
  });
});
