import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import { createFileStore } from '../domain/documents/file-store.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { exif, jpeg, pdf } from '../testing/files.ts';
import { APPLICATION, CLOSED_APPLICATION } from '../testing/fixtures.ts';
import { beginHeaders, upload } from '../testing/upload.ts';

const url = `/v1/applications/${APPLICATION.id}`;

void describe('documents of an application', () => {
  let test: TestApp;
  let token: string;
  let requestId: string;

  before(async () => {
    test = await createTestApp();
    token = await test.applicationToken();
    const row = await test.database.db
      .selectFrom('application_requests')
      .select('id')
      .executeTakeFirstOrThrow();
    requestId = row.id;
    await ask();
  });
  after(() => test.close());

  /** The agency waits for a document. */
  async function ask(): Promise<void> {
    const { db } = test.database;
    await db
      .updateTable('application_requests')
      .set({ status: 'open', answered_at: null, requested_at: '2026-11-23T02:00:00Z' })
      .execute();
    await db
      .updateTable('applications')
      .set({
        status: 'waiting-for-applicant',
        expected_at: null,
        document: JSON.stringify({
          now: { id: 'Petugas menunggu surat.' },
          yourMove: { what: 'send-document', text: { id: 'Kirim surat.' } },
          clock: { value: 1, unit: 'working-day', state: 'paused', late: false },
        }),
      })
      .where('id', '=', APPLICATION.id)
      .execute();
  }

  const read = async (): Promise<ApiSchema<'Application'>> =>
    (await test.send('GET', url, { token })).json();

  const send = (body: object, key?: string): Promise<Response> =>
    test.send('POST', `${url}/documents`, { token, body, ...(key ? { key } : {}) });

  const errorsOf = (response: Response) =>
    response.json<ApiSchema<'Problem'>>().errors?.map(({ pointer, code }) => [pointer, code]);

  void it('answer a request: the application goes on, and its clock', async () => {
    assert.deepEqual((await read()).allowed, ['message', 'document']);
    const id = await upload(test, jpeg([exif(6)]), 'Surat hilang (asli).JPEG');
    const body = { requestId, uploads: [id], note: 'Surat dari Polsek Belopa.' };
    const key = 'documents-key-0123456789';
    const response = await send(body, key);
    assert.equal(response.statusCode, 201, response.body);
    assert.match(String(response.headers.etag), /^"/);
    const application = response.json<ApiSchema<'Application'>>();
    assert.equal(application.status, 'in-progress');
    assert.equal(application.yourMove, undefined);
    assert.notEqual(application.now.id, 'Petugas menunggu surat.');
    assert.equal(application.requests[0]?.status, 'answered');
    assert.deepEqual(application.allowed, ['message']);
    // One working day, and the day of the answer (Monday the 23rd) isn't counted.
    assert.equal(application.expectedAt, '2026-11-24T15:59:59.000Z');
    assert.equal(application.clock.state, 'running');
    assert.equal(application.clock.dueAt, '2026-11-24T15:59:59.000Z');

    const document = application.documents.find(({ downloadable }) => downloadable);
    assert.deepEqual(
      [document?.name, document?.kind, document?.mediaType, document?.downloadable],
      ['Surat hilang (asli).jpg', 'submitted', 'image/jpeg', true],
    );
    const record = application.documents.find(({ name }) => name === 'kartu-keluarga.pdf');
    assert.equal(record?.downloadable, false, 'there is no file of it');
    assert.deepEqual(
      application.messages.map((message) => [message.text, message.attachments?.[0]?.id]),
      [['Surat dari Polsek Belopa.', document?.id]],
    );
    const again = await send(body, key);
    assert.equal(again.body, response.body);
    const events = await test.send('GET', `${url}/events?limit=1`, { token });
    assert.equal(events.json<ApiSchema<'CaseEventList'>>().items[0]?.type, 'document-received');
    const claimed = await test.send('DELETE', `/v1/uploads/${id}`, {
      headers: { 'tus-resumable': '1.0.0' },
    });
    assert.equal(claimed.json<ApiSchema<'Problem'>>().code, 'action-not-allowed');
  });

  void it('are fetched by the holder, as an attachment that can do nothing', async () => {
    const document = (await read()).documents.find(({ downloadable }) => downloadable);
    const path = `${url}/documents/${String(document?.id)}`;
    const response = await test.app.inject({
      url: path,
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(response.statusCode, 200);
    assert.equal(response.headers['content-type'], 'image/jpeg');
    assert.equal(
      response.headers['content-disposition'],
      'attachment; filename="Surat hilang (asli).jpg"',
    );
    assert.equal(response.headers['x-content-type-options'], 'nosniff');
    assert.equal(response.headers['content-security-policy'], "default-src 'none'; sandbox");
    assert.equal(response.headers['cache-control'], 'private, no-store');
    assert.equal(response.headers['referrer-policy'], 'no-referrer');
    assert.ok(response.rawPayload.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])));
    assert.equal(response.rawPayload.length, document?.size);
    assert.ok(!response.rawPayload.includes('-3.387'));

    assert.equal((await test.send('GET', path)).statusCode, 401);
    const { number, secret } = await test.file();
    const other = await test.open('complaints', number, secret);
    assert.equal((await test.send('GET', path, { token: other })).statusCode, 404);
    const foreign = await test.database.db
      .insertInto('application_documents')
      .values({
        application_id: CLOSED_APPLICATION.id,
        kind: 'issued',
        name: 'keputusan.pdf',
        media_type: 'application/pdf',
        storage_key: createFileStore(test.filesDir).newKey(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const id of [foreign.id, 'doc_1', '..', document?.id.slice(1)]) {
      const unknown = await test.send('GET', `${url}/documents/${String(id)}`, { token });
      assert.equal(unknown.statusCode, 404, id);
    }
  });

  void it('are told to be gone when their file is', async () => {
    const [row] = await test.database.db
      .selectFrom('application_documents')
      .select(['id', 'storage_key'])
      .where('storage_key', 'is not', null)
      .execute();
    assert.ok(row?.storage_key);
    const store = createFileStore(test.filesDir);
    const content = await store.load(row.storage_key);
    await store.remove(row.storage_key);
    const response = await test.send('GET', `${url}/documents/${row.id}`, { token });
    assert.equal(response.statusCode, 404);
    assert.ok(test.lines.some((line) => line.includes('the file of a document is missing')));
    await store.save(row.storage_key, content);
  });

  void it('are attached to messages', async () => {
    const id = await upload(test, pdf(), 'kuitansi – lunas.pdf');
    const response = await test.send('POST', `${url}/messages`, {
      token,
      body: { text: 'Ini kuitansinya.', uploads: [id] },
    });
    assert.equal(response.statusCode, 201, response.body);
    const { attachments } = response.json<ApiSchema<'CaseMessage'>>();
    assert.equal(attachments?.[0]?.name, 'kuitansi – lunas.pdf');
    const download = await test.app.inject({
      url: `${url}/documents/${attachments[0].id}`,
      headers: { authorization: `Bearer ${token}` },
    });
    assert.match(
      String(download.headers['content-disposition']),
      /filename\*=UTF-8''kuitansi%20%E2%80%93%20lunas\.pdf/,
    );
    const shown = (await read()).messages.find(({ text }) => text === 'Ini kuitansinya.');
    assert.deepEqual(shown?.attachments, attachments);
  });

  void it('are taken once, whole, and for a request that is open', async () => {
    await ask();
    const begun = await test.send('POST', '/v1/uploads', { headers: beginHeaders(10) });
    const partial = String(begun.headers.location).split('/').at(-1) ?? '';
    const whole = await upload(test, pdf());
    const mixed = await send({ requestId, uploads: [whole, partial, 'upl_unknown'] });
    assert.equal(mixed.statusCode, 400);
    assert.deepEqual(errorsOf(mixed), [
      ['/uploads/1', 'unknown-reference'],
      ['/uploads/2', 'unknown-reference'],
    ]);
    const unknown = await send({ requestId: 'req_1', uploads: [whole] });
    assert.deepEqual(errorsOf(unknown), [['/requestId', 'unknown-reference']]);
    const many = await send({ requestId, uploads: Array.from('abcdef', (each) => `upl_${each}`) });
    assert.deepEqual(errorsOf(many), [['/uploads', 'too-many']]);

    const responses = await Promise.all([
      send({ requestId, uploads: [whole] }),
      test.send('POST', `${url}/messages`, { token, body: { text: 'Ini', uploads: [whole] } }),
    ]);
    assert.deepEqual(responses.map(({ statusCode }) => statusCode).sort(), [201, 400]);
  });

  void it('keep an application waiting while something else is asked', async () => {
    await ask();
    const { db } = test.database;
    await db
      .insertInto('application_requests')
      .values({
        application_id: APPLICATION.id,
        kind: 'payment',
        title: JSON.stringify({ id: 'Retribusi' }),
        status: 'open',
        amount: 50_000,
      })
      .execute();
    const response = await send({ requestId, uploads: [await upload(test, pdf())] });
    const application = response.json<ApiSchema<'Application'>>();
    assert.equal(application.status, 'waiting-for-applicant');
    assert.equal(application.expectedAt, undefined);
    assert.equal(application.clock.state, 'paused');
    assert.deepEqual(application.allowed, ['message'], 'payments are not answered with files');
  });

  void it('are not taken once it is closed', async () => {
    const uploads = [await upload(test, pdf())];
    await test.database.db
      .updateTable('applications')
      .set({ status: 'closed' })
      .where('id', '=', APPLICATION.id)
      .execute();
    const response = await send({ requestId, uploads });
    assert.equal(response.statusCode, 409);
    assert.equal(response.json<ApiSchema<'Problem'>>().code, 'action-not-allowed');
  });
});
