import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dictionary } from '../generate/locales.ts';
import { fromRoot, posix } from '../paths.ts';

const LANGUAGES = ['id', 'en'] as const;

/** Namespace → its words, sorted by namespace. */
export type Namespaces = Readonly<Record<string, Dictionary>>;

const REGISTRATION =
  /registerNamespace\(\s*(?:'(?<literal>[\w-]+)'|(?<constant>\w+)),\s*\{\s*id: \(\) => import\('(?<directory>[^']*)generated\/locales\/id\.ts'\)/g;

/** Namespace → directory of its `id.json` and `en.json`, relative to the top, read off where the widgets register them. */
export async function namespaceDirectories(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const path of glob('packages/*/src/**/*.ts', { cwd: fromRoot() })) {
    const file = posix(path);
    if (file.endsWith('.test.ts')) continue;
    const source = await readFile(fromRoot(path), 'utf8');
    for (const { groups } of source.matchAll(REGISTRATION)) {
      const { literal, constant, directory = '' } = groups ?? {};
      const name = literal ?? RegExp(`const ${constant} = '([\\w-]+)'`).exec(source)?.[1];
      if (!name) throw new Error(`${file}: the namespace ${constant} is not named there`);
      found.set(name, posix(join(dirname(file), directory, 'locales')));
    }
  }
  return found;
}

/** All words of the widgets in one language. */
export async function wordsOf(language: string): Promise<Namespaces> {
  const directories = [...(await namespaceDirectories())].sort(([a], [b]) => a.localeCompare(b));
  const entries = directories.map(async ([name, directory]) => {
    const text = await readFile(fromRoot(directory, `${language}.json`), 'utf8');
    return [name, JSON.parse(text) as Dictionary] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Writes `messages/id.json` and `en.json`: what a translator begins with, in the shape that `messages` takes. */
export async function writeMessages(directory: string): Promise<void> {
  await mkdir(join(directory, 'messages'), { recursive: true });
  for (const language of LANGUAGES) {
    const text = JSON.stringify({ [language]: await wordsOf(language) }, null, 2);
    await writeFile(join(directory, 'messages', `${language}.json`), `${text}\n`);
  }
}
