/** `gerai-server migrate`. */
import { migrate, openDatabase } from '../database/index.ts';

/** Brings the schema up to date and says what was done. */
export async function migrateDatabase(): Promise<void> {
  const database = await openDatabase();
  try {
    const applied = await migrate(database.db);
    process.stdout.write(`${applied.length > 0 ? applied.join('\n') : 'Up to date.'}\n`);
  } finally {
    await database.close();
  }
}
