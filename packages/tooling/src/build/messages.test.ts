import assert from 'node:assert/strict';
import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fromRoot, posix } from '../paths.ts';
import { namespaceDirectories, writeMessages } from './messages.ts';

test('every dictionary of the widgets belongs to one namespace', async () => {
  const dictionaries: string[] = [];
  for await (const path of glob('packages/*/src/**/locales/id.json', { cwd: fromRoot() })) {
    dictionaries.push(posix(path).replace(/\/id\.json$/, ''));
  }
  const directories = [...(await namespaceDirectories()).values()];
  assert.deepEqual(directories.sort(), dictionaries.sort());
});

test('the files for translators have all words, in the shape that messages take', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'gerai-messages-'));
  try {
    await writeMessages(directory);
    for (const language of ['id', 'en']) {
      const text = await readFile(join(directory, 'messages', `${language}.json`), 'utf8');
      const messages = JSON.parse(text) as Record<string, Record<string, unknown>>;
      assert.deepEqual(Object.keys(messages), [language]);
      for (const [name, path] of await namespaceDirectories()) {
        const source = await readFile(fromRoot(path, `${language}.json`), 'utf8');
        assert.deepEqual(messages[language]?.[name], JSON.parse(source), `${language} ${name}`);
      }
    }
  } finally {
    await rm(directory, { recursive: true });
  }
});
