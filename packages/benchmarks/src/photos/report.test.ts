import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PhotoFigures } from './bench.ts';
import { reportOf } from './report.ts';

const date = '2026-11-24';
const load = [0.4, 1.6] as const;
const machine = {
  cores: 2,
  memoryGigabytes: 8,
  platform: 'linux x64',
  node: '24.21.0',
  chromium: '140.0',
};

const figures = (more: Partial<PhotoFigures>): PhotoFigures => ({
  name: '12 MP',
  width: 4000,
  height: 3000,
  noise: 24,
  bytesBefore: 4_200_000,
  bytesAfter: 480_000,
  median: 900,
  worst: 1200,
  longestTask: 0,
  keys: 40,
  slowestKey: 20,
  ...more,
});

test('a report says whether the promise holds', () => {
  const holds = reportOf({ date, machine, load, figures: [figures({})] });
  assert.match(holds, /It holds that a photo of 12 megapixels/);
  assert.match(holds, /Load: 0\.4 before, 1\.6 at the end/);
  assert.match(holds, /\| 12 MP \| 4,200 \| 480 \| 900 \| 1,200 \| none over 50 \| 40 \| 20 \|/);
  const broken = reportOf({ date, machine, load, figures: [figures({ worst: 3500 })] });
  assert.match(broken, /\*\*It does not hold/);
  const larger = figures({ name: '48 MP', width: 8000, height: 6000, worst: 9000 });
  assert.match(reportOf({ date, machine, load, figures: [figures({}), larger] }), /It holds/);
});
