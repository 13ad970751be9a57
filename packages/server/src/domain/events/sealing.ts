/**
 * Sealing of what must be readable again but not from a stolen copy of the database: keys of back-office systems,
 * which verifying an HMAC needs in the clear, and events that could not be used. AES-256-GCM under one key that is
 * kept outside the database.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** The name of the variable that holds the key. */
export const SEALING_VARIABLE = 'GERAI_SEALING_KEY';
const FILE = 'sealing-key';

/** Seals and opens; what was sealed in one context opens in that context only. */
export interface Seal {
  seal(text: string, context: string): Buffer;
  /** @throws SealError when it was sealed with another key or in another context. */
  open(sealed: Buffer, context: string): string;
}

/** The key is missing, unreadable, or not the one that something was sealed with. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/** Makes a seal of a key of 32 bytes. */
export function createSeal(key: Buffer): Seal {
  return {
    seal(text, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(context));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed, context) {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      try {
        const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(context))
          .setAuthTag(tag);
        const opened = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([opened, decipher.final()]).toString('utf8');
      } catch (error) {
        throw new SealError(`it was not sealed with this key; check ${SEALING_VARIABLE}`, {
          cause: error,
        });
      }
    },
  };
}

function parseKey(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new SealError(`${where} must be 32 bytes in Base64: openssl rand -base64 32`);
}

/** Writes a new key, unless another process was quicker. */
async function makeFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * The seal of a server: the key is `GERAI_SEALING_KEY`, the same for all replicas; without it, a file beside the
 * embedded database, made when it is first needed. With a database elsewhere the variable must be set, since a
 * replica on another machine could not read what this one's file sealed.
 *
 * @returns `undefined` when the database is elsewhere and no key was given.
 * @throws SealError when the key can't be read.
 */
export async function openSeal(options: {
  readonly key?: string | undefined;
  readonly databaseUrl?: string | undefined;
  readonly dataDir?: string | undefined;
}): Promise<Seal | undefined> {
  if (options.key) return createSeal(parseKey(options.key, SEALING_VARIABLE));
  if (options.databaseUrl) return undefined;
  const dataDir = options.dataDir ?? '.gerai';
  const path = join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true });
  await makeFile(path);
  return createSeal(parseKey(await readFile(path, 'utf8'), path));
}
