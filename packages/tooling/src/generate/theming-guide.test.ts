import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fromRoot } from '../paths.ts';

const WIDGETS = {
  'gerai-service-search': 'packages/service-search/src/GeraiServiceSearch.ts',
  'gerai-application-tracker': 'packages/application-tracker/src/GeraiApplicationTracker.ts',
  'gerai-complaint-form': 'packages/complaint-form/src/GeraiComplaintForm.ts',
};

test('the guide to theming lists the parts that the widgets promise, and no others', async () => {
  const guide = await readFile(fromRoot('docs/theming.md'), 'utf8');
  const rows = guide.matchAll(/^\| `(gerai-[a-z-]+)` +\| `([a-z-]+)` +\| (.+?) +\|$/gm);
  const listed = [...rows].map(([, tag, part, what]) => `${tag} ${part}: ${what}`);
  const promised: string[] = [];
  for (const [tag, path] of Object.entries(WIDGETS)) {
    const source = await readFile(fromRoot(path), 'utf8');
    for (const [, part, what] of source.matchAll(/@csspart (\S+) - (.+)/g)) {
      promised.push(`${tag} ${part}: ${what}`);
    }
  }
  assert.ok(promised.length > 0);
  assert.deepEqual(listed, promised);
});
