/** Sends events to the common API as any agency's system would: over HTTP, signed with its key. */
import { createHash, createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Schema } from '@gerai/api';

/** What a system signs with. */
export interface SenderKey {
  readonly id: string;
  readonly secret: string;
}

type Receipt = Schema<'EventReceipt'>;

const BATCH = 'application/cloudevents-batch+json';
const TIMEOUT_MS = 30_000;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5_000;
/** A signature counts once, and the same request has the same one for a second; after so many tries it is the key. */
const SIGNATURE_TRIES = 4;

/** The server will not take it however often it is sent. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
}

/** The `Gerai-Signature` field of a request made now. */
export function sign(key: SenderKey, method: string, target: string, body: string): string {
  const time = Math.floor(Date.now() / 1000);
  const digest = createHash('sha256').update(body).digest('hex');
  const text = [String(time), method, target, digest].join('\n');
  const signature = createHmac('sha256', key.secret).update(text).digest('hex');
  return `key=${key.id}, t=${String(time)}, v1=${signature}`;
}

/** Refused for good, unlike too many at once or a server that is not there now. */
function isFinal(status: number, refusedSignatures: number): boolean {
  if (status === 401) return refusedSignatures >= SIGNATURE_TRIES;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Asks the server as often as it takes. */
async function ask(
  url: URL,
  key: SenderKey,
  body: string | undefined,
  signal: AbortSignal,
): Promise<string> {
  const method = body === undefined ? 'GET' : 'POST';
  let refusedSignatures = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    let refusal = '';
    try {
      const response = await fetch(url, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': BATCH }),
          'gerai-signature': sign(key, method, url.pathname + url.search, body ?? ''),
        },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      const answer = await response.text();
      if (response.ok) return answer;
      if (response.status === 401) refusedSignatures += 1;
      if (isFinal(response.status, refusedSignatures))
        refusal = `${String(response.status)} ${answer}`;
    } catch {
      signal.throwIfAborted();
    }
    if (refusal !== '') throw new DeliveryError(refusal);
    await sleep(pause, undefined, { signal });
  }
}

/**
 * Delivers events as one batch, as often as it takes.
 *
 * @param api Address of the API with `/v1`.
 * @throws DeliveryError when the server refuses them, or the signal's reason.
 */
export async function deliver(
  api: string,
  key: SenderKey,
  events: readonly Schema<'CloudEvent'>[],
  signal: AbortSignal,
): Promise<Receipt[]> {
  const answer = await ask(new URL(`${api}/events`), key, JSON.stringify(events), signal);
  return (JSON.parse(answer) as { items: Receipt[] }).items;
}

/**
 * Pulls a page of events.
 *
 * @param after Cursor of the last page; the oldest events where there is none.
 * @throws DeliveryError when the server refuses, or the signal's reason.
 */
export async function pull(
  api: string,
  key: SenderKey,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Schema<'EventPage'>> {
  const url = new URL(`${api}/events`);
  if (after !== undefined) url.searchParams.set('after', after);
  return JSON.parse(await ask(url, key, undefined, signal)) as Schema<'EventPage'>;
}
