import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { hashSecret, verifySecret } from './secret-hash.ts';

describe('secret hashes', () => {
  it('recognise their secret only', async () => {
    const stored = await hashSecret('7K3QD9XW2M');
    assert.equal(await verifySecret('7K3QD9XW2M', stored), true);
    assert.equal(await verifySecret('7K3QD9XW2N', stored), false);
  });

  it('differ each time and never contain the secret', async () => {
    const [first, second] = await Promise.all([hashSecret('7K3QD9XW2M'), hashSecret('7K3QD9XW2M')]);
    assert.notEqual(first, second);
    assert.doesNotMatch(first, /7K3QD9XW2M/);
  });

  it('take comparable work when there is nothing to compare with', async () => {
    const stored = await hashSecret('7K3QD9XW2M');
    const time = async (against: string | undefined): Promise<number> => {
      const started = process.hrtime.bigint();
      for (let round = 0; round < 4; round += 1) await verifySecret('0000000000', against);
      return Number(process.hrtime.bigint() - started) / 1e6;
    };
    await time(stored);
    const known = await time(stored);
    const unknown = await time(undefined);
    assert.equal(await verifySecret('0000000000', undefined), false);
    assert.ok(unknown > known / 4, `unknown ${String(unknown)} ms, known ${String(known)} ms`);
  });

  it('fail loudly on an unreadable hash', async () => {
    await assert.rejects(verifySecret('7K3QD9XW2M', 'plain'), /not readable/);
  });

  it('queue when many come at once', async () => {
    const stored = await hashSecret('7K3QD9XW2M');
    const results = await Promise.all(
      Array.from({ length: 12 }, () => verifySecret('7K3QD9XW2M', stored)),
    );
    assert.ok(results.every(Boolean));
  });
});
