import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import type { Service } from '@gerai/api';

import { loadDataset } from '../../../demo/src/dataset.ts';
import { buildCatalogue } from './build.ts';
import { readDirectory } from './read-directory.ts';
import { openCatalogue } from './reader/catalogue.ts';

const { services } = await loadDataset();
const root = await mkdtemp(join(tmpdir(), 'gerai-catalogue-'));
after(() => rm(root, { recursive: true }));

let directories = 0;
const directory = () => join(root, String(directories++));

/** Path → hash of each file. */
async function contentOf(folder: string): Promise<Map<string, string>> {
  const content = new Map<string, string>();
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    const hash = createHash('sha256').update(await readFile(path));
    content.set(path.slice(folder.length), hash.digest('hex'));
  }
  return content;
}

function open(folder: string) {
  return openCatalogue(folder, { read: readDirectory(folder) });
}

async function codes(folder: string, q: string): Promise<string[]> {
  return (await open(folder).search({ q })).items.map(({ code }) => code);
}

function changed(code: string, change: Partial<Service>): Service[] {
  return services.map((service) => (service.code === code ? { ...service, ...change } : service));
}

void test('the same services in any order give the same bytes', async () => {
  const [one, other] = [directory(), directory()];
  await buildCatalogue(services, { out: one });
  await buildCatalogue([...services].reverse(), { out: other });
  assert.deepEqual(await contentOf(other), await contentOf(one));
});

void test('what does not fit in memory gives the same bytes', async () => {
  const [one, other] = [directory(), directory()];
  await buildCatalogue(services, { out: one });
  await buildCatalogue(services, { out: other, memory: 50 });
  assert.deepEqual(await contentOf(other), await contentOf(one));
});

void test('a second build of the same services writes nothing', async () => {
  const out = directory();
  const first = await buildCatalogue(services, { out });
  const before = await contentOf(out);
  const second = await buildCatalogue(services, { out });
  assert.equal(first.written, first.files);
  assert.equal(second.written, 0);
  assert.equal(second.version, first.version);
  assert.deepEqual(await contentOf(out), before);
});

void test('a changed service writes the files with its content only', async () => {
  const out = directory();
  const first = await buildCatalogue(services, { out });
  const kept = await contentOf(out);
  const fee = changed('DK-02', { cost: { type: 'free', note: { id: 'Tanpa biaya.' } } });
  const second = await buildCatalogue(fee, { out });
  assert.notEqual(second.version, first.version);
  assert.ok(second.written < second.files / 2);
  const now = await contentOf(out);
  kept.delete('/manifest.json');
  for (const [path, hash] of kept) assert.equal(now.get(path), hash, path);

  const clean = directory();
  const { version } = await buildCatalogue(fee, { out: clean });
  assert.equal(second.version, version);
  for (const query of ['ktp hilang', 'kartu', 'p', 'surat keterangan']) {
    assert.deepEqual(
      await open(out).search({ q: query }),
      await open(clean).search({ q: query }),
      query,
    );
  }
  const [ktp] = (await open(out).search({ q: 'ktp hilang' })).items;
  assert.deepEqual(ktp?.cost?.note, { id: 'Tanpa biaya.' });
});

void test('catalogues that follow one another answer as clean builds do', async () => {
  const out = directory();
  const states = [
    services,
    services.slice(1),
    changed('KS-01', { name: { id: 'Antrean Puskesmas' } }),
    services.slice(0, 40),
    services,
  ];
  for (const state of states) {
    const clean = directory();
    const { version } = await buildCatalogue(state, { out, prune: true });
    assert.equal((await buildCatalogue(state, { out: clean })).version, version);
    for (const query of ['', 'puskesmas', 'ktp', 'izin', 'antr']) {
      assert.deepEqual(await codes(out, query), await codes(clean, query), query);
    }
  }
});

void test('readers of the build before go on until its files are pruned', async () => {
  const out = directory();
  await buildCatalogue(services, { out });
  const reader = open(out);
  await reader.prefetch();
  await buildCatalogue(services.slice(1), { out, prune: true });
  const { items } = await reader.search({ q: 'kartu keluarga' });
  assert.equal(items.length > 0, true);
});

void test('pruning leaves what is not of the catalogue', async () => {
  const out = directory();
  await buildCatalogue(services, { out });
  await writeFile(join(out, 't', 'notes.txt'), 'ours');
  await writeFile(join(out, 'index.html'), 'ours');
  await buildCatalogue(services.slice(0, 10), { out });
  const third = await buildCatalogue(services.slice(0, 5), { out, prune: true });
  assert.ok(third.removed > 0);
  assert.equal(await readFile(join(out, 't', 'notes.txt'), 'utf8'), 'ours');
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'ours');
  assert.deepEqual(await codes(out, services[0]?.code ?? ''), [services[0]?.code]);
});

void test('a build that breaks off leaves the catalogue as it was', async () => {
  const out = directory();
  await buildCatalogue(services, { out });
  const before = await contentOf(out);
  async function* broken() {
    yield* services.slice(0, 20);
    throw new Error('row 21');
  }
  await assert.rejects(buildCatalogue(broken(), { out }), { message: 'row 21' });
  assert.deepEqual(await contentOf(out), before);
});

void test('refuses two services with one code', async () => {
  const out = directory();
  const [service] = services;
  assert.ok(service);
  await assert.rejects(buildCatalogue([service, service], { out }), /DK-01/);
  assert.deepEqual([...(await contentOf(out)).keys()], []);
});

void test('a catalogue without services answers with nothing', async () => {
  const out = directory();
  await buildCatalogue([], { out });
  for (const q of ['', 'ktp', 'PZ-01', 'kartu keluarga']) {
    const { items, total } = await open(out).search({ q });
    assert.deepEqual({ items, total }, { items: [], total: 0 }, q);
  }
  assert.equal((await open(out).overview()).size, 0);
});

void test('text is kept as it is, whatever it looks like', async () => {
  const out = directory();
  const hostile = [
    '<img src=x onerror=alert(1)> Kartu',
    '"}]}\u0000\u2028 __proto__ constructor',
    '𠀀𠀁 kartu ../../etc/passwd',
    'a'.repeat(300),
    'con nul aux prn',
  ];
  const rows = hostile.map((name, at): Service => {
    const [service] = services;
    assert.ok(service);
    return { ...service, code: `X-${String(at)}`, name: { id: name }, alternateNames: [name] };
  });
  await buildCatalogue(rows, { out });
  for (const [at, name] of hostile.entries()) {
    const { name: read } = await open(out).service(`X-${String(at)}`);
    assert.equal(read.id, name);
  }
  for (const [query, code] of [
    ['onerror', 'X-0'],
    ['__proto__', 'X-1'],
    ['constructor', 'X-1'],
    ['𠀀𠀁', 'X-2'],
    ['passwd', 'X-2'],
    ['nul', 'X-4'],
  ] as const) {
    assert.equal((await codes(out, query))[0], code, query);
  }
});

void test('tells how far it has come', async () => {
  const phases = new Set<string>();
  let last = 0;
  await buildCatalogue(services, {
    out: directory(),
    onProgress: ({ phase, done, total }) => {
      phases.add(phase);
      if (phase === 'write') assert.equal(total, services.length);
      last = done;
    },
  });
  assert.ok(phases.has('index') && phases.has('write'));
  assert.equal(last, services.length);
});
