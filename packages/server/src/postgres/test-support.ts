import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ConnectionTarget } from './supervisor.ts';

process.setMaxListeners(100);

/** A fresh directory of mode 0700, removed when the test process ends. */
export async function temporaryDirectory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'gerai postgres-'));
  process.once('exit', () => {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  });
  return path;
}

/** Runs one statement on a connection of its own. */
export async function query(
  target: ConnectionTarget,
  statement: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...target, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Waits until a condition holds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  ms = 10_000,
): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not so within ${String(ms)} ms`);
    await sleep(20);
  }
}

/** Another process that started an embedded PostgreSQL and says where it is. */
export interface Holder {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly target: ConnectionTarget;
}

/**
 * Starts the embedded PostgreSQL of a data directory in another process.
 *
 * @param prologue code that runs first, after the imports.
 * @throws Error with what the process printed, when it could not.
 */
export async function startHolder(dataDir: string, prologue = ''): Promise<Holder> {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./supervisor.ts', import.meta.url).href)};
    import { silentLog } from ${JSON.stringify(new URL('../log.ts', import.meta.url).href)};
    ${prologue}
    const embedded = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: silentLog });
    process.on('SIGTERM', () => void embedded.stop());
    process.on('SIGUSR2', () => process.exit(3));
    console.log(JSON.stringify({ pid: embedded.pid, target: embedded.target }));
  `;
  const child = spawn(
    process.execPath,
    ['--conditions=gerai-source', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'close').then(() => ['']),
  ])) as [string];
  if (line === '') throw new Error(errors);
  return { process: child, ...(JSON.parse(line) as Omit<Holder, 'process'>) };
}
