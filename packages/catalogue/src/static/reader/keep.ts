const cacheName = 'gerai-catalogue';
/** Responses that are kept at most; about three kilobytes each. */
const mostKept = 600;
const keptAt = 'x-gerai-kept';
const trimEvery = 50;

interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** ISO 8601; when it was fetched. */
  readonly at: string;
}

/**
 * Keeps what was fetched for when the network is gone, where the browser has a Cache API. Keeping
 * is a favour: whatever fails here (a private window, a full disk) is as if nothing were kept.
 */
export class Keep {
  #cache: Promise<Cache | undefined> | undefined;
  /** What is kept: asking the cache itself for each file would cost more than most of them do. */
  #urls: Promise<Set<string>> | undefined;
  #puts = 0;

  /** What was kept when the page began to ask, or by this page. */
  async get(url: string): Promise<Kept | undefined> {
    return (await this.#kept()).has(url) ? this.find(url) : undefined;
  }

  /** What is kept now, perhaps by another page. */
  async find(url: string): Promise<Kept | undefined> {
    try {
      const response = await (await this.#open())?.match(url);
      return (
        response && {
          bytes: new Uint8Array(await response.arrayBuffer()),
          at: response.headers.get(keptAt) ?? '',
        }
      );
    } catch {
      return undefined;
    }
  }

  async put(url: string, bytes: Uint8Array<ArrayBuffer>, at: string): Promise<void> {
    try {
      const cache = await this.#open();
      await cache?.put(url, new Response(bytes, { headers: { [keptAt]: at } }));
      (await this.#kept()).add(url);
      if (cache && this.#puts++ % trimEvery === 0) await trim(cache);
    } catch {
      // Not kept.
    }
  }

  #kept(): Promise<Set<string>> {
    return (this.#urls ??= this.#open()
      .then(async (cache) => new Set((await cache?.keys())?.map(({ url }) => url)))
      .catch(() => new Set<string>()));
  }

  #open(): Promise<Cache | undefined> {
    // Frames of another origin may not even ask for it.
    return (this.#cache ??= Promise.resolve(
      typeof caches === 'undefined' ? undefined : caches.open(cacheName),
    ).catch(() => undefined));
  }
}

/** The oldest go first. */
async function trim(cache: Cache): Promise<void> {
  const requests = await cache.keys();
  await Promise.all(
    requests.slice(0, Math.max(0, requests.length - mostKept)).map((key) => cache.delete(key)),
  );
}
