import type { FacetValue, Match, Service, ServiceList, SuggestionList } from '../schemas.ts';
import { config, services, summaryOf } from './fixtures/index.ts';

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

function facet(
  found: Service[],
  of: (service: Service) => Omit<FacetValue, 'count'>,
): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const service of found) {
    const { code, name } = of(service);
    values.set(code, { code, name, count: (values.get(code)?.count ?? 0) + 1 });
  }
  return [...values.values()];
}

/** Services that the parameters of `GET /services` leave, by the simplest rules that let a story be told. */
export function searchServices(parameters: URLSearchParams): ServiceList {
  const query = words(parameters.get('q') ?? '');
  const is = (name: string, ...values: string[]): boolean => {
    const wanted = parameters.get(name);
    return wanted === null || values.includes(wanted);
  };
  const found = services.filter(
    (service) =>
      (query.length === 0 || matchOf(service, query) !== undefined) &&
      is('agency', service.agency.code) &&
      is('category', service.category.code) &&
      is('lifeEvent', ...service.lifeEvents.map(({ code }) => code)) &&
      is('audience', ...service.audience) &&
      is('channel', ...service.channels.map(({ type }) => type)),
  );
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
    facets: {
      agency: facet(found, ({ agency }) => agency),
      category: facet(found, ({ category }) => category),
    },
    ...(end < found.length && { nextCursor: String(end) }),
    ...(found.length === 0 && query.includes('ktpp') && { didYouMean: 'ktp' }),
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
