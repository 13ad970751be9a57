import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '@gerai/api';
import { zipSync } from 'fflate';

import { Scratch } from '../testing/scratch.ts';
import { ImportError } from './import-error.ts';
import type { Issue } from './issue.ts';
import { columnLetter, shorten } from './issue.ts';
import { describeIssue } from './messages.ts';
import type { ReadOptions } from './read-services.ts';
import { readServices } from './read-services.ts';
import { readAgencies } from './agencies.ts';

interface Outcome {
  readonly services: Service[];
  readonly issues: Issue[];
  readonly error: unknown;
}

async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ReadOptions = {},
): Promise<Outcome> {
  await using scratch = await Scratch.create();
  const paths: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    paths.push(await scratch.write(name, content));
  }
  const services: Service[] = [];
  const issues: Issue[] = [];
  let error: unknown;
  try {
    const report = (issue: Issue) => issues.push(issue);
    for await (const service of readServices(paths, { ...options, report })) services.push(service);
  } catch (caught) {
    error = caught;
  }
  assert.ok(error === undefined || error instanceof ImportError, String(error));
  return { services, issues, error };
}

/** Each issue as code, row, column and value. */
function briefly(issues: readonly Issue[]): unknown[][] {
  return issues.map(({ code, place, value }) => [
    code,
    place.row,
    place.column && `${place.column.letter} ${place.column.header}`,
    value,
  ]);
}

test('tells each bad cell by row, column and value', async () => {
  const { services, issues, error } = await readFiles({
    'services.csv': [
      'code,name,agency,kind,cost_amount,assured_date,url,regions,time_value,time_unit,alternate_names',
      'A-1,Baik,dinkes,service,Rp1.500.000,14/09/2026,https://a.go.id,73.17,1,hari,a',
      'B 1,Kode,dinkes,,,,,,,,',
      'C-1,Jenis,dinkes,loket,,,,,,,',
      'D-1,Uang,dinkes,,lima juta,,,,,,',
      'E-1,Tanggal,dinkes,,,31/02/2026,,,,,',
      'F-1,Tautan,dinkes,,,,javascript:alert(1),,,,',
      'G-1,Wilayah,dinkes,,,,,Luwu,,,',
      'H-1,,dinkes,,,,,,,,',
      'A-1,Dobel,dinkes,,,,,,,,',
      'J-1,Waktu,dinkes,,,,,,3,,',
      `K-1,Panjang,dinkes,,,,,,,,${'x'.repeat(201)}`,
      'L-1,Kendali\u0007,dinkes,,,,,,,,',
      'M-1,Lebih,dinkes,,,,,,,,a,b',
      'N-1,Alamat,dinkes,,,,www.contoh.go.id,,,,',
    ].join('\n'),
  });
  assert.deepEqual(
    services.map(({ code }) => code),
    ['A-1'],
  );
  assert.equal(services[0]?.cost?.amount, 1_500_000);
  assert.ok(error instanceof ImportError);
  assert.equal(error.errors, issues.length);
  assert.deepEqual(briefly(issues), [
    ['bad-code', 3, 'A code', 'B 1'],
    ['unknown-value', 4, 'D kind', 'loket'],
    ['bad-money', 5, 'E cost_amount', 'lima juta'],
    ['bad-date', 6, 'F assured_date', '31/02/2026'],
    ['bad-url', 7, 'G url', 'javascript:alert(1)'],
    ['bad-region', 8, 'H regions', 'Luwu'],
    ['missing', 9, 'B name', undefined],
    ['duplicate-code', 10, 'A code', 'A-1'],
    ['missing', 11, 'J time_unit', undefined],
    ['too-long', 12, 'K alternate_names', `${'x'.repeat(60)}…`],
    ['control-character', 13, 'B name', 'Kendali\u{fffd}'],
    ['extra-cells', 14, 'L ', 'b'],
    ['bad-url', 15, 'G url', 'www.contoh.go.id'],
  ]);
});

