import MiniSearch from 'minisearch';
import { OPTIONS, SEARCH } from '../engines/minisearch.ts';
import { startBox } from './box.ts';

let loading: Promise<MiniSearch> | undefined;

function load(): Promise<MiniSearch> {
  loading ??= fetch('/data/index.json')
    .then((response) => response.text())
    .then((text) => MiniSearch.loadJSON(text, OPTIONS) as MiniSearch);
  return loading;
}

startBox({
  prepare: load,
  search: async (query, region) => {
    const index = await load();
    const found = index.search(query, {
      ...SEARCH,
      ...(region === undefined
        ? {}
        : { filter: (result) => (result['regions'] as string[]).includes(region) }),
    });
    return found.slice(0, 10).map((result) => ({
      code: String(result.id),
      name: String(result['name']),
      agency: String(result['agency']),
    }));
  },
});
