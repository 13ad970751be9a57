import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';

void describe('the database', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  void it('tells of catalogue changes, once a statement', async () => {
    const heard: string[] = [];
    const stop = await database.notifications.listen('gerai_catalogue', {
      onNotification: (payload) => heard.push(payload),
      onReconnect: () => undefined,
    });
    await database.db
      .insertInto('regions')
      .values([
        { code: '73', level: 'province', name: 'Sulawesi Selatan' },
        { code: '73.17', parent_code: '73', level: 'regency', kind: 'kabupaten', name: 'Luwu' },
      ])
      .execute();
    // Notifications of one sender arrive in order: after the second, the first has been counted.
    await database.pool.query(`notify gerai_catalogue, 'end'`);
    while (!heard.includes('end')) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(heard, ['regions', 'end']);
    stop();
  });
});
