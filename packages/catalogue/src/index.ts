/**
 * `@gerai/catalogue`: the only analysis of Indonesian text, and the index that answers service
 * searches with it. Runs in browsers and in Node, without dependencies.
 */
export { normalise, tokenise } from './text/tokenise.ts';
export type { Token } from './text/tokenise.ts';
export { stem } from './text/stem.ts';
export { createIndex } from './search/create-index.ts';
export type {
  BilingualText,
  CatalogueIndex,
  CatalogueRecord,
  FieldMatch,
  FieldName,
  FieldValue,
  Hit,
  IndexOptions,
  SearchOptions,
  SearchResult,
  Suggestion,
  Synonym,
} from './search/types.ts';
