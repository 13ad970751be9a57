import { createIndex } from '../engines/flexsearch.ts';
import { startBox, type Result } from './box.ts';

type Index = ReturnType<typeof createIndex>;

let loading: Promise<Index> | undefined;

async function fetchIndex(): Promise<Index> {
  const response = await fetch('/data/index.json');
  const index = createIndex();
  for (const [key, data] of (await response.json()) as [string, string][]) index.import(key, data);
  return index;
}

function ready(): Promise<Index> {
  loading ??= fetchIndex();
  return loading;
}

startBox({
  prepare: ready,
  search: async (query, region): Promise<Result[]> => {
    const index = await ready();
    const found = index.search(query, {
      limit: 10,
      suggest: true,
      enrich: true,
      merge: true,
      ...(region === undefined ? {} : { tag: { regions: region } }),
    }) as unknown as { doc: { id: string; name: string; agency: string } }[];
    return found
      .slice(0, 10)
      .map(({ doc }) => ({ code: doc.id, name: doc.name, agency: doc.agency }));
  },
});
