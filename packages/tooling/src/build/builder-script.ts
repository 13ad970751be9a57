import { build } from 'esbuild';
import { fromRoot } from '../paths.ts';

/** Where the script of the demonstration's page `/pasang/` ends up, relative to the top. */
export const BUILDER_SCRIPT = 'packages/demo/dist/pasang/page.js';

/** Bundles that script with what it imports: a browser knows no packages by name. */
export async function bundleBuilder(): Promise<void> {
  await build({
    entryPoints: [fromRoot('packages/demo/dist/builder/page.js')],
    outfile: fromRoot(BUILDER_SCRIPT),
    bundle: true,
    // What it imports may not have been bundled itself yet.
    conditions: ['gerai-source'],
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}
