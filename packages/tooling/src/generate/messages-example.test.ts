import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { fromRoot } from '../paths.ts';
import type { Dictionary } from './locales.ts';

const VARIABLE = /\{\{.*?\}\}/g;
const json = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(fromRoot(path), 'utf8'));

/** Dotted key → text. */
function texts(words: Dictionary, prefix = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : texts(value, `${prefix}${key}.`),
  );
}

void it('the examples of messages have keys and variables that the widgets know', async () => {
  const { jv } = (await json('packages/widgets/examples/messages.jv.json')) as {
    jv: Record<string, Dictionary>;
  };
  const own: Record<string, string> = {
    core: 'core/src',
    'service-search': 'service-search/src',
    'service-search-panel': 'service-search/src/panel',
    'application-tracker': 'application-tracker/src',
  };
  const known = new Set<string>();
  for await (const path of glob('packages/*/src/**/locales/id.json', { cwd: fromRoot('.') })) {
    known.add(path);
  }
  for (const [namespace, words] of Object.entries(jv)) {
    const path = `packages/${own[namespace] ?? namespace}/locales/id.json`;
    assert.ok(known.has(path), `${namespace} is no namespace of ${path}`);
    const originals = new Map(texts((await json(path)) as Dictionary));
    for (const [key, text] of texts(words)) {
      const original = originals.get(key);
      assert.ok(original !== undefined, `${namespace} has no key ${key}`);
      assert.deepEqual(text.match(VARIABLE)?.sort(), original.match(VARIABLE)?.sort(), key);
    }
  }
});
