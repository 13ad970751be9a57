import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { normaliseSecret, parseCaseNumber } from '@gerai/api/case-number';
import type { Dataset } from '@gerai/server';
import { importDataset, migrate, openDatabase, silentLog } from '@gerai/server';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { parse } from 'yaml';
import { loadDataset } from './dataset.ts';

const document = parse(
  readFileSync(fileURLToPath(import.meta.resolve('@gerai/api/openapi.yaml')), 'utf8'),
) as { components: object };
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
// A CommonJS function, which its types describe as a module with a default export.
(ajvFormats as unknown as (target: Ajv2020) => void)(ajv);
ajv.addVocabulary(['components']);
ajv.addSchema({ $id: 'https://gerai.test/api', components: document.components });

function check(schema: string, value: unknown, name: string): void {
  const validate = ajv.getSchema(`https://gerai.test/api#/components/schemas/${schema}`);
  assert.ok(validate, `no schema ${schema}`);
  assert.ok(validate(value), `${schema} ${name}: ${ajv.errorsText(validate.errors)}`);
}

/** A morning, a weekend, a holiday, and a day whose year is provisional. */
const days = [
  '2026-11-24T03:00:00Z',
  '2026-11-28T20:00:00Z',
  '2026-12-25T02:00:00Z',
  '2027-02-08T01:00:00Z',
];
const now = new Date(days[0] ?? '');
let dataset: Dataset;

before(async () => {
  dataset = await loadDataset(now);
});

void test('describes services, agencies, regions and categories as the API does', () => {
  for (const service of dataset.services) check('Service', service, service.code);
  for (const agency of dataset.agencies) check('Agency', agency, agency.code);
  for (const region of dataset.regions) check('Region', region, region.code);
  for (const category of dataset.categories) check('Category', category, category.code);
  check('PrivacyNotice', dataset.config.privacyNotice, 'privacy');
  for (const number of dataset.config.emergencyNumbers)
    check('EmergencyNumber', number, number.number);
  assert.equal(dataset.services.length, 109);
  assert.equal(dataset.regions.filter(({ level }) => level === 'district').length, 22);
  assert.equal(dataset.regions.filter(({ level }) => level === 'village').length, 227);
  assert.ok(dataset.categories.filter(({ uses }) => uses.includes('complaint')).length >= 14);
});

void test('gives every service its six components', () => {
  for (const service of dataset.services) {
    const { code } = service;
    assert.ok(service.requirements.length > 0, code);
    assert.ok(service.procedure.length >= 3 && service.procedure.length <= 6, code);
    assert.ok(service.processingTime !== undefined, code);
    assert.ok(service.cost !== undefined, code);
    assert.ok(service.output.id.length > 1, code);
    assert.ok(service.complaintHandling.text.id.length > 20, code);
    assert.ok(service.summary, code);
    assert.equal(service.demonstration, true, code);
    assert.doesNotMatch(
      JSON.stringify(service),
      /[{](?:agency|output|system|phone)[}]|undefined/,
      code,
    );
  }
});

void test('names only agencies, categories and regions that exist', () => {
  const agencies = new Set(dataset.agencies.map(({ code }) => code));
  const categories = new Set(dataset.categories.map(({ code }) => code));
  const regions = new Set(dataset.regions.map(({ code }) => code));
  for (const { code, agency, category } of dataset.services) {
    assert.ok(agencies.has(agency.code) && categories.has(category.code), code);
  }
  for (const { code, parentCode } of dataset.regions) {
    assert.ok(parentCode === undefined || regions.has(parentCode), code);
  }
  for (const { complaint, place } of dataset.complaints ?? []) {
    assert.ok(place?.regionCode === undefined || regions.has(place.regionCode), complaint.number);
  }
});

