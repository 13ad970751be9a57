import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollup } from 'rollup';
import { retryImports } from './retry-imports.ts';

/** Bundles a module that imports another when asked; gives its code. */
async function bundled(): Promise<string> {
  const sources: Record<string, string> = {
    entry: `export const load = () => import('part');`,
    part: `export const part = 1;`,
  };
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => id,
        load: (id) => sources[id] ?? null,
      },
      retryImports(),
    ],
  });
  const { output } = await bundle.generate({ chunkFileNames: 'part.js' });
  await bundle.close();
  return output[0].code;
}

/** Runs the bundle with an `import` that fails as often as told; gives the URLs that it was asked for. */
async function urlsAsked(code: string, failures: number): Promise<string[]> {
  const urls: string[] = [];
  const load = (url: string): Promise<unknown> => {
    urls.push(url);
    return urls.length <= failures ? Promise.reject(new TypeError('failed')) : Promise.resolve({});
  };
  const runnable = code.replaceAll('import(', 'load(').replace(/export \{.*\};/, 'return load_();');
  const body = runnable.replace('const load = ', 'const load_ = ');
  type Run = (by: typeof load) => Promise<unknown>;
  // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval -- what is tested is code
  const run = new Function('load', body) as Run;
  await run(load).catch(() => undefined);
  return urls;
}

test('an import that succeeds is asked for once', async () => {
  assert.deepEqual(await urlsAsked(await bundled(), 0), ['./part.js']);
});

test('an import that failed is asked for under another URL', async () => {
  const [first, second, ...rest] = await urlsAsked(await bundled(), 1);
  assert.equal(first, './part.js');
  assert.match(second ?? '', /^\.\/part\.js\?retry=\d+$/);
  assert.deepEqual(rest, []);
});

test('an import that fails twice is refused', async () => {
  assert.equal((await urlsAsked(await bundled(), 2)).length, 2);
});
