export * as fixtures from './fixtures/index.ts';
export * from './handlers.ts';
export * from './mock-applications.ts';
export * from './mock-complaints.ts';
export * from './mock-fetch.ts';
