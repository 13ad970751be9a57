import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pluginFiles, pluginSources } from './plugin.ts';

let bundles = '';

before(async () => {
  bundles = await mkdtemp(join(tmpdir(), 'gerai-bundles-'));
  await mkdir(join(bundles, 'chunks'));
  const names = [
    'loader.js',
    'gerai.css',
    'chunks/core-1.js',
    'chunks/core-1.js.map',
    'web-types.json',
  ];
  for (const name of names) await writeFile(join(bundles, name), name);
});

after(() => rm(bundles, { recursive: true }));

test('the plugin holds the bundles that pages fetch, its licence and compiled translations', async () => {
  const files = await pluginFiles('1.2.3', bundles);
  const widgets = [...files.keys()].filter((path) => path.startsWith('widgets/'));
  assert.deepEqual(widgets, ['widgets/chunks/core-1.js', 'widgets/gerai.css', 'widgets/loader.js']);
  for (const path of ['LICENSE', 'gerai.php', 'uninstall.php', 'languages/gerai-id_ID.mo']) {
    assert.ok(files.has(path), path);
  }
});

test('header, constant and stable tag name the version', async () => {
  const files = await pluginFiles('1.2.3', bundles);
  const read = (path: string): string => Buffer.from(files.get(path) ?? '').toString('utf8');
  assert.match(read('gerai.php'), /^ \* Version: +1\.2\.3$/m);
  assert.match(read('gerai.php'), /^const VERSION += '1\.2\.3';$/m);
  assert.match(read('readme.txt'), /^Stable tag: 1\.2\.3$/m);
  assert.doesNotMatch(read('gerai.php') + read('readme.txt'), /\b0\.0\.0\b/);
});

test('without bundles there is no plugin', async () => {
  const empty = join(bundles, 'chunks');
  await assert.rejects(pluginFiles('1.2.3', empty), /run `npm run build` first/);
});

test('every PHP file refuses to be called by itself', async () => {
  for (const [path, content] of await pluginSources()) {
    if (!path.endsWith('.php')) continue;
    const text = Buffer.from(content).toString('utf8');
    assert.match(text, /defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, path);
  }
});
