import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { clusterPaths, databaseName, roleName } from './cluster.ts';

/** PostgreSQL writes its port in this line of `postmaster.pid`. */
const PORT_LINE = 3;

/**
 * The address of the embedded PostgreSQL that a running server supervises, for a command beside it.
 *
 * @returns `postgres://…`, or `undefined` when none runs there.
 */
export async function runningDatabaseUrl(dataDir: string): Promise<string | undefined> {
  const paths = clusterPaths(resolve(dataDir));
  try {
    const password = (await readFile(paths.password, 'utf8')).trim();
    const lines = (await readFile(join(paths.cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const port = Number(lines[PORT_LINE]);
    if (!Number.isInteger(port) || port < 1) return undefined;
    return `postgres://${roleName}:${password}@127.0.0.1:${String(port)}/${databaseName}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
