import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { loadDataset } from '../../../demo/src/dataset.ts';
import type { FacetName } from '../model/listing.ts';
import { MemorySource } from './memory-source.ts';
import { search } from './search.ts';

const places = ['Luwu', 'Palopo', 'Makassar', 'Surabaya'];
const { services } = await loadDataset();
/** The demonstration's services as four regencies offer them: many words become frequent. */
const source = new MemorySource(
  places.flatMap((place, at) =>
    services.map((service) => ({
      ...service,
      code: `${service.code}-${String(at)}`,
      regions: [`73.${String(at)}`],
      agency: {
        ...service.agency,
        code: `${service.agency.code}-${String(at)}`,
        name: { id: `${service.agency.name.id} ${place}` },
      },
    })),
  ),
);
const queries = readFileSync(new URL('../../testing/queries.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');

void test('a facet counts what its value leaves', async () => {
  const wrong: unknown[] = [];
  for (const query of [
    'kartu kel',
    'surat',
    'izin usaha',
    ...queries.filter((_, at) => at % 8 === 0),
  ]) {
    const { facets } = await search(source, query);
    for (const facet of ['agency', 'region', 'category', 'channel'] satisfies FacetName[]) {
      for (const [value, count] of Object.entries(facets[facet] ?? {}).slice(0, 3)) {
        const { total } = await search(source, query, { filter: { [facet]: [value] } });
        if (total !== count) wrong.push({ query, facet, value, count, total });
      }
    }
  }
  assert.deepEqual(wrong, []);
});

void test('a facet that is narrowed counts what each of its other values would leave', async () => {
  for (const query of ['surat keterangan', 'ktp', 'izin']) {
    const narrowed = await search(source, query, { filter: { region: ['73.1'] } });
    const free = await search(source, query);
    assert.deepEqual(narrowed.facets.region, free.facets.region, query);
  }
});