void test('answers of complaints fit the questions of their category', () => {
  for (const { complaint, answers = [] } of dataset.complaints ?? []) {
    const category = dataset.categories.find(({ code }) => code === complaint.category.code);
    for (const { code, values } of answers) {
      const question = category?.questions?.find((one) => one.code === code);
      assert.ok(question, `${complaint.number} ${code}`);
      const keys = question.values?.map(({ key }) => key);
      assert.ok(
        values.every((value) => keys?.includes(value) ?? true),
        `${complaint.number} ${code}`,
      );
    }
    const required =
      category?.questions?.filter(
        (question) => question.required && (question.classes?.includes(complaint.class) ?? true),
      ) ?? [];
    const answered = new Set(answers.map(({ code }) => code));
    assert.ok(
      required.every(({ code }) => answered.has(code)),
      complaint.number,
    );
  }
});

void test('tells cases that the API allows, whatever the day', async () => {
  for (const day of days) {
    const { applications = [], complaints = [] } = await loadDataset(new Date(day));
    for (const { application, events } of applications) {
      check('Application', application, `${application.number} on ${day}`);
      for (const event of events) check('CaseEvent', event, application.number);
      const instants = events.map((event) => Date.parse(event.at));
      assert.deepEqual(
        instants,
        [...instants].sort((a, b) => a - b),
        application.number,
      );
      assert.ok(Math.max(...instants) <= Date.parse(day), application.number);
      assert.ok(application.now.en && application.next.en, application.number);
    }
    for (const { complaint } of complaints) {
      check('Complaint', complaint, `${complaint.number} on ${day}`);
      const instants = complaint.timeline.map((event) => Date.parse(event.at)).reverse();
      assert.deepEqual(
        instants,
        [...instants].sort((a, b) => a - b),
        complaint.number,
      );
    }
  }
});

void test('has cases of all kinds, with numbers and secrets that can be read', () => {
  const { applications = [], complaints = [] } = dataset;
  assert.ok(applications.length >= 40 && complaints.length >= 12);
  const categories = new Map(dataset.services.map(({ code, category }) => [code, category.code]));
  const domains = new Set(
    applications.map(({ application }) => categories.get(application.service.code)),
  );
  for (const domain of [
    'kependudukan',
    'perizinan',
    'pajak',
    'kepegawaian',
    'perencanaan-keuangan',
  ]) {
    assert.ok(domains.has(domain), domain);
  }
  const statuses = new Set(applications.map(({ application }) => application.status));
  assert.equal(statuses.size, 6);
  assert.ok(applications.some(({ application }) => application.clock.late));
  assert.ok(applications.some(({ application }) => application.appeal !== undefined));
  assert.ok(complaints.some(({ complaint }) => complaint.visibility.anonymous));
  const numbers = [
    ...applications.map(({ application, secret }) => ({ number: application.number, secret })),
    ...complaints.map(({ complaint, secret }) => ({ number: complaint.number, secret })),
  ];
  assert.equal(new Set(numbers.map(({ number }) => number)).size, numbers.length);
  for (const { number, secret } of numbers) {
    assert.equal(parseCaseNumber(number).ok, true, number);
    assert.ok(normaliseSecret(secret) !== undefined, number);
  }
});

void test('holds nothing that could be a national identity number', () => {
  assert.doesNotMatch(JSON.stringify(dataset), /(?<!\d)\d{16}(?!\d)/);
});

void test('is the same for the same moment', async () => {
  assert.deepEqual(await loadDataset(now), dataset);
});

void test('imports twice without changing anything', async (context) => {
  const directory = await mkdtemp(join(tmpdir(), 'gerai-demo-'));
  const database = await openDatabase({ dataDir: directory, databaseUrl: '', log: silentLog });
  after(async () => {
    await database.close();
    await rm(directory, { recursive: true, force: true });
  });
  await migrate(database.db);
  const first = await importDataset(database.db, dataset);
  assert.equal(first.catalogue.changed + first.applications.changed + first.complaints.changed, 0);
  const second = await importDataset(database.db, dataset);
  context.diagnostic(JSON.stringify(second));
  for (const counts of Object.values(second)) {
    assert.equal(counts.added, 0);
    assert.equal(counts.changed, 0);
  }
});
