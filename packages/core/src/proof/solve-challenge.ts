import { sha256 } from '@noble/hashes/sha2.js';
import type { Proof, ProofChallenge } from '@gerai/api';

/** How long the page is kept from answering a touch. */
const SLICE_MS = 12;
/** Hashes between two looks at the clock. */
const BATCH = 64;

function leadingZeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

function nextSlice(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Finds the nonce that a challenge asks for. Works in slices on the page's own thread: a worker would need a script of the
 * page's origin, which a widget from another host does not have, and Web Crypto is missing on plain HTTP.
 *
 * @throws the signal's reason when it aborts
 */
export async function solveChallenge(
  { challenge, difficulty }: Pick<ProofChallenge, 'challenge' | 'difficulty'>,
  signal: AbortSignal,
): Promise<Proof> {
  const encoder = new TextEncoder();
  // What comes before the nonce is the same each time, and hashed once.
  const prefix = sha256.create().update(encoder.encode(`${challenge}:`));
  let until = performance.now() + SLICE_MS;
  for (let tries = 0; ; tries += 1) {
    const nonce = tries.toString(36);
    if (leadingZeroBits(prefix.clone().update(encoder.encode(nonce)).digest()) >= difficulty) {
      return { challenge, nonce };
    }
    if (tries % BATCH !== 0 || performance.now() < until) continue;
    await nextSlice();
    signal.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
}
