import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { generateCaseNumber } from '@gerai/api/case-number';
import type { ApiSchema } from '../api-schema.ts';
import { createSeal } from '../domain/events/sealing.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import type { BackOffice, ShortEvent } from '../testing/back-office.ts';
import { createBackOffice, registration, TYPES } from '../testing/back-office.ts';
import { SERVICES } from '../testing/fixtures.ts';

const seal = createSeal(randomBytes(32));
const SECRET = '8F2KQ-M7XWT';

type Application = ApiSchema<'Application'>;
type Receipt = ApiSchema<'EventReceipt'>;

void describe('events of back-office systems', () => {
  let test: TestApp;
  let siak: BackOffice;
  let simbg: BackOffice;
  let subjects = 0;
  before(async () => {
    test = await createTestApp({ seal });
    siak = await createBackOffice(test, seal, {
      source: '/systems/siak',
      agencyCodes: ['disdukcapil'],
    });
    simbg = await createBackOffice(test, seal, {
      source: '/systems/simbg',
      agencyCodes: ['dpupr'],
    });
  });
  after(() => test.close());

  /** A new application and short forms of its events. */
  function application() {
    subjects += 1;
    const subject = `app-${String(subjects)}`;
    const number = generateCaseNumber('application');
    const of = (
      type: keyof typeof TYPES,
      sequence: number,
      data: object,
      more = {},
    ): ShortEvent => ({
      type: TYPES[type],
      sequence,
      subject,
      data,
      ...more,
    });
    return { subject, number, of, registered: of('registered', 1, registration(number)) };
  }

  async function show(number: string): Promise<Application & { timeline: string[] }> {
    const token = await test.open('applications', number, SECRET);
    const { id } = (
      await test.send('POST', '/v1/applications/lookup', { body: { number, secret: SECRET } })
    ).json<{ application: Application }>().application;
    const seen = await test.send('GET', `/v1/applications/${id}`, { token });
    const events = await test.send('GET', `/v1/applications/${id}/events`, { token });
    const { items } = events.json<ApiSchema<'CaseEventList'>>();
    const timeline = items.map(({ sequence, type }) => `${String(sequence)} ${type}`).reverse();
    return { ...seen.json<Application>(), timeline };
  }

  async function isFound(number: string): Promise<boolean> {
    const body = { number, secret: SECRET };
    return (await test.send('POST', '/v1/applications/lookup', { body })).statusCode === 200;
  }

  const statesOf = (receipts: readonly Receipt[]) => receipts.map(({ state }) => state);
  const codeOf = (receipt?: Receipt) =>
    [
      receipt?.problem?.code,
      ...(receipt?.problem?.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
    ].join(', ');

  void it('make an application that its holder can follow', async () => {
    const { number, of, registered } = application();
    const receipts = await siak.send(
      registered,
      of('reached', 2, { step: 'check' }),
      of('wanted', 3, { requestId: 'ktp', kind: 'document', title: { id: 'Fotokopi KTP' } }),
      of('message', 4, { messageId: 'm1', from: 'agency', text: 'Mohon dikirim.', language: 'id' }),
    );
    assert.deepEqual(statesOf(receipts), ['accepted', 'accepted', 'accepted', 'accepted']);
    const seen = await show(number);
    assert.equal(seen.status, 'waiting-for-applicant');
    assert.deepEqual(
      seen.steps.map(({ code, state }) => `${code} ${state}`),
      ['received done', 'survey skipped', 'check current', 'printing upcoming'],
    );
    assert.equal(seen.agency.code, 'disdukcapil');
    assert.equal(seen.requests[0]?.title.id, 'Fotokopi KTP');
    assert.equal(seen.messages[0]?.text, 'Mohon dikirim.');
    assert.deepEqual(seen.timeline, [
      '1 submitted',
      '2 step-reached',
      '3 document-wanted',
      '4 message',
    ]);
  });

  void it('are offered where keys can be told apart', async () => {
    const offered = async (app: TestApp) =>
      (await app.send('GET', '/v1/config')).json<ApiSchema<'Config'>>().features.backOfficeEvents;
    assert.equal(await offered(test), true);
    const without = await createTestApp();
    try {
      assert.equal(await offered(without), false);
    } finally {
      await without.close();
    }
  });

  void it('are taken one at a time too, and told when they are wrong', async () => {
    const { number, registered } = application();
    const contentType = 'application/cloudevents+json';
    const right = await siak.post(siak.event(registered), { contentType });
    assert.equal(right.statusCode, 202, right.body);
    assert.ok(await isFound(number));
    const wrong = await siak.post(siak.event({ ...registered, sequence: 2, data: {} }), {
      contentType,
    });
    assert.equal(wrong.statusCode, 202);
    const [receipt] = wrong.json<{ items: Receipt[] }>().items;
    assert.equal(receipt?.state, 'set-aside');
    assert.match(codeOf(receipt), /^validation-failed, \/data\/serviceCode required/);
  });

  void it('wait for what is missing, and then count in order', async () => {
    const { number, of, registered } = application();
    const late = [
      of('decided', 4, { result: 'granted', decidedAt: '2026-11-23T02:40:00Z' }),
      of('reached', 3, { step: 'printing' }),
      of('reached', 2, { step: 'check' }),
    ];
    assert.deepEqual(statesOf(await siak.send(...late)), ['deferred', 'deferred', 'deferred']);
    assert.equal(await isFound(number), false);
    assert.deepEqual(statesOf(await siak.send(registered)), ['accepted']);
    const seen = await show(number);
    assert.equal(seen.status, 'closed');
    assert.deepEqual(seen.timeline, [
      '1 submitted',
      '2 step-reached',
      '3 step-reached',
      '4 decided',
    ]);
  });

  void it('count once, within a batch and across batches', async () => {
    const { number, of, registered } = application();
    const step = of('reached', 2, { step: 'check' });
    assert.deepEqual(statesOf(await siak.send(registered, step, step)), [
      'accepted',
      'accepted',
      'duplicate',
    ]);
    assert.deepEqual(statesOf(await siak.send(step, registered)), ['duplicate', 'duplicate']);
    const { rows } = await test.database.pool.query(
      'select version from applications where number = $1',
      [number],
    );
    assert.deepEqual(rows, [{ version: 1 }], 'nothing was written again');
    // Another system may use the same id.
    const other = application();
    const receipts = await simbg.send({ ...other.registered, id: `${registered.subject ?? ''}-1` });
    assert.match(codeOf(receipts[0]), /^forbidden/);
  });

  void it('are judged one by one', async () => {
    const good = application();
    const bad = application();
    const receipts = await siak.send(
      { ...bad.registered, data: registration('PMH-7K3M-Q9TX-B2V4D') },
      bad.of('reached', 0, { step: 'x' }, { id: 'zero' }),
      bad.of('reached', 9_999_999, { step: 'x' }, { id: 'far' }),
      bad.of('reached', 5, { step: 'x', nik: '7317' }, { id: 'more' }),
      bad.of('reached', 6, { step: 'a\u0000b' }, { id: 'nul' }),
      bad.of('reached', 7, { step: 'x', agencyCode: 'nowhere' }, { id: 'agency' }),
      bad.of('reached', 8, { step: 'x' }, { id: 'future', time: '2030-01-01T00:00:00Z' }),
      bad.of('reached', 9, { step: 'x' }, { id: 'source', source: '/systems/simbg' }),
      { ...bad.registered, sequence: 2, id: 'second' },
      { ...bad.of('reached', 10, {}), type: 'id.gerai.application.lost.v1' },
      good.registered,
    );
    assert.deepEqual(
      receipts.map((one) => codeOf(one)),
      [
        'validation-failed, /data/number check-digit',
        'validation-failed, /sequence too-small',
        'validation-failed, /sequence too-large',
        'validation-failed, /data/nik unknown-property',
        'validation-failed, /data/step invalid-characters',
        'validation-failed, /data/agencyCode unknown-reference',
        'validation-failed, /time in-future',
        'forbidden',
        'validation-failed, /sequence not-allowed',
        'validation-failed, /type not-allowed',
        '',
      ],
    );
    assert.equal(receipts.at(-1)?.state, 'accepted');
    assert.ok(await isFound(good.number));
  });

  void it('do not hold up what follows an event that was set aside, which fits in later', async () => {
    const { number, of, registered } = application();
    const poison = of('reached', 2, { step: 'check', agencyCode: 'nowhere' });
    const receipts = await siak.send(registered, poison, of('reached', 3, { step: 'printing' }));
    assert.deepEqual(statesOf(receipts), ['accepted', 'set-aside', 'accepted']);
    assert.deepEqual((await show(number)).timeline, ['1 submitted', '2 step-reached']);
    assert.deepEqual(statesOf(await siak.send(of('reached', 2, { step: 'check' }))), ['accepted']);
    const seen = await show(number);
    assert.deepEqual(seen.timeline, ['1 submitted', '2 step-reached', '3 step-reached']);
    assert.equal(seen.steps.find(({ state }) => state === 'current')?.code, 'printing');
    const { rows } = await test.database.pool.query(
      'select 1 from dead_events where event_id = $1',
      [`${registered.subject ?? ''}-2`],
    );
    assert.equal(rows.length, 0);
  });

  void it('never speak for an application of another system', async () => {
    const { number, of, registered } = application();
    await siak.send(registered, of('reached', 2, { step: 'check' }));
    const intruding = await simbg.send(
      of('decided', 1, { result: 'refused', decidedAt: '2026-11-23T02:40:00Z' }, { id: 'i-1' }),
    );
    assert.deepEqual(statesOf(intruding), ['deferred']);
    assert.equal((await show(number)).status, 'in-progress');
    const second = await simbg.send({
      ...registered,
      id: 'i-2',
      data: { ...registration(generateCaseNumber('application')), agencyCode: 'dpupr' },
    });
    assert.match(codeOf(second[0]), /\/subject duplicate|\/sequence duplicate/);
    const stolen = application();
    const sameNumber = await siak.send({ ...stolen.registered, data: registration(number) });
    assert.equal(codeOf(sameNumber[0]), 'validation-failed, /data/number duplicate');
  });

  void it('go on in another system after a transfer', async () => {
    const { number, of, registered } = application();
    const note = (text: string) => ({ messageId: 'm1', from: 'agency', text, language: 'id' });
    const steps = await simbg.send(
      of('reached', 1, { step: 'survey' }, { id: `${number}-b` }),
      of('message', 2, note('Kami periksa lokasinya.'), { id: `${number}-c` }),
    );
    assert.deepEqual(statesOf(steps), ['deferred', 'deferred']);
    await siak.send(
      registered,
      of('message', 2, note('Berkas kami teruskan.')),
      of('transferred', 3, { fromAgencyCode: 'disdukcapil', toAgencyCode: 'dpupr' }),
    );
    const seen = await show(number);
    assert.equal(seen.agency.code, 'dpupr');
    assert.equal(seen.steps.find(({ state }) => state === 'current')?.code, 'survey');
    assert.deepEqual(seen.timeline, [
      '1 submitted',
      '2 message',
      '3 transferred',
      '4 step-reached',
      '5 message',
    ]);
    // Ids of messages are each system's own.
    assert.equal(seen.messages.length, 2);
  });

  void it('keep what the applicant did where it belongs', async () => {
    const { number, of, registered } = application();
    await siak.send(registered);
    const token = await test.open('applications', number, SECRET);
    const { id } = await show(number);
    const body = { text: 'Kapan selesai?', language: 'id' };
    const sent = await test.send('POST', `/v1/applications/${id}/messages`, { token, body });
    assert.equal(sent.statusCode, 201, sent.body);
    // The next event happened before that message, though it comes after it.
    await siak.send(of('reached', 2, { step: 'check' }, { time: '2026-11-23T02:29:59Z' }));
    const seen = await show(number);
    assert.deepEqual(seen.timeline, ['1 submitted', '2 step-reached', '3 message']);
    assert.equal(seen.messages.length, 1);
    const pulled = await siak.pull();
    const mine = pulled.items.filter(({ subject }) => subject === registered.subject);
    assert.deepEqual(
      mine.map(({ type, sequence, data }) => [type, sequence, data['text']]),
      [[TYPES.message, '1', 'Kapan selesai?']],
    );
    assert.equal((await simbg.pull()).items.length, 0);
  });

  void it('are taken once by two servers that get them at the same moment', async () => {
    const many = Array.from({ length: 12 }, application);
    const events = many.flatMap(({ registered, of }) => [
      registered,
      of('reached', 2, { step: 'check' }),
      of('reached', 3, { step: 'printing' }),
    ]);
    const batches = [events, events.toReversed(), events.filter((_, index) => index % 2 === 0)];
    const receipts = await Promise.all(batches.map((batch) => siak.send(...batch)));
    const accepted = receipts.flat().filter(({ state }) => state !== 'duplicate');
    assert.equal(accepted.length, events.length);
    for (const { number } of many) {
      assert.deepEqual((await show(number)).timeline, [
        '1 submitted',
        '2 step-reached',
        '3 step-reached',
      ]);
    }
  });

  void it('change services of their own agencies only', async () => {
    const [, service] = SERVICES;
    assert.ok(service);
    const change = (sequence: number, data: object, subject = service.code): ShortEvent => ({
      type: TYPES.service,
      sequence,
      subject,
      data,
    });
    const renamed = { ...service, name: { id: 'Ganti KTP-el' } };
    const receipts = await siak.send(
      change(2, { change: 'ended' }),
      change(1, { change: 'changed', service: renamed }),
    );
    assert.deepEqual(statesOf(receipts), ['accepted', 'accepted']);
    const { rows } = await test.database.pool.query<{ name: object; status: string }>(
      'select name, status from services where code = $1',
      [service.code],
    );
    assert.deepEqual(rows, [{ name: { id: 'Ganti KTP-el' }, status: 'defunct' }]);
    const foreign = await simbg.send(
      change(1, { change: 'ended' }),
      change(2, {
        change: 'changed',
        service: { ...service, agency: { code: 'dpupr', name: { id: 'x' } } },
      }),
      change(1, { change: 'changed' }, 'DK-01'),
    );
    assert.deepEqual(
      foreign.map((one) => codeOf(one)),
      ['forbidden', 'forbidden', 'validation-failed, /data/service required'],
    );
  });

  void it('keep secrets of applicants as hashes or sealed', async () => {
    const { registered, number } = application();
    const secret = 'ABCDE-12345';
    await siak.send(
      { ...registered, data: registration(number, secret) },
      {
        ...registered,
        id: 'spoilt',
        subject: 'app-x',
        data: { ...registration(number, secret), x: 1 },
      },
    );
    for (const table of ['inbound_events', 'dead_events', 'applications']) {
      const { rows } = await test.database.pool.query<{ row: string }>(
        `select row_to_json(${table})::text as row from ${table}`,
      );
      assert.ok(rows.length > 0);
      for (const { row } of rows) assert.doesNotMatch(row, /ABCDE-?12345/);
    }
    assert.ok(!test.lines.some((line) => line.includes(secret)));
  });

  void it('are refused as a whole when they are no events', async () => {
    for (const body of [
      [{}],
      [],
      'x',
      [{ ...siak.event(application().registered), id: 'a\u0000' }],
    ]) {
      const response = await siak.post(body);
      assert.equal(response.statusCode, 400, response.body);
    }
    const plain = await siak.post([], { contentType: 'application/json' });
    assert.equal(plain.statusCode, 415, plain.body);
  });
});
