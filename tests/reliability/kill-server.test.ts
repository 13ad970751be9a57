// Kills the server without warning, twenty times, while residents file complaints: what was acknowledged is there
// afterwards, once, and whoever got no answer and tries again with the same key files one complaint, not two.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrate, openDatabase } from '@gerai/server';

const ROUNDS = 20;
const CLIENTS = 4;
const CATEGORY = 'jalan-rusak';
const CLI = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));

interface Receipt {
  readonly number: string;
  readonly secret: string;
}

/** One complaint, with every attempt under the same key. */
interface Filing {
  readonly key: string;
  readonly text: string;
  receipt: Receipt | undefined;
  /** Attempts without an answer, or with one that says to try again. */
  failures: number;
}

interface Round {
  readonly kill: string;
  readonly 'ready after (ms)': number;
  readonly acknowledged: number;
  readonly unanswered: number;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  assert.ok(address && typeof address === 'object');
  return address.port;
}

/** Runs `work` on every item, a few at a time. */
async function each<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: CLIENTS }, worker));
}

void describe('a server that is killed', () => {
  let dataDir: string;
  let port: number;
  let server: ChildProcess | undefined;
  const filings: Filing[] = [];
  let filing = true;
  /** Set when the test has failed, so that nobody goes on trying. */
  let abandoned = false;
  /** What the running server wrote to standard error. */
  let errors = '';

  async function startServer(): Promise<void> {
    const child = spawn(process.execPath, ['--conditions=gerai-source', CLI, 'serve'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DATABASE_URL: '',
        GERAI_DATA: dataDir,
        PORT: String(port),
        GERAI_RATE_LIMIT: '100000000',
        LOG_LEVEL: 'error',
      },
    });
    server = child;
    errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const first = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line'),
      once(child, 'close').then(() => undefined),
    ]);
    assert.ok(first, `the server did not start: ${errors}`);
  }

  async function killServer(): Promise<void> {
    assert.ok(server);
    // Losing its database is no reason to end.
    assert.equal(server.exitCode ?? server.signalCode, null, `the server ended: ${errors}`);
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  }

  async function killPostgres(): Promise<void> {
    const file = path.join(dataDir, 'postgres', 'data', 'postmaster.pid');
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
    assert.ok(pid > 1);
    process.kill(pid, 'SIGKILL');
  }

  async function post(route: string, body: unknown, key?: string): Promise<Response> {
    return await fetch(`http://127.0.0.1:${String(port)}/v1${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
  }

  /** The receipt, or nothing when the resident can't tell what became of the complaint. */
  async function attempt({ key, text }: Filing): Promise<Receipt | undefined> {
    const complaint = {
      class: 'complaint',
      text,
      categoryCode: CATEGORY,
      visibility: { anonymous: false, confidential: true },
      contact: { name: 'Warga Uji' },
      language: 'id',
    };
    let response: Response;
    let body: unknown;
    try {
      response = await post('/complaints', complaint, key);
      body = await response.json();
    } catch {
      return undefined;
    }
    if (response.status === 201) return body as Receipt;
    // Not now (503), or the earlier attempt still runs (409): anything else would be a fault of ours.
    assert.ok([409, 503].includes(response.status), JSON.stringify(body));
    return undefined;
  }

  /** One resident after another, each trying until there is a receipt. */
  async function fileComplaints(client: number): Promise<void> {
    for (let count = 1; filing; count += 1) {
      const current: Filing = {
        key: randomUUID(),
        // Of words of its own, so that it isn't taken for one of a flood.
        text: `Jalan berlubang ${randomUUID()} nomor ${String(client)}/${String(count)}`,
        receipt: undefined,
        failures: 0,
      };
      filings.push(current);
      while ((current.receipt = await attempt(current)) === undefined) {
        if (abandoned) return;
        current.failures += 1;
        await sleep(randomInt(50, 250));
      }
      await sleep(randomInt(5, 25));
    }
  }

  function acknowledged(): number {
    return filings.filter(({ receipt }) => receipt !== undefined).length;
  }

  /** Until that many complaints more were acknowledged; `failed` ends the waiting when a client fails. */
  async function waitForReceipts(count: number, failed: Promise<unknown>): Promise<void> {
    const wanted = acknowledged() + count;
    const deadline = Date.now() + 20_000;
    while (acknowledged() < wanted) {
      assert.ok(Date.now() < deadline, 'no complaint was acknowledged within 20 s');
      await Promise.race([sleep(5), failed]);
    }
  }

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'gerai-kill-'));
    port = await freePort();
    const database = await openDatabase({ dataDir, databaseUrl: '' });
    await migrate(database.db);
    await database.db
      .insertInto('categories')
      .values({ code: CATEGORY, name: JSON.stringify({ id: 'Jalan rusak' }), uses: ['complaint'] })
      .execute();
    await database.close();
  });

  after(async () => {
    filing = false;
    abandoned = true;
    if (server?.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    }
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  void it('loses no acknowledged complaint and files none twice', async () => {
    const rounds: Round[] = [];
    await startServer();
    const clients = Promise.all(
      Array.from({ length: CLIENTS }, (_, index) => fileComplaints(index)),
    );
    for (let round = 1; round <= ROUNDS; round += 1) {
      await waitForReceipts(randomInt(1, 12), clients);
      await sleep(randomInt(0, 40));
      let kill = 'server';
      if (round % 4 === 0) {
        kill = 'server, PostgreSQL at once';
        await Promise.all([killPostgres(), killServer()]);
      } else if (round % 4 === 2) {
        kill = 'PostgreSQL, then server';
        await killPostgres();
        await sleep(randomInt(0, 400));
        await killServer();
      } else {
        await killServer();
      }
      const began = performance.now();
      await startServer();
      rounds.push({
        kill,
        'ready after (ms)': Math.round(performance.now() - began),
        acknowledged: acknowledged(),
        unanswered: filings.reduce((sum, { failures }) => sum + failures, 0),
      });
    }
    filing = false;
    await clients;
    console.table(rounds);

    assert.ok(filings.length > ROUNDS, 'too few complaints to prove anything');
    assert.ok(
      filings.some(({ failures }) => failures > 0),
      'no complaint was interrupted',
    );
    assert.equal(new Set(filings.map(({ receipt }) => receipt?.number)).size, filings.length);

    await each(filings, async (one) => {
      assert.ok(one.receipt);
      const { number, secret } = one.receipt;
      const response = await post('/complaints/lookup', { number, secret });
      const found = (await response.json()) as { complaint: { number: string; text: string } };
      assert.equal(response.status, 200, number);
      assert.equal(found.complaint.number, number);
      assert.equal(found.complaint.text, one.text);
      assert.deepEqual(await attempt(one), one.receipt, 'the same key gives the same receipt');
    });

    assert.ok(server);
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    await gone;
    const database = await openDatabase({ dataDir, databaseUrl: '' });
    try {
      const { rows } = await database.pool.query<{ complaints: number; texts: number }>(
        'select count(*) as complaints, count(distinct text) as texts from complaints',
      );
      assert.deepEqual(rows, [{ complaints: filings.length, texts: filings.length }]);
    } finally {
      await database.close();
    }
  });
});
