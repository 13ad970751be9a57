import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { silentLog } from '../log.ts';
import { runningDatabaseUrl } from './beside.ts';
import { startEmbeddedPostgres } from './supervisor.ts';

void describe('a command beside a server', () => {
  let dataDir: string;
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gerai-beside-'));
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  void it('finds the database while it runs, and none before and after', async () => {
    assert.equal(await runningDatabaseUrl(dataDir), undefined);
    const embedded = await startEmbeddedPostgres({ dataDir, log: silentLog });
    try {
      const client = new pg.Client({ connectionString: await runningDatabaseUrl(dataDir) });
      await client.connect();
      const { rows } = await client.query('select current_user as role');
      await client.end();
      assert.deepEqual(rows, [{ role: 'gerai' }]);
    } finally {
      await embedded.stop();
    }
    assert.equal(await runningDatabaseUrl(dataDir), undefined);
  });
});