test('words an issue in both languages, with the place and the remedy', () => {
  const issue: Issue = {
    severity: 'error',
    code: 'bad-date',
    place: { file: 'a.csv', row: 6, column: { letter: 'F', header: 'assured_date' } },
    value: '31/02/2026',
    params: {},
  };
  assert.equal(
    describeIssue(issue, 'id'),
    'a.csv, baris 6, kolom F (assured_date): "31/02/2026" bukan tanggal yang sah. Perbaikan: tulis seperti 2026-09-14, 14/09/2026, atau 14 September 2026.',
  );
  assert.match(
    describeIssue(issue, 'en'),
    /^a\.csv, row 6, column F \(assured_date\): .* date\. To mend it: /,
  );
});

test('leaves bad rows out where that is asked for', async () => {
  const file = 'code,name,agency\nA,Satu,dinkes\nB,,dinkes\nC,Tiga,dinkes\n';
  const { services, issues, error } = await readFiles({ 'a.csv': file }, { skipBadRows: true });
  assert.equal(error, undefined);
  assert.equal(issues.length, 1);
  assert.deepEqual(
    services.map(({ code }) => code),
    ['A', 'C'],
  );
});

test('tells of a code that another file has', async () => {
  const { issues } = await readFiles({
    'a.csv': 'code,name,agency\nA,Satu,dinkes\n',
    'b.json': '[{"code":"A","name":{"id":"Lagi"},"agency":"dinkes"}]',
  });
  assert.deepEqual(
    issues.map(({ code, place, params }) => [code, place.file, place.field, params['first']]),
    [['duplicate-code', 'b.json', 'code', 'a.csv:2']],
  );
});

test('tells what is wrong with headers', async () => {
  const missing = await readFiles({ 'a.csv': 'kode;nama\nA;Satu\n' });
  assert.deepEqual(briefly(missing.issues), [['missing-column', 1, undefined, undefined]]);
  const twice = await readFiles({ 'a.csv': 'code,nama,agency,name_id\nA,Satu,dinkes,Dua\n' });
  assert.deepEqual(briefly(twice.issues), [['duplicate-column', 1, 'D name_id', undefined]]);
  const titled = await readFiles({
    'a.csv': 'Daftar layanan\n\nkode,nama,instansi,warna\nA,Satu,dinkes,biru\n',
  });
  assert.deepEqual(
    titled.services.map(({ code }) => code),
    ['A'],
  );
  assert.deepEqual(briefly(titled.issues), [['unknown-column', 3, 'D warna', undefined]]);
});

test('tells files that are none of ours', async () => {
  const codes = async (name: string, content: string | Uint8Array) =>
    (await readFiles({ [name]: content })).issues.map(({ code }) => code);
  assert.deepEqual(await codes('a.csv', ''), ['empty-file']);
  assert.deepEqual(await codes('a', ''), ['empty-file']);
  assert.deepEqual(await codes('a', 'halo'), ['unknown-format']);
  assert.deepEqual(await codes('a.csv', 'code,name,agency\nA,"Satu,dinkes\n'), ['bad-quotes']);
  assert.deepEqual(await codes('a.csv', 'code,name,agency\n'), ['no-services']);
  assert.deepEqual(await codes('a.json', '[{"code":"A",]'), ['bad-json']);
  assert.deepEqual(await codes('a.json', '[{"code":"A"'), ['bad-json']);
  assert.deepEqual(await codes('a.json', '[]'), ['no-services']);
  assert.deepEqual(await codes('a.ndjson', '{"code":\n'), ['bad-json']);
  assert.deepEqual(await codes('a.jsonld', '{"@graph":[}'), ['bad-json']);
  assert.deepEqual(await codes('a.json', '[5]'), ['wrong-type']);
  assert.deepEqual(await codes('a.xlsx', 'no zip at all'), ['bad-workbook']);
  assert.deepEqual(await codes('a.xlsx', zipSync({ 'hello.txt': new Uint8Array(3) })), [
    'bad-workbook',
  ]);
  const absent: Issue[] = [];
  const reading = readServices(['/nowhere/a.csv'], { report: (issue) => absent.push(issue) });
  await assert.rejects(async () => reading.next(), ImportError);
  assert.equal(absent[0]?.code, 'unreadable');
});

function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text);
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encode(xml)])),
  );
}

