import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue } from '@gerai/catalogue/node';
import { loadDataset } from '@gerai/demo/dataset';
import { fromRoot } from '@gerai/tooling/paths';
import { build } from 'esbuild';
import { compress } from '../build/compress.ts';
import { PEERS_DIRECTORY } from './peers.ts';
import { pathOf, SUBJECTS, type Subject } from './subjects.ts';

/** The page of the same site without anything in it: what the others are compared with. */
export const EMPTY = '/empty/';

const ASSETS = ['.eot', '.gif', '.jpg', '.png', '.svg', '.ttf', '.webp', '.woff', '.woff2'];

const inPeers = (path: string): string => join(PEERS_DIRECTORY, 'node_modules', path);

/** `again` loads the scripts a second time, as another copy. */
function page({ head = '', body = '', app = false, sheet = false, again = false }): string {
  const script = app ? '<script type="module" src="app.js"></script>' : '';
  const scripts = `${head}${script}`;
  const more = again ? scripts.replaceAll(/(?<=<script[^>]*src="[^"]+\.js)"/g, '?again"') : '';
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="description" content="Layanan publik">
<title>Layanan</title>
<link rel="icon" href="data:,">
${sheet ? '<link rel="stylesheet" href="app.css">' : ''}
${scripts}${more}
</head>
<body>
<header><h1>Pemerintah Desa</h1><nav><a href="/berita">Berita</a> <button type="button">Menu</button></nav></header>
<main id="host">
<p>Jadwal <em>pelayanan</em> berubah. <a href="/jadwal">Selengkapnya</a></p>
<section id="subject">${body}</section>
<table><tr><th scope="row">Senin</th><td>08.00</td></tr></table>
<form action="/cari"><label for="host-box">Cari</label> <input id="host-box" name="q"> <button>Cari</button></form>
</main>
<footer><p>Alamat kantor</p></footer>
</body>
</html>
`;
}

/** Paths within a package are served as they are; modules keep what they register. */
async function bundle(subject: Subject, directory: string): Promise<void> {
  if (subject.script !== undefined) {
    await build({
      stdin: { contents: subject.script, resolveDir: PEERS_DIRECTORY },
      outfile: join(directory, 'app.js'),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      conditions: ['production', 'browser'],
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
  }
  const { sheets = [] } = subject;
  if (sheets.length === 0) return;
  const contents = sheets.map((path) => `@import ${JSON.stringify(inPeers(path))};`).join('\n');
  await build({
    stdin: { contents, resolveDir: PEERS_DIRECTORY, loader: 'css' },
    outfile: join(directory, 'app.css'),
    bundle: true,
    minify: true,
    // Pictures and fonts are no part of the comparison.
    loader: Object.fromEntries(ASSETS.map((extension) => [extension, 'empty'])),
    external: ['http*'],
    logLevel: 'error',
  });
}

/** Writes a page for each subject, and the same with its scripts loaded twice at `twice/`. */
export async function writeSite(directory: string): Promise<void> {
  await cp(fromRoot('packages', 'widgets', 'dist'), join(directory, 'gerai'), { recursive: true });
  const { services } = await loadDataset();
  await buildCatalogue(services, { out: join(directory, 'catalogue') });
  await mkdir(join(directory, EMPTY));
  await writeFile(join(directory, EMPTY, 'index.html'), page({}));
  for (const subject of SUBJECTS) {
    const path = join(directory, pathOf(subject));
    await mkdir(join(path, 'twice'), { recursive: true });
    await bundle(subject, path);
    const parts = {
      head: subject.head ?? '',
      body: subject.body,
      app: subject.script !== undefined,
      sheet: (subject.sheets ?? []).length > 0,
    };
    await writeFile(join(path, 'index.html'), page(parts));
    const twice = page({ ...parts, again: true });
    await writeFile(join(path, 'twice', 'index.html'), twice.replaceAll('"app.', '"../app.'));
    for (const [name, source] of Object.entries(subject.files ?? {})) {
      await cp(inPeers(source), join(directory, 'peers', name), { recursive: true });
    }
  }
  await compress(directory);
}
