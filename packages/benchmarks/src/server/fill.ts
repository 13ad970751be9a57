import type { Agency, Service } from '@gerai/api';
import { loadDataset } from '@gerai/demo/dataset';
import { importDataset, migrate, type Database } from '@gerai/server';
import { generate } from '../generator/generate.ts';

const BATCH = 2000;

/** Fills an empty database with the generator's services, through the importer that agencies use. */
export async function fill(
  { db }: Database,
  size: number,
  seed: number,
  tell: (done: number) => void,
): Promise<void> {
  await migrate(db);
  const { config, calendar, regions, agencies, categories } = await loadDataset();
  const empty = { config, calendar, regions: [], agencies: [], categories: [], services: [] };
  await importDataset(db, { ...empty, regions, agencies, categories });
  const known = new Set(agencies.map(({ code }) => code));
  let batch: Service[] = [];
  let done = 0;
  const flush = async () => {
    const added: Agency[] = [];
    for (const { agency } of batch) {
      if (known.has(agency.code)) continue;
      known.add(agency.code);
      added.push({ ...agency });
    }
    await importDataset(db, { ...empty, agencies: added, services: batch });
    done += batch.length;
    batch = [];
    tell(done);
  };
  for await (const service of generate(size, seed)) {
    batch.push(service);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
}
