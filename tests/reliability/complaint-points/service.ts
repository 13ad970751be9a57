// The service under test: the demonstration with its own database, which can be ended at any moment.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, runningDatabaseUrl, silentLog, type Database } from '@gerai/server';
import { serve, type RunningServer } from '@gerai/tooling/serve';

/** A write that has come to a table, and gets no further. */
export interface HeldWrite {
  /** Resolves when the service is amid the write. */
  reached(): Promise<void>;
  /** Ends the database at once, as when the power fails. */
  endDatabase(): Promise<void>;
  release(): Promise<void>;
}

/** A complaint as it is stored. */
export interface Stored {
  readonly text: string;
  readonly category: string;
  readonly region: string | null;
  readonly landmark: string | null;
  readonly answers: number;
  readonly phone: string | null;
  readonly confidential: boolean;
  /** How often it is told that it was received. */
  readonly receipts: number;
  /** Digests of its files that have arrived; `null` for one that has not. */
  readonly files: readonly (string | null)[];
}

const POLL_MS = 10;

export class Service {
  #server: RunningServer;
  readonly #data: string;

  private constructor(server: RunningServer, data: string) {
    this.#server = server;
    this.#data = data;
  }

  static async start(data: string): Promise<Service> {
    return new Service(await launch(data), data);
  }

  get origin(): string {
    return this.#server.origin;
  }

  /** Kills the server without warning; its database lives on. */
  kill(): Promise<void> {
    return this.#server.kill();
  }

  async restart(): Promise<void> {
    this.#server = await launch(this.#data, this.#server.port);
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }

  /** Has the next write to a table wait in the middle of its transaction. */
  async hold(
    table: 'complaint_events' | 'complaint_files' | 'idempotency_keys',
  ): Promise<HeldWrite> {
    const database = await this.#beside();
    const holder = await database.pool.connect();
    const pidFile = path.join(this.#data, 'postgres', 'data', 'postmaster.pid');
    await holder.query('begin');
    await holder.query(`lock table ${table} in exclusive mode`);
    return {
      async reached() {
        for (;;) {
          const { rows } = await database.pool.query(
            'select from pg_locks where not granted and relation = $1::regclass',
            [table],
          );
          if (rows.length > 0) return;
          await sleep(POLL_MS);
        }
      },
      async endDatabase() {
        const [pid = ''] = (await readFile(pidFile, 'utf8')).split('\n');
        process.kill(Number(pid), 'SIGKILL');
      },
      async release() {
        await holder.query('rollback').catch(() => undefined);
        holder.release(true);
        await database.close();
      },
    };
  }

  /** The complaints that begin with a text. */
  async stored(text: string): Promise<readonly Stored[]> {
    const database = await this.#beside();
    try {
      const { rows } = await database.pool.query<Stored>(
        `select text, category_code as category, region_code as region, place ->> 'landmark' as landmark,
           jsonb_array_length(answers) as answers, confidential, phone,
           (select count(*)::int from complaint_events
             where complaint_id = complaints.id and type = 'submitted') as receipts,
           array(select sha256 from complaint_files where complaint_id = complaints.id) as files
         from complaints left join complaint_identities on complaint_id = complaints.id
         where starts_with(text, $1)`,
        [text],
      );
      return rows;
    } finally {
      await database.close();
    }
  }

  async #beside(): Promise<Database> {
    const databaseUrl = await runningDatabaseUrl(this.#data);
    return openDatabase({ databaseUrl, log: silentLog, poolSize: 2 });
  }
}

function launch(data: string, port?: number): Promise<RunningServer> {
  return serve({
    through: 'direct',
    data,
    // Nobody handles the complaints meanwhile.
    env: { GERAI_SIMULATORS: 'off' },
    ...(port !== undefined && { port }),
  });
}
