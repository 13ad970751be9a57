/**
 * Posts each event to an address, as a CloudEvent in structured mode, signed as systems sign what they send here. It is
 * of use by itself, and an example of an adapter: one for SP4N-LAPOR! or another system would map `event` to that
 * system's own calls instead.
 */
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { Seal } from '../domain/events/sealing.ts';
import { digestOf, signatureOf } from '../domain/events/signature.ts';
import { findKey, newestKeyOf } from '../domain/events/sources.ts';
import type { Adapter } from './adapter.ts';
import { RefusedError } from './adapter.ts';

const TIMEOUT_MS = 20_000;
const LONGEST_REASON = 300;
/** What may be otherwise the next time: a lost key, a timeout, too many requests. */
const PASSING: ReadonlySet<number> = new Set([401, 403, 404, 408, 425, 429]);

/** Where and as whom a webhook posts. */
export interface WebhookOptions {
  readonly source: string;
  readonly url: URL;
  readonly db: Kysely<Schema>;
  readonly seal: Seal;
}

/** Makes an adapter that posts to an address. */
export function createWebhook({ source, url, db, seal }: WebhookOptions): Adapter {
  async function sign(body: string): Promise<string> {
    const id = await newestKeyOf(db, source);
    const key = id === undefined ? undefined : await findKey(db, seal, id);
    if (id === undefined || !key) throw new Error(`${source} has no key in use`);
    const time = Math.floor(Date.now() / 1000);
    const request = { method: 'POST', url: url.pathname + url.search, bodyDigest: digestOf(body) };
    return `key=${id}, t=${String(time)}, v1=${signatureOf(key.secret, time, request).toString('hex')}`;
  }

  return {
    name: `webhook ${source}`,
    source,
    async deliver(event, signal) {
      const body = JSON.stringify(event);
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/cloudevents+json',
          'gerai-signature': await sign(body),
        },
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      const answer = (await response.text()).slice(0, LONGEST_REASON);
      if (response.ok) return;
      const { status } = response;
      const reason = `${String(status)} ${answer}`.trim();
      const isFinal = status >= 400 && status < 500 && !PASSING.has(status);
      throw isFinal ? new RefusedError(reason) : new Error(reason);
    },
  };
}
