/**
 * Secrets at rest. A case secret has 50 random bits, so it can't be looked up in a dictionary, but a
 * leaked table must still be expensive to search: scrypt with 4 MiB a guess, centuries for one secret, and yet a thousand
 * residents who complain at once need not wait for each other.
 */
import { randomBytes, scrypt as scryptCallback, timingSafeEqual } from 'node:crypto';

const LOG2_COST = 12;
const BLOCK_SIZE = 8;
const PARALLELISATION = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** At most this many hashes run at once, so that lookups can't starve the thread pool. */
const CONCURRENT = 3;
/** Further comparisons wait; beyond this many the server says that it is busy. */
const WAITING = 200;
/** Secrets of new cases wait by themselves, so that neither keeps the other out. */
const WAITING_NEW = 2000;

/** From so many on, callers should ask for something in return before they add to the queue. */
const LONG_QUEUE = 50;

/** Thrown when too many hashes wait already; callers answer 503 and ask to retry. */
export class HashingBusyError extends Error {
  override readonly name = 'HashingBusyError';
  constructor() {
    super('too many secrets are being hashed');
  }
}

let running = 0;
const comparing: (() => void)[] = [];
const creating: (() => void)[] = [];

/** Whether so many secrets wait to be compared that it is felt. */
export function isHashingQueueLong(): boolean {
  return comparing.length >= LONG_QUEUE;
}

async function acquire(queue: (() => void)[]): Promise<void> {
  if (running < CONCURRENT) {
    running += 1;
    return;
  }
  if (queue.length >= (queue === creating ? WAITING_NEW : WAITING)) throw new HashingBusyError();
  await new Promise<void>((resolve) => queue.push(resolve));
}

let turn = 0;

/** Lets the next go on, of either queue in turn. */
function release(): void {
  turn += 1;
  const queues = turn % 2 === 0 ? [comparing, creating] : [creating, comparing];
  const next = queues.find(({ length }) => length > 0)?.shift();
  if (next) next();
  else running -= 1;
}

async function scrypt(
  queue: (() => void)[],
  secret: string,
  salt: Buffer,
  log2Cost: number,
  blockSize: number,
  parallelisation: number,
  length: number,
): Promise<Buffer> {
  await acquire(queue);
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      const cost = 2 ** log2Cost;
      const options = {
        N: cost,
        r: blockSize,
        p: parallelisation,
        maxmem: 256 * cost * blockSize,
      };
      scryptCallback(secret, salt, length, options, (error, key) => {
        if (error) reject(error);
        else resolve(key);
      });
    });
  } finally {
    release();
  }
}

/**
 * Hashes a normalised secret (see `normaliseSecret` of `@gerai/api/case-number`).
 *
 * @returns `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>`, both in base64url. It carries its parameters, so
 *   they can be raised later without breaking what is stored.
 */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await scrypt(
    creating,
    secret,
    salt,
    LOG2_COST,
    BLOCK_SIZE,
    PARALLELISATION,
    HASH_BYTES,
  );
  const parameters = [LOG2_COST, BLOCK_SIZE, PARALLELISATION].join('$');
  return `scrypt$${parameters}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

const STORED = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]{8,})\$([\w-]{8,})$/;

/** A hash that no secret matches: what an unknown number is compared with, so that it costs the same. */
const UNMATCHABLE = `scrypt$${String(LOG2_COST)}$${String(BLOCK_SIZE)}$${String(PARALLELISATION)}$${randomBytes(
  SALT_BYTES,
).toString('base64url')}$${randomBytes(HASH_BYTES).toString('base64url')}`;

/**
 * Compares a normalised secret with a stored hash in constant time.
 *
 * @param stored What {@link hashSecret} returned, or `undefined` when there is no such case: the same
 *   work is done and the answer is `false`.
 * @throws HashingBusyError when too many comparisons wait already.
 */
export async function verifySecret(secret: string, stored: string | undefined): Promise<boolean> {
  const match = STORED.exec(stored ?? UNMATCHABLE);
  if (!match) throw new Error('a stored secret hash is not readable');
  const [, log2Cost, blockSize, parallelisation, salt = '', hash = ''] = match;
  const expected = Buffer.from(hash, 'base64url');
  const actual = await scrypt(
    comparing,
    secret,
    Buffer.from(salt, 'base64url'),
    Number(log2Cost),
    Number(blockSize),
    Number(parallelisation),
    expected.length,
  );
  return timingSafeEqual(actual, expected) && stored !== undefined;
}
