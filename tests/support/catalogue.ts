// The catalogue of the demonstration, as every way of searching offers it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCatalogue } from '@gerai/catalogue/node';
import { loadDataset } from '@gerai/demo/dataset';
import { createApp, importDataset } from '@gerai/server';
import { createTestDatabase } from '../../packages/server/src/testing/database.ts';

/** Static files in a directory of their own. */
export interface CatalogueFiles {
  readonly directory: string;
  remove(): Promise<void>;
}

/** Writes the services of the demonstration as static files. */
export async function writeCatalogueFiles(): Promise<CatalogueFiles> {
  const directory = await mkdtemp(path.join(tmpdir(), 'gerai-catalogue-'));
  const { services } = await loadDataset();
  await buildCatalogue(services, { out: directory });
  return { directory, remove: () => rm(directory, { recursive: true }) };
}

/** A server with the demonstration's data, on a port of its own. */
export interface CatalogueServer {
  /** Ends with `/v1`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server on a new database; pages of the origins may use it. */
export async function startCatalogueServer(
  corsOrigins: readonly string[] = [],
): Promise<CatalogueServer> {
  const database = await createTestDatabase();
  await importDataset(database.db, await loadDataset());
  const app = await createApp({
    db: database.db,
    pool: database.pool,
    notifications: database.notifications,
    corsOrigins,
    rateLimit: { max: 1_000_000, windowSeconds: 60 },
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: `${url}/v1`,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** The queries of a table that the catalogue's tests keep: `queries` or `senseless`. */
export async function readQueries(table: 'queries' | 'senseless'): Promise<string[]> {
  const file = new URL(`../../packages/catalogue/testing/${table}.tsv`, import.meta.url);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split('\t')[0] ?? '');
}
