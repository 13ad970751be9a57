import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { firstRank, nowhere, place } from './places.ts';

/** Applies a placement to services that are told apart by their first rank. */
function apply(kept: Uint32Array, positions: readonly number[]): (readonly [number, string])[] {
  const { ranks, moves } = place(kept, positions);
  assert.equal(ranks.length, positions.length);
  const to = new Map(moves.from.map((from, at) => [from, moves.to[at] ?? nowhere]));
  assert.deepEqual(
    [...moves.from].sort((a, b) => a - b),
    moves.from,
  );
  return [
    ...[...kept].map((rank) => [to.get(rank) ?? rank, `kept ${String(rank)}`] as const),
    ...ranks.map((rank, at) => [rank, `new ${String(at)}`] as const),
  ].sort((a, b) => a[0] - b[0]);
}

const some = fc.uniqueArray(fc.nat(300), { maxLength: 80 });

void test('new services stand where they belong, and the others keep their order', () => {
  fc.assert(
    fc.property(some, fc.array(fc.nat(1000), { maxLength: 60 }), (taken, wished) => {
      const kept = Uint32Array.from(taken).sort();
      const positions = wished.map((wish) => wish % (kept.length + 1)).sort((a, b) => a - b);
      const placed = apply(kept, positions);
      assert.equal(new Set(placed.map(([rank]) => rank)).size, placed.length);
      const expected: string[] = [];
      for (let at = 0; at <= kept.length; at++) {
        positions.forEach((position, index) => {
          if (position === at) expected.push(`new ${String(index)}`);
        });
        if (at < kept.length) expected.push(`kept ${String(kept[at])}`);
      }
      assert.deepEqual(
        placed.map(([, name]) => name),
        expected,
      );
    }),
  );
});

void test('a new service between others moves none of them, and many move few', () => {
  const kept = Uint32Array.from({ length: 10_000 }, (_, position) => firstRank(position));
  assert.equal(place(kept, [5000]).moves.from.length, 0);
  const many = Array.from({ length: 50 }, () => 5000);
  assert.ok(place(kept, many).moves.from.length < 50);
});

void test('ranks stay below a few times the number of services however many come', () => {
  let ranks = new Uint32Array(0);
  for (let round = 0; round < 200; round++) {
    const { ranks: added, moves } = place(
      ranks,
      Array.from({ length: 10 }, () => round),
    );
    const to = new Map(moves.from.map((from, at) => [from, moves.to[at] ?? nowhere]));
    ranks = Uint32Array.from([...ranks].map((rank) => to.get(rank) ?? rank).concat(added)).sort();
  }
  assert.equal(ranks.length, 2000);
  assert.ok((ranks.at(-1) ?? 0) < 2000 * 12);
});
