import type { Plain } from './plain.ts';
import { copyOf, isPlain, listOf, wordsOf } from './plain.ts';

/** An agency as services name it, by its code, abbreviation and name, folded. */
export type Agencies = ReadonlyMap<string, Plain>;

/** How agencies are looked up. */
export function foldName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Of services that don't say when they were changed. */
const unknownTime = '1970-01-01T00:00:00Z';

const otherCategory: Plain = { code: 'lainnya', name: { id: 'Lainnya', en: 'Other' } };

function fallbackComplaints(agency: unknown): Plain {
  const known = isPlain(agency) ? agency : {};
  const name = isPlain(known['name']) ? known['name'] : {};
  const short = wordsOf(known['abbreviation']);
  const id = short ?? wordsOf(name['id']) ?? '';
  const en = short ?? wordsOf(name['en']) ?? id;
  const contact = isPlain(known['contact']) ? known['contact'] : {};
  const ways = ['phone', 'email', 'url'].flatMap((way) =>
    contact[way] === undefined ? [] : [[way, contact[way]] as const],
  );
  return {
    text: { id: `Sampaikan pengaduan kepada ${id}.`, en: `Complain to ${en}.` },
    ...Object.fromEntries(ways),
  };
}

function completeCost(cost: unknown): unknown {
  if (!isPlain(cost) || typeof cost['amount'] !== 'number') return cost;
  const type = cost['type'] ?? (cost['amount'] === 0 ? 'free' : 'levy');
  return { ...cost, type, currency: cost['currency'] ?? 'IDR' };
}

function completeChannel(channel: unknown): unknown {
  if (!isPlain(channel) || channel['type'] !== undefined) return channel;
  return { ...channel, type: channel['url'] === undefined ? 'in-person' : 'online' };
}

/** The texts of a channel's place: an address alone names it. */
function completePlace(channel: unknown): unknown {
  if (!isPlain(channel) || !isPlain(channel['place'])) return channel;
  const { place } = channel;
  const name =
    place['name'] ?? (place['address'] === undefined ? undefined : { id: place['address'] });
  return name === undefined ? channel : { ...channel, place: { ...place, name } };
}

/** Members that are made of others where a file leaves them out. */
const derived: ReadonlySet<string> = new Set(['output', 'complaintHandling', 'updatedAt']);

/** Whether a part of a completed draft only repeats what is wrong with another part. */
export function isDerived(draft: unknown, pointer: string): boolean {
  const root = pointer.split('/')[1] ?? '';
  return derived.has(root) && isPlain(draft) && draft[root] === undefined;
}

/** Fills in what files may leave out. Remembers what categories, events and agencies are called. */
export class Completer {
  readonly #agencies: Agencies;
  readonly #named = new Map<string, Plain>();

  constructor(agencies: Agencies = new Map()) {
    this.#agencies = agencies;
  }

  /** A code with its name: the one given, the first ever given, or the code itself. */
  #codeName(kind: string, value: unknown): unknown {
    const given: unknown = typeof value === 'string' ? { code: value } : value;
    const code = isPlain(given) ? wordsOf(given['code']) : undefined;
    if (!isPlain(given) || code === undefined) return given;
    const key = `${kind} ${code}`;
    if (isPlain(given['name'])) {
      if (!this.#named.has(key)) this.#named.set(key, given);
      return given;
    }
    return { ...given, name: this.#named.get(key)?.['name'] ?? { id: code } };
  }

  #agency(value: unknown): unknown {
    const given: unknown = typeof value === 'string' ? { code: value } : value;
    const code = isPlain(given) ? wordsOf(given['code']) : undefined;
    if (!isPlain(given) || code === undefined) return given;
    const listed = this.#agencies.get(foldName(code));
    if (listed && given['name'] === undefined) return { ...listed, ...given, code: listed['code'] };
    const key = `agency ${code}`;
    if (given['name'] !== undefined) {
      if (!this.#named.has(key)) this.#named.set(key, given);
      return given;
    }
    return { name: { id: code }, ...this.#named.get(key), ...given };
  }

  /** Whether agencies are listed, and this service names none of them. */
  isUnlisted(draft: unknown): boolean {
    if (this.#agencies.size === 0 || !isPlain(draft)) return false;
    const { agency } = draft;
    const code = isPlain(agency) ? wordsOf(agency['code']) : wordsOf(agency);
    const named = isPlain(agency) && agency['name'] !== undefined;
    return code !== undefined && !named && !this.#agencies.has(foldName(code));
  }

  /** The draft with all members that a `Service` needs, as far as they can be told; else as it is. */
  complete(draft: unknown): unknown {
    const copy = copyOf(draft);
    if (!isPlain(copy)) return copy;
    const agency = this.#agency(copy['agency']);
    const assured = wordsOf(copy['assuredDate']);
    const service: Plain = {
      status: 'active',
      kind: 'service',
      interaction: 'G2C',
      alternateNames: [],
      audience: ['citizen'],
      lifeEvents: [],
      regions: [],
      channels: [],
      requirements: [],
      procedure: [],
      output: copy['name'],
      demonstration: false,
      updatedAt: assured === undefined ? unknownTime : `${assured}T00:00:00Z`,
      complaintHandling: fallbackComplaints(agency),
      ...copy,
      category: this.#codeName('category', copy['category'] ?? otherCategory),
      agency,
    };
    if (isPlain(copy['complaintHandling']) && copy['complaintHandling']['text'] === undefined) {
      const { text } = fallbackComplaints(agency);
      service['complaintHandling'] = { text, ...copy['complaintHandling'] };
    }
    const each = (name: string, change: (item: unknown, index: number) => unknown) => {
      const list = service[name];
      if (Array.isArray(list)) service[name] = list.map(change);
    };
    each('lifeEvents', (event) => this.#codeName('life event', event));
    each('relatedServices', (related) => this.#codeName('service', related));
    each('channels', (channel) => completePlace(completeChannel(channel)));
    each('procedure', (step, index) => (isPlain(step) ? { order: index + 1, ...step } : step));
    service['cost'] = completeCost(service['cost']);
    if (service['cost'] === undefined) delete service['cost'];
    if (agency === undefined) delete service['agency'];
    if (listOf(copy['replaces']).length === 0) delete service['replaces'];
    return service;
  }
}
