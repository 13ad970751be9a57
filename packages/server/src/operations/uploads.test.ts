import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import type { LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import { createFileStore } from '../domain/documents/file-store.ts';
import { createUploads } from '../domain/documents/uploads.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { exif, jpeg, pdf } from '../testing/files.ts';
import { beginHeaders, partHeaders, upload } from '../testing/upload.ts';

const TUS = { 'tus-resumable': '1.0.0' };
const MOST_BYTES = 10 * 1024 * 1024;

void describe('uploads', () => {
  let test: TestApp;
  let origin: string;
  before(async () => {
    test = await createTestApp();
    origin = await test.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => test.close());

  const codeOf = (response: Response): string => response.json<ApiSchema<'Problem'>>().code;

  async function begin(size: number, name?: string, type?: string): Promise<string> {
    const headers = beginHeaders(size, name, type);
    const response = await test.send('POST', '/v1/uploads', { headers });
    assert.equal(response.statusCode, 201, response.body);
    return String(response.headers.location);
  }

  const part = (url: string, offset: number, payload: Buffer, checksum?: string) =>
    test.send('PATCH', url, { headers: partHeaders(offset, checksum), payload });

  async function offsetOf(url: string): Promise<number> {
    const response = await test.send('HEAD', url, { headers: TUS });
    assert.equal(response.statusCode, 200);
    assert.equal(response.headers['cache-control'], 'private, no-store');
    return Number(response.headers['upload-offset']);
  }

  /** Names of all files that are kept. */
  async function files(): Promise<string[]> {
    const entries = await readdir(test.filesDir, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  const rowOf = (url: string) =>
    test.database.db
      .selectFrom('uploads')
      .selectAll()
      .where('id', '=', url.split('/').at(-1) ?? '')
      .executeTakeFirst();

  void it('arrive in parts, whatever happens between them', async () => {
    const content = pdf('sebuah surat yang panjang');
    const url = await begin(content.length, 'surat.pdf', 'application/pdf');
    assert.equal(await offsetOf(url), 0);
    const first = await part(url, 0, content.subarray(0, 10));
    assert.equal(first.statusCode, 204);
    assert.equal(first.headers['upload-offset'], '10');
    assert.ok(Date.parse(String(first.headers['upload-expires'])) > Date.now());
    for (const wrong of [0, 9, 11]) {
      const response = await part(url, wrong, content.subarray(10));
      assert.equal(codeOf(response), 'upload-offset-mismatch');
    }
    assert.equal(await offsetOf(url), 10);
    const rest = await part(url, 10, content.subarray(10));
    assert.equal(rest.headers['upload-offset'], String(content.length));
    const row = await rowOf(url);
    assert.equal(row?.media_type, 'application/pdf');
    assert.equal(row.sha256, createHash('sha256').update(content).digest('hex'));
  });

  void it('lose their metadata, and keep the length that their sender knows', async () => {
    const photo = jpeg([exif(6)]);
    const url = `/v1/uploads/${await upload(test, photo, 'foto.jpeg')}`;
    const row = await rowOf(url);
    assert.ok(row);
    const stored = await createFileStore(test.filesDir).load(row.storage_key);
    assert.ok(!stored.includes('-3.387'));
    assert.equal(await offsetOf(url), photo.length);
  });

  void it('are checked by checksum', async () => {
    const content = pdf();
    const url = await begin(content.length);
    const digest = (algorithm: string) =>
      `${algorithm} ${createHash(algorithm).update(content).digest('base64')}`;
    const wrong = await part(url, 0, pdf('surut'), digest('sha1'));
    assert.equal(wrong.statusCode, 460);
    assert.equal(codeOf(wrong), 'upload-checksum-mismatch');
    assert.equal(await offsetOf(url), 0);
    const unknown = await part(url, 0, content, 'md5 AAAA');
    assert.equal(unknown.statusCode, 400);
    assert.equal((await part(url, 0, content, digest('sha256'))).statusCode, 204);
  });

  void it('are refused when they are too large, before and while they arrive', async () => {
    const headers = beginHeaders(MOST_BYTES + 1);
    const response = await test.send('POST', '/v1/uploads', { headers });
    assert.equal(response.statusCode, 413);
    assert.deepEqual(response.json<ApiSchema<'Problem'>>().errors, [
      { pointer: '/Upload-Length', in: 'header', code: 'too-large', limit: MOST_BYTES },
    ]);
    const url = await begin(10);
    assert.equal((await part(url, 0, pdf())).statusCode, 413);
    assert.equal(await offsetOf(url), 0);
  });

  void it('are refused by what is in them, whatever they are called', async () => {
    const declared = await test.send('POST', '/v1/uploads', {
      headers: beginHeaders(10, 'a.svg', 'image/svg+xml'),
    });
    assert.equal(declared.statusCode, 415);
    const before = await files();
    for (const content of [Buffer.from('<script>alert(1)</script>'), jpeg().subarray(0, 60)]) {
      const url = await begin(content.length, 'foto.jpg', 'image/jpeg');
      const response = await part(url, 0, content);
      assert.equal(response.statusCode, 415, response.body);
      assert.equal((await test.send('HEAD', url, { headers: TUS })).statusCode, 404);
    }
    assert.deepEqual(await files(), before, 'nothing is left of what was refused');
  });

  void it('go on where a lost connection left them', async () => {
    const content = pdf('x'.repeat(200_000));
    const url = await begin(content.length);
    const half = content.length / 2;
    const sent = httpRequest(`${origin}${url}`, {
      method: 'PATCH',
      headers: { ...partHeaders(0), 'content-length': content.length },
    });
    sent.on('error', () => undefined);
    sent.write(content.subarray(0, half));
    const row = await rowOf(url);
    const store = createFileStore(test.filesDir);
    const arrived = () => store.size(row?.storage_key ?? '').catch(() => 0);
    while ((await arrived()) < half) await sleep(5);
    // Asking how much arrived ends what still hangs, as the sender has lost it.
    const offset = await offsetOf(url);
    assert.equal(offset, half);
    sent.destroy();
    assert.equal((await part(url, offset, content.subarray(offset))).statusCode, 204);
    assert.equal((await rowOf(url))?.sha256, createHash('sha256').update(content).digest('hex'));
  });

  void it('take one of two parts that are sent for the same place', async () => {
    const content = pdf('x'.repeat(1000));
    const url = await begin(content.length);
    const responses = await Promise.all([part(url, 0, content), part(url, 0, content)]);
    const codes = responses.map(({ statusCode }) => statusCode).sort();
    assert.ok(codes.includes(204) && codes.every((code) => code === 204 || code === 409));
    assert.equal((await rowOf(url))?.media_type, 'application/pdf');
  });

  void it('are given up', async () => {
    const url = await begin(10);
    assert.equal((await part(url, 0, Buffer.from('%PDF-'))).statusCode, 204);
    const before = await files();
    assert.equal((await test.send('DELETE', url, { headers: TUS })).statusCode, 204);
    assert.equal((await files()).length, before.length - 1);
    const again = await test.send('DELETE', url, { headers: TUS });
    assert.equal(codeOf(again), 'upload-not-found');
  });

  void it('expire, and are erased then', async () => {
    const url = await begin(10);
    await part(url, 0, Buffer.from('%PDF-'));
    const { db } = test.database;
    await db
      .updateTable('uploads')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute();
    assert.equal((await test.send('HEAD', url, { headers: TUS })).statusCode, 410);
    await createUploads(db, createFileStore(test.filesDir)).removeExpired();
    assert.deepEqual(await files(), []);
    assert.equal((await test.send('HEAD', url, { headers: TUS })).statusCode, 404);
  });

  void it('are not begun while too much waits', async () => {
    const { db } = test.database;
    const url = await begin(10);
    await db
      .updateTable('uploads')
      .set({ size: 5 * 1024 ** 3 })
      .execute();
    const response = await test.send('POST', '/v1/uploads', { headers: beginHeaders(10) });
    assert.equal(response.statusCode, 503);
    assert.ok(Number(response.headers['retry-after']) > 0);
    await test.send('DELETE', url, { headers: TUS });
  });

  void it('are told to be possible, also in the answer to a preflight', async () => {
    const own = await createTestApp({ corsOrigins: ['https://kantor.example'] });
    try {
      for (const headers of [
        {},
        { origin: 'https://kantor.example', 'access-control-request-method': 'PATCH' },
      ]) {
        const response = await own.send('OPTIONS', '/v1/uploads', { headers });
        assert.equal(response.statusCode, 204);
        assert.equal(response.headers['tus-version'], '1.0.0');
        assert.equal(response.headers['tus-max-size'], String(MOST_BYTES));
      }
    } finally {
      await own.close();
    }
    const { features, limits } = (await test.send('GET', '/v1/config')).json<ApiSchema<'Config'>>();
    assert.ok(features.uploads && features.applicationDocuments);
    assert.deepEqual(limits.attachmentTypes, ['application/pdf', 'image/jpeg', 'image/png']);
    assert.equal(limits.attachmentBytes, MOST_BYTES);
  });

  void it('speak one version of the protocol, and bytes', async () => {
    const url = await begin(10);
    const version = await test.send('HEAD', url, { headers: { 'tus-resumable': '0.2.2' } });
    assert.equal(version.statusCode, 400);
    const json = await test.send('PATCH', url, {
      headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/json' },
      payload: Buffer.from('{}'),
    });
    assert.equal(json.statusCode, 415);
    const elsewhere = await test.send('POST', '/v1/complaints', {
      headers: { 'content-type': 'application/offset+octet-stream' },
      payload: pdf(),
    });
    assert.equal(elsewhere.statusCode, 415);
  });

  void it('are not offered without a place for files', async () => {
    const own = await createTestApp({ filesDir: undefined });
    try {
      const response = await own.send('POST', '/v1/uploads', { headers: beginHeaders(10) });
      assert.equal(response.statusCode, 501);
      const { features, limits } = (await own.send('GET', '/v1/config')).json<
        ApiSchema<'Config'>
      >();
      assert.deepEqual([features.uploads, features.applicationDocuments], [false, false]);
      assert.equal(limits.attachmentCount, 0);
    } finally {
      await own.close();
    }
  });
});
