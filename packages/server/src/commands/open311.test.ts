import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { findOpen311Key } from '../open311/keys.ts';
import type { TestDatabase } from '../testing/database.ts';
import { createTestDatabase } from '../testing/database.ts';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));

void describe('gerai-server open311', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  function run(...args: readonly string[]) {
    const command = ['--conditions=gerai-source', cli, 'open311', ...args];
    const env = { ...process.env, DATABASE_URL: database.url };
    return spawnSync(process.execPath, command, { encoding: 'utf8', env });
  }

  void it('makes a key that is shown once, lists it and ends it', async () => {
    const made = run('create', 'Aplikasi Warga', '--public');
    assert.equal(made.status, 0, made.stderr);
    const [, id = ''] = /^id +(\S+)$/m.exec(made.stdout) ?? [];
    const [, key = ''] = /^api_key +(\S+)$/m.exec(made.stdout) ?? [];
    assert.deepEqual(await findOpen311Key(database.db, key), { id, publishes: true });
    const listed = run('list').stdout;
    assert.match(listed, new RegExp(`^${id}  Aplikasi Warga  public  in use$`, 'm'));
    assert.doesNotMatch(listed, new RegExp(key));
    assert.equal(run('revoke', id).status, 0);
    assert.equal(await findOpen311Key(database.db, key), undefined);
    assert.match(run('list').stdout, /revoked/);
  });

  void it('says what is wrong, without a stack', () => {
    for (const args of [[], ['create'], ['revoke'], ['list', 'x'], ['revoke', 'o311_none']]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 1, args.join(' '));
      assert.match(stderr, /usage|there is no key/);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });
});
