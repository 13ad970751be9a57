import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { createLogger } from '../http/logging.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { putService, seed, SERVICES } from '../testing/fixtures.ts';
import type { CatalogueNotifications, CatalogueStore } from './catalogue-store.ts';
import { createCatalogueStore } from './catalogue-store.ts';

const DEADLINE_MS = 20_000;

void describe('the catalogue store', () => {
  let database: TestDatabase;
  let store: CatalogueStore;
  let tell: () => void;

  beforeEach(async () => {
    database = await createTestDatabase();
    await seed(database.db);
    const notifications: CatalogueNotifications = {
      listen: (_channel, listener) => {
        tell = () => {
          listener.onNotification('services');
        };
        return Promise.resolve(() => undefined);
      },
    };
    store = createCatalogueStore({
      db: database.db,
      notifications,
      log: createLogger('silent'),
    });
    assert.equal((await store.current()).source.size, SERVICES.length);
  });
  afterEach(async () => {
    await store.close();
    await database.close();
  });

  const add = (code: string): Promise<void> => putService(database.db, { ...SERVICES[0]!, code });

  async function untilSize(size: number): Promise<void> {
    const deadline = Date.now() + DEADLINE_MS;
    while ((await store.current()).source.size !== size && Date.now() < deadline) await sleep(50);
    assert.equal((await store.current()).source.size, size);
  }

  void it('tries again by itself when a refresh failed, and answers meanwhile', async () => {
    await database.pool.query('alter table regions rename to mislaid');
    await add('DK-90');
    tell();
    await sleep(500);
    assert.equal((await store.current()).source.size, SERVICES.length);
    await database.pool.query('alter table mislaid rename to regions');
    await untilSize(SERVICES.length + 1);
  });

  void it('sees a change that comes while it reads an earlier one', async () => {
    const holder = await database.pool.connect();
    try {
      // Read last, so that the services are read by the time a refresh waits here.
      await holder.query('begin; lock table regions in access exclusive mode');
      await add('DK-90');
      tell();
      await sleep(500);
      await add('DK-91');
      tell();
      await sleep(500);
    } finally {
      await holder.query('commit');
      holder.release();
    }
    await untilSize(SERVICES.length + 2);
  });
});
