// Random and hostile queries: none may throw, cost without bound, or put into an answer what the catalogue did not say.
// `GERAI_FUZZ_QUERIES` sets how many are tried over all, `GERAI_FUZZ_SEED` where they begin.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ServiceList } from '@gerai/api';
import { fixedLabels, MemorySource, search, serviceListOf, suggest } from '@gerai/catalogue';
import type { Source } from '@gerai/catalogue';
import { readDirectory } from '@gerai/catalogue/node';
import { openCatalogue } from '@gerai/catalogue/reader';
import { loadDataset } from '@gerai/demo/dataset';
import fc from 'fast-check';
import { createTestApp, type TestApp } from '../../packages/server/src/testing/app.ts';
import type { CatalogueFiles } from '../support/catalogue.ts';
import { readQueries, writeCatalogueFiles } from '../support/catalogue.ts';

const QUERIES = Number(process.env['GERAI_FUZZ_QUERIES'] ?? 3_000);
const SEED = Number(process.env['GERAI_FUZZ_SEED'] ?? 20_261_124);
const HTTP_SAMPLE = Math.ceil(QUERIES / 100);
/** Longest query that the API takes. */
const LONGEST = 200;
/** Questions to an index that one query of that length may cost. */
const MOST_READS = 2000;
/** The queries are checked in parts, each in time of its own. */
const CHUNKS = 10;

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  "' or 1=1; drop table services; --",
  '${7*7}{{7*7}}',
  '../../etc/passwd',
  '%00%0a%0d',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '@agency:disdukcapil',
  '~panjang',
  '=dk-01',
  '*',
  '(a+)+$',
  '\u202e\u2066gnp.exe',
  'z\u0351\u036b\u0343\u036a\u0302',
  '\u{1f1ee}\u{1f1e9}',
  'ﷺ',
  'İıſK',
  '\ufeff\u200b\u00ad',
  '999999999999999999999',
];

const { services } = await loadDataset();
const labelled = await readQueries('queries');
const words = [...new Set(labelled.flatMap((query) => query.split(' ')))];

/** Mended where one edit of a list of characters would be: a letter gone, doubled or changed. */
const misspelt = fc
  .tuple(fc.constantFrom(...words), fc.nat(), fc.constantFrom('', 'x', 'aa', ' ', '-', '\u0301'))
  .map(([word, at, put]) => {
    const place = at % (word.length + 1);
    return word.slice(0, place) + put + word.slice(place + 1);
  });
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: misspelt },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...words, 'a', '-', '.', '<'), fc.integer({ min: 2, max: 100 }))
      .map(([text, times]) => text.repeat(times)),
  },
);
const queries = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.constantFrom(' ', ' ', '', '-', '\t'))
  .map(([pieces, between]) => pieces.join(between).slice(0, LONGEST));

/** An index that counts what is asked of it. */
function counted(source: Source): { source: Source; reads: () => number } {
  let reads = 0;
  const proxy = new Proxy(source, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        reads += 1;
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { source: proxy, reads: () => reads };
}

const known = new Set(services.map(({ code }) => code));
/** Every text of the catalogue, to tell what was in it from what was not. */
const said = JSON.stringify(services);

/** Angle brackets come from the catalogue or not at all. */
function assertHarmless(list: ServiceList): void {
  for (const { code, matches = [] } of list.items) {
    assert.ok(known.has(code));
    for (const { text, ranges } of matches) {
      if (/[<>]/.test(text)) assert.ok(said.includes(JSON.stringify(text).slice(1, -1)), text);
      for (const { start, end } of ranges)
        assert.ok(0 <= start && start < end && end <= text.length);
    }
  }
  const told = JSON.stringify([list.didYouMean, list.notes, list.facets]);
  assert.doesNotMatch(told, /[<>]/);
}

const run = (chunk: number, numRuns: number) => ({
  numRuns,
  seed: SEED + chunk,
  endOnFailure: false,
  verbose: fc.VerbosityLevel.None,
});

void describe(`queries of any kind, from seed ${String(SEED)}`, () => {
  const memory = counted(new MemorySource(services));
  const labels = {
    agency: new Map(),
    category: new Map(),
    lifeEvent: new Map(),
    region: new Map(),
    ...fixedLabels,
  };
  let files: CatalogueFiles;
  let test: TestApp;

  before(async () => {
    files = await writeCatalogueFiles();
    test = await createTestApp({ rateLimit: { max: 1_000_000, windowSeconds: 60 } });
  });
  after(async () => {
    await test.close();
    await files.remove();
  });

  for (let chunk = 0; chunk < CHUNKS; chunk += 1) {
    void it(`get an answer from memory and from files, part ${String(chunk + 1)}`, async () => {
      const catalogue = openCatalogue(files.directory, { read: readDirectory(files.directory) });
      await fc.assert(
        fc.asyncProperty(queries, async (q) => {
          const before = memory.reads();
          const result = await search(memory.source, q, { limit: 10 });
          const list = serviceListOf(result, {
            labels,
            emergencyNumbers: [],
            nextCursor: undefined,
          });
          await suggest(memory.source, q);
          assert.ok(
            memory.reads() - before <= MOST_READS,
            `${String(memory.reads() - before)} reads`,
          );
          assertHarmless(list);
          const fromFiles = await catalogue.search({ q, limit: 10 });
          assertHarmless(fromFiles);
          assert.deepEqual(
            fromFiles.items.map(({ code }) => code),
            list.items.map(({ code }) => code),
          );
        }),
        run(chunk, Math.ceil(QUERIES / CHUNKS)),
      );
    });
  }

  void it('get answers over HTTP that conform to the document', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (q) => {
        // Holds every answer against the OpenAPI document.
        for (const path of ['/v1/services', '/v1/services/suggestions']) {
          const response = await test.send(
            'GET',
            `${path}?q=${encodeURIComponent(q.toWellFormed())}`,
          );
          assert.ok([200, 400].includes(response.statusCode), response.body);
          assert.match(String(response.headers['content-type']), /^application\/(problem\+)?json/);
        }
      }),
      run(CHUNKS, HTTP_SAMPLE),
    );
  });
});
