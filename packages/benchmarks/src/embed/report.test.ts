import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EmbedFigures } from './bench.ts';
import { broken, plotsOf, reportOf } from './report.ts';

const machine = {
  cores: 2,
  memoryGigabytes: 8,
  platform: 'linux x64',
  node: '24.21.0',
  chromium: '156.0',
};

const page = {
  usableMs: 1000,
  bytes: 40_000,
  requests: 9,
  heapBytes: 2_000_000,
  globals: ['litHtmlVersions'],
  rootProperties: 0,
  hostElements: 23,
  changedElements: 0,
  storageKeys: [],
};

const lighthouse = {
  performance: 99,
  accessibility: 100,
  bestPractices: 100,
  firstContentfulPaint: 700,
  largestContentfulPaint: 900,
  totalBlockingTime: 20,
  cumulativeLayoutShift: 0,
  speedIndex: 800,
  bytes: 41_000,
  requests: 10,
};

const ours: EmbedFigures = {
  name: 'Gerai',
  kind: 'search',
  isOurs: true,
  pages: [page],
  lighthouse: [lighthouse],
  bearing: { strict: { usable: true, blocked: 0 }, withoutScript: 'form', twice: [] },
};

const other: EmbedFigures = {
  ...ours,
  name: 'Other',
  isOurs: false,
  note: 'bare',
  pages: [{ ...page, usableMs: 2500, bytes: 100_000, globals: ['a', 'b'], changedElements: 3 }],
  bearing: { strict: { usable: false, blocked: 4 }, withoutScript: 'nothing', twice: ['x', 'y'] },
};

const report = (figures: readonly EmbedFigures[]): string =>
  reportOf({ date: '2026-11-25', machine, load: [0.5, 1.5], figures });

test('a report compares the others with ours', () => {
  const text = report([ours, other]);
  assert.match(text, /\| Gerai \| 40 \| 9 \| 1,000 \|/);
  assert.match(text, /\| Other \(bare\) \| 100 \(2\.5×\) \| 9 \| 2,500 \(2\.5×\) \|/);
  assert.match(
    text,
    /\| Gerai \| 1 \(0 but Lit's\) \| 0 \| 0 of 23 \| 0 \| works \| form \| quiet \|/,
  );
  assert.match(
    text,
    /\| 2 \(2 but Lit's\) \| 0 \| 3 of 23 \| 0 \| fails, 4 blocked \| nothing \| 2 errors \|/,
  );
  assert.match(text, /What is promised of the widgets holds/);
});

test('symbols are counted apart from names', () => {
  const globals = ['litHtmlVersions', 'Symbol(@gerai/widgets/loader)'];
  const text = report([{ ...ours, pages: [{ ...page, globals }] }]);
  assert.match(text, /\| 1 \(0 but Lit's\), 1 symbol \|/);
});

test('what is promised of ours and does not hold is told; of others nothing is promised', () => {
  assert.deepEqual(broken([ours, other]), []);
  const worse: EmbedFigures = {
    ...ours,
    pages: [{ ...page, globals: ['gerai'], rootProperties: 2 }],
    lighthouse: [{ ...lighthouse, cumulativeLayoutShift: 0.01 }],
  };
  assert.deepEqual(broken([worse]), [
    'search, Gerai: moves nothing',
    "search, Gerai: adds no global but Lit's",
    'search, Gerai: puts no property on the root',
  ]);
  assert.match(report([worse]), /\*\*Promised, and not so:\*\*/);
});

test('a page that never could be used says so, and has no mark', () => {
  const { usableMs: _, ...never } = page;
  const stuck: EmbedFigures = { ...other, pages: [never] };
  assert.match(report([ours, stuck]), /\| never \|/);
  assert.match(plotsOf([ours, stuck])['embed-usable.svg'] ?? '', /search: Other not measured/);
});
