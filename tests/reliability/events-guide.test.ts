// Runs the commands of the guide for back-office systems as they stand there, one after the other in one shell.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePort } from '@gerai/tooling/browsers';
import { fromRoot } from '@gerai/tooling/paths';
import { CLI, prepareData, ServerProcess } from '../support/back-office.ts';

const GUIDE = fromRoot('docs', 'back-office-events.md');
/** Stands between the outputs of two blocks. */
const MARK = '--- block ---';

void describe('the guide for back-office systems', () => {
  let directory: string;
  let dataDir: string;
  let server: ServerProcess;
  let outputs: string[];

  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'gerai-guide-'));
    dataDir = path.join(directory, 'data');
    await prepareData(dataDir);
    server = new ServerProcess(dataDir, await freePort());
    await server.start();
    const command = path.join(directory, 'gerai-server');
    await writeFile(
      command,
      `#!/bin/sh\nexec "${process.execPath}" --conditions=gerai-source "${CLI}" "$@"\n`,
    );
    await chmod(command, 0o755);
    // Where packages are found, as in a project that has them installed.
    await symlink(fromRoot('node_modules'), path.join(directory, 'node_modules'));
  });

  after(async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  });

  async function run(script: string): Promise<string> {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: directory,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${directory}:${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
        NODE_OPTIONS: '--conditions=gerai-source',
        ORIGIN: server.api.replace(/\/v1$/, ''),
        DATABASE_URL: '',
        GERAI_DATA: dataDir,
      },
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 0, `${output}\n${errors}`);
    return output;
  }

  const states = (output: string) =>
    (JSON.parse(output) as { items: { state: string }[] }).items.map(({ state }) => state);

  void it('has commands that run', async () => {
    const guide = await readFile(GUIDE, 'utf8');
    const blocks = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
    assert.equal(blocks.length, 11);
    const output = await run(blocks.join(`\necho '${MARK}'\n`));
    outputs = output.split(`${MARK}\n`);
    assert.equal(outputs.length, blocks.length);
  });

  void it('registers an application that opens, and tells what happens to it', () => {
    const [, , , , registered = '', opened = '', progress = ''] = outputs;
    assert.deepEqual(states(registered), ['accepted']);
    const { application } = JSON.parse(opened) as {
      application: { status: string; steps: unknown[] };
    };
    assert.equal(application.status, 'received');
    assert.equal(application.steps.length, 4);
    assert.deepEqual(states(progress), ['accepted', 'accepted']);
  });

  void it('shows what happens to a wrong event, as it says', async () => {
    const wrong = JSON.parse(outputs[7] ?? '') as { items: Record<string, unknown>[] };
    const guide = await readFile(GUIDE, 'utf8');
    const shown = [...guide.matchAll(/^```json\n(.*?)^```$/gms)].at(-1)?.[1] ?? '';
    const { items } = JSON.parse(shown) as { items: Record<string, unknown>[] };
    const without = (item: Record<string, unknown> | undefined) => {
      const { instance: _instance, ...problem } = item?.['problem'] as Record<string, unknown>;
      return { state: item?.['state'], problem };
    };
    assert.deepEqual(without(wrong.items[0]), without(items[0]));
    assert.match(outputs[8] ?? '', /\/systems\/contoh .*\/data\/agencyCode unknown-reference/);
  });

  void it('pulls, twice', () => {
    const pages = (outputs[9] ?? '').trim().split('\n');
    assert.equal(pages.length, 2);
    const [first, second] = pages.map((page) => JSON.parse(page) as { cursor: string });
    assert.ok(first?.cursor);
    assert.equal(second?.cursor, first.cursor);
  });

  void it('handles a complaint that it pulled', () => {
    assert.deepEqual(states(outputs[10] ?? ''), ['accepted', 'accepted']);
  });
});
