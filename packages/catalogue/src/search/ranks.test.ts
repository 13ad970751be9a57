import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { holds, intersection, union, without } from './ranks.ts';

const list = fc
  .uniqueArray(fc.nat({ max: 300 }), { maxLength: 120 })
  .map((ranks) => Uint32Array.from(ranks).sort());
const lists = fc.array(list, { maxLength: 5 });

function sorted(ranks: Iterable<number>): number[] {
  return [...new Set(ranks)].sort((a, b) => a - b);
}

test('intersects lists, ascending', () => {
  fc.assert(
    fc.property(lists, (given) => {
      const [first = new Uint32Array(0), ...others] = given;
      const expected = [...first].filter((rank) => others.every((other) => other.includes(rank)));
      assert.deepEqual([...intersection(given)], expected);
    }),
  );
});

test('tells whether a list has a rank', () => {
  fc.assert(
    fc.property(list, fc.nat({ max: 300 }), (ranks, rank) => {
      assert.equal(holds(ranks, rank), ranks.includes(rank));
    }),
  );
  assert.equal(holds(undefined, 0), false);
});

test('unites lists, ascending, each rank once', () => {
  fc.assert(
    fc.property(lists, (given) => {
      assert.deepEqual([...union(given)], sorted(given.flatMap((ranks) => [...ranks])));
    }),
  );
});

test('takes ranks out of a list', () => {
  fc.assert(
    fc.property(list, fc.array(fc.nat({ max: 300 })), (ranks, excluded) => {
      const expected = [...ranks].filter((rank) => !excluded.includes(rank));
      assert.deepEqual([...without(ranks, new Set(excluded))], expected);
    }),
  );
});

test('changes none of the lists that it is given', () => {
  const given = [Uint32Array.of(1, 5, 9), Uint32Array.of(5, 7)];
  intersection(given);
  union(given);
  assert.deepEqual(
    given.map((ranks) => [...ranks]),
    [
      [1, 5, 9],
      [5, 7],
    ],
  );
});
