import type { Dataset } from '@gerai/server/import';
import { readApplications } from './data/applications.ts';
import { readComplaints } from './data/complaints.ts';
import { readDirectory } from './data/directory.ts';
import { readServices } from './data/services.ts';
import { Timeline } from './data/time.ts';

/**
 * The whole demonstration out of `data/`, in the shapes of the common API. Cases are told relative
 * to `now`, so that they always look current; the same `now` gives the same dataset.
 */
export async function loadDataset(now: Date = new Date()): Promise<Dataset> {
  const directory = await readDirectory();
  const services = await readServices(directory);
  const timeline = new Timeline(now, directory.calendar);
  const counts = new Map<string, number>();
  const count = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const service of services) {
    count(`agency ${service.agency.code}`);
    count(`category ${service.category.code}`);
  }
  const [applications, complaints] = await Promise.all([
    readApplications(directory, services, timeline),
    readComplaints(directory, timeline),
  ]);
  return {
    ...directory,
    agencies: directory.agencies.map((agency) => ({
      ...agency,
      serviceCount: counts.get(`agency ${agency.code}`) ?? 0,
    })),
    categories: directory.categories.map((category) => ({
      ...category,
      serviceCount: counts.get(`category ${category.code}`) ?? 0,
    })),
    services,
    applications,
    complaints,
  };
}
