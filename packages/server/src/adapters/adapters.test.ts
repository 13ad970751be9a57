import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { createSeal } from '../domain/events/sealing.ts';
import { digestOf, verifySignature } from '../domain/events/signature.ts';
import { createKey } from '../domain/events/sources.ts';
import { createTestApp, type TestApp } from '../testing/app.ts';
import { assertEventConforms } from '../testing/event-conformance.ts';
import { COMPLAINT } from '../testing/fixtures.ts';
import type { OutboundEvent } from './adapter.ts';
import { listRefused } from './positions.ts';
import { startAdapters } from './runner.ts';
import { readAdapters } from './settings.ts';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
const sealingKey = randomBytes(32);
const seal = createSeal(sealingKey);
/** A signature is good once a second, also where it is verified as here. */
const pauses = { idle: 20, retry: 1000, longestRetry: 1000 };

void describe('adapters', { timeout: 120_000 }, () => {
  let test: TestApp;
  let server: Server;
  let directory: string;
  let file: string;
  /** What the system answers, one after the other; the last one for good. */
  let answers: number[] = [];
  let received: { event: OutboundEvent; status: number }[] = [];
  let waiting: { readonly isOver: () => boolean; readonly resolve: () => void } | undefined;
  const warnings: string[] = [];
  const log = {
    info: () => undefined,
    warn: (_facts: object, message: string) => warnings.push(message),
  };

  before(async () => {
    test = await createTestApp({ seal, clock: () => new Date() });
    const { db } = test.database;
    const source = '/systems/lapor';
    await createKey(db, seal, { source, agencyCodes: ['dpupr'], pullsComplaints: true });
    server = createServer((request, response) => {
      void (async () => {
        let body = '';
        for await (const part of request.setEncoding('utf8')) body += String(part);
        const signed = {
          method: request.method ?? '',
          url: request.url ?? '',
          bodyDigest: digestOf(body),
          signature: String(request.headers['gerai-signature']),
        };
        const outcome = await verifySignature(db, seal, signed, Date.now());
        const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? 204;
        const status = 'refused' in outcome ? 401 : answer;
        received.push({ event: JSON.parse(body) as OutboundEvent, status });
        response.writeHead(status).end(status >= 400 ? 'tidak bisa' : '');
        if (waiting?.isOver()) waiting.resolve();
      })();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    assert.ok(address && typeof address === 'object');
    directory = await mkdtemp(join(tmpdir(), 'gerai-adapters-'));
    file = join(directory, 'adapters.json');
    const url = `http://127.0.0.1:${String(address.port)}/masuk?kanal=gerai`;
    await writeFile(file, JSON.stringify([{ adapter: 'webhook', source, url }]));
  });
  beforeEach(() => {
    received = [];
    answers = [204];
  });
  after(async () => {
    server.close();
    await test.close();
    await rm(directory, { recursive: true });
  });

  async function start() {
    const { db } = test.database;
    const adapters = await readAdapters(file, { db, seal });
    return startAdapters({ db, adapters, log, pauses });
  }

  /** Runs until the system has received what a test waits for. */
  async function runUntil(isOver: () => boolean, replicas = 1): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    waiting = {
      isOver,
      resolve: () => {
        resolve(undefined);
      },
    };
    const running = await Promise.all(Array.from({ length: replicas }, start));
    await promise;
    await Promise.all(running.map((one) => one.close()));
    waiting = undefined;
  }

  const report = (text: string) =>
    test.file({ ...COMPLAINT, agencyCode: 'dpupr', text: `${text} sudah lama rusak.` });
  const taken = () => received.filter(({ status }) => status < 300).map(({ event }) => event);
  const texts = () => taken().map(({ data }) => String(data['text']).split(' ', 1)[0]);

  void it('bring signed events in order, each once, whoever delivers', async () => {
    for (const text of ['Pertama', 'Kedua', 'Ketiga', 'Keempat']) await report(text);
    await runUntil(() => received.length === 4, 3);
    assert.deepEqual(texts(), ['Pertama', 'Kedua', 'Ketiga', 'Keempat']);
    for (const event of taken()) assertEventConforms(event);
    await report('Kelima');
    await runUntil(() => received.length === 5);
    assert.deepEqual(texts().slice(4), ['Kelima']);
  });

  void it('wait for a system that is away, and let nothing overtake', async () => {
    answers = [503, 500, 429, 401, 204];
    await report('Tertunda');
    await report('Menyusul');
    await runUntil(() => taken().length === 2);
    assert.deepEqual(texts(), ['Tertunda', 'Menyusul']);
    assert.equal(received.length, 6);
    assert.equal(new Set(received.slice(0, 5).map(({ event }) => event.id)).size, 1);
    assert.ok(warnings.includes('an event could not be delivered'));
  });

  void it('set aside what is refused for good, and try it again when told to', async () => {
    answers = [422, 204];
    await report('Ditolak');
    await report('Diterima');
    await runUntil(() => received.length === 2);
    assert.deepEqual(texts(), ['Diterima']);
    const [dead, ...others] = await listRefused(test.database.db, 10);
    assert.equal(others.length, 0);
    assert.equal(dead?.reason, '422 tidak bisa');
    assert.equal(dead.eventId, received[0]?.event.id);

    async function run(...args: readonly string[]) {
      const child = spawn(
        process.execPath,
        ['--conditions=gerai-source', cli, 'adapters', ...args],
        {
          env: {
            ...process.env,
            DATABASE_URL: test.database.url,
            GERAI_SEALING_KEY: sealingKey.toString('base64'),
            GERAI_ADAPTERS: file,
          },
        },
      );
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => (output += text));
      }
      const [status] = (await once(child, 'close')) as [number];
      return { status, output };
    }
    const listed = await run('dead');
    assert.match(listed.output, /webhook \/systems\/lapor .*complaint\.filed.* 422 tidak bisa/);
    assert.doesNotMatch(listed.output, /Ditolak|Sitti/);
    const [id = ''] = /^\d+/.exec(listed.output) ?? [];
    answers = [422];
    const still = await run('replay', id);
    assert.equal(still.status, 1);
    assert.match(still.output, /could not be delivered: 422/);
    await delay(pauses.retry);
    answers = [204];
    const replayed = await run('replay', id);
    assert.equal(replayed.status, 0, replayed.output);
    assert.deepEqual(texts(), ['Diterima', 'Ditolak']);
    assert.equal((await run('dead')).output, '');
    assert.match((await run('replay', '9999')).output, /there is no refused event 9999/);
    assert.match((await run('dance')).output, /usage: gerai-server adapters/);
  });

  void it('are chosen by a file, and what is wrong with it is told', async () => {
    const { db } = test.database;
    const wrong = join(directory, 'wrong.json');
    const webhook = (url: unknown) => [{ adapter: 'webhook', source: '/s', url }];
    for (const [content, message] of [
      ['{', /can not be read as JSON/],
      ['{}', /must be a list/],
      ['[1]', /each entry needs "adapter" and "source"/],
      [JSON.stringify([{ adapter: 'surat', source: '/s' }]), /there is no adapter "surat"/],
      [JSON.stringify(webhook('http://lapor.example/x')), /must be an https address/],
      [JSON.stringify(webhook(undefined)), /must be an https address/],
      [JSON.stringify([...webhook('https://a.id'), ...webhook('https://b.id')]), /twice/],
    ] as const) {
      await writeFile(wrong, content);
      await assert.rejects(readAdapters(wrong, { db, seal }), message);
    }
    await assert.rejects(readAdapters(join(directory, 'none'), { db, seal }), /GERAI_ADAPTERS/);
  });
});
