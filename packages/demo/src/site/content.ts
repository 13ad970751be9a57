import { readFile } from 'node:fs/promises';
import type { Dataset } from '@gerai/server/import';
import type { DirectoryEntry, SampleCase, SiteContent } from './pages.ts';

const CASES = new URL('../../data/demo-cases.json', import.meta.url);

/** What the pages show: the services that the server answers with, and the cases that may be opened. */
export async function siteContent(dataset: Dataset, now: Date): Promise<SiteContent> {
  const samples = JSON.parse(await readFile(CASES, 'utf8')) as SampleCase[];
  const directory = dataset.services.map((service): DirectoryEntry => ({
    code: service.code,
    name: service.name,
    agency: service.agency.name,
    category: service.category.name,
    referral: service.kind === 'referral',
  }));
  return { samples, directory, now };
}
