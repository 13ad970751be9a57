import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--conditions=gerai-source', cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  });
}

void describe('gerai-server', () => {
  void it('explains itself, and what it does not know', () => {
    assert.match(run('--help').stdout, /migrate/);
    assert.equal(run('--help').status, 0);
    assert.match(run('migrate', '--help').stdout, /schema/);
    for (const args of [[], ['dance'], ['migrate', '--loud'], ['migrate', 'now']]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 64, args.join(' '));
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });

  void it('migrates, once', async () => {
    const data = await mkdtemp(join(tmpdir(), 'gerai-cli-'));
    assert.match(run('migrate', '--data', data).stdout, /^Applied: 0001-foundation/);
    assert.equal(run('migrate', '--data', data).stdout, 'The schema is up to date.\n');
    await rm(data, { recursive: true });
  });

  void it('says in one line what is wrong with the database', () => {
    const { status, stderr } = run('migrate', '--data', cli);
    assert.equal(status, 1);
    assert.match(stderr, /^gerai-server: The data directory .* GERAI_DATA\.\n$/);
  });
});
