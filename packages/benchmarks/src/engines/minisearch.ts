import type { Options, SearchOptions } from 'minisearch';
import type { ServiceDocument } from '../document.ts';

/** The same for building and for loading, as MiniSearch wants it. */
export const OPTIONS: Options<ServiceDocument> = {
  fields: ['name', 'nameEnglish', 'alternates', 'agency', 'requirements'],
  storeFields: ['name', 'agency', 'regions'],
};

export const SEARCH: SearchOptions = {
  prefix: true,
  fuzzy: 0.2,
  boost: { name: 4, nameEnglish: 3, alternates: 3 },
};
