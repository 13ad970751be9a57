import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Service } from '@gerai/api';

import { collect } from '../testing/collect.ts';
import { Scratch } from '../testing/scratch.ts';
import { readAgencies } from './agencies.ts';
import { columns } from './columns.ts';
import type { Format } from './format.ts';
import type { Issue } from './issue.ts';
import { readServices } from './read-services.ts';

function example(name: string): string {
  return new URL(`../../examples/${name}`, import.meta.url).pathname;
}

async function read(path: string, format?: Format): Promise<Service[]> {
  const issues: Issue[] = [];
  const agencies = await readAgencies(example('agencies.csv'));
  const report = (issue: Issue) => issues.push(issue);
  // The example in JSON names an agency that the list has not.
  const listed = path.endsWith('services.json') ? undefined : agencies;
  const services = await collect(readServices([path], { agencies: listed, report, format }));
  assert.deepEqual(issues, []);
  return services;
}

test('reads a table with Indonesian headers, and the same as a workbook with dates and numbers', async () => {
  const services = await read(example('layanan.csv'));
  assert.deepEqual(await read(example('layanan.xlsx')), services);
  const [card, building, referral] = services;
  assert.equal(card?.agency.abbreviation, 'Disdukcapil');
  assert.deepEqual(card.channels, [
    { type: 'in-person' },
    { type: 'online', url: 'https://disdukcapil.contoh.go.id/ktp' },
  ]);
  assert.deepEqual(card.cost, { type: 'free' });
  assert.equal(card.complaintHandling.phone, '0471-331234');
  assert.deepEqual(building?.cost, { type: 'levy', amount: 1_500_000, currency: 'IDR' });
  assert.deepEqual(building.replaces, ['IMB']);
  assert.deepEqual(building.audience, ['citizen', 'business']);
  assert.equal(building.assuredDate, '2026-11-02');
  assert.deepEqual(
    referral?.procedure.map(({ order, name }) => [order, name.id]),
    [
      [1, 'Datang ke Puskesmas'],
      [2, 'Diperiksa dokter'],
    ],
  );
});

test('gives what a file leaves out: names told before, the code itself, plain values', async () => {
  const [first, second] = await read(example('services.tsv'));
  assert.deepEqual(second?.agency.name, first?.agency.name);
  assert.deepEqual(second?.category, { code: 'perizinan', name: { id: 'perizinan' } });
  assert.deepEqual(second.output, second.name);
  assert.equal(second.status, 'active');
  const [tax] = await read(example('services.json'));
  assert.deepEqual(tax?.agency, { code: 'bapenda', name: { id: 'bapenda' } });
  assert.equal(tax.updatedAt, '2026-09-14T00:00:00Z');
});

test('reads services of HSDS 3.0', async () => {
  const [service, ...others] = await read(example('hsds.json'));
  assert.deepEqual(others, []);
  assert.equal(service?.code, 'ac148810-d857-441c-9679-408f346de14b');
  assert.equal(service.name.id, 'Konseling Keluarga');
  assert.deepEqual(service.alternateNames, ['bimbingan keluarga']);
  assert.deepEqual(service.agency, {
    code: 'dinsos',
    name: { id: 'Dinas Sosial' },
    abbreviation: 'Dinsos',
    contact: {
      phone: '0471-331240',
      email: 'dinsos@contoh.go.id',
      url: 'https://dinsos.contoh.go.id',
    },
  });
  assert.deepEqual(service.cost, {
    type: 'free',
    amount: 0,
    currency: 'IDR',
    note: { id: 'Tidak dipungut biaya; Konseling' },
  });
  assert.deepEqual(service.requirements, [
    { name: { id: 'KTP' } },
    {
      name: { id: 'Formulir pendaftaran' },
      templateUrl: 'https://dinsos.contoh.go.id/formulir.pdf',
    },
  ]);
  assert.deepEqual(service.channels, [
    {
      type: 'in-person',
      place: {
        name: { id: 'Kantor Dinas Sosial' },
        address: 'Jl. Merdeka No. 4, Belopa, Sulawesi Selatan, 91994',
        lat: -3.39,
        long: 120.36,
      },
      hours: [
        {
          days: ['monday', 'tuesday', 'wednesday', 'thursday'],
          opens: '08:00',
          closes: '15:30',
        },
      ],
    },
    { type: 'online', url: 'https://dinsos.contoh.go.id/konseling' },
  ]);
  assert.deepEqual(service.regions, ['73.17']);
  assert.deepEqual(service.category, { code: 'sosial', name: { id: 'Sosial' } });
  assert.equal(service.assuredDate, '2026-09-14');
  assert.equal(service.updatedAt, '2026-09-15T10:51:02+08:00');
  assert.equal(service.procedure.length, 2);
});

