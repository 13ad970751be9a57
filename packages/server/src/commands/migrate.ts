import { migrate, openDatabase } from '../database/index.ts';
import { databaseOptions, type Command } from './command.ts';

/** `gerai-server migrate`: brings the schema up to date and ends. */
export const migrateCommand: Command = {
  usage: 'migrate',
  summary: 'bring the database schema up to date',
  async run(input) {
    const database = await openDatabase(databaseOptions(input));
    try {
      const applied = await migrate(database.db);
      input.print(
        applied.length === 0 ? 'The schema is up to date.' : `Applied: ${applied.join(', ')}`,
      );
      return 0;
    } finally {
      await database.close();
    }
  },
};
