const cacheName = 'gerai-catalogue';
/** Responses that are kept at most; about three kilobytes each. */
const mostKept = 600;
const keptAt = 'x-gerai-kept';
const trimEvery = 50;

/**
 * Keeps what was fetched for when the network is gone, where the browser has a Cache API. Keeping
 * is a favour: whatever fails here (a private window, a full disk) is as if nothing were kept.
 */
export class Keep {
  #cache: Promise<Cache | undefined> | undefined;
  #puts = 0;

  async get(url: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; at: string } | undefined> {
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
      if (cache && this.#puts++ % trimEvery === 0) await trim(cache);
    } catch {
      // Not kept.
    }
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
