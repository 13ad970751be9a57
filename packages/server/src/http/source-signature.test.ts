import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { generateCaseNumber } from '@gerai/api/case-number';
import type { ApiSchema } from '../api-schema.ts';
import { createSeal } from '../domain/events/sealing.ts';
import { listKeys, revokeKey } from '../domain/events/sources.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import type { BackOffice } from '../testing/back-office.ts';
import { createBackOffice, registration, TYPES } from '../testing/back-office.ts';

const seal = createSeal(randomBytes(32));

void describe('requests of back-office systems', () => {
  let test: TestApp;
  let siak: BackOffice;
  before(async () => {
    test = await createTestApp({ seal });
    siak = await createBackOffice(test, seal, {
      source: '/systems/siak',
      agencyCodes: ['disdukcapil'],
    });
  });
  after(() => test.close());

  const registered = (subject: string) => ({
    type: TYPES.registered,
    sequence: 1,
    subject,
    data: registration(generateCaseNumber('application')),
  });

  void it('are refused without a right signature', async () => {
    const body = [siak.event(registered('app-1'))];
    const refused = async (changes: Parameters<BackOffice['post']>[1]): Promise<string> => {
      const response = await siak.post(body, changes);
      assert.equal(response.statusCode, 401, response.body);
      const { code, detail = '' } = response.json<ApiSchema<'Problem'>>();
      assert.equal(code, 'unauthorized');
      return detail;
    };
    assert.match(await refused({ signature: 'v1=00' }), /Send Gerai-Signature/);
    assert.match(await refused({ secret: 'wrong' }), /not that of this request/);
    assert.match(await refused({ payload: JSON.stringify([...body, body[0]]) }), /not that of/);
    assert.match(await refused({ shift: -301 }), /too old or too new/);
    assert.match(await refused({ shift: 301 }), /too old or too new/);
    const unknown = `key=key_000000000000, t=1, v1=${'0'.repeat(64)}`;
    assert.match(await refused({ signature: unknown }), /key is unknown/);
    const pulling = await test.send('GET', '/v1/events');
    assert.equal(pulling.statusCode, 401);
  });

  void it('are refused when a signature comes again', async () => {
    const events = [siak.event(registered('app-2'))];
    assert.equal((await siak.post(events, { shift: 250 })).statusCode, 202);
    const again = await siak.post(events, { shift: 250 });
    assert.equal(again.statusCode, 401);
    assert.match(again.body, /used before/);
    assert.equal((await siak.post(events, { shift: 251 })).statusCode, 202);
  });

  void it('are refused once the key is revoked, whose secret is nowhere in the clear', async () => {
    const { db } = test.database;
    const other = await createBackOffice(test, seal, {
      source: '/systems/simpeg',
      agencyCodes: ['dpupr'],
    });
    assert.equal((await other.get('/v1/events')).statusCode, 200);
    assert.ok(await revokeKey(db, other.keyId));
    assert.equal(await revokeKey(db, other.keyId), false);
    assert.equal((await other.get('/v1/events')).statusCode, 401);
    const keys = await listKeys(db);
    assert.equal(keys.find(({ id }) => id === other.keyId)?.revokedAt instanceof Date, true);
    const rows = await db.selectFrom('event_keys').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(other.secret));
  });
});
