/**
 * Random and hostile files: reading them must end, and must tell what is wrong instead of throwing.
 * `GERAI_FUZZ_ROWS` sets how many rows are tried over all.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '@gerai/api';
import fc from 'fast-check';

import { loadDataset } from '../../../demo/src/dataset.ts';
import { Scratch } from '../testing/scratch.ts';
import { delimit } from '../testing/service-table.ts';
import { columns } from './columns.ts';
import { ImportError } from './import-error.ts';
import type { Issue } from './issue.ts';
import { describeIssue } from './messages.ts';
import { readServices } from './read-services.ts';

const rows = Number(process.env['GERAI_FUZZ_ROWS'] ?? 50_000);
const rowsPerFile = 50;
/** A third each: tables, JSON, bytes. */
const runs = Math.ceil(rows / rowsPerFile / 3);

const { services } = await loadDataset();

const hostile = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<b>',
  '=HYPERLINK("http://a","b")',
  '__proto__',
  'constructor',
  '\u0000',
  '\u{202e}gnp.exe',
  '\u{d800}',
  '../../etc/passwd',
  'Rp1.500.000',
  'Rp-1',
  '1e999',
  '31/02/2026',
  '|'.repeat(300),
  '"'.repeat(9),
  ';'.repeat(50),
  'x'.repeat(9_000),
  '-'.repeat(5_000),
  'senin-senin-senin 99:99-99:99',
  '𝕂𝕋ℙ'.repeat(30),
);
const cell = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...services.slice(0, 20).flatMap(({ code, name }) => [code, name.id])),
  fc.constantFrom('gratis', 'daring', 'warga', '73.17', 'https://a.go.id', '2026-09-14', '5', 'ya'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  hostile,
);

function onlyTold(value: unknown): void {
  if (typeof value === 'string') assert.ok(!/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(value));
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(onlyTold);
}

/** Reads a file, and checks that all of it is either a sound service or a told issue. */
async function survive(name: string, content: string | Uint8Array): Promise<void> {
  await using scratch = await Scratch.create();
  const path = await scratch.write(name, content);
  const issues: Issue[] = [];
  const found: Service[] = [];
  const report = (issue: Issue) => issues.push(issue);
  try {
    for await (const service of readServices([path], { report })) found.push(service);
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    assert.ok(issues.some(({ severity }) => severity === 'error'));
  }
  for (const issue of issues) {
    const line = describeIssue(issue, 'id');
    assert.ok(!/[\p{Cc}\p{Cs}]/u.test(line), line);
    assert.ok(line.length < 600, line);
  }
  found.forEach(onlyTold);
  assert.equal(new Set(found.map(({ code }) => code)).size, found.length);
}

const headers = fc.uniqueArray(
  fc.oneof(fc.constantFrom(...columns.map(({ header }) => header)), fc.string({ maxLength: 12 })),
  { maxLength: 30 },
);
const table = headers.chain((names) =>
  fc.record({
    names: fc.constant(['code', 'name_id', 'agency', ...names]),
    rows: fc.array(fc.array(cell, { maxLength: names.length + 4 }), {
      minLength: rowsPerFile,
      maxLength: rowsPerFile,
    }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    quoted: fc.boolean(),
  }),
);

test(`survives ${String(runs * rowsPerFile)} hostile rows of tables`, async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ names, rows: cells, delimiter, quoted }) => {
      const text = quoted
        ? delimit([names, ...cells], delimiter)
        : [names, ...cells].map((row) => row.join(delimiter)).join('\n');
      await survive('a.csv', text);
    }),
    { numRuns: runs, endOnFailure: true },
  );
});

type Change = readonly [path: readonly string[], value: unknown];

/** Members of a real service, replaced by what may stand in a file. */
function change(service: Service, changes: readonly Change[]): unknown {
  const copy = structuredClone(service) as unknown;
  for (const [path, value] of changes) {
    let owner = copy;
    for (const key of path.slice(0, -1)) {
      const next: unknown = (owner as Readonly<Record<string, unknown>>)[key];
      if (typeof next !== 'object' || next === null) break;
      owner = next;
    }
    Object.defineProperty(owner, path.at(-1) ?? '', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}

const path = fc.constantFrom<string[][]>(
  ...columns.map(({ path: known }) => known.replaceAll('[]', '.0').split('.')),
  ['__proto__'],
  ['agency'],
  ['channels'],
  ['cost'],
  ['name'],
);
const value = fc.oneof(cell, fc.jsonValue({ maxDepth: 4 }), fc.double(), fc.constant(null));
const items = fc.array(
  fc
    .tuple(fc.constantFrom(...services), fc.array(fc.tuple(path, value), { maxLength: 6 }))
    .map(([service, changes]) => change(service, changes)),
  { minLength: rowsPerFile, maxLength: rowsPerFile },
);

test(`survives ${String(runs * rowsPerFile)} hostile services of JSON`, async () => {
  const names = fc.constantFrom('a.json', 'a.ndjson', 'a.jsonld');
  await fc.assert(
    fc.asyncProperty(items, names, async (list, name) => {
      const text =
        name === 'a.ndjson'
          ? list.map((item) => JSON.stringify(item)).join('\n')
          : JSON.stringify(list);
      await survive(name, text);
    }),
    { numRuns: runs, endOnFailure: true },
  );
});

test('survives bytes of any kind under any name', async () => {
  const names = fc.constantFrom('a', 'a.csv', 'a.tsv', 'a.xlsx', 'a.json', 'a.ndjson', 'a.jsonld');
  const starts = [
    '',
    'PK\u0003\u0004',
    '[{"code":',
    '{"services":[',
    'code,name,agency\n',
    '\u{feff}',
  ];
  const content = fc
    .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }))
    .map(([start, bytes]) => Buffer.concat([Buffer.from(start), bytes]));
  await fc.assert(fc.asyncProperty(names, content, survive), {
    numRuns: runs,
    endOnFailure: true,
  });
});
