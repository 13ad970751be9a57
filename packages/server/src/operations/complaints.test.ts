import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { ApiSchema } from '../api-schema.ts';
import { createCalendarSource } from '../domain/calendar-store.ts';
import { handleComplaint, lockComplaint } from '../domain/complaint-handling.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { COMPLAINT, NOW } from '../testing/fixtures.ts';

type Complaint = ApiSchema<'Complaint'>;
type Problem = ApiSchema<'Problem'>;

void describe('complaints', () => {
  let test: TestApp;
  before(async () => {
    test = await createTestApp();
  });
  after(() => test.close());

  interface Filed {
    readonly id: string;
    readonly url: string;
    readonly token: string;
  }

  async function filed(input: object = COMPLAINT): Promise<Filed> {
    const { number, secret } = await test.file(input);
    const response = await test.send('POST', '/v1/complaints/lookup', { body: { number, secret } });
    const { token, complaint } = response.json<ApiSchema<'ComplaintLookupResult'>>();
    return { id: complaint.id, url: `/v1/complaints/${complaint.id}`, token };
  }

  async function read({ url, token }: Filed): Promise<Complaint> {
    return (await test.send('GET', url, { token })).json();
  }

  async function refused(input: object): Promise<[string, string][]> {
    const response = await test.send('POST', '/v1/complaints', { body: input });
    assert.equal(response.statusCode, 400, response.body);
    const problem = response.json<Problem>();
    assert.equal(problem.code, 'validation-failed');
    return (problem.errors ?? []).map(({ pointer, code }) => [pointer, code]);
  }

  void it('are receipted with number, secret and deadlines in working days', async () => {
    const response = await test.send('POST', '/v1/complaints', { body: COMPLAINT });
    assert.equal(response.statusCode, 201, response.body);
    const receipt = response.json<ApiSchema<'ComplaintReceipt'>>();
    assert.match(receipt.number, /^ADU-/);
    assert.match(receipt.secret, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    assert.equal(receipt.submittedAt, NOW.toISOString());
    assert.deepEqual(
      receipt.clocks.map(({ code, dueAt, state }) => [code, dueAt, state]),
      [
        ['forward', '2026-11-26T15:59:59.000Z', 'running'],
        ['first-follow-up', '2026-12-03T15:59:59.000Z', 'upcoming'],
        ['resolution', '2027-01-22T15:59:59.000Z', 'running'],
      ],
    );
    assert.equal(receipt.expectedAt, '2026-12-03T15:59:59.000Z');
  });

  void it('leave holidays out of deadlines', async () => {
    const christmas = await createTestApp({ clock: () => new Date('2026-12-22T02:00:00Z') });
    try {
      const receipt = await christmas.file();
      assert.equal(receipt.clocks[0]?.dueAt, '2026-12-29T15:59:59.000Z');
    } finally {
      await christmas.close();
    }
  });

  void it('that ask for information have the deadline of UU 14/2008', async () => {
    const receipt = await test.file({ ...COMPLAINT, class: 'information' });
    assert.deepEqual(
      receipt.clocks.map(({ code }) => code),
      ['forward', 'information-answer'],
    );
    assert.equal(receipt.expectedAt, '2026-12-07T15:59:59.000Z');
  });

  void it('show where they stand', async () => {
    const complaint = await read(await filed());
    assert.equal(complaint.status, 'received');
    assert.equal(complaint.text, COMPLAINT.text);
    assert.match(complaint.next.id, /26 November 2026/);
    assert.equal(complaint.agency?.code, 'dpupr');
    assert.deepEqual(
      complaint.steps.map(({ code, state }) => [code, state]),
      [
        ['received', 'current'],
        ['disposition', 'upcoming'],
        ['in-progress', 'upcoming'],
        ['closed', 'upcoming'],
      ],
    );
    assert.deepEqual(
      complaint.timeline.map(({ type }) => type),
      ['submitted'],
    );
    assert.deepEqual(complaint.allowed, ['message', 'withdraw']);
    assert.deepEqual(complaint.reopening, { possible: false, count: 0 });
  });

  void it('keep who reported apart, and nothing of who is anonymous', async () => {
    const { db } = test.database;
    const named = await filed();
    const anonymous = await filed({
      ...COMPLAINT,
      visibility: { anonymous: true, confidential: false },
      contact: { name: 'Daeng Rahasia', phone: '089999999999', email: 'rahasia@contoh.id' },
    });
    const identities = await db.selectFrom('complaint_identities').selectAll().execute();
    const ofNamed = identities.find(({ complaint_id }) => complaint_id === named.id);
    assert.equal(ofNamed?.name, 'Sitti Rahma');
    assert.ok(!identities.some(({ complaint_id }) => complaint_id === anonymous.id));
    const everything = JSON.stringify([
      identities,
      await db.selectFrom('complaints').selectAll().execute(),
      await db.selectFrom('complaint_events').selectAll().execute(),
    ]);
    assert.doesNotMatch(everything, /Daeng Rahasia|089999999999|rahasia@contoh/);
    for (const complaint of [named, anonymous]) {
      const seen = JSON.stringify(await read(complaint));
      assert.doesNotMatch(seen, /Sitti Rahma|081234567890/);
    }
  });

  void it('are refused with every reason at once', async () => {
    assert.deepEqual(
      await refused({
        ...COMPLAINT,
        text: `${' '.repeat(9)}a${' '.repeat(9)}`,
        categoryCode: 'nothing',
        agencyCode: 'nobody',
        occurredOn: '2026-11-24',
        place: { regionCode: '99', lat: 1 },
      }),
      [
        ['/text', 'too-short'],
        ['/occurredOn', 'in-future'],
        ['/place/long', 'required'],
        ['/categoryCode', 'unknown-reference'],
        ['/agencyCode', 'unknown-reference'],
        ['/place/regionCode', 'unknown-reference'],
      ],
    );
    assert.deepEqual(await refused({ ...COMPLAINT, categoryCode: 'kependudukan', answers: [] }), [
      ['/categoryCode', 'unknown-reference'],
    ]);
  });

  void it('have their answers checked by the questions of the category', async () => {
    assert.deepEqual(await refused({ ...COMPLAINT, answers: [] }), [['/answers', 'required']]);
    assert.deepEqual(
      await refused({
        ...COMPLAINT,
        answers: [
          { code: 'hazard', values: ['perhaps'] },
          { code: 'hazard', values: ['yes'] },
          { code: 'length', values: ['3', '4'] },
          { code: 'other', values: ['x'] },
          { code: 'since', values: ['kemarin'] },
        ],
      }),
      [
        ['/answers/0/values/0', 'not-allowed'],
        ['/answers/1/code', 'duplicate'],
        ['/answers/2/values', 'too-many'],
        ['/answers/3/code', 'unknown-reference'],
        ['/answers/4/values/0', 'format'],
      ],
    );
    const answers = [
      { code: 'hazard', values: ['no'] },
      { code: 'length', values: ['3.5'] },
      { code: 'since', values: ['2026-11-20T08:00:00+08:00'] },
    ];
    assert.equal(
      (await test.send('POST', '/v1/complaints', { body: { ...COMPLAINT, answers } })).statusCode,
      201,
    );
  });

  void it('take messages and withdrawal, guarded by If-Match', async () => {
    const complaint = await filed();
    const { url, token } = complaint;
    const before = await test.send('GET', url, { token });
    const sent = await test.send('POST', `${url}/messages`, {
      token,
      body: { text: 'Lubangnya lebih besar.', language: 'id' },
    });
    assert.equal(sent.statusCode, 201, sent.body);
    const stale = await test.send('POST', `${url}/withdrawal`, {
      token,
      body: {},
      headers: { 'if-match': String(before.headers.etag) },
    });
    assert.equal(stale.statusCode, 412);
    const current = await test.send('GET', url, { token });
    const withdrawn = await test.send('POST', `${url}/withdrawal`, {
      token,
      body: { reason: 'Sudah diperbaiki warga.' },
      headers: { 'if-match': String(current.headers.etag) },
    });
    assert.equal(withdrawn.statusCode, 201, withdrawn.body);
    const after = withdrawn.json<Complaint>();
    assert.equal(after.status, 'withdrawn');
    assert.deepEqual(after.allowed, []);
    assert.deepEqual(
      after.steps.map(({ state }) => state),
      ['done', 'skipped', 'skipped', 'skipped'],
    );
    assert.ok(after.clocks.every(({ state }) => state === 'stopped'));
    assert.deepEqual(after.messages.map(({ text }) => text).sort(), [
      'Lubangnya lebih besar.',
      'Sudah diperbaiki warga.',
    ]);
    assert.equal(withdrawn.headers.etag, (await test.send('GET', url, { token })).headers.etag);
    const again = await test.send('POST', `${url}/withdrawal`, { token, body: {} });
    assert.equal(again.statusCode, 409);
    const late = await test.send('POST', `${url}/messages`, { token, body: { text: 'Halo' } });
    assert.equal(late.json<Problem>().code, 'action-not-allowed');
    const events = await test.send('GET', `${url}/events`, { token });
    assert.deepEqual(
      events.json<ApiSchema<'CaseEventList'>>().items.map(({ type }) => type),
      ['withdrawn', 'message', 'submitted'],
    );
  });

  void it('are rated once and reopened in time', async () => {
    const complaint = await filed();
    const { id, url, token } = complaint;
    const early = await test.send('POST', `${url}/rating`, { token, body: { score: 5 } });
    assert.equal(early.statusCode, 409);
    const close = (closedAt: string) =>
      test.database.db
        .updateTable('complaints')
        .set({
          status: 'closed',
          forwarded_at: '2026-11-20T00:00:00Z',
          first_response_at: '2026-11-20T00:00:00Z',
          closed_at: closedAt,
        })
        .where('id', '=', id)
        .execute();
    await close('2026-11-20T00:00:00Z');
    const open = await read(complaint);
    assert.deepEqual(open.allowed, ['rate', 'reopen']);
    assert.equal(open.reopening.until, '2026-12-04T15:59:59.000Z');
    assert.match(open.next.en ?? '', /4 December 2026/);
    assert.ok(open.steps.every(({ state }) => state === 'done'));

    const rated = await test.send('POST', `${url}/rating`, {
      token,
      body: { score: 4, resolved: true, comment: 'Cepat ditangani.' },
    });
    assert.equal(rated.statusCode, 201, rated.body);
    assert.equal(rated.json<Complaint>().rating?.score, 4);
    const twice = await test.send('POST', `${url}/rating`, { token, body: { score: 1 } });
    assert.equal(twice.json<Problem>().code, 'action-not-allowed');

    const reopened = await test.send('POST', `${url}/reopening`, {
      token,
      body: { reason: 'Lubangnya muncul lagi setelah hujan.' },
    });
    assert.equal(reopened.statusCode, 201, reopened.body);
    const after = reopened.json<Complaint>();
    assert.equal(after.status, 'in-progress');
    assert.equal(after.reopening.count, 1);
    assert.equal(after.expectedAt, '2026-11-30T15:59:59.000Z');

    await close('2026-11-02T00:00:00Z');
    assert.deepEqual((await read(complaint)).allowed, []);
    const tooLate = await test.send('POST', `${url}/reopening`, {
      token,
      body: { reason: 'Lubangnya muncul lagi setelah hujan.' },
    });
    assert.equal(tooLate.statusCode, 409);
  });

  void it('go on from earlier ones, but an anonymous one never from a named one', async () => {
    const named = (await test.file()).number;
    const hidden = { anonymous: true, confidential: true };
    const anonymous = (await test.file({ ...COMPLAINT, visibility: hidden })).number;
    const linkOf = async (relatedNumber: string, input: object = COMPLAINT) =>
      (await read(await filed({ ...input, relatedNumber }))).relatedNumber;
    assert.equal(await linkOf(named), named);
    assert.equal(await linkOf(anonymous, { ...COMPLAINT, visibility: hidden }), anonymous);
    assert.equal(await linkOf(named, { ...COMPLAINT, visibility: hidden }), undefined);
    assert.equal(await linkOf('ADU-3JAD-98TA-BHC9Z'), undefined);
  });

  void it('that are refused say why, until they are reopened', async () => {
    const complaint = await filed();
    const { db } = test.database;
    const reason = { id: 'Jalan ini milik provinsi.', en: 'This is a road of the province.' };
    await db.transaction().execute(async (trx) => {
      const row = await lockComplaint(trx, complaint.id);
      assert.ok(row);
      const act = { what: 'refuse', reason } as const;
      await handleComplaint(trx, row, act, NOW, await createCalendarSource(db)());
    });
    const refused = await read(complaint);
    assert.equal(refused.status, 'closed');
    assert.deepEqual(refused.refusal, reason);
    const reopened = await test.send('POST', `${complaint.url}/reopening`, {
      token: complaint.token,
      body: { reason: 'Papan di lokasi menyebut jalan kabupaten.' },
    });
    assert.equal(reopened.json<Complaint>().refusal, undefined);
  });

  void it('that are public are found by likeness, confidential ones never', async () => {
    const own = await createTestApp();
    try {
      await own.file({ ...COMPLAINT, title: 'Rahasia: jalan berlubang' });
      await own.file({
        ...COMPLAINT,
        title: 'Lubang di Jalan Topoka',
        visibility: { anonymous: false, confidential: false },
      });
      const find = async (query: string): Promise<ApiSchema<'SimilarComplaint'>[]> => {
        const response = await own.send('GET', `/v1/complaints/similar?${query}`);
        assert.equal(response.statusCode, 200, response.body);
        return response.json<ApiSchema<'SimilarComplaintList'>>().items;
      };
      const found = await find('text=jalan%20berlubang%20pasar&lat=-3.388&long=120.369');
      assert.deepEqual(
        found.map(({ title }) => title),
        ['Lubang di Jalan Topoka'],
      );
      assert.ok((found[0]?.distance ?? Infinity) < 200);
      assert.equal(found[0]?.regionName, 'Belopa');
      assert.equal((await find('text=jalan%20lubang&region=73.17')).length, 1);
      assert.equal((await find('text=jalan%20lubang&region=73.17.08')).length, 0);
      assert.equal((await find('text=jalan%20lubang&category=lain')).length, 0);
      assert.equal((await find('text=kucing%20hilang%20semalam')).length, 0);
      const half = await own.send('GET', '/v1/complaints/similar?text=jalan&lat=1');
      assert.deepEqual(half.json<Problem>().errors, [
        { pointer: '/long', code: 'required', in: 'query' },
      ]);
    } finally {
      await own.close();
    }
  });
});
