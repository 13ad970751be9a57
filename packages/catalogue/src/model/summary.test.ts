import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serviceOf } from '../testing/service.ts';
import { summaryOf } from './summary.ts';

test('lists what a result shows, and no more', () => {
  const service = serviceOf('A', 'Izin', {
    channels: [{ type: 'online' }, { type: 'in-person' }, { type: 'online' }],
    requirements: [{ name: { id: 'KTP' } }, { name: { id: 'KK' } }],
  });
  const summary = summaryOf(service);
  assert.deepEqual(summary.channels, ['online', 'in-person']);
  assert.equal(summary.requirementCount, 2);
  assert.ok(!('requirements' in summary) && !('procedure' in summary));
});

test('lists an agency without how to reach it', () => {
  const agency = { code: 'a', name: { id: 'Dinas A' }, contact: { phone: '0471' } };
  assert.deepEqual(summaryOf(serviceOf('A', 'Izin', { agency })).agency, {
    code: 'a',
    name: { id: 'Dinas A' },
  });
});

test('gives the number to call of hotlines only', () => {
  const channels = [{ type: 'in-person' as const }, { type: 'in-person' as const, phone: '113' }];
  assert.equal(summaryOf(serviceOf('A', 'Damkar', { kind: 'hotline', channels })).phone, '113');
  assert.equal(summaryOf(serviceOf('A', 'Izin', { channels })).phone, undefined);
});
