// The types that are shipped for frameworks, each in the hands of the framework's own checker. What must not compile is
// marked in the fixtures, and the checkers report a mark above a line that does compile.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fromRoot } from '@gerai/tooling/paths';
import { run } from '@gerai/tooling/run';

const fixtures = 'tests/frameworks/types';
const node = (file: string, ...args: string[]): string[] => [
  process.execPath,
  fromRoot('node_modules', file),
  ...args,
];

describe('types for frameworks', { concurrency: true }, () => {
  it('fit React, Solid and scripts without a framework', async () => {
    const { code, output } = await run(
      node('typescript/bin/tsc', '-p', `${fixtures}/typescript`, '--pretty', 'false'),
    );
    assert.equal(code, 0, output);
  });

  it('fit Vue', async () => {
    const { code, output } = await run(
      node('vue-tsc/bin/vue-tsc.js', '-p', `${fixtures}/vue`, '--pretty', 'false'),
    );
    assert.equal(code, 0, output);
  });

  it('fit Svelte', async () => {
    const { output } = await run(
      node(
        'svelte-check/bin/svelte-check',
        '--workspace',
        'tests',
        '--tsconfig',
        'frameworks/types/svelte/tsconfig.json',
        '--output',
        'machine',
      ),
    );
    assert.match(output, / COMPLETED [1-9]/, output);
    const reported = [...output.matchAll(/ (?:ERROR|WARNING) "([^"]+)" (\d+):\d+ .*/g)];
    const elsewhere = reported.filter(([, file]) => !file?.endsWith('/Wrong.svelte'));
    assert.deepEqual(elsewhere, []);
    // Svelte has no mark for what must not compile: each line below a comment that says so must be reported, no other.
    const lines = (await readFile(fromRoot(fixtures, 'svelte/Wrong.svelte'), 'utf8')).split('\n');
    const wrong = lines.flatMap((line, at) => (line.startsWith('<!-- wrong') ? [at + 2] : []));
    assert.deepEqual(
      reported.map(([, , line]) => Number(line)),
      wrong,
    );
  });

  it('are shown in the guide by code that these checkers have seen', async () => {
    const guide = await readFile(fromRoot('docs/frameworks.md'), 'utf8');
    const shown = [...guide.matchAll(/<!-- (\S+) -->\n+```\w+\n([^]*?)```/g)];
    assert.ok(shown.length >= 8);
    for (const [, file = '', code] of shown) {
      assert.equal(code, await readFile(fromRoot(fixtures, file), 'utf8'), file);
    }
  });
});
