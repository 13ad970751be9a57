/** A small agency to test with. */
import type { Kysely } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import { hashSecret } from '../domain/secret-hash.ts';

/** Opens {@link APPLICATION}. */
export const APPLICATION = {
  id: '0b9f4d3e-6a51-4c7e-9f0e-2f6d7a1c5b11',
  number: 'PMH-7K3M-Q9TX-B2V4C',
  secret: '8F2KQ-M7XWT',
} as const;

/** An application that is closed, and opens with the same secret. */
export const CLOSED_APPLICATION = {
  id: '0b9f4d3e-6a51-4c7e-9f0e-2f6d7a1c5b12',
  number: 'PMH-0000-0000-00000',
} as const;

/** Monday morning in Makassar. */
export const NOW = new Date('2026-11-23T02:30:00Z');

const TEXT = { id: 'Dinas Kependudukan dan Pencatatan Sipil', en: 'Civil Registration Office' };

const AGENCIES: ApiSchema<'Agency'>[] = [
  { code: 'luwu', name: { id: 'Pemerintah Kabupaten Luwu' }, regionCode: '73.17' },
  {
    code: 'disdukcapil',
    name: TEXT,
    abbreviation: 'Disdukcapil',
    parentCode: 'luwu',
    contact: { phone: '0471-331234', email: 'disdukcapil@contoh.go.id' },
  },
  {
    code: 'dpupr',
    name: { id: 'Dinas Pekerjaan Umum' },
    abbreviation: 'DPUPR',
    parentCode: 'luwu',
  },
];

const REGIONS: ApiSchema<'Region'>[] = [
  { code: '73', name: 'Sulawesi Selatan', level: 'province' },
  { code: '73.17', name: 'Luwu', level: 'regency', kind: 'kabupaten', parentCode: '73' },
  { code: '73.17.07', name: 'Belopa', level: 'district', kind: 'kecamatan', parentCode: '73.17' },
  { code: '73.17.08', name: 'Bajo', level: 'district', kind: 'kecamatan', parentCode: '73.17' },
];

/** The category of complaints with questions of every datatype. */
export const ROADS: ApiSchema<'Category'> = {
  code: 'jalan-rusak',
  name: { id: 'Jalan rusak', en: 'Damaged road' },
  uses: ['complaint'],
  keywords: ['lubang'],
  questions: [
    {
      code: 'hazard',
      order: 1,
      text: { id: 'Membahayakan?', en: 'Dangerous?' },
      datatype: 'singlevaluelist',
      required: true,
      values: [
        { key: 'yes', name: { id: 'Ya', en: 'Yes' } },
        { key: 'no', name: { id: 'Tidak', en: 'No' } },
      ],
    },
    {
      code: 'length',
      order: 2,
      text: { id: 'Berapa meter?', en: 'How many metres?' },
      datatype: 'number',
      required: false,
    },
    {
      code: 'since',
      order: 3,
      text: { id: 'Sejak kapan?', en: 'Since when?' },
      datatype: 'datetime',
      required: false,
    },
  ],
  sla: {
    forward: { value: 3, unit: 'working-day' },
    firstFollowUp: { value: 5, unit: 'working-day' },
    autoClose: { value: 10, unit: 'working-day' },
    resolution: { value: 60, unit: 'day' },
  },
};

const CIVIL: ApiSchema<'Category'> = {
  code: 'kependudukan',
  name: { id: 'Kependudukan dan pencatatan sipil', en: 'Civil registration' },
  uses: ['service'],
};

