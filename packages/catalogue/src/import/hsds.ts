/** Services of the Human Services Data Specification 3.0 (docs.openreferral.org), as JSON. */
import type { Item } from './json.ts';
import type { Plain } from './plain.ts';
import { codeOf, isPlain, listOf, plainsOf, present, wordsOf } from './plain.ts';

const statuses: Readonly<Record<string, string>> = {
  active: 'active',
  inactive: 'inactive',
  defunct: 'defunct',
  'temporarily closed': 'temporarily-closed',
};

const days: Readonly<Record<string, string>> = {
  MO: 'monday',
  TU: 'tuesday',
  WE: 'wednesday',
  TH: 'thursday',
  FR: 'friday',
  SA: 'saturday',
  SU: 'sunday',
};

/** Whether an object is a service of HSDS and none of ours: its name is one text. */
export function isHsds(value: unknown): boolean {
  return isPlain(value) && typeof value['name'] === 'string' && value['code'] === undefined;
}

function text(value: unknown): { id: string } | undefined {
  const words = wordsOf(value);
  return words === undefined ? undefined : { id: words };
}

function phoneOf(owner: Plain): string | undefined {
  return plainsOf(owner['phones']).map(({ number }) => wordsOf(number))[0];
}

/** `08:00:00+08:00` as `08:00`. */
function clock(value: unknown): string | undefined {
  return /^\d{2}:\d{2}/.exec(wordsOf(value) ?? '')?.[0];
}

function hoursOf(owner: Plain): unknown[] | undefined {
  const hours = plainsOf(owner['schedules']).flatMap((schedule) => {
    const named = (wordsOf(schedule['byday']) ?? '')
      .split(',')
      .map((day) => days[day.trim().slice(-2).toUpperCase()])
      .filter((day) => day !== undefined);
    const opens = clock(schedule['opens_at']);
    const closes = clock(schedule['closes_at']);
    if (named.length === 0 || opens === undefined || closes === undefined) return [];
    return [present({ days: named, opens, closes, note: text(schedule['description']) })];
  });
  return hours.length > 0 ? hours : undefined;
}

function addressOf(location: Plain): string | undefined {
  const [address] = plainsOf(location['addresses']);
  if (!address) return undefined;
  const parts = ['address_1', 'address_2', 'city', 'region', 'state_province', 'postal_code'];
  const known = parts.map((part) => wordsOf(address[part])).filter((part) => part !== undefined);
  return known.length > 0 ? known.join(', ') : undefined;
}

function agencyOf(organization: unknown): unknown {
  if (!isPlain(organization)) return undefined;
  const contact = present({
    phone: phoneOf(organization),
    email: wordsOf(organization['email']),
    url: wordsOf(organization['website']),
    address: plainsOf(organization['locations']).map(addressOf)[0],
  });
  const name = wordsOf(organization['name']);
  return present({
    code: codeOf(wordsOf(organization['id']) ?? name),
    name: text(name),
    abbreviation: wordsOf(organization['alternate_name']),
    contact: Object.keys(contact).length > 0 ? contact : undefined,
  });
}

function channelsOf(service: Plain): unknown[] {
  const places = plainsOf(service['service_at_locations']).flatMap((at) => {
    const location = at['location'];
    if (!isPlain(location)) return [];
    const place = present({
      name: text(location['name']) ?? text(addressOf(location)),
      address: addressOf(location),
      lat: location['latitude'],
      long: location['longitude'],
    });
    return [
      present({
        type: 'in-person',
        place: place['name'] === undefined ? undefined : place,
        phone: phoneOf(at) ?? phoneOf(location),
        hours: hoursOf(at) ?? hoursOf(location) ?? hoursOf(service),
      }),
    ];
  });
  const url = wordsOf(service['url']);
  const online = url === undefined ? [] : [{ type: 'online', url }];
  if (places.length + online.length > 0) return [...places, ...online];
  const phone = phoneOf(service);
  const hours = hoursOf(service);
  return phone === undefined && !hours ? [] : [present({ type: 'in-person', phone, hours })];
}

function costOf(service: Plain): unknown {
  const options = plainsOf(service['cost_options']);
  const [first] = options;
  const notes = options.map((option) =>
    [option['option'], option['amount_description']]
      .flatMap((part) => wordsOf(part) ?? [])
      .join(': '),
  );
  const told = wordsOf(
    [wordsOf(service['fees_description']) ?? '', ...notes].filter(Boolean).join('; '),
  );
  if (!first) return told === undefined ? undefined : { type: 'other', note: { id: told } };
  const amount = first['amount'];
  const rupiah = ['IDR', undefined].includes(wordsOf(first['currency'])?.toUpperCase());
  const one = options.length === 1 && typeof amount === 'number' && rupiah;
  return present({
    type: one && amount === 0 ? 'free' : 'other',
    amount: one ? amount : undefined,
    note: text(told),
  });
}

function categoryOf(service: Plain): unknown {
  const [attribute] = plainsOf(service['attributes']);
  const term = attribute?.['taxonomy_term'];
  if (!isPlain(term)) return undefined;
  const code = codeOf(wordsOf(term['code']) ?? wordsOf(term['id']));
  return code === undefined ? undefined : present({ code, name: text(term['name']) });
}

/** A service of HSDS as one of ours. */
export function fromHsds({ row, value }: Item): Item {
  if (!isPlain(value)) return { row, value };
  const steps = (wordsOf(value['application_process']) ?? '')
    .split(/\r?\n/)
    .flatMap((step) => text(step) ?? []);
  const alternates = listOf(value['alternate_name']).flatMap((name) => wordsOf(name) ?? []);
  const regions = plainsOf(value['service_areas'])
    .map((area) => wordsOf(area['extent']) ?? wordsOf(area['name']) ?? '')
    .filter((code) => /^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/.test(code));
  const status = wordsOf(value['status']);
  return {
    row,
    value: present({
      code: codeOf(wordsOf(value['id'])),
      status: status === undefined ? undefined : (statuses[status.toLowerCase()] ?? status),
      name: text(value['name']),
      summary: text(value['description']),
      alternateNames: alternates,
      category: categoryOf(value),
      agency: agencyOf(value['organization']),
      regions,
      channels: channelsOf(value),
      requirements: plainsOf(value['required_documents']).map((document) =>
        present({ name: text(document['document']), templateUrl: wordsOf(document['uri']) }),
      ),
      procedure: steps.map((name) => ({ name })),
      cost: costOf(value),
      assuredDate: wordsOf(value['assured_date'])?.slice(0, 10),
      updatedAt: wordsOf(value['last_modified']),
    }),
  };
}
