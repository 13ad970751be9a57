import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromRoot } from '@gerai/tooling/paths';
import { readFiles, type Files } from './files.ts';
import { compiledTranslations } from './translations.ts';

/** Of the browser bundles, what pages never fetch: source maps, lists for editors, types, what Node imports, the page of the iframe mode. */
const NOT_SERVED = /\.(?:map|json|html|d\.ts)$|^node\//;

/** The lines that name the version: of the plugin's header, its constant and the stable tag. */
const VERSION_LINES: Readonly<Record<string, RegExp>> = {
  'gerai.php': /(^ \* Version: +|^const VERSION += ')0\.0\.0/gm,
  'readme.txt': /(^Stable tag: )0\.0\.0/gm,
};

/** The version of this package. */
export async function pluginVersion(): Promise<string> {
  const text = await readFile(fromRoot('packages/wordpress/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The plugin as it is written: without the bundles and compiled translations. */
export function pluginSources(): Promise<Files> {
  return readFiles(fromRoot('packages/wordpress/plugin'));
}

/**
 * The plugin as WordPress gets it: its sources with a version, translations and the browser bundles of a directory.
 *
 * @throws Error when the bundles have not been built
 */
export async function pluginFiles(version: string, bundleDirectory: string): Promise<Files> {
  const files = await pluginSources();
  for (const [path, pattern] of Object.entries(VERSION_LINES)) {
    const text = Buffer.from(files.get(path) ?? '').toString('utf8');
    files.set(path, Buffer.from(text.replaceAll(pattern, `$1${version}`)));
  }
  for (const [path, content] of compiledTranslations(files)) files.set(path, content);
  files.set('LICENSE', await readFile(fromRoot('LICENSE')));
  if (!existsSync(join(bundleDirectory, 'loader.js'))) {
    throw new Error(`${bundleDirectory} has no bundles: run \`npm run build\` first`);
  }
  for (const [path, content] of await readFiles(bundleDirectory)) {
    if (!NOT_SERVED.test(path)) files.set(`widgets/${path}`, content);
  }
  return files;
}
