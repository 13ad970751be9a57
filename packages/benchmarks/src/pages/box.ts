/** A result as the page shows it. */
export interface Result {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
}

/** What an engine does in the page. */
export interface PageEngine {
  /** Fetches what may be had before anybody types; called when the box is usable and the page idle. */
  prepare(): Promise<unknown>;
  /** The best ten. */
  search(query: string, region?: string): Promise<readonly Result[]>;
}

/** A list of results that was shown, for the measurement outside. */
export interface Shown {
  readonly query: string;
  /** `performance.now()` */
  readonly at: number;
  readonly codes: readonly string[];
}

/** What the measurement outside reads and calls. */
export interface Bench {
  usableAt: number;
  firstInputAt: number;
  lastInputAt: number;
  readonly shown: Shown[];
  search(query: string, region?: string): Promise<string[]>;
  /** Milliseconds of each search, one after the other: of the first, and of the same once more. */
  time(queries: readonly string[]): Promise<{ first: number; again: number }[]>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** Keys typed faster than this are searched for together. */
const SETTLE_MS = 100;

/** A box, a list, a guard against answers out of order: the smallest reasonable page. */
export function startBox(engine: PageEngine): void {
  const input = document.querySelector('input');
  const list = document.querySelector('ol');
  if (!input || !list) throw new Error('the page has no box');
  let asked = 0;
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function show(query: string): Promise<void> {
    const own = ++asked;
    const results = query.trim() === '' ? [] : await engine.search(query);
    // What was asked later stays; until then an earlier answer is better than none.
    if (own < newest) return;
    newest = own;
    list?.replaceChildren(
      ...results.map(({ name, agency }) => {
        const item = document.createElement('li');
        item.textContent = `${name} · ${agency}`;
        return item;
      }),
    );
    window.bench.shown.push({
      query,
      at: performance.now(),
      codes: results.map(({ code }) => code),
    });
  }

  input.addEventListener('input', () => {
    const now = performance.now();
    window.bench.firstInputAt ||= now;
    window.bench.lastInputAt = now;
    clearTimeout(timer);
    timer = setTimeout(() => void show(input.value), SETTLE_MS);
  });
  const search = async (query: string, region?: string) =>
    (await engine.search(query, region)).map(({ code }) => code);
  window.bench = {
    usableAt: performance.now(),
    firstInputAt: 0,
    lastInputAt: 0,
    shown: [],
    search,
    time: async (queries) => {
      const timeOf = async (query: string) => {
        const start = performance.now();
        await engine.search(query);
        return performance.now() - start;
      };
      const times: { first: number; again: number }[] = [];
      for (const query of queries) {
        times.push({ first: await timeOf(query), again: await timeOf(query) });
      }
      return times;
    },
  };
  requestIdleCallback(() => void engine.prepare());
}
