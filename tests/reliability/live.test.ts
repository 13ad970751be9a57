// Watching applications while things break: the database crashes, the server is killed, viewers come and go. Nobody
// misses a step, and nothing is kept of viewers who left. Times and five hundred viewers: `npm run bench -- live`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createApp } from '@gerai/server';
import {
  startApplicationServer,
  type ApplicationServer,
  type KnownApplication,
} from '../support/applications.ts';
import { readCaseEvents, type CaseEventReader } from '../support/event-reader.ts';

const APPLICATIONS = 10;
const VIEWERS = 60;
const RECONNECTS = 1000;
const AT_ONCE = 20;
/** A viewer that was kept would hold its reply, its socket and its buffers: far more than this. */
const MOST_BYTES_A_RECONNECT = 2000;

void describe('watching applications', () => {
  let server: ApplicationServer;
  const readers = new Set<CaseEventReader>();
  before(async () => {
    server = await startApplicationServer(APPLICATIONS);
    for (const { id } of server.applications) await server.record(id, 'awal');
  });
  afterEach(() => {
    for (const reader of readers) reader.close();
    readers.clear();
  });
  after(() => server.close());

  async function tokenOf({ number }: KnownApplication): Promise<string> {
    const response = await fetch(`${server.api}/applications/lookup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number, secret: server.secret }),
    });
    const { token } = (await response.json()) as { token?: string };
    assert.ok(token, String(response.status));
    return token;
  }

  async function watch(
    application: KnownApplication,
    token: string,
    lastEventId?: string,
    api = server.api,
  ): Promise<CaseEventReader> {
    const address = `${api}/applications/${application.id}/events`;
    const reader = await readCaseEvents(address, token, lastEventId);
    assert.equal(reader.status, 200);
    readers.add(reader);
    return reader;
  }

  const pidOfDatabase = async (): Promise<number> => {
    const pidFile = path.join(server.dataDir, 'postgres', 'data', 'postmaster.pid');
    return Number.parseInt(await readFile(pidFile, 'utf8'), 10);
  };

  /** Waits for another process of the database that answers: connections to the one that crashed live a little longer. */
  async function databaseIsBack(crashed: number): Promise<void> {
    const [application] = server.applications;
    assert.ok(application);
    for (let tries = 0; tries < 300; tries += 1) {
      const pid = await pidOfDatabase().catch(() => crashed);
      if (pid !== crashed && (await tokenOf(application).catch(() => ''))) return;
      await sleep(100);
    }
    assert.fail('the database did not come back');
  }

  /** Several viewers of each application. */
  async function watchAll(): Promise<Map<CaseEventReader, KnownApplication>> {
    const viewers = new Map<CaseEventReader, KnownApplication>();
    for (const application of server.applications) {
      const token = await tokenOf(application);
      for (let count = 0; count < VIEWERS / APPLICATIONS; count += 1) {
        const reader = await watch(application, token);
        await reader.started;
        viewers.set(reader, application);
      }
    }
    return viewers;
  }

  async function everyoneSees(viewers: Iterable<CaseEventReader>, title: string): Promise<void> {
    await Promise.all([...viewers].map((reader) => reader.until(title)));
  }

  void it('shows each step to all who watch, in order, and goes on after the database crashed', async () => {
    const viewers = await watchAll();
    for (const title of ['diperiksa', 'dicetak']) {
      for (const { id } of server.applications) await server.record(id, title);
      await everyoneSees(viewers.keys(), title);
    }
    const crashed = await pidOfDatabase();
    process.kill(crashed, 'SIGKILL');
    for (const { id } of server.applications) {
      for (let recorded = false; !recorded;) {
        recorded = await server.record(id, 'siap diambil').then(
          () => true,
          () => false,
        );
        if (!recorded) await sleep(50);
      }
    }
    await everyoneSees(viewers.keys(), 'siap diambil');
    for (const reader of viewers.keys()) {
      const steps = reader.titles.filter((title, index) => title !== reader.titles[index - 1]);
      assert.deepEqual(steps, ['diperiksa', 'dicetak', 'siap diambil']);
    }
    await databaseIsBack(crashed);
  });

  void it('is continued where it was when the server was killed', async () => {
    const viewers = await watchAll();
    for (const { id } of server.applications) await server.record(id, 'sebelum');
    await everyoneSees(viewers.keys(), 'sebelum');
    assert.equal(await server.end('SIGKILL'), null);
    await Promise.all([...viewers.keys()].map((reader) => reader.ended));
    for (const { id } of server.applications) {
      await server.record(id, 'sementara mati');
      await server.record(id, 'masih mati');
    }
    await server.start();
    for (const [before, application] of viewers) {
      const reader = await watch(application, await tokenOf(application), before.lastEventId);
      await reader.until('masih mati');
      assert.deepEqual(reader.titles, ['sementara mati', 'masih mati']);
    }
  });

  void it('ends at once when the server is told to stop', async () => {
    const viewers = await watchAll();
    assert.equal(await server.end('SIGTERM'), 0);
    await Promise.all([...viewers.keys()].map((reader) => reader.ended));
    await server.start();
  });

  void it(`keeps nothing of viewers who left, ${String(RECONNECTS)} times`, async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { db, pool, notifications } = server.database;
    // In this process, whose memory can be looked into.
    const app = await createApp({ db, pool, notifications });
    try {
      const api = `${await app.listen({ port: 0, host: '127.0.0.1' })}/v1`;
      const [application] = server.applications;
      assert.ok(application);
      // By the other process: a connection that is kept for later would not be one of a viewer.
      const token = await tokenOf(application);
      const { server: http } = app;
      const connections = promisify(http.getConnections.bind(http));
      const everybodyLeft = async (): Promise<void> => {
        while ((await connections()) > 0) await sleep(5);
      };
      const comeAndGo = async (times: number): Promise<void> => {
        for (let count = 0; count < times; count += AT_ONCE) {
          const some = await Promise.all(
            Array.from({ length: AT_ONCE }, () => watch(application, token, undefined, api)),
          );
          await Promise.all(some.map((reader) => reader.started));
          for (const reader of some) reader.close();
          await Promise.all(some.map((reader) => reader.ended));
          readers.clear();
          await everybodyLeft();
        }
      };
      const used = async (): Promise<number> => {
        // What was closed is let go of a little later.
        for (let round = 0; round < 5; round += 1) {
          await sleep(50);
          collect();
        }
        return process.memoryUsage().heapUsed;
      };
      await comeAndGo(RECONNECTS / 4);
      const before = await used();
      await comeAndGo(RECONNECTS);
      const growth = (await used()) - before;
      assert.ok(growth < RECONNECTS * MOST_BYTES_A_RECONNECT, `${String(growth)} bytes more`);
      console.log(`heap after ${String(RECONNECTS)} reconnects: ${String(growth)} bytes more`);
    } finally {
      await app.close();
    }
  });
});
