import { createRequire } from 'node:module';

export const ENGINE_NAMES = ['gerai', 'pagefind', 'minisearch', 'orama', 'flexsearch'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** What the report says of an engine, and how far it goes unasked. */
export interface EngineFacts {
  readonly label: string;
  readonly package: string;
  /** Services above which it runs only when asked by `--all`. */
  readonly largest: number;
  /** How it was set up. */
  readonly setUp: string;
}

export const ENGINES: Readonly<Record<EngineName, EngineFacts>> = {
  gerai: {
    label: 'Gerai',
    package: '@gerai/catalogue',
    largest: 1_000_000,
    setUp: 'the static catalogue as built, and its reader',
  },
  pagefind: {
    label: 'Pagefind',
    package: 'pagefind',
    largest: 100_000,
    setUp:
      'name as heading, alternate names at weight 5, language `id`, region as filter; ten results are fetched for display',
  },
  minisearch: {
    label: 'MiniSearch',
    package: 'minisearch',
    largest: 100_000,
    setUp: 'prefix and fuzzy 0.2, boosts for name and alternate names',
  },
  orama: {
    label: 'Orama',
    package: '@orama/orama',
    largest: 100_000,
    setUp: 'Indonesian tokeniser and stemmer, tolerance 1, boosts for name and alternate names',
  },
  flexsearch: {
    label: 'FlexSearch',
    package: 'flexsearch',
    largest: 100_000,
    setUp: 'forward tokeniser, LatinBalance encoder, suggestions on',
  },
};

/** Not every package exports its package.json: the folder is found from the root of the workspace. */
export function versionOf(engine: EngineName): string {
  const require = createRequire(import.meta.url);
  const paths = require.resolve.paths(ENGINES[engine].package) ?? [];
  for (const path of paths) {
    try {
      const info = require(`${path}/${ENGINES[engine].package}/package.json`) as {
        version: string;
      };
      return info.version;
    } catch {
      continue;
    }
  }
  throw new Error(`${ENGINES[engine].package} is not installed`);
}
