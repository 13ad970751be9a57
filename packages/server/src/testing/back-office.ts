/** A back-office system that talks to an application under test. */
import type { LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import type { Seal } from '../domain/events/sealing.ts';
import { digestOf, signatureOf } from '../domain/events/signature.ts';
import { createKey } from '../domain/events/sources.ts';
import type { TestApp } from './app.ts';
import { NOW } from './fixtures.ts';

/** An event but for what every event of a test has. */
export interface ShortEvent {
  readonly type: string;
  readonly sequence: number;
  readonly data: object;
  readonly id?: string;
  readonly subject?: string;
  readonly time?: string;
  readonly source?: string;
}

/** A registered system with its key. */
export interface BackOffice {
  readonly keyId: string;
  readonly secret: string;
  /** A whole event. */
  event(short: ShortEvent): object;
  /** Sends events as a batch and gives what became of each. */
  send(...events: readonly ShortEvent[]): Promise<ApiSchema<'EventReceipt'>[]>;
  /** Sends a batch of anything. */
  post(body: unknown, changes?: Changes): Promise<Response>;
  pull(query?: string): Promise<ApiSchema<'EventPage'>>;
  get(url: string): Promise<Response>;
}

/** What a request has that a right one has not. */
export interface Changes {
  /** Seconds from the time of the test. */
  readonly shift?: number;
  readonly signature?: string;
  readonly secret?: string;
  readonly contentType?: string;
  /** What is sent instead of what was signed. */
  readonly payload?: string;
}

const BATCH = 'application/cloudevents-batch+json';
const SECOND = 1000;

/** No signature is used twice, so each request has a second of its own. */
let requests = 0;

/** Registers a system and gives it a key. */
export async function createBackOffice(
  test: TestApp,
  seal: Seal,
  options: {
    readonly source: string;
    readonly agencyCodes: readonly string[];
    readonly pullsComplaints?: boolean;
  },
): Promise<BackOffice> {
  const { source, agencyCodes, pullsComplaints = false } = options;
  const wanted = { source, agencyCodes, pullsComplaints };
  const { id: keyId, secret } = await createKey(test.database.db, seal, wanted);

  function sign(method: string, url: string, body: string, changes: Changes): string {
    if (changes.signature !== undefined) return changes.signature;
    requests += 1;
    const time = NOW.getTime() / SECOND + (changes.shift ?? (requests % 400) - 200);
    const parts = { method, url, bodyDigest: digestOf(body) };
    const signature = signatureOf(changes.secret ?? secret, time, parts).toString('hex');
    return `key=${keyId}, t=${String(time)}, v1=${signature}`;
  }

  function event(short: ShortEvent): object {
    return {
      specversion: '1.0',
      id: `${short.subject ?? 'app-1'}-${String(short.sequence)}`,
      source,
      subject: 'app-1',
      time: new Date(NOW.getTime() + short.sequence * SECOND).toISOString(),
      datacontenttype: 'application/json',
      ...short,
      sequence: String(short.sequence),
    };
  }

  async function post(body: unknown, changes: Changes = {}): Promise<Response> {
    const text = JSON.stringify(body);
    return await test.send('POST', '/v1/events', {
      payload: Buffer.from(changes.payload ?? text),
      headers: {
        'content-type': changes.contentType ?? BATCH,
        'gerai-signature': sign('POST', '/v1/events', text, changes),
      },
    });
  }

  async function get(url: string): Promise<Response> {
    return await test.send('GET', url, {
      headers: { 'gerai-signature': sign('GET', url, '', {}) },
    });
  }

  return {
    keyId,
    secret,
    event,
    post,
    get,
    send: async (...events) => {
      const response = await post(events.map(event));
      if (response.statusCode !== 202) throw new Error(response.body);
      return response.json<ApiSchema<'EventReceiptList'>>().items;
    },
    pull: async (query = '') => (await get(`/v1/events${query}`)).json(),
  };
}

/** Types of events, shortened. */
export const TYPES = {
  registered: 'id.gerai.application.registered.v1',
  reached: 'id.gerai.application.step-reached.v1',
  wanted: 'id.gerai.application.document-wanted.v1',
  message: 'id.gerai.application.message.v1',
  decided: 'id.gerai.application.decided.v1',
  transferred: 'id.gerai.application.transferred.v1',
  service: 'id.gerai.service.changed.v1',
} as const;

/** The way of the applications in tests. */
export const STEPS = [
  { code: 'received', name: { id: 'Berkas diterima', en: 'Received' }, agencyCode: 'disdukcapil' },
  {
    code: 'survey',
    name: { id: 'Pemeriksaan lokasi', en: 'Site visit' },
    agencyCode: 'dpupr',
    optional: true,
  },
  {
    code: 'check',
    name: { id: 'Pemeriksaan berkas', en: 'Document check' },
    explanation: { id: 'Petugas mencocokkan berkas.', en: 'Staff compare the documents.' },
    agencyCode: 'disdukcapil',
  },
  { code: 'printing', name: { id: 'Pencetakan', en: 'Printing' }, agencyCode: 'disdukcapil' },
];

/** A registration, which opens with `secret`. */
export function registration(number: string, secret = '8F2KQ-M7XWT'): object {
  return {
    serviceCode: 'DK-02',
    agencyCode: 'disdukcapil',
    number,
    secret,
    submittedAt: NOW.toISOString(),
    steps: STEPS,
  };
}
