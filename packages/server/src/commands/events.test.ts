import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { createSeal } from '../domain/events/sealing.ts';
import { verifySignature, digestOf, signatureOf } from '../domain/events/signature.ts';
import { findSource } from '../domain/events/sources.ts';
import { createCalendarSource } from '../domain/calendar-store.ts';
import type { CloudEvent } from '../domain/events/check.ts';
import { takeEvents } from '../domain/events/intake.ts';
import type { TestDatabase } from '../testing/database.ts';
import { createTestDatabase } from '../testing/database.ts';
import { registration, TYPES } from '../testing/back-office.ts';
import { NOW, seed } from '../testing/fixtures.ts';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
const sealingKey = randomBytes(32);

void describe('gerai-server key and events', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
    await seed(database.db);
  });
  after(() => database.close());

  function run(args: readonly string[], key = sealingKey.toString('base64')) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=gerai-source', cli, ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: database.url, GERAI_SEALING_KEY: key },
      },
    );
    return { status, stdout, stderr };
  }

  void it('make a key that signs, show it without its secret, and end it', async () => {
    const made = run(['key', 'create', '/systems/siak', '--agency', 'disdukcapil', '--complaints']);
    assert.equal(made.status, 0, made.stderr);
    const [, id = ''] = /^key +(\S+)$/m.exec(made.stdout) ?? [];
    const [, secret = ''] = /^secret +(\S+)$/m.exec(made.stdout) ?? [];
    const { db } = database;
    assert.deepEqual(await findSource(db, '/systems/siak'), {
      source: '/systems/siak',
      agencyCodes: ['disdukcapil'],
      pullsComplaints: true,
    });
    const request = { method: 'GET', url: '/v1/events', bodyDigest: digestOf('') };
    const signed = (time: number) => ({
      ...request,
      signature: `key=${id}, t=${String(time)}, v1=${signatureOf(secret, time, request).toString('hex')}`,
    });
    const seal = createSeal(sealingKey);
    const now = 1_800_000_000;
    const before = await verifySignature(db, seal, signed(now), now * 1000);
    assert.ok('system' in before);

    const listed = run(['key', 'list']);
    assert.match(
      listed.stdout,
      new RegExp(`${id} +/systems/siak +disdukcapil +complaints +in use`),
    );
    assert.doesNotMatch(listed.stdout, new RegExp(secret));
    assert.equal(run(['key', 'revoke', id]).status, 0);
    assert.match(run(['key', 'list']).stdout, /revoked/);
    const after = await verifySignature(db, seal, signed(now + 1), now * 1000);
    assert.ok('refused' in after);
    assert.equal(run(['key', 'revoke', id]).status, 1);
  });

  void it('say what is wrong, without a stack', () => {
    for (const [args, message] of [
      [['key'], /usage: gerai-server key create/],
      [['key', 'create', '/systems/x'], /name the agencies/],
      [['key', 'create', '/systems/x', '--agency', 'nowhere'], /there is no agency nowhere/],
      [['key', 'create', 'no source', '--agency', 'dpupr'], /is not a source/],
      [['events', 'replay', 'x'], /usage: gerai-server events/],
      [['events', 'replay', '99'], /there is no event 99/],
    ] as const) {
      const { status, stderr } = run(args);
      assert.equal(status, 1, stderr);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
    const unsealed = run(['key', 'list'], '');
    assert.match(unsealed.stderr, /set GERAI_SEALING_KEY/);
  });

  void it('list what was set aside and what waits, and try it again', async () => {
    const { db } = database;
    const made = run(['key', 'create', '/systems/dinsos', '--agency', 'disdukcapil']);
    assert.equal(made.status, 0, made.stderr);
    const system = await findSource(db, '/systems/dinsos');
    assert.ok(system);
    const event = (sequence: number, type: string, data: object): CloudEvent => ({
      specversion: '1.0',
      id: `d-${String(sequence)}`,
      source: '/systems/dinsos',
      subject: 'app-d',
      time: NOW.toISOString(),
      sequence: String(sequence),
      type,
      data: { ...data },
    });
    const seal = createSeal(sealingKey);
    const options = { db, seal, calendar: createCalendarSource(db) };
    const poison = { ...registration('PMH-25VD-0NYN-PKTG9'), serviceCode: 'NEW-1' };
    await takeEvents(
      options,
      system,
      [event(1, TYPES.registered, poison), event(2, TYPES.reached, { step: 'check' })],
      NOW.getTime(),
      'r',
    );
    const dead = run(['events', 'dead']);
    assert.match(
      dead.stdout,
      /\/systems\/dinsos +d-1 .*app-d .*\/data\/serviceCode unknown-reference/,
    );
    assert.doesNotMatch(dead.stdout, /8F2KQ/);
    assert.match(run(['events', 'waiting']).stdout, /\/systems\/dinsos +app-d +1 from sequence 2/);
    const [id = ''] = /^\d+/.exec(dead.stdout) ?? [];
    const still = run(['events', 'replay', id]);
    assert.equal(still.status, 1);
    assert.match(still.stderr, /still can't be used/);

    await database.pool.query(`
      insert into services (code, agency_code, category_code, name, document, content_hash)
      select 'NEW-1', agency_code, category_code, name, document, '' from services where code = 'DK-01'`);
    const again = run(['events', 'replay', id]);
    assert.equal(again.status, 0, again.stderr);
    assert.match(again.stdout, /^accepted$/m);
    assert.equal(run(['events', 'dead']).stdout, '');
    assert.equal(run(['events', 'waiting']).stdout, '');
    const { rows } = await database.pool.query(
      "select status from applications where number = 'PMH-25VD-0NYN-PKTG9'",
    );
    assert.deepEqual(rows, [{ status: 'in-progress' }]);
  });
});
