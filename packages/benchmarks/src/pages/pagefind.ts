import { startBox, type Result } from './box.ts';

interface Fragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Pagefind {
  init(): Promise<void>;
  search(
    query: string,
    options?: { filters?: Readonly<Record<string, string>> },
  ): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

// Held in a variable, so that the bundler leaves it to the browser.
const address = '/data/pagefind/pagefind.js';
let loading: Promise<Pagefind> | undefined;

async function start(): Promise<Pagefind> {
  const pagefind = (await import(address)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

function ready(): Promise<Pagefind> {
  loading ??= start();
  return loading;
}

startBox({
  prepare: ready,
  search: async (query, region): Promise<Result[]> => {
    const pagefind = await ready();
    const { results } = await pagefind.search(
      query,
      region === undefined ? {} : { filters: { region } },
    );
    const fragments = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return fragments.map(({ url, meta }) => ({
      // It puts the address of its own folder before the path.
      code: url.slice(url.lastIndexOf('/') + 1),
      name: meta['title'] ?? '',
      agency: meta['agency'] ?? '',
    }));
  },
});
