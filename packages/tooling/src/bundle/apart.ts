import type { ManualChunksOption } from 'rollup';
import { posix } from '../paths.ts';

/**
 * Makes two files of a bundle with one entry: one with everything, and one with what only the module that ends in `path`
 * needs, which is fetched when that is imported.
 */
export function apart(path: string, name: string, whole: string): ManualChunksOption {
  let needed: Set<string> | undefined;
  return (id, { getModuleIds, getModuleInfo }) => {
    if (!needed) {
      const pending = [...getModuleIds()].filter((module) => getModuleInfo(module)?.isEntry);
      needed = new Set();
      for (let module = pending.pop(); module; module = pending.pop()) {
        if (needed.has(module) || posix(module).endsWith(path)) continue;
        needed.add(module);
        const info = getModuleInfo(module);
        pending.push(...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? []));
      }
    }
    return needed.has(id) ? whole : name;
  };
}
