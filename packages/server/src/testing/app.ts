/** The application on a real database, with every answer held against the OpenAPI document. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { FastifyInstance, LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import type { AppOptions } from '../http/app.ts';
import { createApp } from '../http/app.ts';
import { createLogger } from '../http/logging.ts';
import { assertConforms } from './conformance.ts';
import type { TestDatabase } from './database.ts';
import { createTestDatabase } from './database.ts';
import { APPLICATION, COMPLAINT, NOW, seed } from './fixtures.ts';

/** What a test sends beside method and address. */
export interface SendOptions {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly payload?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bearer token. */
  readonly token?: string | undefined;
  /** By default a new one with every POST. */
  readonly key?: string;
}

/** An application under test. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  /** Where it keeps files. */
  readonly filesDir: string;
  /** Lines the application wrote. */
  readonly lines: string[];
  /** Sends a request and asserts that the answer conforms to the document. */
  send(method: string, url: string, options?: SendOptions): Promise<Response>;
  /** Files a complaint, by default the one of the fixtures. */
  file(input?: object): Promise<ApiSchema<'ComplaintReceipt'>>;
  /** Opens a case. */
  open(register: 'applications' | 'complaints', number: string, secret: string): Promise<string>;
  /** A token of the fixtures' application. */
  applicationToken(): Promise<string>;
  close(): Promise<void>;
}

/** Starts an application; close it in `after`. */
export async function createTestApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const filesDir = await mkdtemp(join(tmpdir(), 'gerai-files-'));
  await seed(database.db);
  const lines: string[] = [];
  const log = createLogger('debug', {
    write: (line: string) => {
      lines.push(line);
    },
  });
  const app = await createApp({
    db: database.db,
    pool: database.pool,
    notifications: database.notifications,
    clock: () => NOW,
    filesDir,
    log,
    ...options,
  });

  async function send(
    method: string,
    url: string,
    { body, payload, headers = {}, token, key = randomUUID() }: SendOptions = {},
  ): Promise<Response> {
    const response = await app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    assertConforms(method, url, response);
    return response;
  }

  async function open(register: string, number: string, secret: string): Promise<string> {
    const response = await send('POST', `/v1/${register}/lookup`, { body: { number, secret } });
    return response.json<{ token: string }>().token;
  }

  return {
    app,
    database,
    filesDir,
    lines,
    send,
    open,
    file: async (input = COMPLAINT) =>
      (await send('POST', '/v1/complaints', { body: input })).json(),
    applicationToken: () => open('applications', APPLICATION.number, APPLICATION.secret),
    close: async () => {
      await app.close();
      await database.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}
