import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Service } from '@gerai/api';
import writeExcelFile from 'write-excel-file/node';

import { loadDataset } from '../../../demo/src/dataset.ts';
import { collect } from '../testing/collect.ts';
import { Scratch } from '../testing/scratch.ts';
import { delimit, tableOf } from '../testing/service-table.ts';
import type { Issue } from './issue.ts';
import { readServices } from './read-services.ts';

// A table does not tell an empty list from none.
const services = (await loadDataset()).services.map((service): Service => {
  const { relatedServices, ...rest } = service;
  return relatedServices?.length ? service : rest;
});
const table = tableOf(services);

async function read(...paths: string[]): Promise<Service[]> {
  const issues: Issue[] = [];
  const found = await collect(readServices(paths, { report: (issue) => issues.push(issue) }));
  assert.deepEqual(issues, []);
  return found;
}

for (const [name, delimiter] of [
  ['comma.csv', ','],
  ['semicolon.csv', ';'],
  ['tab.tsv', '\t'],
] as const) {
  test(`reads back what ${name} holds`, async () => {
    await using scratch = await Scratch.create();
    const path = await scratch.write(name, delimit(table, delimiter));
    assert.deepEqual(await read(path), services);
  });
}

test('reads back what a workbook holds', async () => {
  await using scratch = await Scratch.create();
  const path = join(scratch.path, 'services.xlsx');
  const sheet = table.map((row) => row.map((value) => (value === '' ? null : { value })));
  await writeExcelFile(sheet).toFile(path);
  assert.deepEqual(await read(path), services);
});

test('reads back JSON: a list, a list in an object, lines and one service alone', async () => {
  await using scratch = await Scratch.create();
  const list = await scratch.write('list.json', JSON.stringify(services, null, 2));
  const object = await scratch.write('object.json', JSON.stringify({ total: 2, services }));
  const lines = services.map((service) => JSON.stringify(service)).join('\n');
  assert.deepEqual(await read(list), services);
  assert.deepEqual(await read(object), services);
  assert.deepEqual(await read(await scratch.write('lines.ndjson', lines)), services);
  assert.deepEqual(await read(await scratch.write('lines.json', lines)), services);
  const one = await scratch.write('one.json', JSON.stringify(services[0], null, 2));
  assert.deepEqual(await read(one), services.slice(0, 1));
});

test('reads several files as one catalogue', async () => {
  await using scratch = await Scratch.create();
  const first = await scratch.write('first.json', JSON.stringify(services.slice(0, 50)));
  const second = await scratch.write('second.csv', delimit(tableOf(services.slice(50))));
  assert.deepEqual(await read(first, second), services);
});

test('reads UTF-8 with a byte order mark, and UTF-16 as spreadsheets write it', async () => {
  await using scratch = await Scratch.create();
  const text = `\u{feff}${delimit(table, '\t')}`;
  assert.deepEqual(await read(await scratch.write('marked.tsv', text)), services);
  const wide = await scratch.write('wide.txt', Buffer.from(text, 'utf16le'));
  assert.deepEqual(await read(wide), services);
});

test('reads the table of services that the demonstration keeps', async () => {
  const path = new URL('../../../demo/data/services.tsv', import.meta.url).pathname;
  const found = await collect(readServices([path]));
  assert.deepEqual(
    found.map(({ code }) => code),
    services.map(({ code }) => code),
  );
});
