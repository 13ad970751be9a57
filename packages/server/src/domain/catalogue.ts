/** The catalogue as it is searched: records for the index, and what its answers look like in the API. */
import type {
  CatalogueIndex,
  CatalogueRecord,
  FieldMatch,
  FieldName,
  FieldValue,
} from '@gerai/catalogue';
import { tokenise } from '@gerai/catalogue';

import type { Bilingual } from '../database/schema.ts';
import type { ApiSchema } from '../api-schema.ts';
import { present } from './directory.ts';

type Service = ApiSchema<'Service'>;
type Match = ApiSchema<'Match'>;
type FacetName = keyof ApiSchema<'Facets'>;

/** One state of the catalogue; never changed once made. */
export interface Catalogue {
  /** Changes with the data. */
  readonly version: string;
  readonly index: CatalogueIndex;
  readonly services: ReadonlyMap<string, Service>;
  readonly records: ReadonlyMap<string, CatalogueRecord>;
  /** Facet → value → name. */
  readonly names: Readonly<Record<FacetName, ReadonlyMap<string, Bilingual>>>;
}

/** The value of the region facet of services that are offered everywhere. */
export const EVERYWHERE = '*';

/** Facets whose values name themselves. */
export const FIXED_NAMES = {
  audience: new Map<string, Bilingual>([
    ['citizen', { id: 'Warga', en: 'Citizens' }],
    ['business', { id: 'Pelaku usaha', en: 'Businesses' }],
    ['government', { id: 'Instansi pemerintah', en: 'Government agencies' }],
    ['foreigner', { id: 'Warga negara asing', en: 'Foreigners' }],
    ['community', { id: 'Lembaga dan komunitas', en: 'Organisations and communities' }],
  ]),
  channel: new Map<string, Bilingual>([
    ['online', { id: 'Daring', en: 'Online' }],
    ['in-person', { id: 'Tatap muka', en: 'In person' }],
    ['hybrid', { id: 'Daring dan tatap muka', en: 'Online and in person' }],
  ]),
} as const;

function channelTypes(service: Service): string[] {
  return [...new Set(service.channels.map(({ type }) => type))];
}

/** What of a service is searched and filtered. */
export function recordOf(service: Service): CatalogueRecord {
  const { agency } = service;
  const regions = service.regions.length > 0 ? service.regions : [EVERYWHERE];
  const names: FieldValue = [...service.alternateNames, ...(service.replaces ?? [])];
  return {
    code: service.code,
    fields: {
      name: service.name,
      synonyms: names,
      output: service.output,
      agency: agency.abbreviation ? [agency.name, agency.abbreviation] : agency.name,
      category: service.category.name,
      ...(service.summary ? { description: service.summary } : {}),
      requirements: service.requirements.map(({ name }) => name),
    },
    facets: {
      agency: [agency.code],
      category: [service.category.code],
      lifeEvent: service.lifeEvents.map(({ code }) => code),
      region: regions,
      audience: service.audience,
      channel: channelTypes(service),
    },
    emergency: service.kind === 'hotline',
  };
}

/** A region with everything above it: what is offered in a regency is offered in its villages. */
export function regionsAbove(code: string): string[] {
  const parts = code.split('.');
  return [...parts.map((_part, index) => parts.slice(0, index + 1).join('.')), EVERYWHERE];
}

/** A service in a list. */
export function summaryOf(service: Service): ApiSchema<'ServiceSummary'> {
  const { code, status, kind, name, category, agency, interaction, demonstration } = service;
  const { contact: _contact, ...agencyName } = agency;
  const phone = service.channels.find((channel) => channel.phone !== undefined)?.phone;
  return {
    code,
    status,
    kind,
    name,
    category,
    agency: agencyName,
    interaction,
    channels: channelTypes(service) as ApiSchema<'ChannelType'>[],
    demonstration,
    ...present({
      summary: service.summary,
      processingTime: service.processingTime,
      cost: service.cost,
      handoff: service.handoff,
      replaces: service.replaces,
      phone: kind === 'hotline' ? phone : undefined,
      assuredDate: service.assuredDate,
    }),
  };
}

const FIELD_NAMES: Readonly<Record<FieldName, Match['field']>> = {
  name: 'name',
  synonyms: 'alternate-name',
  output: 'output',
  agency: 'agency',
  category: 'category',
  description: 'text',
  requirements: 'requirement',
};

const MOST_MATCHES = 10;
const MOST_RANGES = 20;
const LONGEST_TEXT = 500;

function textOf(value: FieldValue | undefined, match: FieldMatch): string | undefined {
  if (value === undefined) return undefined;
  const texts = typeof value === 'string' || 'id' in value ? [value] : value;
  const text = texts[match.index];
  return typeof text === 'object' ? text[match.language] : text;
}

/** Why a record was found, as the API says it. */
export function matchesOf(
  record: CatalogueRecord,
  matches: readonly FieldMatch[],
  query: string,
): Match[] {
  const typed = new Set(tokenise(query).map(({ text }) => text));
  const found = new Map<string, Match>();
  for (const match of matches) {
    const text = textOf(record.fields[match.field], match);
    if (!text || match.end > Math.min(text.length, LONGEST_TEXT)) continue;
    const key = [match.field, match.language, String(match.index)].join(' ');
    const words = tokenise(text.slice(match.start, match.end));
    const exact = words.length > 0 && words.every((word) => typed.has(word.text));
    const range = { start: match.start, end: match.end };
    const existing = found.get(key);
    if (existing) {
      if (existing.ranges.length < MOST_RANGES) existing.ranges.push(range);
      if (!exact) existing.kind = 'stem';
      continue;
    }
    found.set(key, {
      field: FIELD_NAMES[match.field],
      kind: exact ? 'exact' : 'stem',
      language: match.language,
      text: text.slice(0, LONGEST_TEXT),
      ranges: [range],
    });
  }
  return [...found.values()].slice(0, MOST_MATCHES);
}

const MOST_FACET_VALUES = 200;

/** Counts per facet with their names, the largest first. */
export function facetsOf(
  catalogue: Catalogue,
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>,
): ApiSchema<'Facets'> {
  const facets: ApiSchema<'Facets'> = {};
  for (const facet of Object.keys(catalogue.names) as FacetName[]) {
    facets[facet] = Object.entries(counts[facet] ?? {})
      .filter(([code]) => code !== EVERYWHERE)
      .sort(([left, more], [right, less]) => less - more || (left < right ? -1 : 1))
      .slice(0, MOST_FACET_VALUES)
      .map(([code, count]) => ({
        code,
        name: catalogue.names[facet].get(code) ?? { id: code },
        count,
      }));
  }
  return facets;
}
