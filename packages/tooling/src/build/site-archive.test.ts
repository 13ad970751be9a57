import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { siteArchives } from './site-archive.ts';

let directory = '';

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gerai-archive-'));
  for (const name of ['chunks', 'themes']) await mkdir(join(directory, name));
  for (const name of [
    'loader.js',
    'loader.js.map',
    'gerai.js',
    'gerai.css',
    'chunks/core.js',
    'themes/gerai.css',
  ]) {
    await writeFile(join(directory, name), `/* ${name} */`);
  }
});
after(async () => {
  await rm(directory, { recursive: true });
});

test('a site gets a directory of the version, and scripts that lead to it', async () => {
  const files = unzipSync((await siteArchives(directory, '1.2.3')).site);
  assert.deepEqual(Object.keys(files).sort(), [
    'gerai/1.2.3/chunks/core.js',
    'gerai/1.2.3/gerai.css',
    'gerai/1.2.3/gerai.js',
    'gerai/1.2.3/loader.js',
    'gerai/1.2.3/themes/gerai.css',
    'gerai/gerai.css',
    'gerai/gerai.js',
    'gerai/loader.js',
    'gerai/themes/gerai.css',
  ]);
  assert.equal(strFromU8(files['gerai/loader.js']!), `export * from './1.2.3/loader.js';\n`);
  assert.equal(strFromU8(files['gerai/1.2.3/loader.js']!), '/* loader.js */');
  assert.equal(strFromU8(files['gerai/gerai.css']!), '/* gerai.css */');
});

test('source maps are apart, for the same place', async () => {
  const files = unzipSync((await siteArchives(directory, '1.2.3')).maps);
  assert.deepEqual(Object.keys(files), ['gerai/1.2.3/loader.js.map']);
});

test('the same files give the same archive', async () => {
  const [first, second] = [
    await siteArchives(directory, '1.2.3'),
    await siteArchives(directory, '1.2.3'),
  ];
  assert.deepEqual(first, second);
});
