// The scripts of the matrix' pages: what visits them, and the hosts' own applications, bundled as their web teams would.
import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { fileURLToPath } from 'node:url';
import { built } from './built.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const svelte: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' });
      return { contents: js.code, loader: 'js' };
    });
  },
};

/** Path on the site → code. */
export async function writeScripts(): Promise<ReadonlyMap<string, string>> {
  const bundle = async (entryPoints: string[], format: 'esm' | 'iife') => {
    const { outputFiles } = await build({
      entryPoints: entryPoints.map(here),
      outdir: here('.'),
      outbase: here('.'),
      bundle: true,
      write: false,
      minify: true,
      format,
      target: 'es2022',
      conditions: ['production', 'browser'],
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
        ngDevMode: 'false',
        ngJitMode: 'true',
        ngServerMode: 'false',
      },
      plugins: [svelte, built],
      jsx: 'automatic',
      tsconfigRaw: {
        compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
      },
    });
    return outputFiles.map(({ path, text }) => [path.slice(here('.').length - 1), text] as const);
  };
  const apps = ['react.tsx', 'vue.ts', 'angular.ts', 'svelte.ts', 'built.ts'].map(
    (name) => `hosts/${name}`,
  );
  const [visit, hosts] = await Promise.all([
    bundle(['page/visit.ts', 'page/frame.ts'], 'iife'),
    bundle(apps, 'esm'),
  ]);
  return new Map([...visit, ...hosts]);
}
