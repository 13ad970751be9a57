import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { ApiSchema } from '../api-schema.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { APPLICATION, NOW } from '../testing/fixtures.ts';

void describe('applications', () => {
  let test: TestApp;
  let token: string;
  before(async () => {
    test = await createTestApp();
    token = await test.applicationToken();
  });
  after(() => test.close());

  const url = `/v1/applications/${APPLICATION.id}`;

  void it('open with number and secret, read leniently', async () => {
    const response = await test.send('POST', '/v1/applications/lookup', {
      body: { number: ' pmh 7k3m q9tx b2v4c ', secret: '8f2kq m7xwt' },
    });
    assert.equal(response.statusCode, 200, response.body);
    const opened = response.json<ApiSchema<'ApplicationLookupResult'>>();
    assert.equal(opened.application.id, APPLICATION.id);
    assert.match(opened.token, /^gct_/);
    assert.ok(Date.parse(opened.expiresAt) - Date.now() < 31 * 60_000);
    assert.equal(response.headers['cache-control'], 'private, no-store');
    assert.equal(response.headers['referrer-policy'], 'no-referrer');
    assert.equal(response.headers['set-cookie'], undefined);
  });

  void it('show what now, what next, by when, and every step', async () => {
    const response = await test.send('GET', url, { token });
    const application = response.json<ApiSchema<'Application'>>();
    assert.equal(application.status, 'in-progress');
    assert.ok(application.now.id && application.next.id);
    assert.equal(application.service.code, 'DK-02');
    assert.equal(application.agency.abbreviation, 'Disdukcapil');
    assert.deepEqual(
      application.steps.map(({ code, state }) => [code, state]),
      [
        ['received', 'done'],
        ['printing', 'current'],
      ],
    );
    assert.deepEqual(application.clock, {
      value: 1,
      unit: 'working-day',
      state: 'running',
      late: false,
      startedAt: '2026-11-23T01:12:00.000Z',
      dueAt: '2026-11-24T15:59:59.000Z',
    });
    assert.equal(application.requests[0]?.status, 'open');
    assert.equal(application.documents[0]?.size, 182_044);
    assert.deepEqual(application.allowed, ['message', 'document']);
  });

  void it('answer 304 to the holder who has the version already', async () => {
    const first = await test.send('GET', url, { token });
    const etag = String(first.headers.etag);
    assert.match(etag, /^"[^"]+"$/);
    const again = await test.send('GET', url, { token, headers: { 'if-none-match': etag } });
    assert.equal(again.statusCode, 304);
    assert.equal(again.headers['cache-control'], 'private, no-store');
  });

  void it('list events newest first, page by page', async () => {
    const first = await test.send('GET', `${url}/events?limit=2`, { token });
    const page = first.json<ApiSchema<'CaseEventList'>>();
    assert.deepEqual(
      page.items.map(({ sequence }) => sequence),
      [3, 2],
    );
    const next = await test.send('GET', `${url}/events?limit=2&cursor=${String(page.nextCursor)}`, {
      token,
    });
    const last = next.json<ApiSchema<'CaseEventList'>>();
    assert.deepEqual(
      last.items.map(({ sequence }) => sequence),
      [1],
    );
    assert.equal(last.nextCursor, undefined);
  });

  void it('list events to whoever prefers a list, and refuse other representations', async () => {
    for (const [accept, status] of [
      ['application/xml', 406],
      ['application/json;q=0, */*', 406],
      ['application/json, text/event-stream;q=0.5', 200],
      ['text/*;q=0.1, */*;q=0.1', 200],
    ] as const) {
      const response = await test.send('GET', `${url}/events`, { token, headers: { accept } });
      assert.equal(response.statusCode, status, accept);
    }
  });

  void it('take messages once, and record them', async () => {
    const own = await createTestApp();
    try {
      const bearer = await own.applicationToken();
      const body = { text: 'Apakah boleh berupa foto?', language: 'id' };
      const key = 'message-key-0123456789';
      const first = await own.send('POST', `${url}/messages`, { token: bearer, body, key });
      assert.equal(first.statusCode, 201, first.body);
      const second = await own.send('POST', `${url}/messages`, { token: bearer, body, key });
      assert.equal(second.body, first.body);
      assert.equal(second.headers['idempotency-replayed'], 'true');
      const seen = await own.send('GET', url, { token: bearer });
      const { messages, updatedAt } = seen.json<ApiSchema<'Application'>>();
      assert.deepEqual(
        messages.map(({ from, text }) => [from, text]),
        [['resident', body.text]],
      );
      assert.equal(updatedAt, NOW.toISOString());
      const events = await own.send('GET', `${url}/events?limit=1`, { token: bearer });
      const [newest] = events.json<ApiSchema<'CaseEventList'>>().items;
      assert.deepEqual([newest?.type, newest?.actor, newest?.sequence], ['message', 'resident', 4]);
    } finally {
      await own.close();
    }
  });

  void it('take no messages once closed, no blank ones, and no uploads', async () => {
    const { db } = test.database;
    const blank = await test.send('POST', `${url}/messages`, { token, body: { text: ' \n ' } });
    assert.equal(blank.statusCode, 400);
    assert.deepEqual(blank.json<ApiSchema<'Problem'>>().errors, [
      { pointer: '/text', code: 'too-short', limit: 1 },
    ]);
    const uploads = await test.send('POST', `${url}/messages`, {
      token,
      body: { text: 'Ini', uploads: ['upl_1'] },
    });
    assert.equal(uploads.json<ApiSchema<'Problem'>>().errors?.[0]?.pointer, '/uploads/0');
    await db
      .updateTable('applications')
      .set({ status: 'closed' })
      .where('id', '=', APPLICATION.id)
      .execute();
    const closed = await test.send('POST', `${url}/messages`, { token, body: { text: 'Halo' } });
    assert.equal(closed.statusCode, 409);
    assert.equal(closed.json<ApiSchema<'Problem'>>().code, 'action-not-allowed');
    await db
      .updateTable('applications')
      .set({ status: 'in-progress' })
      .where('id', '=', APPLICATION.id)
      .execute();
  });

  void it('show late clocks as late', async () => {
    const later = await createTestApp({ clock: () => new Date('2026-11-26T00:00:00Z') });
    try {
      const bearer = await later.applicationToken();
      const seen = await later.send('GET', url, { token: bearer });
      assert.equal(seen.json<ApiSchema<'Application'>>().clock.late, true);
    } finally {
      await later.close();
    }
  });

  void it('are closed to everybody without their token', async () => {
    const paths = [url, `${url}/events`];
    for (const path of paths) {
      const none = await test.send('GET', path);
      assert.equal(none.statusCode, 401);
      assert.equal(none.headers['www-authenticate'], 'Bearer');
      assert.equal(none.json<ApiSchema<'Problem'>>().code, 'unauthorized');
      const wrong = await test.send('GET', path, { token: 'gct_0123456789abcdef' });
      assert.equal(wrong.statusCode, 401);
    }
    const { number, secret } = await test.file();
    const other = await test.open('complaints', number, secret);
    for (const path of [...paths, '/v1/applications/not-a-uuid']) {
      const response = await test.send('GET', path, { token: other });
      assert.equal(response.statusCode, 404);
      assert.equal(response.json<ApiSchema<'Problem'>>().code, 'case-not-found');
    }
    const posted = await test.send('POST', `${url}/messages`, {
      token: other,
      body: { text: 'Halo' },
    });
    assert.equal(posted.statusCode, 404);
  });

  void it('close again when the token expires', async () => {
    const bearer = await test.applicationToken();
    await test.database.db
      .updateTable('case_tokens')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute();
    const response = await test.send('GET', url, { token: bearer });
    assert.equal(response.statusCode, 401);
    assert.equal(response.json<ApiSchema<'Problem'>>().code, 'token-expired');
  });

  void it('leave what is not served to 501, whatever is sent', async () => {
    for (const [method, path] of [
      ['PUT', `${url}/subscription`],
      ['DELETE', `${url}/subscription`],
      ['POST', '/v1/events'],
      ['GET', '/v1/events'],
    ] as const) {
      const response = await test.app.inject({
        method,
        url: path,
        ...(method === 'GET' ? {} : { payload: 'x', headers: { 'content-type': 'application/x' } }),
      });
      assert.equal(response.statusCode, 501, `${method} ${path}: ${response.body}`);
      assert.equal(response.json<ApiSchema<'Problem'>>().code, 'not-implemented');
    }
  });
});
