import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rollup';

interface PackageInfo {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The directory of the npm package a module belongs to. */
function packageDirectory(id: string): string | undefined {
  for (
    let directory = dirname(id);
    directory.includes('node_modules');
    directory = dirname(directory)
  ) {
    const file = join(directory, 'package.json');
    if (!existsSync(file)) continue;
    // Some packages keep nameless package.json files inside, which only say "type": "module".
    const info = JSON.parse(readFileSync(file, 'utf8')) as Partial<PackageInfo>;
    if (info.name && info.version) return directory;
  }
  return undefined;
}

function notice(directory: string): string {
  const info = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as PackageInfo;
  const file = readdirSync(directory)
    .sort()
    .find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  const text = file
    ? readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : '';
  return `${info.name} ${info.version} (${info.license ?? 'see below'})\n\n${text}\n`;
}

/**
 * Writes the licences of everything that is bundled into one file, as those licences ask: the bundles themselves carry
 * no comments. One `notices()` serves several bundles; the last one writes what all of them hold.
 */
export function notices(fileName: string): Plugin {
  const directories = new Set<string>();
  return {
    name: 'gerai-notices',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(output.modules)) {
          if (module.renderedLength === 0 || !id.includes('node_modules')) continue;
          const directory = packageDirectory(id.replace(/^\0/, ''));
          if (directory) directories.add(directory);
        }
      }
      this.emitFile({
        type: 'asset',
        fileName,
        source: [...directories].map(notice).sort().join('\n----------\n\n'),
      });
    },
  };
}
