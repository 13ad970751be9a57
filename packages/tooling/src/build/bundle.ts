import {
  chmod,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import { fromRoot } from '../paths.ts';
import { BundleGraph } from './graph.ts';
import { writeIntegrity } from './integrity.ts';
import { writeMessages } from './messages.ts';

/** Where the browser bundles end up. */
export const bundleDirectory = fromRoot('packages', 'widgets', 'dist');

async function configurations(): Promise<RollupOptions[]> {
  const url = new URL('../../../../rollup.config.js', import.meta.url);
  // Each build needs plugins with a state of their own.
  url.searchParams.set('build', String(performance.now()));
  const module = (await import(url.href)) as { default: RollupOptions[] };
  return module.default;
}

/** The style sheet that keeps room before a script is there: what the loader adopts, as a file. */
async function writeStyles(directory: string): Promise<void> {
  const compiled = pathToFileURL(fromRoot('.cache', 'tsc', 'widgets', 'reserved-styles.js'));
  compiled.searchParams.set('build', String(performance.now()));
  const { RESERVED_STYLES, RESERVED_FRAME_STYLES } = (await import(compiled.href)) as Readonly<
    Record<'RESERVED_STYLES' | 'RESERVED_FRAME_STYLES', string>
  >;
  await writeFile(join(directory, 'gerai.css'), `${RESERVED_STYLES}\n${RESERVED_FRAME_STYLES}\n`);
}

/** The presets of colours, each a style sheet that a page may link. */
async function writeThemes(directory: string): Promise<void> {
  const compiled = pathToFileURL(fromRoot('packages', 'themes', 'dist', 'index.js'));
  compiled.searchParams.set('build', String(performance.now()));
  const { PRESETS, themeCss } = (await import(compiled.href)) as {
    PRESETS: readonly { name: string; colors: object }[];
    themeCss: (colors: object) => string;
  };
  await mkdir(join(directory, 'themes'), { recursive: true });
  for (const { name, colors } of PRESETS) {
    await writeFile(join(directory, 'themes', `${name}.css`), themeCss(colors));
  }
}

/** Writes the browser bundles and their integrity list into `directory`; returns what imports what. */
export async function writeBundles(directory: string): Promise<BundleGraph> {
  const graph = new BundleGraph();
  for (const { output, ...input } of await configurations()) {
    const bundle = await rollup(input);
    try {
      graph.add(await bundle.write({ ...(output as OutputOptions), dir: directory }));
    } finally {
      await bundle.close();
    }
  }
  await writeStyles(directory);
  await writeThemes(directory);
  await copyFile(fromRoot('packages/widgets/src/embed.html'), join(directory, 'embed.html'));
  await writeMessages(directory);
  await writeIntegrity(directory);
  return graph;
}

/**
 * Builds beside the present bundles and then puts the result in their place, so that a server that is serving them never
 * meets half a build. `extras` adds files to the new directory first.
 */
export async function replaceBundles(
  extras: (directory: string) => Promise<void>,
): Promise<BundleGraph> {
  await mkdir(fromRoot('.cache'), { recursive: true });
  const fresh = await mkdtemp(fromRoot('.cache', 'bundles-'));
  const old = `${fresh}-old`;
  try {
    const graph = await writeBundles(fresh);
    await extras(fresh);
    await rename(bundleDirectory, old).catch(() => undefined);
    await moveDirectory(fresh, bundleDirectory);
    await chmod(bundleDirectory, 0o755);
    return graph;
  } finally {
    await rm(old, { recursive: true, force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

/** A rename, or a copy where `packages` is another file system than `.cache`. */
async function moveDirectory(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** The files of the present bundles, relative to the repository's top. */
export async function bundleFiles(): Promise<string[]> {
  const entries = await readdir(bundleDirectory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(fromRoot().length + 1))
    .sort();
}
