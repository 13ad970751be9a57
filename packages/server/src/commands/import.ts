/** `gerai-server import FILE`. */
import { readFile } from 'node:fs/promises';

import { migrate, openDatabase } from '../database/index.ts';
import type { Dataset } from '../import/index.ts';
import { importDataset } from '../import/index.ts';

/** Imports a dataset; a second run changes only what differs. */
export async function importFile([file, ...rest]: readonly string[]): Promise<void> {
  if (file === undefined || rest.length > 0) throw new Error('usage: gerai-server import FILE');
  const dataset = JSON.parse(await readFile(file, 'utf8')) as Dataset;
  const database = await openDatabase();
  try {
    await migrate(database.db);
    await importDataset(database.db, dataset);
    process.stdout.write('Imported.\n');
  } finally {
    await database.close();
  }
}
