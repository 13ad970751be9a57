import type { StaticCatalogue } from '@gerai/catalogue/reader';
import { startBox, type Result } from './box.ts';

let opening: Promise<StaticCatalogue> | undefined;

function ready(): Promise<StaticCatalogue> {
  opening ??= import('@gerai/catalogue/reader').then(({ openCatalogue }) =>
    openCatalogue('/data/catalogue/'),
  );
  return opening;
}

startBox({
  prepare: async () => (await ready()).prefetch(),
  search: async (query, region): Promise<Result[]> => {
    const catalogue = await ready();
    const { items } = await catalogue.search({
      q: query,
      limit: 10,
      ...(region === undefined ? {} : { region }),
    });
    return items.map(({ code, name, agency }) => ({ code, name: name.id, agency: agency.name.id }));
  },
});
