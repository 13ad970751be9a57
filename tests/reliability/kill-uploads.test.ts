// Kills the server without warning between a complaint's text and its file, amid the file, and while the file is checked and
// written anew: the resident who goes on where the server says has one complaint with one whole file afterwards.
import assert from 'node:assert/strict';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request as httpRequest, type ClientRequest } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import {
  CATEGORY,
  startComplaintServer,
  type ComplaintServer,
} from '../support/complaint-server.ts';

const TUS = { 'tus-resumable': '1.0.0' };
/** Large enough that writing it anew takes the server a while. */
const SIDE = 1500;

/** Moments of a report; after each of them the server is killed. */
const POINTS = [
  'text sent, reply lost',
  'text accepted',
  'upload begun',
  'upload named',
  'half of the bytes sent',
  ...Array.from({ length: 6 }, (_, count) => `all bytes sent, reply lost (${String(count + 1)})`),
  'file complete',
] as const;

function chunk(type: string, payload: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), payload]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(payload.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A grey picture with some grain. */
function picture(): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  const pixels = Buffer.alloc(SIDE * (SIDE + 1));
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = at % (SIDE + 1) === 0 ? 0 : at % 7;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How far a resident has come; what isn't known is done (again). */
interface Report {
  readonly key: string;
  readonly text: string;
  receipt?: { readonly number: string; readonly secret: string };
  upload?: string;
  isNamed?: boolean;
}

void describe('a server that is killed while files arrive', () => {
  let server: ComplaintServer;
  const photo = picture();
  before(async () => {
    server = await startComplaintServer();
  });
  after(() => server.close());

  async function post<Answer>(url: string, body: unknown, key: string, token?: string) {
    const response = await fetch(server.api + url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    assert.ok(response.ok, `${url}: ${await response.clone().text()}`);
    return (await response.json()) as Answer;
  }

  const sendText = ({ key, text }: Report): Promise<Report['receipt'] & object> =>
    post(
      '/complaints',
      {
        class: 'complaint',
        text,
        categoryCode: CATEGORY,
        visibility: { anonymous: true, confidential: true },
        language: 'id',
      },
      key,
    );

  const open = ({ receipt: { number, secret } = { number: '', secret: '' } }: Report) =>
    post<{
      token: string;
      complaint: { id: string; uploads: { id: string; state: string; name: string }[] };
    }>('/complaints/lookup', { number, secret }, randomUUID());

  async function begin(): Promise<string> {
    const response = await fetch(`${server.api}/uploads`, {
      method: 'POST',
      headers: { ...TUS, 'upload-length': String(photo.length) },
    });
    assert.equal(response.status, 201);
    return response.headers.get('location')?.split('/').at(-1) ?? '';
  }

  async function name(report: Report): Promise<void> {
    const { token, complaint } = await open(report);
    const body = { uploads: [report.upload] };
    await post(`/complaints/${complaint.id}/uploads`, body, randomUUID(), token);
  }

  /** Begins to send bytes and doesn't wait for what comes of it. */
  async function startSending(upload: string, bytes: number): Promise<ClientRequest> {
    const sent = httpRequest(`${server.api}/uploads/${upload}`, {
      method: 'PATCH',
      headers: {
        ...TUS,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': photo.length,
      },
    });
    sent.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      sent.write(photo.subarray(0, bytes), () => resolve());
    });
    return sent;
  }

  /** Goes on wherever the report stands, as the form does, until the file has arrived. */
  async function goOn(report: Report): Promise<void> {
    report.receipt ??= await sendText(report);
    report.upload ??= await begin();
    if (!report.isNamed) await name(report);
    const url = `${server.api}/uploads/${report.upload}`;
    const asked = await fetch(url, { method: 'HEAD', headers: TUS });
    assert.equal(asked.status, 200);
    const offset = Number(asked.headers.get('upload-offset'));
    if (offset === photo.length) return;
    const sent = await fetch(url, {
      method: 'PATCH',
      headers: {
        ...TUS,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(photo.subarray(offset)),
    });
    assert.equal(sent.status, 204, await sent.text());
  }

  async function reach(point: (typeof POINTS)[number], report: Report): Promise<void> {
    if (point === 'text sent, reply lost') {
      sendText(report).catch(() => undefined);
      await sleep(randomInt(0, 40));
      return;
    }
    report.receipt = await sendText(report);
    if (point === 'text accepted') return;
    report.upload = await begin();
    if (point === 'upload begun') return;
    await name(report);
    report.isNamed = true;
    if (point === 'upload named') return;
    if (point === 'half of the bytes sent') {
      await startSending(report.upload, photo.length / 2);
      await sleep(randomInt(0, 20));
      return;
    }
    if (point === 'file complete') return goOn(report);
    await startSending(report.upload, photo.length);
    await sleep(randomInt(0, 80));
  }

  void it('leaves one complaint with one whole file, at each of the moments', async () => {
    const rows: { 'killed when': string; complaints: number; files: number; state: string }[] = [];
    const digests = new Set<string>();
    for (const point of POINTS) {
      const report: Report = { key: randomUUID(), text: `Jalan putus ${randomUUID()} di hulu.` };
      await reach(point, report);
      await server.end('SIGKILL');
      await server.start();
      await goOn(report);

      const { complaint } = await open(report);
      const stored = await server.database.db
        .selectFrom('complaints')
        .leftJoin('complaint_files', 'complaint_files.complaint_id', 'complaints.id')
        .select(['complaints.id', 'sha256', 'storage_key'])
        .where('text', '=', report.text)
        .execute();
      rows.push({
        'killed when': point,
        complaints: new Set(stored.map(({ id }) => id)).size,
        files: stored.length,
        state: complaint.uploads.map(({ state }) => state).join(),
      });
      const key = stored[0]?.storage_key ?? '';
      const content = await readFile(path.join(server.filesDir, key.slice(0, 2), key));
      const digest = createHash('sha256').update(content).digest('hex');
      assert.equal(digest, stored[0]?.sha256, point);
      digests.add(digest);
    }
    console.table(rows);
    assert.deepEqual(
      rows.map(({ complaints, files, state }) => [complaints, files, state]),
      POINTS.map(() => [1, 1, 'received']),
    );
    assert.equal(digests.size, 1, 'the same picture each time, whole');
  });
});
