import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  createApp,
  importDataset,
  listKeys,
  migrate,
  openDatabase,
  openSeal,
  silentLog,
  type Database,
  type Seal,
} from '@gerai/server';
import { loadDataset } from '../dataset.ts';
import { planStories, startTelling } from './live.ts';

void describe('the systems of the demonstration', () => {
  const warnings: unknown[] = [];
  const log = { warn: (facts: object) => warnings.push(facts) };
  let dataDir: string;
  let database: Database;
  let seal: Seal;
  let app: Awaited<ReturnType<typeof createApp>>;
  let api: string;

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'gerai-live-'));
    database = await openDatabase({ dataDir, databaseUrl: '', log: silentLog });
    await migrate(database.db);
    await importDataset(database.db, {
      ...(await loadDataset()),
      applications: [],
      complaints: [],
    });
    const opened = await openSeal({ dataDir });
    assert.ok(opened);
    seal = opened;
    app = await createApp({ db: database.db, pool: database.pool, seal });
    api = `${await app.listen({ port: 0 })}/v1`;
  });

  after(async () => {
    await app.close();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function statuses(): Promise<Map<string, string>> {
    const rows = await database.db
      .selectFrom('applications')
      .select(['number', 'status'])
      .execute();
    return new Map(rows.map(({ number, status }) => [number, status]));
  }

  void it('tell their stories to the end, over HTTP and with keys of their own', async () => {
    const plan = await planStories(1);
    const stories = plan.stories.filter(({ delayMs }) => delayMs === 0);
    assert.equal(stories.length, 6);
    const telling = startTelling(
      { ...plan, stories },
      { api, db: database.db, seal, log, minuteMs: 0 },
    );
    await telling.done;
    assert.deepEqual(warnings, []);
    const found = await statuses();
    for (const { story } of stories) assert.equal(found.get(story.number), story.end.status);
  });

  void it('begin with every application registered, end when told to, and leave one key each', async () => {
    const plan = await planStories(2);
    const telling = startTelling(plan, { api, db: database.db, seal, log });
    for (;;) {
      const found = await statuses();
      if (plan.stories.every(({ story }) => found.has(story.number))) break;
    }
    await telling.stop();
    assert.deepEqual(warnings, []);
    const inUse = (await listKeys(database.db)).filter(({ revokedAt }) => revokedAt === null);
    assert.equal(inUse.length, 6);
  });
});
