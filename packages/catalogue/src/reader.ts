/**
 * `@gerai/catalogue/reader`: answers from the static files of a catalogue, in browsers and in Node.
 * Small: it holds the engine and its tables, but not the thesaurus.
 */
export { CatalogueError } from './static/reader/errors.ts';
export type { CatalogueErrorCode } from './static/reader/errors.ts';
export { openCatalogue, StaticCatalogue } from './static/reader/catalogue.ts';
export type {
  OpenOptions,
  Overview,
  RequestOptions,
  StaticQuery,
} from './static/reader/catalogue.ts';
export type { CodeCount } from './static/format.ts';
export type { ReadFile } from './static/reader/store.ts';
