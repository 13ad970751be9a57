import type { Agency, AgencyRef, Category, OpeningHours, Question, Region, Sla } from '@gerai/api';
import type { DatasetCalendar, DatasetConfig } from '@gerai/server/import';
import { cell, entry, list, readJson, readTable, text } from './tables.ts';

/** No real site or mailbox can be meant: names under `.example` belong to nobody (RFC 2606). */
const host = 'luwu.example';
const phonePrefix = '0471-55500';
const regency = '73.17';
const timeZone = 'Asia/Makassar';

const officeHours: OpeningHours[] = [
  { days: ['monday', 'tuesday', 'wednesday', 'thursday'], opens: '08:00', closes: '15:30' },
  { days: ['friday'], opens: '08:00', closes: '11:30' },
];

/** What all parts of the demonstration need to know about who and where. */
export interface Directory {
  config: DatasetConfig;
  calendar: DatasetCalendar;
  regions: Region[];
  agencies: Agency[];
  categories: Category[];
}

/** A made-up mailbox of an agency. */
export function mailbox(agency: string): string {
  return `${agency}@${host}`;
}

/** A page of the made-up site of an agency. */
export function page(agency: string, path = ''): string {
  return `https://${host}/${agency}${path}`;
}

/** An agency as services and cases name it. */
export function refer(agency: Agency): AgencyRef {
  const { code, name, abbreviation, contact } = agency;
  return {
    code,
    name,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(contact === undefined ? {} : { contact }),
  };
}

function agenciesOf(rows: Awaited<ReturnType<typeof readTable>>, config: DatasetConfig): Agency[] {
  const own = rows.map((row): Agency => {
    const code = cell(row, 'code');
    const local = cell(row, 'kind') === 'local';
    const base = { code, name: text(row, 'name'), abbreviation: cell(row, 'abbreviation') };
    if (!local) {
      const description = {
        id: 'Instansi vertikal atau badan nasional. Layanannya dirujuk, bukan diberikan pemerintah kabupaten.',
        en: 'A national agency. Its services are referred to, not given by the regency.',
      };
      return { ...base, description, contact: { address: cell(row, 'address') } };
    }
    return {
      ...base,
      parentCode: config.agency.code,
      regionCode: regency,
      contact: {
        phone: `${phonePrefix}${cell(row, 'extension')}`,
        email: mailbox(code),
        url: page(code, '/'),
        address: cell(row, 'address'),
        hours: officeHours,
      },
    };
  });
  return [config.agency, ...own];
}

interface ComplaintCategory {
  code: string;
  agency: string;
  group: string;
  uses?: Category['uses'];
  name?: Category['name'];
  description?: Category['description'];
  keywords: string[];
  questions: AskedQuestion[];
}

const groups: Record<string, Category['name']> = {
  infrastructure: { id: 'Jalan dan prasarana', en: 'Roads and infrastructure' },
  environment: { id: 'Lingkungan', en: 'Environment' },
  services: { id: 'Pelayanan', en: 'Services' },
  safety: { id: 'Keamanan', en: 'Safety' },
  conduct: { id: 'Perilaku aparat', en: 'Conduct of officials' },
};

/** SP4N-LAPOR practice and Perpres 76/2013. */
const sla: Sla = {
  forward: { value: 3, unit: 'working-day' },
  firstFollowUp: { value: 5, unit: 'working-day' },
  autoClose: { value: 10, unit: 'working-day' },
  resolution: { value: 60, unit: 'day' },
};

type AskedQuestion = Omit<Question, 'order'>;

/** A category's own questions are about what went wrong; each kind of report has some of its own. */
function questionsOf(
  { questions }: ComplaintCategory,
  classQuestions: readonly AskedQuestion[],
): Question[] {
  const own = questions.map((question): AskedQuestion => ({ classes: ['complaint'], ...question }));
  return [...own, ...classQuestions].map((question, order) => ({ ...question, order }));
}

