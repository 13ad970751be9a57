/** Reading catalogues of services out of files. Node only. */
export { readAgencies } from './agencies.ts';
export type { Agencies } from './complete.ts';
export { readEmergencyNumbers } from './emergency-numbers.ts';
export type { Format } from './format.ts';
export { formats } from './format.ts';
export { ImportError } from './import-error.ts';
export type { Issue, IssueCode, Place } from './issue.ts';
export { describeIssue } from './messages.ts';
export { readPopularity } from './popularity.ts';
export type { ReadOptions } from './read-services.ts';
export { readServices } from './read-services.ts';
export { readSynonyms } from './synonyms.ts';
