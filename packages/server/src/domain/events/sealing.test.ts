import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { createSeal, openSeal, SealError } from './sealing.ts';

void describe('a seal', () => {
  let dataDir: string;
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gerai-seal-'));
  });
  after(() => rm(dataDir, { recursive: true }));

  void it('opens what it sealed, in the same context and with the same key only', () => {
    const seal = createSeal(randomBytes(32));
    const sealed = seal.seal('rahasia', 'here');
    assert.equal(seal.open(sealed, 'here'), 'rahasia');
    assert.ok(!sealed.includes('rahasia'));
    assert.notDeepEqual(seal.seal('rahasia', 'here'), sealed);
    assert.throws(() => seal.open(sealed, 'there'), SealError);
    assert.throws(() => createSeal(randomBytes(32)).open(sealed, 'here'), SealError);
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    assert.throws(() => seal.open(changed, 'here'), SealError);
    assert.throws(() => seal.open(Buffer.alloc(0), 'here'), SealError);
  });

  void it('keeps its key beside an embedded database, for its owner only', async () => {
    const [first, second] = await Promise.all([openSeal({ dataDir }), openSeal({ dataDir })]);
    assert.ok(first && second);
    assert.equal(second.open(first.seal('x', ''), ''), 'x');
    assert.equal((await stat(join(dataDir, 'sealing-key'))).mode & 0o777, 0o600);
  });

  void it('takes the key that is given, and makes none for a database elsewhere', async () => {
    const key = randomBytes(32).toString('base64');
    const databaseUrl = 'postgres://db/gerai';
    const seal = await openSeal({ key, databaseUrl });
    assert.equal(seal?.open(createSeal(Buffer.from(key, 'base64')).seal('x', ''), ''), 'x');
    assert.equal(await openSeal({ databaseUrl, dataDir }), undefined);
  });

  void it('says what a key must be', async () => {
    await assert.rejects(openSeal({ key: 'short' }), /GERAI_SEALING_KEY must be 32 bytes/);
    await writeFile(join(dataDir, 'sealing-key'), 'spoilt');
    await assert.rejects(openSeal({ dataDir }), /sealing-key must be 32 bytes/);
  });
});
