// A hundred thousand short queries that nobody would type, or would type to do harm, against the index that a server holds.
// What costs more, files and HTTP, is tried with fewer in fuzz.test.ts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemorySource, search } from '@gerai/catalogue';
import { loadDataset } from '@gerai/demo/dataset';
import fc from 'fast-check';

const QUERIES = 100_000;
const LONGEST = 200;
const LIMIT = 5;
const SEED = Number(process.env['GERAI_FUZZ_SEED'] ?? 20_261_124);

const { services } = await loadDataset();
const names = services.flatMap(({ name, alternateNames }) => [name.id, ...alternateNames]);
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u0000',
  '\uD800',
  '\u202Eptk',
  'e\u0301'.repeat(60),
  '𝕂𝕋ℙ',
  '__proto__ constructor toString',
  '=dk-01',
  'a'.repeat(LONGEST),
  'ktp '.repeat(LONGEST / 4),
];

/** Random text, names with a letter replaced, and both of them pasted to what is hostile. */
const query = fc
  .oneof(
    fc.string({ maxLength: 40, unit: 'grapheme' }),
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc
      .tuple(fc.constantFrom(...names), fc.nat(60), fc.string({ maxLength: 3 }))
      .map(([name, at, noise]) => name.slice(0, at) + noise + name.slice(at + 1)),
    fc
      .array(fc.constantFrom(...names, ...hostile), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(' ')),
  )
  .map((text) => text.slice(0, LONGEST));

void describe(`short queries of any kind, from seed ${String(SEED)}`, () => {
  void it(`get ${String(QUERIES)} answers that are whole`, async () => {
    const source = new MemorySource(services);
    const known = new Set(services.map(({ code }) => code));
    const property = fc.asyncProperty(query, async (text) => {
      const { hits, total, didYouMean, facets } = await search(source, text, { limit: LIMIT });
      assert.ok(hits.length <= LIMIT && total >= hits.length);
      assert.doesNotMatch(didYouMean ?? '', /[<>"'&]/);
      for (const { listing, matches } of hits) {
        assert.ok(known.has(listing.summary.code));
        for (const { text: matched, ranges } of matches) {
          for (const { start, end } of ranges) {
            assert.ok(start >= 0 && start < end && end <= matched.length);
          }
        }
      }
      for (const counts of Object.values(facets)) {
        for (const count of Object.values(counts)) assert.ok(count > 0 && count <= services.length);
      }
    });
    await fc.assert(property, { numRuns: QUERIES, seed: SEED });
  });
});