function service(
  code: string,
  name: ApiSchema<'LocalizedText'>,
  more: Partial<ApiSchema<'Service'>> = {},
): ApiSchema<'Service'> {
  return {
    code,
    status: 'active',
    kind: 'service',
    interaction: 'G2C',
    name,
    alternateNames: [],
    category: { code: CIVIL.code, name: CIVIL.name },
    agency: { code: 'disdukcapil', name: TEXT, abbreviation: 'Disdukcapil' },
    audience: ['citizen'],
    lifeEvents: [],
    regions: [],
    channels: [{ type: 'in-person' }],
    requirements: [{ name: { id: 'Fotokopi kartu keluarga', en: 'Copy of the family card' } }],
    procedure: [{ order: 1, name: { id: 'Ajukan permohonan', en: 'Apply' } }],
    processingTime: { value: 1, unit: 'working-day' },
    cost: { type: 'free' },
    output: { id: 'KTP-el', en: 'Electronic ID card' },
    complaintHandling: { text: { id: 'Sampaikan di loket.', en: 'Tell the counter.' } },
    demonstration: true,
    updatedAt: '2026-09-14T02:00:00Z',
    ...more,
  };
}

/** The services of the fixtures, by code. */
export const SERVICES: ApiSchema<'Service'>[] = [
  service('DK-01', { id: 'Penerbitan KTP Elektronik Baru', en: 'New electronic ID card' }),
  service(
    'DK-02',
    { id: 'Penggantian KTP-el Hilang atau Rusak', en: 'Replacement of a lost ID card' },
    {
      alternateNames: ['KTP hilang', 'ganti KTP'],
      lifeEvents: [{ code: 'lost-documents', name: { id: 'Kehilangan dokumen' } }],
      regions: ['73.17'],
      channels: [{ type: 'online' }, { type: 'in-person' }],
    },
  ),
  service(
    'DK-03',
    { id: 'Penerbitan Akta Kelahiran', en: 'Birth certificate' },
    { regions: ['73.17.08'], audience: ['citizen', 'foreigner'] },
  ),
  service(
    'UM-01',
    { id: 'Ambulans 119', en: 'Ambulance 119' },
    { kind: 'hotline', channels: [{ type: 'online', phone: '119' }] },
  ),
];

async function insertDirectory(db: Kysely<Schema>): Promise<void> {
  await db
    .insertInto('settings')
    .values({
      key: 'config',
      value: JSON.stringify({
        agency: AGENCIES[0],
        timeZone: 'Asia/Makassar',
        privacyNotice: {
          version: '2026-10',
          controller: 'Pemerintah Kabupaten Luwu',
          summary: { id: 'Data Anda hanya dipakai untuk menangani laporan Anda.' },
          purposes: [{ id: 'Menindaklanjuti pengaduan' }],
          retention: { id: 'Dua tahun setelah laporan ditutup.' },
        },
        emergencyNumbers: [
          { number: '119', name: { id: 'Ambulans' }, when: { id: 'Keadaan gawat darurat.' } },
        ],
        demonstration: true,
      }),
    })
    .execute();
  await db
    .insertInto('calendars')
    .values({ code: 'luwu', name: JSON.stringify({ id: 'Luwu' }), time_zone: 'Asia/Makassar' })
    .execute();
  await db
    .insertInto('calendar_holidays')
    .values([
      {
        calendar_code: 'luwu',
        day: '2026-12-24',
        kind: 'joint-leave',
        name: JSON.stringify({ id: 'Cuti bersama' }),
      },
      {
        calendar_code: 'luwu',
        day: '2026-12-25',
        kind: 'national',
        name: JSON.stringify({ id: 'Natal' }),
      },
    ])
    .execute();
  await db
    .insertInto('regions')
    .values(
      REGIONS.map(({ code, name, level, kind, parentCode }) => ({
        code,
        name,
        level,
        kind: kind ?? 'provinsi',
        parent_code: parentCode ?? null,
      })),
    )
    .execute();
  await db
    .insertInto('agencies')
    .values(
      AGENCIES.map((agency) => ({
        code: agency.code,
        name: JSON.stringify(agency.name),
        parent_code: agency.parentCode ?? null,
        region_code: agency.regionCode ?? null,
        document: JSON.stringify(agency),
      })),
    )
    .execute();
  await db
    .insertInto('categories')
    .values(
      [CIVIL, ROADS].map((category, position) => ({
        code: category.code,
        name: JSON.stringify(category.name),
        uses: category.uses,
        agency_code: category === ROADS ? 'dpupr' : 'disdukcapil',
        questions: JSON.stringify(category.questions ?? []),
        sla: category.sla ? JSON.stringify(category.sla) : null,
        document: JSON.stringify({ keywords: category.keywords ?? [] }),
        position,
      })),
    )
    .execute();
}

