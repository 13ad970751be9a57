import type { Channel, Service } from '@gerai/api';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { contentHash } from './canonical.ts';
import type { Dataset } from './dataset.ts';
import type { Counts, Row } from './upsert.ts';
import { total, upsert } from './upsert.ts';

/** The key of the settings row that holds the {@link DatasetConfig}. */
export const configKey = 'config';

/** How a service is obtained; both online and at a counter is also `hybrid`. */
export function channelTypes(channels: readonly Channel[]): string[] {
  const types = [...new Set(channels.map((channel) => channel.type))];
  const both = types.includes('online') && types.includes('in-person');
  return both && !types.includes('hybrid') ? [...types, 'hybrid'] : types;
}

/** A service as a row. A hotline is kept as a service; its document tells what it is. */
export function serviceRow(service: Service): Row {
  return {
    code: service.code,
    kind: service.kind === 'hotline' ? 'service' : service.kind,
    status: service.status,
    agency_code: service.agency.code,
    category_code: service.category.code,
    audiences: service.audience,
    channels: channelTypes(service.channels),
    life_events: service.lifeEvents.map((event) => event.code),
    region_codes: service.regions,
    name: service.name,
    document: service,
    assured_on: service.assuredDate,
    content_hash: contentHash(service),
  };
}

/** Configuration, calendar, regions, agencies, categories and services. */
export async function importCatalogue(db: Kysely<Schema>, dataset: Dataset): Promise<Counts> {
  const { calendar } = dataset;
  return total(
    await upsert(db, 'settings', ['key'], [{ key: configKey, value: dataset.config }]),
    await upsert(
      db,
      'calendars',
      ['code'],
      [
        {
          code: calendar.code,
          name: calendar.name,
          time_zone: calendar.timeZone,
          working_days: calendar.workingDays,
        },
      ],
    ),
    await upsert(
      db,
      'calendar_holidays',
      ['calendar_code', 'day'],
      calendar.holidays.map(({ day, kind, name }) => ({
        calendar_code: calendar.code,
        day,
        kind,
        name,
      })),
    ),
    await upsert(
      db,
      'regions',
      ['code'],
      dataset.regions.map((region) => ({
        code: region.code,
        parent_code: region.parentCode,
        level: region.level,
        kind: region.kind ?? 'provinsi',
        name: region.name,
        document: region,
        content_hash: contentHash(region),
      })),
    ),
    await upsert(
      db,
      'agencies',
      ['code'],
      dataset.agencies.map((agency) => ({
        code: agency.code,
        parent_code: agency.parentCode,
        region_code: agency.regionCode,
        name: agency.name,
        document: agency,
        content_hash: contentHash(agency),
      })),
    ),
    await upsert(
      db,
      'categories',
      ['code'],
      dataset.categories.map((category, position) => ({
        code: category.code,
        agency_code: category.agency?.code,
        name: category.name,
        uses: category.uses,
        questions: JSON.stringify(category.questions ?? []),
        sla: category.sla,
        document: category,
        position,
        content_hash: contentHash(category),
      })),
    ),
    await upsert(db, 'services', ['code'], dataset.services.map(serviceRow)),
  );
}
