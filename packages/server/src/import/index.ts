import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { importApplications, importComplaints } from './cases.ts';
import { importCatalogue } from './catalogue.ts';
import type { Dataset } from './dataset.ts';
import type { Counts } from './upsert.ts';

export { configKey } from './catalogue.ts';
export type * from './dataset.ts';
export type { Counts } from './upsert.ts';

/** What an import did, in rows. */
export interface ImportResult {
  catalogue: Counts;
  applications: Counts;
  complaints: Counts;
}

/**
 * Brings a dataset into the database, all or nothing. Rows are found again by code or number;
 * what is the same already is not touched, what is not in the dataset stays, and a case that
 * somebody has acted upon since (its version is above 1) is left as it is.
 *
 * @throws {Error} when a number or secret cannot be read; the database's own errors when a row
 *   names an agency, region or service that does not exist.
 */
export async function importDataset(db: Kysely<Schema>, dataset: Dataset): Promise<ImportResult> {
  return await db.transaction().execute(async (transaction) => ({
    catalogue: await importCatalogue(transaction, dataset),
    applications: await importApplications(transaction, dataset.applications ?? []),
    complaints: await importComplaints(transaction, dataset.complaints ?? []),
  }));
}