test('is not trapped by a workbook that unpacks to very much, or that is broken', async () => {
  const codes = async (content: Uint8Array) =>
    (await readFiles({ 'a.xlsx': content })).issues.map(({ code }) => code);
  const bomb = `<worksheet><sheetData>${' '.repeat(30_000_000)}</sheetData></worksheet>`;
  assert.deepEqual(await codes(workbook(bomb)), ['too-large']);
  assert.deepEqual(await codes(workbook('<worksheet><sheetData><row>')), ['bad-workbook']);
  const entities = '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>&b;</worksheet>';
  assert.deepEqual(await codes(workbook(entities)), ['bad-workbook']);
  const broken = workbook('<worksheet/>');
  broken.fill(0xff, 60, 90);
  assert.deepEqual(await codes(broken), ['bad-workbook']);
});

test('reads texts within cells and passes over gaps in a workbook', async () => {
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = [
    '<worksheet><sheetData>',
    `<row r="1">${cell('B1', 'code')}${cell('D1', 'name')}${cell('E1', 'agency')}</row>`,
    `<row r="7">${cell('B7', 'A-1')}${cell('D7', 'Satu &lt;b&gt;')}</row>`,
    '</sheetData></worksheet>',
  ].join('');
  const { issues } = await readFiles({ 'a.xlsx': workbook(sheet) });
  assert.deepEqual(briefly(issues), [['missing', 7, 'E agency', undefined]]);
});

test('reads Windows-1252 where a file is not UTF-8, and says so', async () => {
  const bytes = Buffer.from('code,name,agency\nA,Caf\u00e9,dinkes\n', 'latin1');
  const { services, issues } = await readFiles({ 'a.csv': bytes });
  assert.equal(services[0]?.name.id, 'Café');
  assert.deepEqual(
    issues.map(({ code, severity }) => [code, severity]),
    [['not-utf8', 'warning']],
  );
});

test('tells an agency that the list does not have', async () => {
  await using scratch = await Scratch.create();
  const list = await scratch.write('agencies.csv', 'code,name\ndinkes,Dinas Kesehatan\n');
  const agencies = await readAgencies(list);
  const file = 'code,name,agency\nA,Satu,dinas kesehatan\nB,Dua,dinkess\n';
  const { services, issues } = await readFiles({ 'a.csv': file }, { agencies });
  assert.deepEqual(services[0]?.agency, { code: 'dinkes', name: { id: 'Dinas Kesehatan' } });
  assert.deepEqual(briefly(issues), [['unknown-agency', 3, 'C agency', 'dinkess']]);
});

test('tells fields of JSON, drops what the common API does not know, keeps markup as text', async () => {
  const good = {
    code: 'A',
    name: { id: '<script>alert(1)</script>' },
    agency: 'dinkes',
    secret: 'x',
    constructor: { prototype: 1 },
  };
  const bad = {
    ...good,
    code: 'B',
    channels: [{ type: 'online' }, { type: 'online', url: 'ftp://a.b' }],
    cost: { type: 'levy', amount: -1 },
    summary: 5,
  };
  const nested = '['.repeat(5_000) + ']'.repeat(5_000);
  const deep = JSON.stringify({ ...good, code: 'C' }).replace('"x"', nested);
  const { services, issues } = await readFiles({
    'a.json': `[${JSON.stringify(good)},${JSON.stringify(bad)},${deep.replace('secret', 'regions')}]`,
  });
  assert.equal(services[0]?.name.id, '<script>alert(1)</script>');
  assert.equal(Object.hasOwn(services[0], 'secret'), false);
  const fields = issues.map(({ code, place }) => [code, place.row, place.field]);
  assert.deepEqual(fields.slice(0, 3).sort(), [
    ['bad-url', 2, 'channels[1].url'],
    ['out-of-range', 2, 'cost.amount'],
    ['wrong-type', 2, 'summary'],
  ]);
  assert.deepEqual(fields.slice(3), [['wrong-type', 3, 'regions[0]']]);
});

test('shows values on one line, and columns as spreadsheets do', () => {
  assert.equal(shorten('satu\ndua\u{202e}'), 'satu dua\u{fffd}');
  assert.equal(shorten({ a: 1 }), '{"a":1}');
  assert.equal(shorten('x'.repeat(500)).length, 61);
  assert.deepEqual([0, 25, 26, 701, 702].map(columnLetter), ['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
