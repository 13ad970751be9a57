import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Schema } from '@gerai/api';

/** One resident with something to report and a photo of it. */
export interface Report {
  readonly text: string;
  readonly anonymous: boolean;
  readonly photo: Buffer;
}

/** What became of a report; milliseconds count from when it was sent first. */
export interface Outcome {
  readonly number: string;
  readonly secret: string;
  /** Until the receipt was there. */
  readonly accepted: number;
  /** Until the service had the photo. */
  readonly complete: number;
  /** Requests that had to be made again. */
  readonly retries: number;
}

/** Longer than anybody waits; whoever is told to wait so often has lost the report. */
const MOST_TRIES = 100;
const TUS = { 'tus-resumable': '1.0.0' };

/** Speaks to the service as the complaint form does: what gets no answer, or one that says so, is sent again. */
class Sender {
  readonly #api: string;
  retries = 0;

  constructor(api: string) {
    this.#api = api;
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      let wait = 1;
      let reason: unknown;
      try {
        const response = await fetch(this.#api + path, init);
        if (response.ok) return response;
        reason = await response.text();
        if (
          ![409, 429, 503].includes(response.status) ||
          String(reason).includes('proof-required')
        ) {
          throw new Error(`${path}: ${String(response.status)} ${String(reason)}`);
        }
        wait = Number(response.headers.get('retry-after') ?? wait);
      } catch (error) {
        // Undici tells of lost connections by a TypeError.
        if (!(error instanceof TypeError)) throw error;
        reason = error.cause ?? error;
      }
      if (tries === MOST_TRIES) throw new Error(`${path}: given up`, { cause: reason });
      this.retries += 1;
      // Not all at the same moment again.
      await pause(wait * (1 + Math.random()) * 1000);
    }
  }

  async post<Answer>(path: string, body: unknown, token?: string): Promise<Answer> {
    const response = await this.send(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer;
  }

  async upload(id: string, photo: Buffer): Promise<void> {
    for (;;) {
      const asked = await this.send(`/uploads/${id}`, { method: 'HEAD', headers: TUS });
      const offset = Number(asked.headers.get('upload-offset'));
      if (offset === photo.length) return;
      await this.send(`/uploads/${id}`, {
        method: 'PATCH',
        headers: {
          ...TUS,
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        },
        body: new Uint8Array(photo.subarray(offset)),
      }).catch((error: unknown) => {
        // Where the part is is asked again.
        if (!String(error).includes('409')) throw error;
      });
    }
  }
}

/** Sends a report, text first, then the photo. */
export async function report(api: string, { text, anonymous, photo }: Report): Promise<Outcome> {
  const sender = new Sender(api);
  const begin = performance.now();
  const { number, secret } = await sender.post<Schema<'ComplaintReceipt'>>('/complaints', {
    class: 'complaint',
    text,
    categoryCode: CATEGORY,
    visibility: { anonymous, confidential: false },
    ...(anonymous ? {} : { contact: { name: 'Warga Uji', phone: '081200000000' } }),
    language: 'id',
  });
  const accepted = performance.now() - begin;

  const begun = await sender.send('/uploads', {
    method: 'POST',
    headers: { ...TUS, 'upload-length': String(photo.length) },
  });
  const id = begun.headers.get('location')?.split('/').at(-1) ?? '';
  const { token, complaint } = await sender.post<Schema<'ComplaintLookupResult'>>(
    '/complaints/lookup',
    { number, secret },
  );
  await sender.post(`/complaints/${complaint.id}/uploads`, { uploads: [id] }, token);
  await sender.upload(id, photo);
  return {
    number,
    secret,
    accepted,
    complete: performance.now() - begin,
    retries: sender.retries,
  };
}

/** The category that all report in. */
export const CATEGORY = 'jalan-rusak';
