const DATABASE = 'gerai';
const STORE = 'entries';
const VERSION = 1;
const DAY_MS = 86_400_000;

interface Entry {
  /** `<prefix>/<key>` */
  id: string;
  value: unknown;
  savedAt: number;
  expiresAt: number;
}

export interface StorageOptions {
  /** After how many days an entry is gone; 30. */
  days?: number;
  /** How many entries are kept under the prefix; the oldest go first; 20. */
  limit?: number;
}

type Work<Result> = (store: IDBObjectStore) => IDBRequest<Result> | undefined;

const memory = new Map<string, Entry>();

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      if (!request.result.objectStoreNames.contains(STORE)) {
        request.result.createObjectStore(STORE, { keyPath: 'id' });
      }
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => {
        database.close();
      };
      resolve(database);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB could not be opened'));
    };
    request.onblocked = () => {
      reject(new Error('IndexedDB is blocked'));
    };
  });
}

/** Opens, works in one transaction, closes: nothing stays open between calls. */
async function inStore<Result>(
  mode: IDBTransactionMode,
  work: Work<Result>,
): Promise<Result | undefined> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('IndexedDB aborted'));
      };
    });
    const request = work(transaction.objectStore(STORE));
    const [result] = await Promise.all([request && settled(request), done]);
    return result;
  } finally {
    database.close();
  }
}

/**
 * A small key-value store of ours in the IndexedDB database `gerai`, one prefix per purpose. No
 * other database and no key of another prefix is touched. Where IndexedDB can't be used (private
 * windows, blocked storage, a full disk), values are kept in memory until the page is left.
 * Never rejects.
 */
export class GeraiStorage<Value> {
  readonly #prefix: string;
  readonly #lifetime: number;
  readonly #limit: number;

  constructor(prefix: string, { days = 30, limit = 20 }: StorageOptions = {}) {
    this.#prefix = `${prefix}/`;
    this.#lifetime = days * DAY_MS;
    this.#limit = limit;
  }

  get #range(): IDBKeyRange {
    return IDBKeyRange.bound(this.#prefix, `${this.#prefix}\uffff`);
  }

  /** The value, `undefined` where there is none or it has expired. */
  async get(key: string): Promise<Value | undefined> {
    const id = this.#prefix + key;
    const stored = await inStore(
      'readonly',
      (store) => store.get(id) as IDBRequest<Entry | undefined>,
    ).catch(() => undefined);
    const entry = memory.get(id) ?? stored;
    return entry && entry.expiresAt > Date.now() ? (entry.value as Value) : undefined;
  }

  /**
   * Keeps a value (anything that can be cloned), and drops what is expired or too much.
   *
   * @returns whether it is on the device; `false` where it is only in memory
   */
  async set(key: string, value: Value): Promise<boolean> {
    const now = Date.now();
    const id = this.#prefix + key;
    const entry: Entry = { id, value, savedAt: now, expiresAt: now + this.#lifetime };
    let kept = true;
    try {
      await inStore('readwrite', (store) => store.put(entry));
      memory.delete(id);
    } catch {
      kept = false;
      memory.set(id, entry);
    }
    await this.#tidy(now);
    return kept;
  }

  /** Keys and values that have not expired, newest first; those that have are dropped. */
  async entries(): Promise<[key: string, value: Value][]> {
    const now = Date.now();
    const all = await this.#all();
    const fresh = all.filter(({ expiresAt }) => expiresAt > now);
    await this.#drop(all.filter((entry) => !fresh.includes(entry)).map(({ id }) => id));
    return fresh.map(({ id, value }) => [id.slice(this.#prefix.length), value as Value]);
  }

  async delete(key: string): Promise<void> {
    await this.#drop([this.#prefix + key]);
  }

  /** Removes everything under this prefix: "hapus dari perangkat ini". */
  async forget(): Promise<void> {
    for (const id of [...memory.keys()]) if (id.startsWith(this.#prefix)) memory.delete(id);
    await inStore('readwrite', (store) => store.delete(this.#range)).catch(() => undefined);
  }

  async #all(): Promise<Entry[]> {
    const stored = await inStore(
      'readonly',
      (store) => store.getAll(this.#range) as IDBRequest<Entry[]>,
    ).catch(() => undefined);
    const byId = new Map((stored ?? []).map((entry) => [entry.id, entry]));
    for (const [id, entry] of memory) if (id.startsWith(this.#prefix)) byId.set(id, entry);
    return [...byId.values()].sort((a, b) => b.savedAt - a.savedAt);
  }

  async #tidy(now: number): Promise<void> {
    const all = await this.#all();
    const fresh = all.filter(({ expiresAt }) => expiresAt > now);
    const kept = new Set(fresh.slice(0, this.#limit));
    await this.#drop(all.filter((entry) => !kept.has(entry)).map(({ id }) => id));
  }

  async #drop(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) memory.delete(id);
    await inStore('readwrite', (store) => {
      for (const id of ids) store.delete(id);
      return undefined;
    }).catch(() => undefined);
  }
}
