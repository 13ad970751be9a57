// Turns every `locales/{id,en}.json` in a package's sources into modules that are imported by need, in `generated/locales`
// beside it. `id.json` is the source of the keys; the English must have the same ones, with the same variables.
import { readFile, readdir } from 'node:fs/promises';
import { fromRoot, posix, root } from '../paths.ts';

export type Dictionary = { readonly [key: string]: string | Dictionary };

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

/** Plural forms each language must have: Indonesian has one form only. */
const PLURAL_FORMS: Readonly<Record<string, readonly string[]>> = {
  id: ['other'],
  en: ['one', 'other'],
};

interface Entry {
  readonly variables: Set<string>;
  readonly plurals: Set<string>;
}

function variablesOf(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name ?? '');
}

/** Base key → its variables and plural forms. */
function entries(
  dictionary: Dictionary,
  prefix = '',
  found = new Map<string, Entry>(),
): Map<string, Entry> {
  for (const [key, value] of Object.entries(dictionary)) {
    if (typeof value !== 'string') {
      entries(value, `${prefix}${key}.`, found);
      continue;
    }
    const suffix = PLURAL_SUFFIX.exec(key)?.[1];
    const base = prefix + key.replace(PLURAL_SUFFIX, '');
    const entry = found.get(base) ?? { variables: new Set(), plurals: new Set() };
    for (const name of variablesOf(value)) entry.variables.add(name);
    if (suffix) {
      entry.plurals.add(suffix);
      entry.variables.add('count');
    }
    found.set(base, entry);
  }
  return found;
}

function list(names: Iterable<string>): string {
  return [...names].sort().join(', ') || 'none';
}

/** Problems of one dictionary by itself. */
function checkOne(language: string, found: ReadonlyMap<string, Entry>): string[] {
  const problems: string[] = [];
  const forms = list(PLURAL_FORMS[language] ?? ['other']);
  for (const [key, { variables, plurals }] of found) {
    if (plurals.size > 0 && list(plurals) !== forms) {
      problems.push(`${language}: ${key} has the plural forms ${list(plurals)}, not ${forms}`);
    }
    for (const name of variables) {
      if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
        problems.push(`${language}: ${key} has an ill-formed variable {{${name}}}`);
      }
    }
  }
  return problems;
}

/** What is wrong between a dictionary and its translation; empty when they fit. */
export function parityProblems(id: Dictionary, en: Dictionary): string[] {
  const source = entries(id);
  const translation = entries(en);
  const problems = [...checkOne('id', source), ...checkOne('en', translation)];
  for (const [key, { variables, plurals }] of source) {
    const other = translation.get(key);
    if (!other) {
      problems.push(`en: ${key} is missing`);
      continue;
    }
    if (list(variables) !== list(other.variables)) {
      problems.push(
        `${key}: the variables differ (id: ${list(variables)}; en: ${list(other.variables)})`,
      );
    }
    if (plurals.size > 0 !== other.plurals.size > 0) {
      problems.push(`${key}: a plural in one language only`);
    }
  }
  for (const key of translation.keys()) {
    if (!source.has(key)) problems.push(`en: ${key} is not in id.json`);
  }
  return problems;
}

async function readDictionary(path: string): Promise<Dictionary | undefined> {
  try {
    return JSON.parse(await readFile(fromRoot(path), 'utf8')) as Dictionary;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path}: ${String(error)}`, { cause: error });
  }
}

/** Where the types of the dictionaries come from, seen from a generated module. */
function typesModule(directory: string): string {
  const inCore = /^packages\/core\/src\/(.+)$/.exec(directory)?.[1];
  return inCore ? `${'../'.repeat(inCore.split('/').length)}i18n/types.ts` : '@gerai/core';
}

function modules(source: string, id: Dictionary, en: Dictionary): [string, string][] {
  const directory = source.replace(/locales$/, 'generated/locales');
  const note = (file: string): string => `// Generated from ${file} by \`npm run generate\`.\n`;
  return [
    [
      `${directory}/id.ts`,
      `${note('locales/id.json')}export default ${JSON.stringify(id, null, 2)} as const;\n`,
    ],
    [
      `${directory}/en.ts`,
      `${note('locales/en.json')}import type { TranslationOf } from '${typesModule(directory)}';
import type id from './id.ts';

export default ${JSON.stringify(en, null, 2)} satisfies TranslationOf<typeof id>;\n`,
    ],
  ];
}

/** All `locales` directories in the packages' sources, those of generated modules left out. */
async function localeDirectories(): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(fromRoot('packages'))) {
    const source = `packages/${name}/src`;
    const entries = await readdir(fromRoot(source), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of entries) {
      if (!entry.isDirectory() || entry.name !== 'locales') continue;
      const path = posix(entry.parentPath).slice(root.length + 1);
      if (!path.endsWith('/generated')) found.push(`${path}/locales`);
    }
  }
  return found.sort();
}

export async function outputs(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const locales of await localeDirectories()) {
    const id = await readDictionary(`${locales}/id.json`);
    const en = await readDictionary(`${locales}/en.json`);
    if (!id || !en) {
      problems.push(`${locales}: ${id ? 'en.json' : 'id.json'} is missing`);
      continue;
    }
    problems.push(...parityProblems(id, en).map((problem) => `${locales}: ${problem}`));
    for (const [path, content] of modules(locales, id, en)) files.set(path, content);
  }
  if (problems.length > 0) throw new Error(`Dictionaries don't fit:\n  ${problems.join('\n  ')}`);
  return files;
}
