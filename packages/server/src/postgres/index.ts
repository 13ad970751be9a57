export { PostgresError } from './errors.ts';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './supervisor.ts';
