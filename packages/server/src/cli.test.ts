import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));

function run(
  args: readonly string[],
  dataDir = '',
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--conditions=gerai-source', cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '', GERAI_DATA: dataDir },
  });
}

void describe('gerai-server', () => {
  void it('explains itself, and refuses what it does not know without a stack', () => {
    const { status, stdout } = run(['--help']);
    assert.equal(status, 0);
    assert.match(stdout, /serve[\s\S]*migrate[\s\S]*import FILE/);
    const unknown = run(['dance']);
    assert.notEqual(unknown.status, 0);
    assert.doesNotMatch(unknown.stderr, /\n\s+at /);
  });

  void it('migrates, also again', async () => {
    const data = await mkdtemp(join(tmpdir(), 'gerai-cli-'));
    for (let round = 1; round <= 2; round += 1) {
      const { status, stderr } = run(['migrate'], data);
      assert.equal(status, 0, stderr);
    }
    await rm(data, { recursive: true });
  });

  void it('says what is wrong with the database, without a stack', () => {
    const { status, stderr } = run(['migrate'], cli);
    assert.notEqual(status, 0);
    assert.match(stderr, /The data directory .* GERAI_DATA\./);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });
});
