import assert from 'node:assert/strict';
import { createHmac, createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { deliver, DeliveryError } from './sender.ts';

const key = { id: 'key_1', secret: 'rahasia' };
const event = {
  specversion: '1.0' as const,
  id: '1',
  source: '/x',
  type: 'y',
  data: {},
};

void describe('delivering events', () => {
  let server: Server;
  let api: string;
  /** What the server answers, one after the other; the last one for good. */
  let answers: number[];
  let requests: { request: IncomingMessage; body: string }[];
  const never = new AbortController().signal;

  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        requests.push({ request, body });
        const status = (answers.length > 1 ? answers.shift() : answers[0]) ?? 500;
        if (status === 0) {
          request.socket.destroy();
          return;
        }
        response.statusCode = status;
        response.end(JSON.stringify({ items: [{ id: '1', source: '/x', state: 'accepted' }] }));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    assert.ok(address && typeof address === 'object');
    api = `http://127.0.0.1:${String(address.port)}/v1`;
  });
  after(() => server.close());
  beforeEach(() => {
    requests = [];
  });

  void it('signs what it sends', async () => {
    answers = [202];
    const [receipt] = await deliver(api, key, [event], never);
    assert.equal(receipt?.state, 'accepted');
    const [{ request, body } = assert.fail()] = requests;
    const [, id, time = '', signature] =
      /^key=(\S+), t=(\d+), v1=(\S+)$/.exec(String(request.headers['gerai-signature'])) ?? [];
    assert.equal(id, key.id);
    const digest = createHash('sha256').update(body).digest('hex');
    const text = `${time}\nPOST\n/v1/events\n${digest}`;
    assert.equal(signature, createHmac('sha256', key.secret).update(text).digest('hex'));
    assert.deepEqual(JSON.parse(body), [event]);
  });

  void it('tries again after a loss, a refusal for now, and a signature of the same second', async () => {
    answers = [0, 503, 401, 202];
    assert.equal((await deliver(api, key, [event], never)).length, 1);
    assert.equal(requests.length, 4);
  });

  void it('gives up what is refused for good, and a key that is no good', async () => {
    answers = [400];
    await assert.rejects(deliver(api, key, [event], never), DeliveryError);
    assert.equal(requests.length, 1);
    answers = [401];
    await assert.rejects(deliver(api, key, [event], never), /^DeliveryError: 401/);
  });

  void it('ends when told to', async () => {
    answers = [503];
    const ending = new AbortController();
    const delivering = deliver(api, key, [event], ending.signal);
    while (requests.length === 0) await new Promise(setImmediate);
    ending.abort();
    await assert.rejects(delivering, { name: 'AbortError' });
  });
});
