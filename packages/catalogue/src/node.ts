/**
 * `@gerai/catalogue/node`: reads services out of files, and writes them as a catalogue of static
 * files.
 */
export * from './import/index.ts';
export { buildCatalogue } from './static/build.ts';
export type { BuildOptions, BuildProgress, BuildReport } from './static/build.ts';
export { readDirectory } from './static/read-directory.ts';
