/**
 * Signatures of back-office systems, as the security scheme `sourceSignature` of the common API describes them: an HMAC
 * over time, method, address and the digest of the body, good for a few minutes and once.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Schema } from '../../database/schema.ts';
import type { Seal } from './sealing.ts';
import type { EventSource } from './sources.ts';
import { findKey } from './sources.ts';

/** A signature is refused when its time is further from ours than this. */
export const WINDOW_SECONDS = 300;

const HEADER = /^key=([\w-]{1,64}),\s*t=(\d{1,12}),\s*v1=([0-9a-f]{64})$/;

/** A signed request. */
export interface SignedRequest {
  readonly method: string;
  /** Path with query, as sent. */
  readonly url: string;
  /** Hex SHA-256 of the body; that of nothing when there is none. */
  readonly bodyDigest: string;
  /** The `Gerai-Signature` field. */
  readonly signature: string | undefined;
}

/** Why a signature is refused, in words for the system's developer. */
export type SignatureOutcome = { readonly system: EventSource } | { readonly refused: string };

/** Hex SHA-256 of a body. */
export function digestOf(body: Buffer | string): string {
  return createHash('sha256').update(body).digest('hex');
}

/** The signature of a request: 32 bytes. */
export function signatureOf(
  secret: string,
  time: number,
  { method, url, bodyDigest }: Omit<SignedRequest, 'signature'>,
): Buffer {
  const text = [String(time), method, url, bodyDigest].join('\n');
  return createHmac('sha256', secret).update(text).digest();
}

/** Uses a signature up; false when it had been used before. */
async function spend(db: Kysely<Schema>, signature: Buffer, time: number): Promise<boolean> {
  const { rows } = await sql`
    insert into spent_signatures (signature, expires_at)
    values (${signature}, to_timestamp(${time + 2 * WINDOW_SECONDS}))
    on conflict do nothing returning 1
  `.execute(db);
  return rows.length > 0;
}

/**
 * Checks a signature and uses it up.
 *
 * @param now Milliseconds since 1970.
 */
export async function verifySignature(
  db: Kysely<Schema>,
  seal: Seal,
  request: SignedRequest,
  now: number,
): Promise<SignatureOutcome> {
  const [, keyId, time, hex] = HEADER.exec(request.signature?.trim() ?? '') ?? [];
  if (keyId === undefined || time === undefined || hex === undefined) {
    return { refused: 'Send Gerai-Signature: key=<key id>, t=<Unix seconds>, v1=<hex>.' };
  }
  const key = await findKey(db, seal, keyId);
  const given = Buffer.from(hex, 'hex');
  // The same answer and the same work for a key that isn't there.
  const expected = signatureOf(key?.secret ?? '', Number(time), request);
  if (!timingSafeEqual(given, expected) || !key) {
    return { refused: 'The key is unknown or the signature is not that of this request.' };
  }
  if (Math.abs(now / 1000 - Number(time)) > WINDOW_SECONDS) {
    return { refused: 'The signature is too old or too new; check the clock and sign again.' };
  }
  if (!(await spend(db, given, Number(time)))) {
    return { refused: 'The signature was used before; sign again with the current second.' };
  }
  return { system: key.system };
}
