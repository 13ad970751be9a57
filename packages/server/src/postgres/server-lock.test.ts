import assert from 'node:assert/strict';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ownIdentity } from './process-identity.ts';
import { acquireServerLock } from './server-lock.ts';
import { temporaryDirectory } from './test-support.ts';

void describe('server lock', () => {
  void it('is taken once, and free again after its release', async () => {
    const dir = await temporaryDirectory();
    const path = join(dir, 'server.lock');
    const first = await acquireServerLock(path);
    await assert.rejects(acquireServerLock(path), { code: 'in-use' });
    await first.release();
    await (await acquireServerLock(path)).release();
    assert.deepEqual(await readdir(dir), []);
  });

  void it('goes to exactly one of many who find a stale one', async () => {
    const dir = await temporaryDirectory();
    const path = join(dir, 'server.lock');
    const { scope } = await ownIdentity();
    await writeFile(path, JSON.stringify({ pid: 4_000_000, started: '1', scope }));
    const attempts = await Promise.allSettled([acquireServerLock(path), acquireServerLock(path)]);
    const taken = attempts.filter(({ status }) => status === 'fulfilled');
    assert.equal(taken.length, 1);
    assert.equal((JSON.parse(await readFile(path, 'utf8')) as { pid: number }).pid, process.pid);
  });

  void it('is stale when its number is another process’s by now, or when it is damaged', async () => {
    const path = join(await temporaryDirectory(), 'server.lock');
    const own = await ownIdentity();
    for (const content of [JSON.stringify({ ...own, started: '1' }), '', 'null', '{"pid":1}']) {
      await writeFile(path, content);
      await (await acquireServerLock(path)).release();
    }
  });

  void it('of another container holds as long as it beats', async () => {
    const path = join(await temporaryDirectory(), 'server.lock');
    const content = JSON.stringify({ pid: 1, started: '1', scope: 'another container' });
    await writeFile(path, content);
    const beat = setInterval(() => {
      const now = new Date();
      void utimes(path, now, now);
    }, 500);
    await assert.rejects(acquireServerLock(path), { code: 'in-use' });
    clearInterval(beat);

    const long = new Date(Date.now() - 60_000);
    await utimes(path, long, long);
    await (await acquireServerLock(path)).release();
  });
});
