import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';

import type { LightMyRequestResponse as Response } from 'fastify';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import { recordEvent } from '../domain/case-events.ts';
import { removeExpired } from '../domain/housekeeping.ts';
import type { Mail } from '../domain/subscriptions/mail.ts';
import type { Outbox } from '../domain/subscriptions/outbox.ts';
import { createOutbox } from '../domain/subscriptions/outbox.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { APPLICATION, NOW } from '../testing/fixtures.ts';

const url = `/v1/applications/${APPLICATION.id}/subscription`;
const ADDRESS = 'sitti.rahma@contoh.id';

void describe('subscriptions', () => {
  let test: TestApp;
  let token: string;
  let outbox: Outbox;
  let sent: Mail[];
  let send: (mail: Mail) => Promise<void>;
  const warnings: string[] = [];

  before(async () => {
    // The application's own outbox sends nothing by itself: it does not listen.
    test = await createTestApp({ mail: { send: async () => undefined } });
    token = await test.applicationToken();
    outbox = createOutbox(
      test.database.db,
      { send: (mail) => send(mail) },
      { warn: (...parts: unknown[]) => warnings.push(JSON.stringify(parts)) },
    );
  });
  after(() => test.close());
  beforeEach(async () => {
    sent = [];
    warnings.length = 0;
    send = async (mail) => {
      sent.push(mail);
    };
    await test.database.db.deleteFrom('application_subscriptions').execute();
  });

  const put = (body: object = {}, headers: Record<string, string> = {}): Promise<Response> =>
    test.send('PUT', url, {
      token,
      headers,
      body: { email: ADDRESS, channels: ['email'], language: 'id', ...body },
    });
  const confirm = (code: string): Promise<Response> =>
    test.send('POST', `${url}/confirmation`, { token, body: { code } });
  const errorsOf = (response: Response) =>
    response.json<ApiSchema<'Problem'>>().errors?.map(({ pointer, code }) => [pointer, code]);
  const codeIn = ({ subject }: Mail): string => /\d{6}/.exec(subject)?.[0] ?? '';

  async function deliver(): Promise<void> {
    await test.database.db
      .updateTable('mail_outbox')
      .set({ next_attempt_at: new Date(0) })
      .execute();
    await outbox.deliver();
  }

  async function subscribe(body: object = {}): Promise<void> {
    assert.equal((await put(body)).statusCode, 200);
    await deliver();
    const mail = sent.pop();
    assert.ok(mail);
    assert.equal((await confirm(codeIn(mail))).statusCode, 200);
  }

  async function happen(actor: 'agency' | 'resident' = 'agency'): Promise<void> {
    await test.database.db.transaction().execute(async (trx) => {
      await sql`select 1 from applications where id = ${APPLICATION.id} for update`.execute(trx);
      const title = { id: 'Tahap baru' };
      await recordEvent(trx, 'application', APPLICATION.id, {
        type: 'step-reached',
        actor,
        title,
        at: NOW,
      });
    });
  }

  async function expireCode(minutes: number): Promise<void> {
    await sql`
      update application_subscriptions
      set code_expires_at = code_expires_at - make_interval(mins => ${minutes}::integer)
    `.execute(test.database.db);
  }

  void it('begin with a code to the address, which the application gets back', async () => {
    const response = await put();
    assert.equal(response.statusCode, 200, response.body);
    const subscription = response.json<ApiSchema<'Subscription'>>();
    assert.deepEqual(
      [subscription.email, subscription.confirmed, subscription.channels, subscription.language],
      ['s***a@contoh.id', false, ['email'], 'id'],
    );
    await deliver();
    const [mail] = sent;
    assert.equal(mail?.to, ADDRESS);
    assert.match(mail.text, new RegExp(`Kode Anda ${codeIn(mail)}`));
    assert.ok(mail.text.includes(APPLICATION.number));
    const stored = await test.database.db
      .selectFrom('application_subscriptions')
      .selectAll()
      .executeTakeFirstOrThrow();
    assert.ok(!JSON.stringify(stored).includes(codeIn(mail)));
    assert.equal(
      (await test.database.db.selectFrom('mail_outbox').selectAll().execute()).length,
      0,
    );

    const confirmed = await confirm(codeIn(mail));
    assert.equal(confirmed.statusCode, 200, confirmed.body);
    assert.equal(confirmed.json<ApiSchema<'Subscription'>>().confirmed, true);
    assert.equal((await confirm('000000')).statusCode, 200, 'it is confirmed already');
    const seen = await test.send('GET', `/v1/applications/${APPLICATION.id}`, { token });
    const application = seen.json<ApiSchema<'Application'>>();
    assert.deepEqual(application.subscription, confirmed.json());
    assert.ok(application.allowed.includes('subscription'));
  });

  void it('are not confirmed by guessing, nor late, nor when there is none', async () => {
    assert.equal((await confirm('123456')).statusCode, 409);
    await put();
    await deliver();
    const code = codeIn(sent[0] ?? assert.fail());
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let guess = 0; guess < 5; guess += 1) {
      assert.deepEqual(errorsOf(await confirm(wrong)), [['/code', 'not-allowed']]);
    }
    assert.equal((await confirm(code)).statusCode, 409, 'five tries are enough');
    await expireCode(2);
    await put();
    await deliver();
    await expireCode(30);
    assert.equal((await confirm(codeIn(sent[1] ?? assert.fail()))).statusCode, 409);
  });

  void it('send a code a minute at most', async () => {
    await put();
    const again = await put({ email: 'lain@contoh.id' });
    assert.equal(again.statusCode, 429);
    assert.ok(Number(again.headers['retry-after']) <= 60);
    await expireCode(2);
    assert.equal((await put({ email: 'lain@contoh.id' })).statusCode, 200);
    await deliver();
    assert.deepEqual(
      sent.map(({ to }) => to),
      ['lain@contoh.id'],
      'what was not sent yet went with the first address',
    );
  });

  void it('tell that something happened, once for all that happened, and not what', async () => {
    await happen();
    await subscribe();
    assert.equal(sent.length, 0, 'what happened before is not told');
    await happen('resident');
    await deliver();
    assert.equal(sent.length, 0, 'nor what the resident did');
    await happen();
    await happen();
    await deliver();
    assert.equal(sent.length, 1);
    const [mail] = sent;
    assert.equal(mail?.subject, `Kabar permohonan ${APPLICATION.number}`);
    assert.ok(!mail.text.includes('Tahap baru') && !mail.text.includes(APPLICATION.secret));
    await deliver();
    assert.equal(sent.length, 1);
  });

  void it('speak the language that was chosen', async () => {
    await subscribe({ language: 'en' });
    await happen();
    await deliver();
    assert.equal(sent[0]?.subject, `News of your application ${APPLICATION.number}`);
    assert.match(sent[0].text, /Replacement of a lost ID card/);
  });

  void it('lose nothing when a mail can not be sent, or more happens meanwhile', async () => {
    await subscribe();
    await happen();
    send = async () => {
      throw Object.assign(new Error(`550 <${ADDRESS}> unknown`), { responseCode: 550 });
    };
    await deliver();
    assert.match(warnings.join(''), /"responseCode":550/);
    assert.ok(!warnings.join('').includes('contoh.id'), 'no address in the log');
    send = async (mail) => {
      sent.push(mail);
      if (sent.length === 1) await happen();
    };
    await deliver();
    assert.equal(sent.length, 1);
    await deliver();
    assert.equal(sent.length, 2, 'what happened while it was being sent');
  });

  void it('are sent once by several replicas', async () => {
    await subscribe();
    await happen();
    await test.database.db
      .updateTable('mail_outbox')
      .set({ next_attempt_at: new Date(0) })
      .execute();
    const replicas = Array.from({ length: 4 }, () =>
      createOutbox(test.database.db, { send: (mail) => send(mail) }, { warn: () => undefined }),
    );
    await Promise.all(replicas.map((replica) => replica.deliver()));
    assert.equal(sent.length, 1);
  });

  void it('end, and erase what was to be sent', async () => {
    await subscribe();
    await happen();
    const ended = await test.send('DELETE', url, { token });
    assert.equal(ended.statusCode, 204);
    await deliver();
    assert.equal(sent.length, 0);
    const { db } = test.database;
    assert.equal(
      (await db.selectFrom('application_subscriptions').selectAll().execute()).length,
      0,
    );
    assert.equal((await test.send('DELETE', url, { token })).statusCode, 204);
  });

  void it('keep a confirmed address when the language changes, and ask a new one', async () => {
    await subscribe();
    const language = await put({ language: 'en' });
    assert.equal(language.json<ApiSchema<'Subscription'>>().confirmed, true);
    const address = await put({ email: 'baru@contoh.id' });
    assert.equal(address.json<ApiSchema<'Subscription'>>().confirmed, false);
    await happen();
    await deliver();
    assert.deepEqual(
      sent.map(({ to, subject }) => [to, subject.startsWith('Kode')]),
      [['baru@contoh.id', true]],
    );
  });

  void it('change only from the version that is known', async () => {
    assert.equal((await put({}, { 'if-match': '"1.x"' })).statusCode, 412, 'there is none yet');
    const first = await put();
    const etag = String(first.headers.etag);
    await expireCode(2);
    assert.equal((await put({}, { 'if-match': etag })).statusCode, 200);
    const stale = await test.send('DELETE', url, { token, headers: { 'if-match': etag } });
    assert.equal(stale.statusCode, 412);
  });

  void it('are by e-mail only', async () => {
    const sms = await put({ channels: ['sms'], phone: '081234567890' });
    assert.deepEqual(errorsOf(sms), [['/channels/0', 'not-allowed']]);
    const none = await put({ email: undefined });
    assert.deepEqual(errorsOf(none), [['/email', 'required']]);
    for (const email of ['a@b@c', 'a b@contoh.id', 'a@contoh.id\r\nBcc: x@contoh.id', '@', 'a']) {
      assert.deepEqual(errorsOf(await put({ email })), [['/email', 'format']], email);
    }
  });

  void it('are erased some time after an application is over, or unconfirmed', async () => {
    const { db } = test.database;
    const left = async () =>
      (await db.selectFrom('application_subscriptions').selectAll().execute()).length;
    await put();
    await removeExpired(db);
    assert.equal(await left(), 1);
    await sql`update application_subscriptions set created_at = now() - interval '3 days'`.execute(
      db,
    );
    await removeExpired(db);
    assert.equal(await left(), 0);
    await subscribe();
    await sql`update applications set closed_at = now() - interval '29 days'`.execute(db);
    await removeExpired(db);
    assert.equal(await left(), 1);
    await sql`update applications set closed_at = now() - interval '31 days'`.execute(db);
    await removeExpired(db);
    assert.equal(await left(), 0);
    await sql`update applications set closed_at = null where status <> 'closed'`.execute(db);
  });

  void it('are the holder’s alone, and not of an application that is over', async () => {
    const body = { email: ADDRESS, channels: ['email'], language: 'id' };
    assert.equal((await test.send('PUT', url, { body })).statusCode, 401);
    const { number, secret } = await test.file();
    const other = await test.open('complaints', number, secret);
    assert.equal((await test.send('PUT', url, { body, token: other })).statusCode, 404);
    assert.equal((await test.send('DELETE', url, { token: other })).statusCode, 404);
    const { db } = test.database;
    await db
      .updateTable('applications')
      .set({ status: 'decided' })
      .where('id', '=', APPLICATION.id)
      .execute();
    assert.equal((await put()).statusCode, 409);
    await db
      .updateTable('applications')
      .set({ status: 'in-progress' })
      .where('id', '=', APPLICATION.id)
      .execute();
  });

  void it('are not offered without a way for mail', async () => {
    const own = await createTestApp();
    try {
      const bearer = await own.applicationToken();
      const { features } = (await own.send('GET', '/v1/config')).json<ApiSchema<'Config'>>();
      assert.equal(features.applicationSubscriptions, false);
      assert.equal((await own.send('PUT', url, { token: bearer })).statusCode, 501);
      const seen = await own.send('GET', `/v1/applications/${APPLICATION.id}`, { token: bearer });
      assert.ok(!seen.json<ApiSchema<'Application'>>().allowed.includes('subscription'));
    } finally {
      await own.close();
    }
  });
});
