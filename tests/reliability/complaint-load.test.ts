// Residents who all complain at the same moment, each with a photo: none is lost. A thousand are measured by
// `npm run bench -- complaints`, this is the same with fewer.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { benchComplaints } from '@gerai/benchmarks/complaints';

const RESIDENTS = 60;

void describe('a flood of complaints with photos', () => {
  void it(`loses none of ${String(RESIDENTS)} sent at once`, async (test) => {
    const figures = await benchComplaints(RESIDENTS, 1, (text) => test.diagnostic(text));
    assert.equal(figures.lost, 0);
    assert.ok(figures.complete.longest >= figures.accepted.longest);
  });
});
