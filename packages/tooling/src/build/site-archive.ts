import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { posix } from '../paths.ts';

/** What a page may name without a version. */
const EVERGREEN = ['loader.js', 'gerai.js'];

/** The same files give the same archive: no time of the clock gets into it. */
const TIME = new Date(2000, 0, 1);

/** Files below a directory, by their paths in it, in a stable order. */
async function filesOf(directory: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix(relative(directory, join(entry.parentPath, entry.name))))
    // What is for who builds a site, not for its visitors.
    .filter((path) => !path.endsWith('.d.ts') && !path.startsWith('node/'))
    .sort();
  const contents = await Promise.all(paths.map((path) => readFile(join(directory, path))));
  return new Map(paths.map((path, index) => [path, contents[index] ?? new Uint8Array()]));
}

const zip = (files: Iterable<readonly [string, Uint8Array]>): Uint8Array => {
  const tree: Zippable = Object.fromEntries(files);
  return zipSync(tree, { level: 9, mtime: TIME });
};

/**
 * What a site unpacks on its web host: `gerai/<version>/` with everything, which never changes again, and in `gerai/`
 * style sheets, and scripts of one line that lead to it. Unpacking a newer archive over it moves these on, and leaves older pages what they name.
 *
 * @param directory - The bundles.
 * @returns the archive, and another with the source maps, which only who debugs needs
 */
export async function siteArchives(
  directory: string,
  version: string,
): Promise<{ site: Uint8Array; maps: Uint8Array }> {
  const built = [...(await filesOf(directory))];
  const files = built.map(([path, content]) => [`gerai/${version}/${path}`, content] as const);
  const isMap = ([path]: readonly [string, Uint8Array]): boolean => path.endsWith('.map');
  const evergreen = EVERGREEN.map((name) => {
    const code = `export * from './${version}/${name}';\n`;
    return [`gerai/${name}`, new TextEncoder().encode(code)] as const;
  });
  const styles = built
    .filter(([path]) => path.endsWith('.css'))
    .map(([path, content]) => [`gerai/${path}`, content] as const);
  return {
    site: zip([...files.filter((file) => !isMap(file)), ...evergreen, ...styles]),
    maps: zip(files.filter(isMap)),
  };
}
