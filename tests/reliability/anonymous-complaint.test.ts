// Anonymous reporters leave nothing of themselves behind: everything that the server keeps, writes, tells and serves is
// searched for every mark they could be known by. The same reports, made openly, prove that the search finds marks.
import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { createKey, openSeal } from '@gerai/server';
import {
  AGENCY,
  CATEGORY,
  startComplaintServer,
  type ComplaintServer,
} from '../support/complaint-server.ts';

const TEXT = 'Jembatan gantung di hulu sungai putus talinya sejak kemarin sore.';

/** What a reporter could be known by, wherever it is. */
const MARKS = {
  name: 'Marlina Tandipau',
  phone: '081355512345',
  email: 'marlina.tandipau@surel.example',
  'file name': 'Rumah-Marlina-Tandipau',
  'place of the photo': '3.39127S120.37341E',
  'owner of the camera': 'Kamera Marlina',
  'user agent': 'MarlinaBrowser/7.1',
  address: '127.83.44.21',
} as const;

/** How the same mark looks elsewhere: in JSON of other spellings, in Base64 of every alignment, in hexadecimal. */
function spellings(mark: string): string[] {
  const bytes = Buffer.from(mark);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [
    mark,
    mark.toLowerCase(),
    mark.replaceAll(' ', '-'),
    encodeURIComponent(mark),
    bytes.toString('hex'),
    bytes.toString('utf16le'),
    createHash('sha256').update(mark).digest('hex'),
    createHash('sha1').update(mark).digest('hex'),
    createHash('md5').update(mark).digest('hex'),
    ...base64.filter(({ length }) => length >= 8),
  ];
}

function marksIn(content: string): string[] {
  return Object.entries(MARKS)
    .filter(([, mark]) => spellings(mark).some((spelling) => content.includes(spelling)))
    .map(([what]) => what);
}