function categoriesOf(
  services: Awaited<ReturnType<typeof readTable>>,
  complaints: readonly ComplaintCategory[],
  classQuestions: readonly AskedQuestion[],
  agencies: ReadonlyMap<string, Agency>,
): Category[] {
  const forComplaints = new Map(complaints.map((category) => [category.code, category]));
  const complaintParts = (category: ComplaintCategory) => ({
    group: groups[category.group] ?? { id: category.group },
    agency: refer(entry(agencies, category.agency, 'agency')),
    questions: questionsOf(category, classQuestions),
    sla,
  });
  const ofServices = services.map((row): Category => {
    const code = cell(row, 'code');
    const complaint = forComplaints.get(code);
    const keywords = [...list(row, 'keywords'), ...(complaint?.keywords ?? [])];
    const base = { code, name: text(row, 'name'), keywords };
    return complaint
      ? { ...base, uses: ['service', 'complaint'], ...complaintParts(complaint) }
      : { ...base, uses: ['service'] };
  });
  const known = new Set(ofServices.map((category) => category.code));
  const ofComplaints = complaints
    .filter((category) => !known.has(category.code))
    .map((category): Category => ({
      code: category.code,
      name: category.name ?? { id: category.code },
      ...(category.description ? { description: category.description } : {}),
      keywords: category.keywords,
      uses: ['complaint'],
      ...complaintParts(category),
    }));
  return [...ofComplaints, ...ofServices];
}

function regionsOf(
  rows: Awaited<ReturnType<typeof readTable>>,
  places: Awaited<ReturnType<typeof readTable>>,
): Region[] {
  const centers = new Map(
    places.map((row) => [
      cell(row, 'code'),
      { lat: Number(cell(row, 'lat')), long: Number(cell(row, 'long')) },
    ]),
  );
  const children = new Map<string, number>();
  for (const row of rows) {
    const parent = cell(row, 'parent');
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  return rows.map((row) => {
    const code = cell(row, 'code');
    const kind = cell(row, 'kind');
    const parent = cell(row, 'parent');
    const center = centers.get(code);
    return {
      code,
      name: cell(row, 'name'),
      level: cell(row, 'level') as Region['level'],
      ...(kind === '' ? {} : { kind: kind as NonNullable<Region['kind']> }),
      ...(parent === '' ? {} : { parentCode: parent }),
      childCount: children.get(code) ?? 0,
      ...(center && { center }),
    };
  });
}

/** Reads agencies, regions, categories, the calendar and the configuration. */
export async function readDirectory(): Promise<Directory> {
  const [agencyRows, regionRows, placeRows, holidayRows, serviceCategories] = await Promise.all([
    readTable('agencies'),
    readTable('regions'),
    readTable('places'),
    readTable('holidays'),
    readTable('service-categories'),
  ]);
  const config: DatasetConfig = {
    ...(await readJson<DatasetConfig>('config')),
    demonstration: true,
  };
  const agencies = agenciesOf(agencyRows, config);
  const complaintCategories = await readJson<ComplaintCategory[]>('complaint-categories');
  const classQuestions = await readJson<AskedQuestion[]>('class-questions');
  const codes = new Map(agencies.map((agency) => [agency.code, agency]));
  return {
    config,
    calendar: {
      code: 'luwu',
      name: {
        id: 'Kalender kerja Kabupaten Luwu (2027 masih sementara)',
        en: 'Working calendar of Luwu Regency (2027 is provisional)',
      },
      timeZone,
      workingDays: [1, 2, 3, 4, 5],
      holidays: holidayRows.map((row) => ({
        day: cell(row, 'date'),
        kind: cell(row, 'kind') as 'national' | 'joint-leave',
        name: text(row, 'name'),
      })),
    },
    regions: regionsOf(regionRows, placeRows),
    agencies,
    categories: categoriesOf(serviceCategories, complaintCategories, classQuestions, codes),
  };
}
