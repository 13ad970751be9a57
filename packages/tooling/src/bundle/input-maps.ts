import { readFile } from 'node:fs/promises';
import type { Plugin } from 'rollup';

/** Reads the source maps that tsc wrote beside our own modules, so that the bundles' maps lead to the TypeScript. */
export function inputMaps(): Plugin {
  return {
    name: 'gerai-input-maps',
    async load(id) {
      if (id.includes('/node_modules/') || !id.endsWith('.js')) return null;
      const [code, map] = await Promise.all([
        readFile(id, 'utf8'),
        readFile(`${id}.map`, 'utf8').catch(() => null),
      ]);
      return { code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map };
    },
  };
}