function chunk(type: string, payload: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), payload]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(payload.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A picture that says in its metadata where it was taken and whose camera it was, and behind its end too. */
function markedPicture(): Buffer {
  const told = `${MARKS['place of the photo']} ${MARKS['owner of the camera']}`;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('eXIf', Buffer.from(`MM\0*\0\0\0\b\0\0${told}`, 'latin1')),
    chunk('tEXt', Buffer.from(`Author\0${told}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(told),
  ]);
}

function markedDocument(): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj << /Author (${MARKS.name}) >> endobj\n%%EOF\n`, 'latin1');
}

interface Receipt {
  readonly number: string;
  readonly secret: string;
}

void describe('an anonymous complaint', () => {
  let server: ComplaintServer;
  let key: { id: string; secret: string };

  before(async () => {
    const sealingKey = randomBytes(32).toString('base64');
    server = await startComplaintServer({
      GERAI_SEALING_KEY: sealingKey,
      GERAI_TRUST_PROXY: '127.0.0.1',
      LOG_LEVEL: 'trace',
    });
    const seal = await openSeal({ key: sealingKey });
    assert.ok(seal);
    key = await createKey(server.database.db, seal, {
      source: '/systems/jalan',
      agencyCodes: [AGENCY],
      pullsComplaints: true,
    });
  });
  after(() => server.close());

  const marked = { 'user-agent': MARKS['user agent'], 'x-forwarded-for': MARKS.address };

  async function send(url: string, init: RequestInit): Promise<Response> {
    const headers = { ...marked, ...(init.headers as Record<string, string>) };
    return fetch(server.api + url, { ...init, headers });
  }

  async function post<Answer>(url: string, body: unknown, token?: string): Promise<Answer> {
    const response = await send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    assert.ok(response.ok, `${url}: ${await response.clone().text()}`);
    return (await response.json()) as Answer;
  }

  async function begin(content: Buffer, name: string): Promise<string> {
    const response = await send('/uploads', {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(content.length),
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
      },
    });
    assert.equal(response.status, 201);
    return response.headers.get('location')?.split('/').at(-1) ?? '';
  }

  const append = (id: string, content: Buffer): Promise<Response> =>
    send(`/uploads/${id}`, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(content),
    });

  /** Complains as the form does, with everything that could give the reporter away, and then does all else there is. */
  async function complain(anonymous: boolean): Promise<string> {
    const picture = markedPicture();
    const first = await begin(picture, `${MARKS['file name']}.png`);
    await append(first, picture);
    const { number, secret } = await post<Receipt>('/complaints', {
      class: 'complaint',
      text: TEXT,
      categoryCode: CATEGORY,
      visibility: { anonymous, confidential: true },
      contact: { name: MARKS.name, phone: MARKS.phone, email: MARKS.email },
      language: 'id',
      uploads: [first],
    });
    const { token, complaint } = await post<{ token: string; complaint: { id: string } }>(
      '/complaints/lookup',
      { number, secret },
    );
    const { id } = complaint;
    const later = await begin(picture, `${MARKS['file name']}-2.png`);
    const document = await begin(markedDocument(), `${MARKS['file name']}.pdf`);
    const never = await begin(picture, `${MARKS['file name']}-3.png`);
    await post(`/complaints/${id}/uploads`, { uploads: [later, document, never] }, token);
    assert.equal((await append(later, picture)).status, 204);
    assert.equal((await append(document, markedDocument())).status, anonymous ? 415 : 204);
    const attached = await begin(picture, `${MARKS['file name']}-4.png`);
    assert.equal((await append(attached, picture)).status, 204);
    await post(`/complaints/${id}/messages`, { text: 'Ini fotonya.', uploads: [attached] }, token);
    await send('/complaints/lookup', { method: 'POST', body: '{' });
    return id;
  }

  /** Every row of every table, as text. */
  async function dump(): Promise<string> {
    const { rows: tables } = await server.database.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    assert.ok(tables.length > 30);
    const contents = await Promise.all(
      tables.map(async ({ name }) => {
        const { rows } = await server.database.pool.query<{ row: string }>(
          `select "${name}"::text as row from "${name}"`,
        );
        return [name, ...rows.map(({ row }) => row)].join('\n');
      }),
    );
    return contents.join('\n');
  }

  /** Names and bytes of all files that are kept. */
  async function files(): Promise<string> {
    const entries = await readdir(server.filesDir, { recursive: true, withFileTypes: true });
    const contents = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async ({ parentPath, name }) => {
          const content = await readFile(path.join(parentPath, name));
          return `${name}\n${content.toString('latin1')}`;
        }),
    );
    assert.ok(contents.length > 0);
    return contents.join('\n');
  }

  let second = 0;
  async function asAgency(url: string): Promise<Response> {
    second += 1;
    const time = String(Math.floor(Date.now() / 1000) - second);
    const digest = createHash('sha256').update('').digest('hex');
    const target = new URL(server.api + url);
    const signed = [time, 'GET', target.pathname + target.search, digest].join('\n');
    const signature = createHmac('sha256', key.secret).update(signed).digest('hex');
    return fetch(target, {
      headers: { 'gerai-signature': `key=${key.id}, t=${time}, v1=${signature}` },
    });
  }

  /** All that the handling agency's system is told and can fetch. */
  async function agencySide(id: string): Promise<string> {
    const page = (await (await asAgency('/events?limit=100')).json()) as {
      items: { type: string; subject: string; data: { fileId?: string } }[];
    };
    const own = page.items.filter(({ subject }) => subject === id);
    const fetched = await Promise.all(
      own.flatMap(({ data: { fileId } }) =>
        fileId === undefined
          ? []
          : [
              asAgency(`/complaints/${id}/uploads/${fileId}`).then(async (response) => {
                assert.equal(response.status, 200);
                const content = Buffer.from(await response.arrayBuffer()).toString('latin1');
                return JSON.stringify([...response.headers]) + content;
              }),
            ],
      ),
    );
    assert.equal(fetched.length, own.filter(({ type }) => type.includes('attached')).length);
    assert.ok(fetched.length >= 3);
    return [JSON.stringify(own), ...fetched].join('\n');
  }

  void it('leaves no identity in data, events, logs, files and their names', async () => {
    const id = await complain(true);
    assert.ok(server.log.includes('/v1/complaints'), 'nothing was logged');
    assert.ok((await dump()).includes(TEXT));
    assert.deepEqual(
      {
        database: marksIn(await dump()),
        files: marksIn(await files()),
        log: marksIn(server.log),
        agency: marksIn(await agencySide(id)),
      },
      { database: [], files: [], log: [], agency: [] },
    );
  });

  void it('would be found out by this search: an open one leaves its marks', async () => {
    const id = await complain(false);
    const open = ['name', 'phone', 'email', 'file name'];
    assert.deepEqual(marksIn(await dump()).sort(), open.toSorted());
    assert.deepEqual(marksIn(await agencySide(id)).sort(), open.toSorted());
    assert.deepEqual(marksIn(server.log), [], 'logs know nobody');
    // A document is kept as it was sent, a picture never.
    assert.deepEqual(marksIn(await files()), ['name']);
    const { length } = marksIn(markedPicture().toString('latin1'));
    assert.equal(length, 2);
  });
});
