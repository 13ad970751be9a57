// Checks the messages of recent commits, as many as are there: a shallow clone has few, an unpacked archive none.
import { spawnSync } from 'node:child_process';
import { fromRoot, root, toolEnvironment } from '../paths.ts';

const RECENT = 50;
/** "Does not apply here"; see test.ts. */
const SKIPPED = 77;

// A clone that another user owns (a container's mounted directory) may be read all the same: nothing of it is run.
const env = toolEnvironment({
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
});

function git(...args: string[]): string | undefined {
  const result = spawnSync('git', args, { cwd: root, env, encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

const commits = git('rev-list', '--first-parent', `--max-count=${RECENT}`, 'HEAD')?.split('\n');
if (!commits?.[0] || git('rev-parse', '--show-prefix') !== '') {
  console.log('there is no git history here');
  process.exitCode = SKIPPED;
} else {
  const oldest = commits.at(-1) ?? 'HEAD';
  const range = commits.length > 1 ? ['--from', oldest, '--to', 'HEAD'] : ['--last'];
  const cli = fromRoot('node_modules/@commitlint/cli/cli.js');
  const result = spawnSync(process.execPath, [cli, ...range], { cwd: root, env, stdio: 'inherit' });
  process.exitCode = result.status ?? 1;
  if (result.status === 0) console.log(`${Math.max(commits.length - 1, 1)} messages are fine`);
}
