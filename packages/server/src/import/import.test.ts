import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TestDatabase } from '../testing/database.ts';
import { createTestDatabase } from '../testing/database.ts';
import { verifySecret } from '../domain/secret-hash.ts';
import { canonicalJson, contentHash } from './canonical.ts';
import type { Dataset } from './index.ts';
import { importDataset } from './index.ts';

const agency = { code: 'dinas', name: { id: 'Dinas Contoh', en: 'Example Office' } };
const category = { code: 'umum', name: { id: 'Umum', en: 'General' } };
const number = 'PMH-25VD-0NYN-PKTG9';
const id = '11111111-2222-8333-8444-555555555555';

const dataset: Dataset = {
  config: {
    agency,
    timeZone: 'Asia/Makassar',
    emergencyNumbers: [],
    privacyNotice: {
      version: '1',
      controller: 'Dinas Contoh',
      summary: { id: 'Ringkasan.' },
      purposes: [{ id: 'Layanan.' }],
      retention: { id: 'Setahun.' },
    },
    demonstration: true,
  },
  calendar: {
    code: 'dinas',
    name: { id: 'Kalender' },
    timeZone: 'Asia/Makassar',
    workingDays: [1, 2, 3, 4, 5],
    holidays: [{ day: '2026-12-25', kind: 'national', name: { id: 'Natal' } }],
  },
  regions: [{ code: '73', name: 'Sulawesi Selatan', level: 'province' }],
  agencies: [agency],
  categories: [{ ...category, uses: ['service', 'complaint'], questions: [] }],
  services: [
    {
      code: 'S-1',
      status: 'active',
      kind: 'hotline',
      interaction: 'G2C',
      name: { id: 'Layanan contoh' },
      alternateNames: [],
      category,
      agency,
      audience: ['citizen'],
      lifeEvents: [],
      regions: [],
      channels: [{ type: 'online' }, { type: 'in-person' }],
      requirements: [],
      procedure: [],
      output: { id: 'Surat' },
      complaintHandling: { text: { id: 'Di loket.' } },
      demonstration: true,
      updatedAt: '2026-11-24T00:00:00Z',
    },
  ],
  applications: [
    {
      secret: '3V6RS-G43PW',
      application: {
        id,
        number,
        service: { code: 'S-1', name: { id: 'Layanan contoh' } },
        agency,
        status: 'received',
        submittedAt: '2026-11-23T01:00:00Z',
        updatedAt: '2026-11-23T02:00:00Z',
        now: { id: 'Diterima.' },
        next: { id: 'Diperiksa.' },
        clock: { value: 1, unit: 'working-day', state: 'running', late: false },
        steps: [{ code: 'received', name: { id: 'Diterima' }, state: 'current' }],
        documents: [],
        requests: [],
        messages: [],
        allowed: ['message'],
      },
      events: [
        {
          id: '11111111-2222-8333-8444-666666666666',
          sequence: 1,
          type: 'submitted',
          at: '2026-11-23T01:00:00Z',
          title: { id: 'Diajukan' },
          actor: 'resident',
        },
      ],
    },
  ],
};

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(async () => {
  await database.close();
});

void test('brings everything in, and touches nothing the second time', async () => {
  const first = await importDataset(database.db, dataset);
  assert.deepEqual(first.applications, { added: 3, changed: 0, unchanged: 0 });
  const { rows: before } = await database.pool.query('select xmin::text from services');
  const second = await importDataset(database.db, dataset);
  const { rows: later } = await database.pool.query('select xmin::text from services');
  assert.deepEqual(later, before);
  for (const counts of Object.values(second)) {
    assert.equal(counts.added, 0);
    assert.equal(counts.changed, 0);
  }
  const categories = await database.db.selectFrom('categories').select('uses').execute();
  assert.deepEqual(categories, [{ uses: ['service', 'complaint'] }]);
});

void test('changes only the rows that differ', async () => {
  const [service] = dataset.services;
  assert.ok(service);
  const renamed = { ...dataset, services: [{ ...service, name: { id: 'Layanan baru' } }] };
  const result = await importDataset(database.db, renamed);
  assert.equal(result.catalogue.changed, 1);
  const row = await database.db
    .selectFrom('services')
    .select(['name', 'channels', 'kind'])
    .executeTakeFirstOrThrow();
  assert.deepEqual(row, {
    name: { id: 'Layanan baru' },
    channels: ['online', 'in-person', 'hybrid'],
    kind: 'service',
  });
  await importDataset(database.db, dataset);
});

void test('stores secrets hashed', async () => {
  const row = await database.db
    .selectFrom('applications')
    .select('secret_hash')
    .executeTakeFirstOrThrow();
  assert.equal(await verifySecret('3V6RSG43PW', row.secret_hash), true);
});

void test('leaves a case alone that somebody has acted upon', async () => {
  await database.db
    .updateTable('applications')
    .set({ version: 2, status: 'in-progress' })
    .where('number', '=', number)
    .execute();
  await importDataset(database.db, dataset);
  const row = await database.db
    .selectFrom('applications')
    .select('status')
    .executeTakeFirstOrThrow();
  assert.equal(row.status, 'in-progress');
});

void test('imports all or nothing', async () => {
  const [entry] = dataset.applications ?? [];
  assert.ok(entry);
  const broken = {
    ...dataset,
    agencies: [agency, { code: 'baru', name: { id: 'Dinas Baru' } }],
    applications: [
      { ...entry, application: { ...entry.application, number: 'PMH-0000-0000-00001' } },
    ],
  };
  await assert.rejects(importDataset(database.db, broken), /not a case number/);
  const agencies = await database.db.selectFrom('agencies').select('code').execute();
  assert.deepEqual(agencies, [{ code: 'dinas' }]);
});

void test('writes equal values as equal text', () => {
  assert.equal(
    canonicalJson({ b: [1, { d: 1, c: undefined }], a: null }),
    '{"a":null,"b":[1,{"d":1}]}',
  );
  assert.equal(contentHash({ a: 1, b: 2 }), contentHash({ b: 2, a: 1 }));
  assert.notEqual(contentHash({ a: 1 }), contentHash({ a: 2 }));
});
