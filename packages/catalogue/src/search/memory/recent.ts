/** Remembers what was used lately: at least `limit` things, at most twice as many. */
export class Recent<K, V> {
  readonly #limit: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What is remembered of a key, or what `make` makes of it. */
  get<T extends V | undefined>(key: K, make: (key: K) => T): V | T {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    if (value !== undefined) this.#young.set(key, value);
    return value;
  }
}
