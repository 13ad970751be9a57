/**
 * Public services of CPSV-AP 3.2 as JSON-LD. Terms are told by their local names, whatever prefix,
 * IRI or context they are written with; nothing is fetched.
 */
import type { Item } from './json.ts';
import type { Plain } from './plain.ts';
import { codeOf, copyOf, durationOf, isPlain, listOf, present, wordsOf } from './plain.ts';

type Languages = Map<string, string>;

/** `http://purl.org/vocab/cpsv#PublicService`, `cpsv:PublicService` → `PublicService`. */
function localName(name: string): string {
  return name.startsWith('@') ? name : name.replace(/^.*[#/:]/, '');
}

/** What contexts of CPSV-AP call the keywords. `dct:type` is a term of its own. */
const keywords: Readonly<Record<string, string>> = { id: '@id', type: '@type' };

/** The node with local names. */
function localise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(localise);
  if (!isPlain(value)) return value;
  // A map of languages: {"id": "Izin", "en": "Permit"}.
  const isMap = Object.entries(value).every(
    ([key, member]) => /^[a-z]{2}(-[A-Za-z]+)?$/.test(key) && typeof member === 'string',
  );
  const single = Object.keys(value).length === 1 && 'id' in value;
  if (isMap && !single) {
    return Object.entries(value).map(([language, text]) => ({
      '@language': language,
      '@value': text,
    }));
  }
  const node: Plain = {};
  for (const [key, member] of Object.entries(value)) {
    const name = localName(key);
    if (name !== '@context') node[keywords[key] ?? name] = localise(member);
  }
  return node;
}

/** The nodes of a document by what they are called, references put together with their node. */
class Graph {
  readonly #nodes = new Map<string, Plain>();
  readonly services: Plain[] = [];

  constructor(document: unknown) {
    const seen = new Set<Plain>();
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      if (!isPlain(value) || seen.has(value)) return;
      seen.add(value);
      const id = wordsOf(value['@id']);
      const known = id === undefined ? undefined : this.#nodes.get(id);
      if (known) Object.assign(known, { ...value, ...known });
      else if (id !== undefined) this.#nodes.set(id, value);
      const types = listOf(value['@type']).map((type) => localName(wordsOf(type) ?? ''));
      if (types.includes('PublicService')) this.services.push(known ?? value);
      Object.values(value).forEach(visit);
    };
    visit(document);
  }

  /** The nodes that a property leads to. A bare text may be the name of a node. */
  of(owner: Plain, ...properties: string[]): Plain[] {
    return properties.flatMap((property) =>
      listOf(owner[property]).flatMap((value): Plain[] => {
        if (isPlain(value)) {
          if ('@value' in value) return [];
          return [this.#nodes.get(wordsOf(value['@id']) ?? '') ?? value];
        }
        const id = wordsOf(value);
        return id === undefined ? [] : [this.#nodes.get(id) ?? { '@id': id }];
      }),
    );
  }
}

function languagesOf(value: unknown): Languages {
  const texts: Languages = new Map();
  for (const item of listOf(value)) {
    const language = isPlain(item) ? (wordsOf(item['@language']) ?? '').slice(0, 2) : '';
    const text = wordsOf(isPlain(item) ? item['@value'] : item);
    if (text !== undefined && !texts.has(language)) texts.set(language, text);
  }
  return texts;
}

/** Indonesian and English of a text; where there is no Indonesian, whatever there is. */
function textOf(owner: Plain, ...properties: string[]): Plain | undefined {
  for (const property of properties) {
    const texts = languagesOf(owner[property]);
    const en = texts.get('en');
    const id = texts.get('id') ?? texts.get('') ?? en ?? [...texts.values()][0];
    if (id !== undefined)
      return present({ id, en: texts.has('id') || texts.has('') ? en : undefined });
  }
  return undefined;
}

function valueOf(owner: Plain, ...properties: string[]): string | undefined {
  for (const property of properties) {
    for (const item of listOf(owner[property])) {
      const text = wordsOf(isPlain(item) ? (item['@value'] ?? item['@id']) : item);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

function identify(node: Plain): string | undefined {
  return codeOf(valueOf(node, 'identifier', 'notation') ?? localName(wordsOf(node['@id']) ?? ''));
}

const titles = ['title', 'name', 'prefLabel', 'label', 'legalName'];

function named(node: Plain): Plain | undefined {
  const code = identify(node);
  return code === undefined ? undefined : present({ code, name: textOf(node, ...titles) });
}

function contactOf(graph: Graph, owner: Plain): Plain | undefined {
  const [point = {}] = graph.of(owner, 'contactPoint', 'hasContactPoint');
  const email = valueOf(point, 'hasEmail', 'email')?.replace(/^mailto:/, '');
  const phone = valueOf(point, 'hasTelephone', 'telephone')?.replace(/^tel:/, '');
  const url = valueOf(point, 'contactPage') ?? valueOf(owner, 'homepage');
  const contact = present({ phone, email, url });
  return Object.keys(contact).length > 0 ? contact : undefined;
}

function agencyOf(graph: Graph, service: Plain): unknown {
  const [authority] = graph.of(service, 'hasCompetentAuthority', 'ownedBy');
  if (!authority) return undefined;
  return present({
    code: identify(authority),
    name: textOf(authority, 'prefLabel', ...titles),
    abbreviation: valueOf(authority, 'altLabel'),
    contact: contactOf(graph, authority),
  });
}

function channelsOf(graph: Graph, service: Plain): unknown[] {
  return graph.of(service, 'hasChannel').map((channel) => {
    const told = valueOf(channel, 'type') ?? '';
    const id = wordsOf(channel['@id']) ?? '';
    const url =
      valueOf(channel, 'accessURL', 'url', 'homepage') ??
      (/^https?:/.test(id) && told === '' ? id : undefined);
    const counter = /counter|office|location|person|branch|loket/i.test(told);
    const contact = contactOf(graph, channel);
    return present({
      type: url !== undefined && !counter ? 'online' : 'in-person',
      name: textOf(channel, ...titles, 'description'),
      url,
      phone: contact?.['phone'],
    });
  });
}

function costOf(graph: Graph, service: Plain): unknown {
  const costs = graph.of(service, 'hasCost');
  const [first] = costs;
  if (!first) return undefined;
  const amount = Number(valueOf(first, 'hasValue', 'value') ?? Number.NaN);
  const currency = localName(valueOf(first, 'currency', 'hasCurrency') ?? 'IDR');
  const one = costs.length === 1 && Number.isFinite(amount) && currency === 'IDR';
  return present({
    type: one && amount === 0 ? 'free' : 'other',
    amount: one ? amount : undefined,
    note: textOf(first, 'description'),
  });
}

function outputOf(graph: Graph, service: Plain): unknown {
  const names = graph
    .of(service, 'produces')
    .map((output) => textOf(output, ...titles))
    .filter((name) => name !== undefined);
  if (names.length === 0) return undefined;
  const join = (language: string) => names.map((name) => String(name[language])).join(', ');
  const translated = names.every((name) => name['en'] !== undefined);
  return present({ id: join('id'), en: translated ? join('en') : undefined });
}

const statuses = ['active', 'inactive', 'defunct', 'temporarily-closed'];

function serviceOf(graph: Graph, service: Plain): unknown {
  const [sector] = graph.of(service, 'thematicArea', 'isClassifiedBy', 'sector', 'theme');
  const status = localName(valueOf(service, 'status') ?? '').toLowerCase();
  const updated = valueOf(service, 'modified');
  const alternates = ['alternative', 'altLabel', 'keyword'].flatMap((property) =>
    listOf(service[property]).flatMap(
      (item) => wordsOf(isPlain(item) ? item['@value'] : item) ?? [],
    ),
  );
  return present({
    code: identify(service),
    status: statuses.includes(status) ? status : undefined,
    name: textOf(service, ...titles),
    summary: textOf(service, 'description'),
    alternateNames: alternates,
    category: sector && named(sector),
    agency: agencyOf(graph, service),
    lifeEvents: graph.of(service, 'isGroupedBy').flatMap((event) => named(event) ?? []),
    regions: graph
      .of(service, 'spatial')
      .map((place) => valueOf(place, 'identifier', '@id') ?? '')
      .map(localName)
      .filter((code) => /^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/.test(code)),
    channels: channelsOf(graph, service),
    requirements: graph
      .of(service, 'hasInput', 'hasInputEvidence')
      .map((input) =>
        present({ name: textOf(input, ...titles), note: textOf(input, 'description') }),
      ),
    processingTime: durationOf(valueOf(service, 'processingTime')),
    cost: costOf(graph, service),
    output: outputOf(graph, service),
    legalBasis: graph.of(service, 'hasLegalResource').flatMap((law) => {
      const id = wordsOf(law['@id']) ?? '';
      const title = textOf(law, ...titles)?.['id'] ?? localName(id);
      return title === '' ? [] : [present({ title, url: /^https?:/.test(id) ? id : undefined })];
    }),
    updatedAt: updated?.length === 10 ? `${updated}T00:00:00Z` : updated,
  });
}

/** Whether an object is JSON-LD. */
export function isJsonLd(head: string): boolean {
  return /"@(context|graph|type)"\s*:/.test(head);
}

/** The public services of a JSON-LD document. Empty where it nests too deep to be one. */
export function fromCpsvAp(document: unknown): Item[] {
  const graph = new Graph(localise(copyOf(document)));
  const services = [...new Set(graph.services)];
  return services.map((service, index) => ({ row: index + 1, value: serviceOf(graph, service) }));
}
