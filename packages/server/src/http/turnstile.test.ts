import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';

import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';

import { registerTurnstile } from './turnstile.ts';

void describe('the turnstile', () => {
  let app: FastifyInstance;
  let working: (() => void)[];
  let most: number;
  beforeEach(() => {
    working = [];
    most = 0;
    app = Fastify();
    registerTurnstile(app);
    app.post('/', async () => {
      await new Promise<void>((resolve) => {
        working.push(resolve);
        most = Math.max(most, working.length);
      });
      return {};
    });
    app.get('/', async () => ({}));
  });
  afterEach(() => app.close());

  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await turn();
  };

  /** Lets one after another finish until so many have. */
  async function finish(count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      await until(() => working.length > 0);
      working.shift()?.();
    }
  }

  void it('lets eight work at once, the others after them, and readers at any time', async () => {
    const posts = Promise.all(
      Array.from({ length: 30 }, () => app.inject({ method: 'POST', url: '/' })),
    );
    await until(() => working.length === 8);
    assert.equal((await app.inject({ url: '/' })).statusCode, 200);
    await finish(30);
    const responses = await posts;
    assert.ok(responses.every(({ statusCode }) => statusCode === 200));
    assert.equal(most, 8);
  });

  void it('keeps no place for those who have gone', async () => {
    const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
    const { server } = app;
    const connections = (): Promise<number> =>
      new Promise((resolve) => {
        server.getConnections((_error, count) => resolve(count));
      });
    const inside = Promise.all(
      Array.from({ length: 8 }, () => app.inject({ method: 'POST', url: '/' })),
    );
    await until(() => working.length === 8);
    const gone = httpRequest(address, { method: 'POST' });
    gone.on('error', () => undefined).end();
    while ((await connections()) === 0) await turn();
    gone.destroy();
    while ((await connections()) > 0) await turn();
    const next = app.inject({ method: 'POST', url: '/' });
    await finish(8);
    await inside;
    await finish(1);
    assert.equal((await next).statusCode, 200);
    assert.equal(working.length, 0);
  });
});
