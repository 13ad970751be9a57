import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EngineRun, SearchRun } from '../results.ts';
import { parseSize, sizeName } from '../results.ts';
import { percentile } from '../statistics.ts';
import { dotPlot, linePlot, shorten } from './plots.ts';
import { losses } from './verdict.ts';

void test('reads and writes sizes', () => {
  assert.deepEqual(['1k', '100K', '1m', '250'].map(parseSize), [1000, 100_000, 1_000_000, 250]);
  assert.deepEqual([1000, 100_000, 1_000_000, 109].map(sizeName), ['1k', '100k', '1M', '109']);
  assert.throws(() => parseSize('many'), /no size/);
});

void test('takes percentiles by nearest rank', () => {
  const values = [5, 1, 4, 2, 3];
  assert.deepEqual(
    [0.5, 0.95, 0.01].map((share) => percentile(values, share)),
    [3, 5, 1],
  );
  assert.ok(Number.isNaN(percentile([], 0.5)));
});

void test('shortens to what matters', () => {
  assert.deepEqual([1234.5, 56.78, 0.1234].map(shorten), ['1,235', '56.8', '0.12']);
});

function engine(name: EngineRun['engine'], seconds: number, top3: number): EngineRun {
  return {
    engine: name,
    version: '1.0.0',
    measuredAt: '2026-11-24 12:00',
    build: { seconds, peakBytes: 1e6, files: 1, rawBytes: 1e6, sentBytes: 1e6 },
    relevance: {
      kinds: { all: { queries: 10, top1: 0.5, top3, mrr: 0.6 } },
      nothing: 1,
      senseless: 10,
    },
  };
}

void test('tells every figure by which another engine is better, and no other', () => {
  const run: SearchRun = {
    kind: 'search',
    date: '2026-11-24',
    machine: { cores: 2, memoryGigabytes: 8, platform: 'linux x64', node: '24', chromium: '1' },
    size: 1000,
    seed: 1,
    engines: [engine('gerai', 2, 0.96), engine('orama', 1, 0.9), engine('minisearch', 3, 0.99)],
  };
  assert.deepEqual(losses(run), [
    '1k: build, 2 s against Orama 1.',
    '1k: right service among the first three, 96 % against MiniSearch 99.',
  ]);
});

void test('draws what was measured and says it in words', () => {
  const plot = {
    title: 'A & B',
    unit: 'ms',
    labels: ['1k', '10k'],
    series: [
      { label: 'One', values: [1, 10] },
      { label: 'Two', values: [5, undefined] },
    ],
  };
  for (const svg of [linePlot(plot), dotPlot(plot, 10)]) {
    assert.match(svg, /One: 1k 1, 10k 10\. Two: 1k 5, 10k not measured/);
    assert.match(svg, /A &#38; B/);
    assert.equal(svg.match(/<path class="s0"/g)?.length, 3, 'two values and the legend');
    assert.equal(svg.match(/<path class="s1"/g)?.length, 2);
  }
});
