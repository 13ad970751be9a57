import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import { removeAbandoned } from '../domain/documents/abandoned-files.ts';
import { createFileStore } from '../domain/documents/file-store.ts';
import { createSeal } from '../domain/events/sealing.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { createBackOffice } from '../testing/back-office.ts';
import { assertEventConforms } from '../testing/event-conformance.ts';
import { comment, exif, heic, jpeg, pdf, png } from '../testing/files.ts';
import { COMPLAINT, NOW } from '../testing/fixtures.ts';
import { beginHeaders, partHeaders, upload } from '../testing/upload.ts';

type Complaint = ApiSchema<'Complaint'>;

const ANONYMOUS = { ...COMPLAINT, visibility: { anonymous: true, confidential: true } };
const photo = (): Buffer => jpeg([exif(6), comment('Sitti')]);

void describe('files of complaints', () => {
  let test: TestApp;
  const seal = createSeal(randomBytes(32));
  before(async () => {
    test = await createTestApp({ seal });
  });
  after(() => test.close());

  interface Filed {
    readonly id: string;
    readonly url: string;
    readonly token: string;
  }

  async function filed(input: object = COMPLAINT): Promise<Filed> {
    const { number, secret } = await test.file({
      ...input,
      text: `${COMPLAINT.text} ${randomUUID()}`,
    });
    const response = await test.send('POST', '/v1/complaints/lookup', { body: { number, secret } });
    const { token, complaint } = response.json<ApiSchema<'ComplaintLookupResult'>>();
    return { id: complaint.id, url: `/v1/complaints/${complaint.id}`, token };
  }

  const read = async ({ url, token }: Filed): Promise<Complaint> =>
    (await test.send('GET', url, { token })).json();

  const add = ({ url, token }: Filed, uploads: readonly string[]): Promise<Response> =>
    test.send('POST', `${url}/uploads`, { token, body: { uploads } });

  const fetchFile = ({ url, token }: Filed, id: string): Promise<Response> =>
    test.send('GET', `${url}/uploads/${id}`, { token });

  const codeOf = (response: Response): string => response.json<ApiSchema<'Problem'>>().code;

  async function begin(content: Buffer, name = 'foto-Sitti.jpg'): Promise<string> {
    const headers = beginHeaders(content.length, name);
    const response = await test.send('POST', '/v1/uploads', { headers });
    return String(response.headers.location).split('/').at(-1) ?? '';
  }

  const send = (id: string, content: Buffer, from = 0): Promise<Response> =>
    test.send('PATCH', `/v1/uploads/${id}`, {
      headers: partHeaders(from),
      payload: content.subarray(from),
    });

  const states = ({ uploads }: Complaint) =>
    uploads.map(({ name, mediaType, state, rejection }) => [name, mediaType, state, rejection]);

  void it('come with the report, whole or still under way', async () => {
    const content = photo();
    const whole = await upload(test, content, 'foto rumah.jpg');
    const later = await begin(content, 'foto jalan.jpg');
    const complaint = await filed({ ...COMPLAINT, uploads: [whole, later] });
    assert.deepEqual(states(await read(complaint)), [
      ['foto rumah.jpg', 'image/jpeg', 'received', undefined],
      ['foto jalan.jpg', 'application/octet-stream', 'uploading', undefined],
    ]);
    assert.equal((await fetchFile(complaint, later)).statusCode, 404);

    assert.equal((await send(later, content)).statusCode, 204);
    const { uploads } = await read(complaint);
    assert.equal(uploads[1]?.state, 'received');
    const file = await fetchFile(complaint, later);
    assert.equal(file.statusCode, 200);
    assert.equal(file.headers['content-type'], 'image/jpeg');
    assert.equal(file.headers['x-content-type-options'], 'nosniff');
    assert.equal(file.headers['content-security-policy'], "default-src 'none'; sandbox");
    assert.equal(file.headers['cache-control'], 'private, no-store');
    assert.match(
      String(file.headers['content-disposition']),
      /^attachment; filename="foto jalan\.jpg"$/,
    );
    assert.equal(file.rawPayload.length, uploads[1].size);
    for (const secret of ['-3.387', 'Sitti', 'Exif']) assert.ok(!file.rawPayload.includes(secret));
  });

  void it('don’t keep the text back when they are lost, and say so', async () => {
    const complaint = await filed({ ...COMPLAINT, uploads: ['upl_gone'] });
    assert.deepEqual(states(await read(complaint)), [
      ['lampiran-1', 'application/octet-stream', 'rejected', 'upload-not-found'],
    ]);
  });

  void it('follow the text, each by itself and once', async () => {
    const complaint = await filed();
    const id = await begin(photo());
    const named = await add(complaint, [id]);
    assert.equal(named.statusCode, 201, named.body);
    assert.equal((await add(complaint, [id])).statusCode, 201, 'naming it again changes nothing');
    const half = Math.floor(photo().length / 2);
    assert.equal((await send(id, photo().subarray(0, half))).statusCode, 204);
    assert.equal((await send(id, photo(), half)).statusCode, 204);
    assert.deepEqual(
      (await read(complaint)).uploads.map(({ state }) => state),
      ['received'],
    );
    const other = await filed();
    const stolen = await add(other, [id]);
    assert.equal(codeOf(stolen), 'validation-failed');
    assert.equal((await fetchFile(other, id)).statusCode, 404);
    assert.equal((await test.send('GET', `${complaint.url}/uploads/${id}`)).statusCode, 401);
  });

  void it('are as many as the limit says', async () => {
    const complaint = await filed();
    const ids = await Promise.all(Array.from({ length: 6 }, () => begin(photo())));
    assert.equal((await add(complaint, ids.slice(0, 5))).statusCode, 201);
    const sixth = await add(complaint, ids.slice(5));
    assert.deepEqual(sixth.json<ApiSchema<'Problem'>>().errors, [
      { pointer: '/uploads', code: 'too-many', limit: 5 },
    ]);
    const refused = await test.send('POST', '/v1/complaints', {
      body: { ...COMPLAINT, uploads: ids },
    });
    assert.equal(refused.statusCode, 400);
  });

  void it('that are no picture or document are told by a code, in the report too', async () => {
    const cases = [
      [heic(), 415, 'heic-unsupported'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'unsupported-media-type'],
      [png([], Buffer.alloc(0), 7100), 413, 'picture-too-large'],
    ] as const;
    const complaint = await filed();
    for (const [content, status, code] of cases) {
      const id = await begin(content);
      await add(complaint, [id]);
      const response = await send(id, content);
      assert.equal(response.statusCode, status);
      assert.equal(codeOf(response), code);
    }
    assert.deepEqual(
      (await read(complaint)).uploads.map(({ rejection }) => rejection),
      cases.map(([, , code]) => code),
    );
    const declared = await test.send('POST', '/v1/uploads', {
      headers: beginHeaders(10, 'a.heic', 'image/heic'),
    });
    assert.equal(codeOf(declared), 'heic-unsupported');
    const { limits } = (await test.send('GET', '/v1/config')).json<ApiSchema<'Config'>>();
    assert.equal(limits.attachmentPixels, 50_000_000);
  });

  void it('of anonymous reports are pictures without a name', async () => {
    const document = await upload(test, pdf('Sitti'), 'Sitti.pdf');
    const complaint = await filed({ ...ANONYMOUS, uploads: [document] });
    const later = await begin(pdf('Sitti'), 'Sitti.pdf');
    const picture = await begin(photo(), 'Sitti.jpg');
    await add(complaint, [later, picture]);
    assert.equal(codeOf(await send(later, pdf('Sitti'))), 'pictures-only');
    assert.equal((await send(picture, photo())).statusCode, 204);
    assert.deepEqual(states(await read(complaint)), [
      ['lampiran-1', 'application/octet-stream', 'rejected', 'pictures-only'],
      ['lampiran-2', 'application/octet-stream', 'rejected', 'pictures-only'],
      ['lampiran-3.jpg', 'image/jpeg', 'received', undefined],
    ]);
    const text = 'Fotonya terlampir.';
    const asked = (uploads: string[]) =>
      test.send('POST', `${complaint.url}/messages`, {
        token: complaint.token,
        body: { text, uploads },
      });
    const refused = await asked([await upload(test, pdf(), 'Sitti.pdf')]);
    assert.equal(codeOf(refused), 'pictures-only');
    assert.equal((await read(complaint)).messages.length, 0);
    const sent = await asked([await upload(test, photo(), 'Sitti.jpg')]);
    const { attachments } = sent.json<ApiSchema<'CaseMessage'>>();
    assert.deepEqual(
      attachments?.map(({ name }) => name),
      ['lampiran-4.jpg'],
    );
  });

  void it('come with replies and reopenings, and are fetched like the others', async () => {
    const complaint = await filed();
    const file = await upload(test, pdf('kuitansi'), 'kuitansi.pdf');
    const reply = await test.send('POST', `${complaint.url}/messages`, {
      token: complaint.token,
      body: { text: 'Ini kuitansinya.', uploads: [file] },
    });
    assert.equal(reply.statusCode, 201, reply.body);
    const { messages, uploads } = await read(complaint);
    assert.equal(uploads.length, 0);
    const [attached] = messages[0]?.attachments ?? [];
    assert.deepEqual(
      [attached?.name, attached?.kind, attached?.downloadable],
      ['kuitansi.pdf', 'submitted', true],
    );
    assert.equal((await fetchFile(complaint, attached?.id ?? '')).body, pdf('kuitansi').toString());
    const unfinished = await test.send('POST', `${complaint.url}/messages`, {
      token: complaint.token,
      body: { text: 'Ini lagi.', uploads: [await begin(pdf())] },
    });
    assert.equal(codeOf(unfinished), 'validation-failed');

    const { db } = test.database;
    await db
      .updateTable('complaints')
      .set({ status: 'answered', resolved_at: NOW, first_response_at: NOW })
      .where('id', '=', complaint.id)
      .execute();
    const reopened = await test.send('POST', `${complaint.url}/reopening`, {
      token: complaint.token,
      body: {
        reason: 'Lubangnya masih ada.',
        uploads: [await upload(test, photo(), 'lubang.jpg')],
      },
    });
    assert.equal(reopened.statusCode, 201, reopened.body);
    assert.equal(reopened.json<Complaint>().messages.at(-1)?.attachments?.[0]?.name, 'lubang.jpg');
  });

  void it('are told to the handling agency’s system, which may fetch them', async () => {
    const { db } = test.database;
    const system = (source: string, agencyCode: string) =>
      createBackOffice(test, seal, { source, agencyCodes: [agencyCode], pullsComplaints: true });
    const theirs = await system('/systems/jalan', 'dpupr');
    const others = await system('/systems/siak', 'disdukcapil');
    const complaint = await filed({ ...ANONYMOUS, agencyCode: 'dpupr' });
    const id = await upload(test, photo(), 'Sitti.jpg');
    await add(complaint, [id]);

    const attached = async ({ pull }: typeof theirs) =>
      (await pull('?limit=100')).items.filter(
        ({ type, subject }) => subject === complaint.id && type.includes('.attached.'),
      );
    const [told] = await attached(theirs);
    assert.ok(told);
    assertEventConforms(told);
    const url = `${complaint.url}/uploads/${id}`;
    const file = await theirs.get(url);
    assert.equal(file.statusCode, 200, file.body);
    assert.deepEqual(told.data, {
      fileId: id,
      name: 'lampiran-1.jpg',
      mediaType: 'image/jpeg',
      size: file.rawPayload.length,
      sha256: createHash('sha256').update(file.rawPayload).digest('hex'),
    });
    assert.equal((await others.get(url)).statusCode, 404);

    await db
      .updateTable('complaints')
      .set({ agency_code: 'disdukcapil' })
      .where('id', '=', complaint.id)
      .execute();
    assert.equal((await attached(others)).length, 1);
    assert.equal((await others.get(url)).statusCode, 200);
    assert.equal((await theirs.get(url)).statusCode, 404);
  });

  void it('that never arrive, and what crashes leave behind, are erased', async () => {
    const { db } = test.database;
    const store = createFileStore(test.filesDir);
    const complaint = await filed();
    const whole = await upload(test, photo());
    const never = await begin(photo());
    await add(complaint, [whole, never]);
    await send(never, photo().subarray(0, 20));

    const orphans = [store.newKey(), store.newKey()] as const;
    for (const key of orphans) await store.save(key, photo());
    const [old, young] = orphans;
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    await utimes(path.join(test.filesDir, old.slice(0, 2), old), longAgo, longAgo);
    await writeFile(path.join(test.filesDir, 'README'), 'somebody else’s');

    await db.updateTable('uploads').set({ expires_at: longAgo }).execute();
    await removeAbandoned(db, store);
    assert.deepEqual(
      (await read(complaint)).uploads.map(({ state, rejection }) => [state, rejection]),
      [
        ['received', undefined],
        ['rejected', 'upload-expired'],
      ],
    );
    assert.equal((await fetchFile(complaint, whole)).statusCode, 200);
    const left = await readdir(test.filesDir, { recursive: true });
    const names = left.map((name) => path.basename(name));
    assert.ok(!names.includes(old) && names.includes(young) && names.includes('README'));
    assert.equal(await readFile(path.join(test.filesDir, 'README'), 'utf8'), 'somebody else’s');
  });

  void it('are not taken without a place for them', async () => {
    const own = await createTestApp({ filesDir: undefined });
    try {
      const body = { ...COMPLAINT, uploads: ['upl_1'] };
      const response = await own.send('POST', '/v1/complaints', { body });
      assert.deepEqual(response.json<ApiSchema<'Problem'>>().errors, [
        { pointer: '/uploads/0', code: 'unknown-reference' },
      ]);
    } finally {
      await own.close();
    }
  });
});
