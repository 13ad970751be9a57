import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import { apart } from './apart.ts';

const MODULES: Readonly<Record<string, string>> = {
  entry: `import { shared } from 'shared'; console.log(shared, await import('part'), await import('/map/define.js'));`,
  part: `import { shared } from 'shared'; export const part = shared + 'part';`,
  shared: `export const shared = 'shared';`,
  '/map/define.js': `import { shared } from 'shared'; import { drawn } from 'library'; export const map = shared + drawn;`,
  library: `export const drawn = 'drawn';`,
};

const memory: Plugin = {
  name: 'memory',
  resolveId: (id) => id,
  load: (id) => MODULES[id] ?? null,
};

test('what only one module needs is a file of its own, everything else is one file', async () => {
  const bundle = await rollup({ input: { gerai: 'entry' }, plugins: [memory] });
  const { output } = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: apart('/map/define.js', 'gerai-map', 'gerai'),
  });
  const files = Object.fromEntries(
    output.map((file) => [file.fileName, file.type === 'chunk' ? Object.keys(file.modules) : []]),
  );
  assert.deepEqual(files['gerai.js']?.sort(), ['entry', 'part', 'shared']);
  assert.deepEqual(files['gerai-map.js']?.sort(), ['/map/define.js', 'library']);
  assert.equal(output.length, 2);
});
