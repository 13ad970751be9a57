import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import type { ApiSchema } from '../api-schema.ts';
import { closeUnanswered } from '../domain/complaint-handling.ts';
import { createSeal } from '../domain/events/sealing.ts';
import { createTestApp, type TestApp } from '../testing/app.ts';
import type { BackOffice, ShortEvent } from '../testing/back-office.ts';
import { createBackOffice } from '../testing/back-office.ts';
import { assertEventConforms } from '../testing/event-conformance.ts';
import { COMPLAINT, NOW } from '../testing/fixtures.ts';

type Complaint = ApiSchema<'Complaint'>;

const seal = createSeal(randomBytes(32));
const at = (second: number): string => new Date(NOW.getTime() + second * 1000).toISOString();

void describe('events of complaints', () => {
  let test: TestApp;
  let roads: BackOffice;
  let civil: BackOffice;
  let now = NOW;
  before(async () => {
    test = await createTestApp({ seal, clock: () => now });
    const register = (source: string, agency: string) =>
      createBackOffice(test, seal, { source, agencyCodes: [agency], pullsComplaints: true });
    roads = await register('/systems/jalan', 'dpupr');
    civil = await register('/systems/dukcapil', 'disdukcapil');
  });
  after(() => test.close());

  async function filed(input: object = { ...COMPLAINT, agencyCode: 'dpupr' }) {
    const { number, secret } = await test.file(input);
    const token = await test.open('complaints', number, secret);
    const row = await test.database.db
      .selectFrom('complaints')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const url = `/v1/complaints/${row.id}`;
    return {
      id: row.id,
      read: async (): Promise<Complaint> => (await test.send('GET', url, { token })).json(),
      act: async (what: string, body: object) => {
        const response = await test.send('POST', `${url}/${what}`, { token, body });
        assert.equal(response.statusCode, 201, response.body);
      },
    };
  }

  const tell = (
    subject: string,
    sequence: number,
    what: string,
    data: object = {},
    second = sequence,
  ): ShortEvent => ({
    type: `id.gerai.complaint.${what}.v1`,
    id: `${subject}-${String(sequence)}`,
    subject,
    sequence,
    data,
    time: at(second),
  });

  /** What a system is told of a complaint, each event held against the document. */
  async function told(system: BackOffice, subject: string) {
    const { items } = await system.pull('?limit=100');
    const own = items.filter((event) => event.subject === subject);
    for (const event of own) assertEventConforms(event);
    return own;
  }
  const kinds = (events: readonly { type: string }[]) =>
    events.map(({ type }) => type.split('.').at(-2));

  void it('tell the reporter of each step, and keep the clocks', async () => {
    const complaint = await filed();
    const { id } = complaint;
    const receipts = await roads.send(
      tell(id, 2, 'noted', { text: { id: 'Lokasi sudah ditinjau.', en: 'The site was seen.' } }),
      tell(id, 1, 'received', { reference: 'PU-17' }),
    );
    assert.deepEqual(
      receipts.map(({ state }) => state),
      ['accepted', 'accepted'],
    );
    const begun = await complaint.read();
    assert.equal(begun.status, 'in-progress');
    assert.deepEqual(
      begun.timeline.map(({ type, detail }) => [type, detail?.id]),
      [
        ['note', 'Lokasi sudah ditinjau.'],
        ['received', 'Nomor di instansi: PU-17'],
        ['submitted', undefined],
      ],
    );
    assert.equal(begun.timeline[0]?.agency?.code, 'dpupr');
    const clock = (view: Complaint, code: string) =>
      view.clocks.find((one) => one.code === code)?.state;
    assert.equal(clock(begun, 'first-follow-up'), 'stopped');
    assert.equal(clock(begun, 'resolution'), 'running');

    const [asked] = await roads.send(
      tell(id, 3, 'question-asked', { text: { id: 'Lubangnya di sisi mana?' } }),
    );
    assert.equal(asked?.state, 'accepted');
    const waiting = await complaint.read();
    assert.deepEqual(waiting.yourMove?.text, { id: 'Lubangnya di sisi mana?' });
    assert.match(waiting.now.en ?? '', /waits for your reply/);
    assert.equal(clock(waiting, 'resolution'), 'paused');
    assert.equal(waiting.messages.at(-1)?.from, 'agency');
    now = new Date(NOW.getTime() + 60_000);
    await complaint.act('messages', { text: 'Di sisi kiri.' });
    const replied = await complaint.read();
    assert.equal(replied.yourMove, undefined);
    assert.equal(clock(replied, 'resolution'), 'running');

    await roads.send(tell(id, 4, 'answered', { text: { id: 'Sudah ditambal.' } }, 61));
    const answered = await complaint.read();
    assert.equal(answered.status, 'answered');
    assert.equal(answered.messages.at(-1)?.text, 'Sudah ditambal.');
    assert.equal(clock(answered, 'auto-close'), 'running');
    await complaint.act('rating', { score: 4, resolved: true });
    await roads.send(tell(id, 5, 'closed', {}, 62));
    const closed = await complaint.read();
    assert.equal(closed.status, 'closed');
    await complaint.act('reopening', { reason: 'Lubangnya muncul lagi.' });
    await complaint.act('withdrawal', {});
    now = NOW;
    const events = await told(roads, id);
    assert.deepEqual(kinds(events), ['filed', 'added', 'rated', 'added', 'reopened', 'withdrawn']);
    assert.deepEqual(
      events.map(({ sequence }) => sequence),
      ['1', '2', '3', '4', '5', '6'],
    );
    assert.deepEqual(await told(civil, id), []);
  });

  void it('follow a complaint to another agency, with all that was said', async () => {
    const complaint = await filed();
    const { id } = complaint;
    await complaint.act('messages', { text: 'Mohon segera.' });
    const early = await civil.send(tell(id, 1, 'received', {}, 9));
    assert.equal(early[0]?.state, 'deferred');
    const late = tell(id, 2, 'noted', { text: { id: 'Terlambat.' } });
    const moved = await roads.send(
      tell(id, 1, 'forwarded', {
        toAgencyCode: 'disdukcapil',
        reason: { id: 'Bukan kewenangan kami.' },
      }),
      late,
    );
    assert.deepEqual(
      moved.map(({ state, problem }) => [state, problem?.code]),
      [
        ['accepted', undefined],
        ['set-aside', 'forbidden'],
      ],
    );
    const view = await complaint.read();
    assert.equal(view.agency?.code, 'disdukcapil');
    assert.deepEqual(
      view.timeline.map(({ type }) => type),
      ['received', 'forwarded', 'message', 'submitted'],
    );
    assert.deepEqual(kinds(await told(civil, id)), ['filed', 'added']);
    assert.deepEqual(kinds(await told(roads, id)), ['filed', 'added', 'forwarded']);
    assert.deepEqual(await civil.send(tell(id, 1, 'received', {}, 9)), [
      { id: `${id}-1`, source: '/systems/dukcapil', state: 'duplicate' },
    ]);
  });

  void it('leave an anonymous reporter unnamed, however the complaint moves', async () => {
    const complaint = await filed({
      ...COMPLAINT,
      agencyCode: 'dpupr',
      visibility: { anonymous: true, confidential: true },
      contact: { name: 'Tidak Disimpan', phone: '081299990000', email: 'rahasia@contoh.id' },
    });
    await roads.send(tell(complaint.id, 1, 'forwarded', { toAgencyCode: 'disdukcapil' }));
    for (const system of [roads, civil]) {
      const text = JSON.stringify(await told(system, complaint.id));
      assert.match(text, /complaint\.filed/);
      assert.doesNotMatch(text, /contact|Tidak Disimpan|0812|rahasia@/);
    }
  });

  void it('tell how many support a public complaint, as one event until it is read', async () => {
    const { id } = await filed({
      ...COMPLAINT,
      agencyCode: 'dpupr',
      visibility: { anonymous: true, confidential: false },
    });
    const support = () =>
      test.database.pool.query('insert into complaint_supports values ($1, $2)', [
        id,
        randomBytes(32),
      ]);
    await Promise.all(Array.from({ length: 30 }, support));
    const [, first] = await told(roads, id);
    assert.deepEqual([first?.sequence, first?.data], ['2', { supporters: 30 }]);
    await support();
    const events = await told(roads, id);
    assert.deepEqual(kinds(events), ['filed', 'supported', 'supported']);
    assert.equal(events.at(-1)?.data['supporters'], 31);
  });

  void it('end by themselves when an answer gets no reply', async () => {
    const { db } = test.database;
    const complaint = await filed();
    await roads.send(tell(complaint.id, 1, 'answered', { text: { id: 'Sudah ditambal.' } }));
    const { auto_close_at: due } = await db
      .selectFrom('complaints')
      .select('auto_close_at')
      .where('id', '=', complaint.id)
      .executeTakeFirstOrThrow();
    assert.equal(due?.toISOString(), '2026-12-07T15:59:59.000Z');
    const closeAt = (moment: Date) =>
      db.transaction().execute((trx) => closeUnanswered(trx, moment));
    assert.equal(await closeAt(due), 0);
    assert.equal(await closeAt(new Date(due.getTime() + 1)), 1);
    assert.equal(await closeAt(new Date(due.getTime() + 1)), 0);
    const view = await complaint.read();
    assert.equal(view.status, 'closed');
    assert.deepEqual(view.timeline[0]?.actor, 'system');
  });

  void it('are set aside where the complaint does not allow them', async () => {
    const complaint = await filed();
    const { id } = complaint;
    const unknown = await roads.send(tell('3f0c7d62-4a8e-4d0c-9a55-0d4f2a7b9c11', 1, 'received'));
    assert.deepEqual(unknown[0]?.problem?.errors, [
      { pointer: '/subject', code: 'unknown-reference' },
    ]);
    const [silent] = await roads.send(tell(id, 1, 'closed'));
    assert.deepEqual(silent?.problem?.errors, [{ pointer: '/data/text', code: 'required' }]);
    const [refused] = await roads.send(
      tell(id, 1, 'refused', { reason: { id: 'Jalan nasional.', en: 'A national road.' } }),
    );
    assert.equal(refused?.state, 'accepted');
    const view = await complaint.read();
    assert.equal(view.status, 'closed');
    assert.match(view.now.en ?? '', /cannot be handled/);
    assert.ok(view.allowed.includes('reopen'));
    const [after] = await roads.send(tell(id, 2, 'noted', { text: { id: 'Catatan.' } }));
    assert.equal(after?.problem?.code, 'action-not-allowed');
    const { rows } = await test.database.pool.query(
      'select problem ->> $1 as code from dead_events where subject = $2',
      ['code', id],
    );
    assert.deepEqual(rows, [{ code: 'action-not-allowed' }]);
  });
});
