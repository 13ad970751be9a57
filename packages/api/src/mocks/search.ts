import type {
  Facets,
  FacetValue,
  Match,
  Service,
  ServiceList,
  SuggestionList,
} from '../schemas.ts';
import { config, regions, services, summaryOf } from './fixtures/index.ts';
import { text } from './fixtures/text.ts';

function words(query: string): string[] {
  return query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function namesOf(
  service: Service,
): { text: string; field: Match['field']; language: 'id' | 'en' }[] {
  const { name, alternateNames, replaces = [] } = service;
  return [
    { text: name.id, field: 'name', language: 'id' },
    ...replaces.map((text) => ({ text, field: 'former-name' as const, language: 'id' as const })),
    ...alternateNames.map((text) => ({
      text,
      field: 'alternate-name' as const,
      language: 'id' as const,
    })),
    ...(name.en === undefined
      ? []
      : [{ text: name.en, field: 'name' as const, language: 'en' as const }]),
  ];
}

/** The first of a service's names that holds every word, with those words marked. */
function matchOf(service: Service, query: string[]): Match | undefined {
  for (const { text, field, language } of namesOf(service)) {
    const lower = text.toLowerCase();
    if (!query.every((word) => lower.includes(word))) continue;
    const ranges = query
      .map((word) => ({ start: lower.indexOf(word), end: lower.indexOf(word) + word.length }))
      .sort((a, b) => a.start - b.start);
    const kind =
      field === 'former-name' ? 'former-name' : language === 'en' ? 'translation' : 'exact';
    return { field, kind, language, text, ranges };
  }
  return undefined;
}

type Value = Omit<FacetValue, 'count'>;

const plain = (code: string): Value => ({ code, name: text(code) });

/** Facet → the values of a service. */
const FACETS: Readonly<Record<keyof Facets, (service: Service) => readonly Value[]>> = {
  agency: ({ agency: { code, name } }) => [{ code, name }],
  category: ({ category }) => [category],
  lifeEvent: ({ lifeEvents }) => lifeEvents,
  region: (service) =>
    service.regions.map((code) => ({
      code,
      name: text(regions.find((region) => region.code === code)?.name ?? code),
    })),
  audience: ({ audience }) => audience.map(plain),
  channel: ({ channels }) => [...new Set(channels.map(({ type }) => type))].map(plain),
};

const FACET_NAMES = Object.keys(FACETS) as (keyof Facets)[];

function count(
  found: readonly Service[],
  of: (service: Service) => readonly Value[],
): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const { code, name } of found.flatMap(of)) {
    values.set(code, { code, name, count: (values.get(code)?.count ?? 0) + 1 });
  }
  return [...values.values()].sort((a, b) => b.count - a.count);
}

/** Services that the parameters of `GET /services` leave, by the simplest rules that let a story be told. */
export function searchServices(parameters: URLSearchParams): ServiceList {
  const query = words(parameters.get('q') ?? '');
  const fits = (service: Service, except?: keyof Facets): boolean =>
    (query.length === 0 || matchOf(service, query) !== undefined) &&
    FACET_NAMES.every((name) => {
      const wanted = name === except ? null : parameters.get(name);
      return wanted === null || FACETS[name](service).some(({ code }) => code === wanted);
    });
  const found = services.filter((service) => fits(service));
  const start = Number(parameters.get('cursor') ?? 0);
  const end = start + Number(parameters.get('limit') ?? 20);
  const items = found.slice(start, end).map((service) => {
    const match = query.length > 0 ? matchOf(service, query) : undefined;
    return { ...summaryOf(service), ...(match && { matches: [match] }) };
  });
  const emergency = query.some((word) =>
    ['kebakaran', 'kecelakaan', 'ambulans', 'darurat'].includes(word),
  );
  return {
    items,
    total: found.length,
    // Each facet disregards its own filter.
    facets: Object.fromEntries(
      FACET_NAMES.map((name) => [
        name,
        count(
          services.filter((service) => fits(service, name)),
          FACETS[name],
        ),
      ]),
    ),
    ...(end < found.length && { nextCursor: String(end) }),
    ...(found.length === 0 && query.includes('ktpp') && { didYouMean: 'ktp' }),
    ...(query.includes('imb') && { notes: [text('IMB sekarang PBG', 'IMB is now PBG')] }),
    ...(emergency && { emergencyNumbers: config.emergencyNumbers }),
  };
}

/** Completions from the names of services. */
export function suggest(query: string, limit: number): SuggestionList {
  const typed = words(query);
  const items = services.flatMap(({ code, name, ...service }) => {
    const match = typed.length > 0 && matchOf({ code, name, ...service }, typed);
    return match
      ? [{ text: match.text, kind: 'service' as const, code, name, ranges: match.ranges }]
      : [];
  });
  return { items: items.slice(0, limit) };
}
