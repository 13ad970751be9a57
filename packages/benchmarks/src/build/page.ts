import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Writes `index.html` and `app.js`, the smallest page with a box, beside the files of an engine. */
export async function writePage(page: string, directory: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(`../pages/${page}.ts`, import.meta.url))],
    outfile: join(directory, 'app.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['gerai-source', 'browser', 'production'],
    logLevel: 'error',
  });
  await writeFile(
    join(directory, 'index.html'),
    `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<title>Cari layanan</title>
<link rel="icon" href="data:,">
<input type="search" aria-label="Cari layanan">
<ol></ol>
<script type="module" src="app.js"></script>
</html>
`,
  );
}