/** Stores a service, or another version of it. */
export async function putService(
  db: Kysely<Schema>,
  document: ApiSchema<'Service'>,
): Promise<void> {
  const row = {
    kind: document.kind,
    status: document.status,
    agency_code: document.agency.code,
    category_code: document.category.code,
    name: JSON.stringify(document.name),
    document: JSON.stringify(document),
    content_hash: JSON.stringify(document.name),
    updated_at: new Date(),
  };
  await db
    .insertInto('services')
    .values({ code: document.code, ...row })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
    .execute();
}

async function insertApplications(db: Kysely<Schema>): Promise<void> {
  const secretHash = await hashSecret('8F2KQM7XWT');
  const common = {
    secret_hash: secretHash,
    service_code: 'DK-02',
    agency_code: 'disdukcapil',
    submitted_at: '2026-11-23T01:12:00Z',
    expected_at: '2026-11-24T15:59:59Z',
    updated_at: '2026-11-23T01:20:00Z',
  };
  await db
    .insertInto('applications')
    .values([
      { ...common, id: APPLICATION.id, number: APPLICATION.number, status: 'in-progress' },
      {
        ...common,
        id: CLOSED_APPLICATION.id,
        number: CLOSED_APPLICATION.number,
        status: 'closed',
        closed_at: '2026-11-23T02:00:00Z',
      },
    ])
    .execute();
  await db
    .insertInto('application_steps')
    .values([
      {
        application_id: APPLICATION.id,
        position: 0,
        code: 'received',
        name: JSON.stringify({ id: 'Berkas diterima', en: 'Received' }),
        state: 'done',
        agency_code: 'disdukcapil',
        completed_at: '2026-11-23T01:20:00Z',
      },
      {
        application_id: APPLICATION.id,
        position: 1,
        code: 'printing',
        name: JSON.stringify({ id: 'Pencetakan', en: 'Printing' }),
        explanation: JSON.stringify({ id: 'Kartu dicetak.' }),
        state: 'current',
      },
    ])
    .execute();
  await db
    .insertInto('application_events')
    .values(
      [1, 2, 3].map((sequence) => ({
        application_id: APPLICATION.id,
        sequence,
        type: 'step-reached',
        actor: 'agency' as const,
        title: JSON.stringify({ id: `Tahap ${String(sequence)}` }),
        agency_code: 'disdukcapil',
        occurred_at: `2026-11-23T0${String(sequence)}:00:00Z`,
      })),
    )
    .execute();
  await db
    .insertInto('application_documents')
    .values({
      application_id: APPLICATION.id,
      kind: 'submitted',
      name: 'kartu-keluarga.pdf',
      media_type: 'application/pdf',
      size: 182_044,
    })
    .execute();
  await db
    .insertInto('application_requests')
    .values({
      application_id: APPLICATION.id,
      kind: 'document',
      title: JSON.stringify({ id: 'Surat keterangan hilang' }),
      status: 'open',
      due_at: '2026-12-07T07:00:00Z',
    })
    .execute();
}

/** Fills an empty, migrated database. */
export async function seed(db: Kysely<Schema>): Promise<void> {
  await insertDirectory(db);
  for (const document of SERVICES) await putService(db, document);
  await insertApplications(db);
}

/** A complaint that is all right. */
export const COMPLAINT: ApiSchema<'ComplaintInput'> = {
  class: 'complaint',
  title: 'Jalan berlubang di depan pasar',
  text: 'Ada lubang besar di jalan depan Pasar Belopa. Sudah dua pengendara jatuh.',
  categoryCode: 'jalan-rusak',
  occurredOn: '2026-11-22',
  place: { regionCode: '73.17.07', landmark: 'Depan pasar', lat: -3.3871, long: 120.3689 },
  answers: [{ code: 'hazard', values: ['yes'] }],
  visibility: { anonymous: false, confidential: true },
  contact: { name: 'Sitti Rahma', phone: '081234567890' },
  language: 'id',
};
