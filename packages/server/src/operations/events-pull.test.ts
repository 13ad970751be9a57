import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import type { ApiSchema } from '../api-schema.ts';
import { createSeal } from '../domain/events/sealing.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import type { BackOffice } from '../testing/back-office.ts';
import { createBackOffice, registration, TYPES } from '../testing/back-office.ts';
import { assertEventConforms } from '../testing/event-conformance.ts';
import { pdf } from '../testing/files.ts';
import { upload } from '../testing/upload.ts';

const seal = createSeal(randomBytes(32));

void describe('events for back-office systems', () => {
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

  void it('flow out: complaints to the system that handles them, with the least data', async () => {
    const lapor = await createBackOffice(test, seal, {
      source: '/systems/lapor',
      agencyCodes: ['dpupr'],
      pullsComplaints: true,
    });
    const before = await lapor.pull();
    const filed = await test.file();
    const { cursor } = before;
    const page = await lapor.pull(`?after=${cursor}`);
    assert.equal(page.items.length, 1);
    const [event] = page.items;
    assert.equal(event?.type, 'id.gerai.complaint.filed.v1');
    assert.equal(event.data['number'], filed.number);
    assert.deepEqual(event.data['contact'], { name: 'Sitti Rahma', phone: '081234567890' });
    assert.doesNotMatch(JSON.stringify(event), /secret|hash/);
    await test.file({
      class: 'complaint',
      text: 'Lampu jalan padam sejak tiga malam yang lalu.',
      categoryCode: 'jalan-rusak',
      answers: [{ code: 'hazard', values: ['no'] }],
      visibility: { anonymous: true, confidential: false },
      contact: { name: 'Tidak Disimpan' },
      language: 'id',
    });
    const next = await lapor.pull(`?after=${page.cursor}`);
    assert.equal(next.items.length, 1);
    assert.doesNotMatch(JSON.stringify(next), /contact|Tidak Disimpan/);
    assert.deepEqual(await lapor.pull(`?after=${next.cursor}`), {
      items: [],
      cursor: next.cursor,
      more: false,
    });
    assert.equal((await siak.pull(`?after=${cursor}`)).items.length, 0);
  });

  void it('flow out: what an applicant sent, to the system that asked for it', async () => {
    const number = 'PMH-25VD-0NYN-PKTG9';
    const secret = '8F2KQ-M7XWT';
    await siak.send(
      { type: TYPES.registered, sequence: 1, subject: 'app-s', data: registration(number, secret) },
      {
        type: TYPES.wanted,
        sequence: 2,
        subject: 'app-s',
        data: { requestId: 'kk', kind: 'document', title: { id: 'Kartu keluarga' } },
      },
    );
    const token = await test.open('applications', number, secret);
    const { rows } = await test.database.pool.query<{ id: string; request: string }>(
      `select applications.id, application_requests.id as request from applications
       join application_requests on application_id = applications.id where number = $1`,
      [number],
    );
    const [{ id, request } = { id: '', request: '' }] = rows;
    const { cursor } = await siak.pull();
    const uploads = [await upload(test, pdf(), 'kk.pdf')];
    const sent = await test.send('POST', `/v1/applications/${id}/documents`, {
      token,
      body: { requestId: request, uploads },
    });
    assert.equal(sent.statusCode, 201, sent.body);
    const { items } = await siak.pull(`?after=${cursor}`);
    assert.equal(items.length, 1);
    const [event] = items;
    assert.ok(event);
    assertEventConforms(event);
    assert.equal(event.subject, 'app-s');
    const data = event.data as unknown as ApiSchema<'ApplicationAnsweredData'>;
    assert.equal(data.requestId, 'kk');
    assert.deepEqual(
      data.documents.map(({ name, mediaType }) => [name, mediaType]),
      [['kk.pdf', 'application/pdf']],
    );
    const path = `/v1/applications/${data.applicationId}/documents/${data.documents[0]?.id ?? ''}`;
    const file = await siak.get(path);
    assert.equal(file.statusCode, 200, file.body);
    assert.deepEqual(file.rawPayload, pdf());
    const others = await createBackOffice(test, seal, {
      source: '/systems/lain',
      agencyCodes: ['disdukcapil'],
    });
    assert.equal((await others.get(path)).statusCode, 404);
  });

  void it('flow out page by page, and miss nothing that is committed late', async () => {
    const lapor = await createBackOffice(test, seal, {
      source: '/systems/lapor-2',
      agencyCodes: ['dpupr'],
      pullsComplaints: true,
    });
    const { cursor } = await lapor.pull();
    const slow = await test.database.pool.connect();
    let late: string;
    try {
      await slow.query('begin');
      const { rows } = await slow.query<{ id: string }>(`
        insert into complaints (number, secret_hash, class, category_code, agency_code, text, status,
          response_due_at)
        values ('ADU-0000-0000-00000', '', 'complaint', 'jalan-rusak', 'dpupr', 'Lambat sekali', 'received',
          now()) returning id`);
      late = rows[0]?.id ?? '';
      for (let count = 0; count < 3; count += 1) await test.file();
      const first = await lapor.pull(`?after=${cursor}&limit=2`);
      assert.equal(first.items.length, 2);
      assert.equal(first.more, true);
      const second = await lapor.pull(`?after=${first.cursor}&limit=2`);
      assert.equal(second.items.length, 1);
      assert.equal(second.more, false);
      await slow.query('commit');
      const third = await lapor.pull(`?after=${second.cursor}`);
      assert.deepEqual(
        third.items.map(({ subject }) => subject),
        [late],
      );
    } finally {
      slow.release();
    }
  });

  void it('flow out to cursors of this list that are not too old', async () => {
    const lapor = await createBackOffice(test, seal, {
      source: '/systems/lapor-3',
      agencyCodes: ['dpupr'],
      pullsComplaints: true,
    });
    await test.file();
    assert.ok((await lapor.pull()).items.length > 0);
    await test.database.pool.query(
      "update outbound_events set created_at = now() - interval '31 days'",
    );
    const first = Buffer.from('00000000').toString('base64url');
    assert.equal((await lapor.get(`/v1/events?after=${first}`)).statusCode, 409);
    const beyond = Buffer.from('99999999').toString('base64url');
    assert.equal((await lapor.get(`/v1/events?after=${beyond}`)).statusCode, 409);
    assert.equal((await lapor.get('/v1/events?after=x')).statusCode, 400);
    assert.deepEqual((await lapor.pull()).items, []);
  });
});
