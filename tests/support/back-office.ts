// Six simulated back-office systems and a server that they tell their stories to.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { generateCaseNumber, generateSecret } from '@gerai/api/case-number';
import type { Schema } from '@gerai/api';
import { loadDataset } from '@gerai/demo/dataset';
import {
  type Random,
  type SenderKey,
  type SimulatedSystem,
  type Story,
  tellStory,
  writeEvent,
} from '@gerai/demo/simulators';
import { importDataset, migrate, openDatabase, silentLog } from '@gerai/server';

/** The command of the server. */
export const CLI = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));
const MINUTE_MS = 60_000;
/** The stories lie in the past, as far as they go. */
const STORIES_BEGIN = Date.parse('2026-03-02T01:00:00Z');

export type CloudEvent = Schema<'CloudEvent'>;

/** Enough stories for so many events, told by the systems in turn. */
export function tellStories(
  random: Random,
  systems: readonly SimulatedSystem[],
  events: number,
): Story[] {
  const stories: Story[] = [];
  for (let told = 0; told < events;) {
    for (const system of systems) {
      const story = tellStory(random, system, systems, {
        subject: `app_${String(stories.length)}`,
        number: generateCaseNumber('application'),
        secret: generateSecret(),
      });
      stories.push(story);
      told += story.events.length;
    }
  }
  return stories;
}

/** The events of stories in the order in which they happened. */
export function eventsOf(stories: readonly Story[]): CloudEvent[] {
  return stories
    .flatMap(({ events }, index) =>
      events.map((event) => ({ event, at: STORIES_BEGIN + (event.minute + index) * MINUTE_MS })),
    )
    .sort((left, right) => left.at - right.at)
    .map(({ event, at }) => writeEvent(event, new Date(at)));
}

/** Makes a database with the directory of the demonstration and without its cases. */
export async function prepareData(dataDir: string): Promise<void> {
  const database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
  try {
    await migrate(database.db);
    await importDataset(database.db, {
      ...(await loadDataset()),
      applications: [],
      complaints: [],
    });
  } finally {
    await database.close();
  }
}

function environment(dataDir: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: '', GERAI_DATA: dataDir, ...more };
}

/** A key of a system, by the command that an operator gives beside the running server. */
export async function createKey(dataDir: string, system: SimulatedSystem): Promise<SenderKey> {
  const { source, agencyCode } = system;
  const args = ['key', 'create', source, '--agency', agencyCode];
  const child = spawn(process.execPath, ['--conditions=gerai-source', CLI, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment(dataDir),
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  const id = /^key +(\S+)$/m.exec(output)?.[1];
  const secret = /^secret +(\S+)$/m.exec(output)?.[1];
  assert.ok(id && secret, `no key was made for ${source}`);
  return { id, secret };
}

/** `gerai-server serve` in a process of its own. */
export class ServerProcess {
  readonly #dataDir: string;
  readonly #port: number;
  #child: ChildProcess | undefined;
  #errors = '';

  constructor(dataDir: string, port: number) {
    this.#dataDir = dataDir;
    this.#port = port;
  }

  get api(): string {
    return `http://127.0.0.1:${String(this.#port)}/v1`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--conditions=gerai-source', CLI, 'serve'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(this.#dataDir, {
        PORT: String(this.#port),
        GERAI_RATE_LIMIT: '100000000',
        LOG_LEVEL: 'error',
      }),
    });
    this.#child = child;
    this.#errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
    const first = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line'),
      once(child, 'close').then(() => undefined),
    ]);
    assert.ok(first, `the server did not start: ${this.#errors}`);
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** Ends it without warning; it must not have ended by itself. */
  async kill(): Promise<void> {
    const { exitCode = 0, signalCode } = this.#child ?? {};
    assert.equal(exitCode ?? signalCode, null, `the server ended: ${this.#errors}`);
    await this.#end('SIGKILL');
  }

  /** Ends its PostgreSQL without warning. */
  async killDatabase(): Promise<void> {
    const file = path.join(this.#dataDir, 'postgres', 'data', 'postmaster.pid');
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
    assert.ok(pid > 1);
    process.kill(pid, 'SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }
}

/** Everything that residents see of the applications of stories, without ids that differ from database to database. */
export async function snapshot(dataDir: string): Promise<Map<string, unknown>> {
  const database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
  try {
    const { rows } = await database.pool.query<{ number: string; seen: unknown }>(`
      select number, jsonb_build_object(
        'application', to_jsonb(applications)
          - '{id,secret_hash,version,created_at,applicant}'::text[],
        'steps', (select jsonb_agg(to_jsonb(s) - 'application_id' order by position)
          from application_steps s where application_id = applications.id),
        'events', (select jsonb_agg(to_jsonb(e) - '{application_id,recorded_at}'::text[] order by sequence)
          from application_events e where application_id = applications.id),
        'requests', (select jsonb_agg(to_jsonb(r) - 'application_id' order by requested_at, id)
          from application_requests r where application_id = applications.id),
        'messages', (select jsonb_agg(to_jsonb(m) - 'application_id' order by sent_at, id)
          from application_messages m where application_id = applications.id)
      ) as seen
      from applications order by number
    `);
    return new Map(rows.map(({ number, seen }) => [number, seen]));
  } finally {
    await database.close();
  }
}
