import type { Service } from '@gerai/api';
import type { DatasetApplication } from '@gerai/server/import';
import { ApplicationBuilder } from './application-builder.ts';
import type { ApplicationCase } from './application-case.ts';
import type { Directory } from './directory.ts';
import { entry, readJson, readTable } from './tables.ts';
import type { Timeline } from './time.ts';

/** All applications of the demonstration, as they stand at the timeline's now. */
export async function readApplications(
  directory: Directory,
  services: readonly Service[],
  time: Timeline,
): Promise<DatasetApplication[]> {
  const [cases, processes] = await Promise.all([
    readJson<ApplicationCase[]>('applications'),
    readTable('processes'),
  ]);
  const agencies = new Map(directory.agencies.map((agency) => [agency.code, agency]));
  const byCode = new Map(services.map((service) => [service.code, service]));
  return cases.map((definition, turn) => {
    const service = entry(byCode, definition.service, 'service');
    const rows = processes.filter((row) => row['process'] === definition.process);
    return new ApplicationBuilder(definition, service, rows, agencies, time, turn).build();
  });
}
