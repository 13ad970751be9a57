import type { OutputBundle, OutputChunk, Plugin } from 'rollup';
import { posix } from '../paths.ts';

/** The shape of WidgetFiles in packages/widgets/src/manifest.ts. */
interface WidgetFiles {
  module: string;
  chunks: string[];
  dictionaries: Record<string, string[]>;
}

const DICTIONARY = /\/generated\/locales\/([a-z]{2})\.js$/;

/** All chunks that a chunk imports statically, itself left out, in a stable order. */
export function staticClosure(fileName: string, bundle: OutputBundle): string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = bundle[name];
    if (chunk?.type === 'chunk') chunk.imports.forEach(visit);
  };
  visit(fileName);
  seen.delete(fileName);
  return [...seen].sort();
}

/** The chunks that hold dictionaries, by language, which any of `fileNames` imports when it needs them. */
function dictionariesOf(
  fileNames: readonly string[],
  bundle: OutputBundle,
): Record<string, string[]> {
  const byLanguage: Record<string, Set<string>> = {};
  for (const name of fileNames) {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk') continue;
    for (const imported of chunk.dynamicImports) {
      const target = bundle[imported];
      if (target?.type !== 'chunk') continue;
      const language = DICTIONARY.exec(posix(target.facadeModuleId ?? ''))?.[1];
      if (language) (byLanguage[language] ??= new Set()).add(imported);
    }
  }
  return Object.fromEntries(
    Object.entries(byLanguage)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([language, names]) => [language, [...names].sort().map((name) => `./${name}`)]),
  );
}

/** What the loader fetches for each widget, read off the bundle that was made of them. */
export function manifestOf(
  bundle: OutputBundle,
  tags: Readonly<Record<string, string>>,
): Record<string, WidgetFiles> {
  const entries = Object.values(bundle).filter(
    (output): output is OutputChunk => output.type === 'chunk' && output.isEntry,
  );
  const manifest: Record<string, WidgetFiles> = {};
  for (const [tag, entryName] of Object.entries(tags)) {
    const entry = entries.find((chunk) => chunk.name === entryName);
    if (!entry) throw new Error(`the bundle has no module for <${tag}>`);
    const chunks = staticClosure(entry.fileName, bundle);
    manifest[tag] = {
      module: `./${entry.fileName}`,
      chunks: chunks.map((name) => `./${name}`),
      dictionaries: dictionariesOf([entry.fileName, ...chunks], bundle),
    };
  }
  return manifest;
}

/**
 * Two plugins that pass the names of the widgets' chunks on: `collect` reads them off the modules' bundle, `inject` puts
 * them into the loader's, which must be built after it.
 */
export function loaderManifest(tags: Readonly<Record<string, string>>): {
  collect: Plugin;
  inject: Plugin;
} {
  let collected: string | undefined;
  return {
    collect: {
      name: 'gerai-collect-manifest',
      generateBundle(_options, bundle) {
        collected = JSON.stringify(manifestOf(bundle, tags));
      },
    },
    inject: {
      name: 'gerai-inject-manifest',
      load(id) {
        if (!posix(id).endsWith('/widgets/manifest.js')) return null;
        if (!collected) throw new Error('the loader is built after the modules it loads');
        return { code: `export const manifest = ${collected};\n`, map: { mappings: '' } };
      },
    },
  };
}
