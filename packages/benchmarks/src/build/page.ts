import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromRoot } from '@gerai/tooling/paths';
import { build, type BuildOptions } from 'esbuild';
import type { EngineName } from '../engines/engines.ts';
import { compress } from './compress.ts';

const source = (name: string) => fileURLToPath(new URL(`../pages/${name}.ts`, import.meta.url));

const OPTIONS: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  conditions: ['gerai-source', 'browser', 'production'],
  logLevel: 'error',
};

function page(body: string): string {
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<title>Cari layanan</title>
<link rel="icon" href="data:,">
${body}
</html>
`;
}

/** Writes `index.html` and `app.js`: the smallest page with a box, which asks for the engine's files below `/data/`. */
export async function writePage(engine: EngineName, directory: string): Promise<void> {
  await build({
    ...OPTIONS,
    entryPoints: { app: source(engine) },
    outdir: directory,
    splitting: true,
    format: 'esm',
  });
  await writeFile(
    join(directory, 'index.html'),
    page(`<input type="search" aria-label="Cari layanan">
<ol></ol>
<script type="module" src="app.js"></script>`),
  );
  await compress(directory);
}

/** Writes a page with the widget as it ships, over the catalogue below `/data/catalogue/`. */
export async function writeWidgetPage(directory: string): Promise<void> {
  await cp(fromRoot('packages', 'widgets', 'dist'), directory, { recursive: true });
  await writeFile(
    join(directory, 'index.html'),
    page(`<gerai-service-search catalogue="/data/catalogue/" url-sync="off"></gerai-service-search>
<script type="module" src="loader.js"></script>`),
  );
  await compress(directory);
}

/** The script that tells what the widget does. */
export async function widgetProbe(): Promise<string> {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [source('widget-probe')],
    format: 'iife',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