test('reads public services of CPSV-AP 3.2', async () => {
  const [service, ...others] = await read(example('cpsv-ap.jsonld'));
  assert.deepEqual(others, []);
  assert.equal(service?.code, 'IU-01');
  assert.deepEqual(service.name, {
    id: 'Nomor Induk Berusaha',
    en: 'Business identification number',
  });
  assert.deepEqual(service.alternateNames, ['NIB', 'izin usaha']);
  assert.equal(service.agency.name.en, 'Investment and One-Stop Services Office');
  assert.deepEqual(service.agency.contact, {
    phone: '0471-331235',
    email: 'dpmptsp@contoh.go.id',
  });
  assert.deepEqual(service.channels, [
    { type: 'online', url: 'https://oss.go.id' },
    { type: 'in-person' },
  ]);
  assert.deepEqual(service.cost, { type: 'free', amount: 0, currency: 'IDR' });
  assert.deepEqual(service.requirements, [
    { name: { id: 'KTP pemilik usaha', en: 'Identity card of the owner' } },
  ]);
  assert.deepEqual(service.output, { id: 'NIB', en: 'Business identification number' });
  assert.deepEqual(service.legalBasis, [
    { title: 'PP 5/2021', url: 'https://peraturan.contoh.go.id/pp-5-2021' },
  ]);
  assert.deepEqual(service.lifeEvents, [
    { code: 'starting-business', name: { id: 'Memulai usaha', en: 'Starting a business' } },
  ]);
  assert.deepEqual(service.regions, ['73.17']);
  assert.deepEqual(service.processingTime, { value: 30, unit: 'minute' });
  assert.equal(service.updatedAt, '2026-09-14T00:00:00Z');
});

test('reads JSON-LD with the terms of a context, language maps and nested nodes', async () => {
  await using scratch = await Scratch.create();
  const document = {
    '@context': 'https://example.org/cpsv-ap.jsonld',
    '@type': ['PublicService'],
    id: 'https://example.org/services/42',
    name: { en: 'Dog licence', id: 'Izin anjing' },
    hasCompetentAuthority: {
      id: 'https://example.org/agencies/vet',
      prefLabel: 'Dinas Peternakan',
    },
  };
  const path = await scratch.write('one.json', JSON.stringify(document));
  const [service] = await collect(readServices([path]));
  assert.equal(service?.code, '42');
  assert.deepEqual(service.name, { id: 'Izin anjing', en: 'Dog licence' });
  assert.equal(service.agency.code, 'vet');
});

test('tells the format by content where the name says nothing, and by --format against the name', async () => {
  await using scratch = await Scratch.create();
  const expected = await read(example('layanan.csv'));
  const sheet = await scratch.write('unnamed', await readFile(example('layanan.xlsx')));
  const table = await scratch.write('table', await readFile(example('layanan.csv')));
  assert.deepEqual(await read(sheet), expected);
  assert.deepEqual(await read(table), expected);
  const hidden = await scratch.write('table.json', await readFile(example('layanan.csv')));
  assert.deepEqual(await read(hidden, 'csv'), expected);
});

test('describes every column for agencies', async () => {
  const guide = await readFile(
    new URL('../../../../docs/catalogue-files.md', import.meta.url),
    'utf8',
  );
  const rows = guide.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  for (const { header, path } of columns) {
    const row = rows.find(([, name]) => name === `\`${header}\``);
    assert.equal(row?.[2], `\`${path}\``, header);
  }
});
