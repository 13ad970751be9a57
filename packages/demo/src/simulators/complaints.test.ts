import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Schema } from '@gerai/api';
import {
  createApp,
  importDataset,
  migrate,
  openDatabase,
  openSeal,
  silentLog,
  type Database,
  type Seal,
} from '@gerai/server';
import { loadDataset } from '../dataset.ts';
import { startHandling } from './complaints.ts';

type Complaint = Schema<'Complaint'>;

void describe('the complaints system of the demonstration', () => {
  const warnings: unknown[] = [];
  let dataDir: string;
  let database: Database;
  let seal: Seal;
  let app: Awaited<ReturnType<typeof createApp>>;
  let api: string;
  let handling: ReturnType<typeof startHandling> | undefined;

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'gerai-desk-'));
    database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
    await migrate(database.db);
    await importDataset(database.db, { ...(await loadDataset()), applications: [] });
    const opened = await openSeal({ dataDir });
    assert.ok(opened);
    seal = opened;
    app = await createApp({ db: database.db, pool: database.pool, seal });
    api = `${await app.listen({ port: 0 })}/v1`;
  });

  after(async () => {
    await handling?.stop();
    await app.close();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  function start(): void {
    handling = startHandling({
      api,
      db: database.db,
      seal,
      log: { warn: (facts: object) => warnings.push(facts) },
      agencyCodes: ['dpupr'],
      stateFile: path.join(dataDir, 'desk.json'),
      secondMs: 1,
    });
  }

  async function send<Answer>(url: string, body: object, token?: string): Promise<Answer> {
    const response = await fetch(`${api}${url}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    const answer = await response.text();
    assert.ok(response.ok, answer);
    return JSON.parse(answer) as Answer;
  }

  /** Files a complaint and lets its reporter answer what is asked, until a status is reached. */
  async function follow(status: string): Promise<Complaint> {
    const { number, secret } = await send<Schema<'ComplaintReceipt'>>('/complaints', {
      class: 'complaint',
      text: 'Lubang besar di depan pasar, sudah dua pengendara jatuh.',
      categoryCode: 'jalan-rusak',
      answers: [{ code: 'kerusakan', values: ['lubang'] }],
      visibility: { anonymous: true, confidential: true },
      language: 'id',
    });
    const { token, complaint } = await send<Schema<'ComplaintLookupResult'>>('/complaints/lookup', {
      number,
      secret,
    });
    for (;;) {
      assert.deepEqual(warnings, []);
      await sleep(50);
      const response = await fetch(`${api}/complaints/${complaint.id}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const view = (await response.json()) as Complaint;
      if (view.status === status) return view;
      if (view.yourMove?.what === 'reply') {
        await send(`/complaints/${complaint.id}/messages`, { text: 'Sejak Senin.' }, token);
      }
    }
  }

  void it(
    'handles what is filed from now on to its answer, also after a restart',
    { timeout: 120_000 },
    async () => {
      const untouched = () =>
        database.pool.query(
          'select id, version from complaints where submitted_at < now() order by id',
        );
      const before = await untouched();
      start();
      const first = await follow('answered');
      const types = first.timeline.map(({ type }) => type);
      assert.ok(types.includes('received') && types.includes('note'));
      assert.match(first.messages.at(-1)?.text ?? '', /simulasi/);
      await handling?.stop();
      start();
      const second = await follow('answered');
      assert.notEqual(second.id, first.id);
      assert.deepEqual(warnings, []);
      const known = new Map(
        (await untouched()).rows.map((row: { id: string; version: number }) => [
          row.id,
          row.version,
        ]),
      );
      for (const { id, version } of before.rows as { id: string; version: number }[]) {
        assert.equal(known.get(id), version);
      }
    },
  );
});
