export { migrate, MigrationHistoryError, type Migration } from './migrate.ts';
export type { Listener, Notifications } from './notifications.ts';
export {
  connectToEmbedded,
  openDatabase,
  type Database,
  type OpenDatabaseOptions,
} from './open.ts';
export type * from './schema.ts';
