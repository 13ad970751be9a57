import { load, search, type AnyOrama, type RawData } from '@orama/orama';
import { createDatabase, SEARCH } from '../engines/orama.ts';
import { startBox } from './box.ts';

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
}

let loading: Promise<AnyOrama> | undefined;

async function fetchDatabase(): Promise<AnyOrama> {
  const response = await fetch('/data/index.json');
  const database = createDatabase();
  load(database, (await response.json()) as RawData);
  return database;
}

function ready(): Promise<AnyOrama> {
  loading ??= fetchDatabase();
  return loading;
}

startBox({
  prepare: ready,
  search: async (query, region) => {
    const { hits } = await search(await ready(), {
      term: query,
      ...SEARCH,
      limit: 10,
      ...(region === undefined ? {} : { where: { regions: { containsAny: [region] } } }),
    });
    return hits.map(({ document }) => {
      const { id, name, agency } = document as unknown as Stored;
      return { code: id, name, agency };
    });
  },
});
