import type {
  Agency,
  Channel,
  CodeName,
  Cost,
  Duration,
  Handoff,
  LocalizedText,
  ProcedureStep,
  Requirement,
  Service,
} from '@gerai/api';
import type { Directory } from './directory.ts';
import { mailbox, page, refer } from './directory.ts';
import type { TableRow } from './tables.ts';
import {
  byColumn,
  cell,
  entry,
  fill,
  list,
  lowerFirst,
  optionalText,
  readTable,
  text,
} from './tables.ts';

/** When the demonstration's services were written; fixed, so that nothing changes by itself. */
const written = '2026-11-24T08:00:00+08:00';
const assured: Readonly<Record<string, string>> = { high: '2026-11-02', medium: '2026-09-14' };
const relatedLimit = 3;

interface Sources {
  directory: Directory;
  agencies: ReadonlyMap<string, Agency>;
  requirements: ReadonlyMap<string, TableRow>;
  outputs: ReadonlyMap<string, TableRow>;
  notes: ReadonlyMap<string, TableRow>;
  procedures: readonly TableRow[];
  lifeEvents: ReadonlyMap<string, TableRow>;
  handoffs: ReadonlyMap<string, TableRow>;
}

function inSentence(value: LocalizedText): LocalizedText {
  return value.en === undefined
    ? { id: lowerFirst(value.id) }
    : { id: lowerFirst(value.id), en: lowerFirst(value.en) };
}

function requirementOf(row: TableRow): Requirement {
  const condition = optionalText(row, 'condition');
  return { name: text(row, 'name'), ...(condition ? { condition } : {}) };
}

function handoffOf(row: TableRow, sources: Sources): Handoff | undefined {
  const name = cell(row, 'handoff');
  if (name === '') return undefined;
  const known = entry(sources.handoffs, name, 'handoff');
  const url = cell(known, 'url');
  return { name: cell(known, 'label'), ...(url === '' ? {} : { url }) };
}

function procedureOf(row: TableRow, agency: Agency, sources: Sources): ProcedureStep[] {
  const template = cell(row, 'procedure');
  const handoff = handoffOf(row, sources);
  const short = agency.abbreviation ?? agency.name.id;
  const values = {
    agency: { id: short },
    output: inSentence(text(entry(sources.outputs, cell(row, 'output'), 'output'), 'name')),
    phone: { id: cell(row, 'phone') },
    system: handoff
      ? { id: handoff.name }
      : { id: `layanan daring ${short}`, en: `the online service of ${short}` },
  };
  return sources.procedures
    .filter((step) => step['template'] === template)
    .map((step, index) => {
      const description = optionalText(step, 'description');
      return {
        order: index + 1,
        name: fill(text(step, 'name'), values),
        ...(description ? { description: fill(description, values) } : {}),
        actor: cell(step, 'actor') as 'applicant' | 'agency',
      };
    });
}

function durationOf(row: TableRow, sources: Sources): Duration {
  const atLeast = cell(row, 'time_at_least');
  const note = cell(row, 'time_note');
  const known = note === '' ? undefined : text(entry(sources.notes, note, 'note'), 'name');
  const unsure = {
    id: 'Angka contoh, belum diperiksa.',
    en: 'An example figure, not yet verified.',
  };
  const told =
    cell(row, 'confidence') === 'low'
      ? {
          id: known ? `${known.id} ${unsure.id}` : unsure.id,
          en: known ? `${known.en ?? known.id} ${unsure.en}` : unsure.en,
        }
      : known;
  return {
    value: Number(cell(row, 'time_value')),
    ...(atLeast === '' ? {} : { atLeast: Number(atLeast) }),
    unit: cell(row, 'time_unit') as Duration['unit'],
    ...(told ? { note: told } : {}),
  };
}

function costOf(row: TableRow, sources: Sources): Cost {
  const amount = cell(row, 'cost_amount');
  const note = cell(row, 'cost_note');
  return {
    type: cell(row, 'cost_type') as Cost['type'],
    ...(amount === '' ? {} : { amount: Number(amount), currency: 'IDR' }),
    ...(note === '' ? {} : { note: text(entry(sources.notes, note, 'note'), 'name') }),
  };
}

function channelsOf(row: TableRow, agency: Agency, handoff: Handoff | undefined): Channel[] {
  const kind = cell(row, 'channel');
  const phone = cell(row, 'phone');
  if (kind === 'phone') {
    const number = phone === '' ? agency.contact?.phone : phone;
    return [
      {
        type: 'in-person',
        name: { id: 'Telepon; petugas datang', en: 'By phone; staff come to you' },
        ...(number === undefined ? {} : { phone: number }),
      },
    ];
  }
  const url = handoff
    ? handoff.url
    : page(agency.code, `/layanan/${cell(row, 'code').toLowerCase()}`);
  const online: Channel = {
    type: 'online',
    name: handoff
      ? { id: handoff.name }
      : {
          id: `Layanan daring ${agency.abbreviation ?? ''}`,
          en: `${agency.abbreviation ?? ''} online`,
        },
    ...(url === undefined ? {} : { url }),
  };
  const { address, hours } = agency.contact ?? {};
  const counter: Channel = {
    type: 'in-person',
    place: { name: agency.name, ...(address === undefined ? {} : { address }) },
    ...(hours ? { hours } : {}),
  };
  if (kind === 'online') return [online];
  return kind === 'hybrid' ? [counter, online] : [counter];
}

