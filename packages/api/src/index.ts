export type { components, operations, paths } from './generated/openapi.ts';
export * from './case-number.ts';
export type * from './client-types.ts';
export * from './client.ts';
export * from './errors.ts';
export { errorFromResponse } from './problem.ts';
export * from './satisfaction.ts';
export type * from './schemas.ts';
