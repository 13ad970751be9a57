export { PostgresError, type PostgresProblem } from './errors.ts';
export {
  startEmbeddedPostgres,
  type ConnectionTarget,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './supervisor.ts';