function complaintHandlingOf(agency: Agency): Service['complaintHandling'] {
  const { phone } = agency.contact ?? {};
  const short = agency.abbreviation ?? agency.name.id;
  if (phone === undefined) {
    return {
      text: {
        id: `Layanan ini diberikan ${short}. Sampaikan pengaduan ke ${short} atau melalui SP4N-LAPOR!.`,
        en: `This service is given by ${short}. Complain to ${short} or through SP4N-LAPOR!.`,
      },
      url: 'https://www.lapor.go.id',
    };
  }
  return {
    text: {
      id: `Sampaikan melalui formulir pengaduan di situs ini, loket pengaduan ${short}, telepon, atau surel. Laporan diteruskan paling lama tiga hari kerja.`,
      en: `Use the complaint form on this site, the complaints counter of ${short}, phone or e-mail. It is forwarded within three working days.`,
    },
    phone,
    email: mailbox(agency.code),
  };
}

function serviceOf(row: TableRow, sources: Sources): Service {
  const agency = entry(sources.agencies, cell(row, 'agency'), 'agency');
  const category = sources.directory.categories.find(({ code }) => code === cell(row, 'category'));
  if (!category) throw new Error(`unknown category: ${cell(row, 'category')}`);
  const summary = optionalText(row, 'summary');
  const handoff = handoffOf(row, sources);
  const replaces = list(row, 'replaces');
  const assuredDate = assured[cell(row, 'confidence')];
  const requirements = list(row, 'requirements').map((key) =>
    requirementOf(entry(sources.requirements, key, 'requirement')),
  );
  return {
    code: cell(row, 'code'),
    status: 'active',
    kind: cell(row, 'kind') as Service['kind'],
    interaction: cell(row, 'interaction') as Service['interaction'],
    name: text(row, 'name'),
    ...(summary ? { summary } : {}),
    alternateNames: list(row, 'alternate_names'),
    ...(replaces.length > 0 ? { replaces } : {}),
    category: { code: category.code, name: category.name },
    agency: refer(agency),
    audience: list(row, 'audience') as Service['audience'],
    lifeEvents: list(row, 'life_events').map((code) => ({
      code,
      name: text(entry(sources.lifeEvents, code, 'life event'), 'name'),
    })),
    regions: [],
    channels: channelsOf(row, agency, handoff),
    requirements:
      requirements.length > 0
        ? requirements
        : [
            {
              name: { id: 'Tidak ada berkas yang perlu disiapkan', en: 'Nothing to prepare' },
            },
          ],
    procedure: procedureOf(row, agency, sources),
    processingTime: durationOf(row, sources),
    cost: costOf(row, sources),
    output: text(entry(sources.outputs, cell(row, 'output'), 'output'), 'name'),
    complaintHandling: complaintHandlingOf(agency),
    legalBasis: list(row, 'legal_basis').map((title) => ({ title })),
    ...(handoff ? { handoff } : {}),
    ...(assuredDate === undefined ? {} : { assuredDate }),
    demonstration: true,
    updatedAt: written,
  };
}

/** Services of the same life events, those of the same category first. */
function relatedTo(service: Service, all: readonly Service[]): CodeName[] {
  const events = new Set(service.lifeEvents.map((event) => event.code));
  const alike = (other: Service) =>
    other.lifeEvents.filter((event) => events.has(event.code)).length * 2 +
    (other.category.code === service.category.code ? 1 : 0);
  return all
    .filter((other) => other.code !== service.code && alike(other) > 1)
    .sort((a, b) => alike(b) - alike(a) || (a.code < b.code ? -1 : 1))
    .slice(0, relatedLimit)
    .map(({ code, name }) => ({ code, name }));
}

/** Reads all services: each with the six components that must be published. */
export async function readServices(directory: Directory): Promise<Service[]> {
  const [rows, requirements, outputs, notes, procedures, lifeEvents, handoffs] = await Promise.all(
    ['services', 'requirements', 'outputs', 'notes', 'procedures', 'life-events', 'handoffs'].map(
      readTable,
    ),
  );
  const sources: Sources = {
    directory,
    agencies: new Map(directory.agencies.map((agency) => [agency.code, agency])),
    requirements: byColumn(requirements ?? [], 'key'),
    outputs: byColumn(outputs ?? [], 'key'),
    notes: byColumn(notes ?? [], 'key'),
    procedures: procedures ?? [],
    lifeEvents: byColumn(lifeEvents ?? [], 'code'),
    handoffs: byColumn(handoffs ?? [], 'name'),
  };
  const services = (rows ?? []).map((row) => serviceOf(row, sources));
  return services.map((service) => ({ ...service, relatedServices: relatedTo(service, services) }));
}
