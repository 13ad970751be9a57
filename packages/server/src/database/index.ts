export { migrate, MigrationHistoryError } from './migrate.ts';
export {
  connectToEmbedded,
  openDatabase,
  type Database,
  type OpenDatabaseOptions,
} from './open.ts';
export type * from './schema.ts';
