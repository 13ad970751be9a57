import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadDataset } from '../../../demo/src/dataset.ts';
import { buildCatalogue } from './build.ts';
import { readDirectory } from './read-directory.ts';
import { openCatalogue } from './reader/catalogue.ts';
import type { ReadFile } from './reader/store.ts';

const { services } = await loadDataset();
const out = await mkdtemp(join(tmpdir(), 'gerai-catalogue-'));
after(() => rm(out, { recursive: true }));
const emergencyNumbers = [
  {
    number: services.find(({ kind }) => kind === 'hotline')?.channels[0]?.phone ?? '112',
    name: { id: 'Darurat' },
    when: { id: 'Keadaan darurat' },
  },
];
await buildCatalogue(services, { out, emergencyNumbers });
const files = readDirectory(out);

/** What is read before the first query. */
const isGuide = (path: string) => path === 'manifest.json' || path.startsWith('g/');

/** A catalogue that counts what is read, and may read otherwise. */
function counting(read: ReadFile = files) {
  const paths: string[] = [];
  const sizes = new Map<string, number>();
  const catalogue = openCatalogue(out, {
    read: async (path, options) => {
      paths.push(path);
      const bytes = await read(path, options);
      sizes.set(path, bytes?.length ?? 0);
      return bytes;
    },
  });
  const bytes = () => [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return { catalogue, paths, bytes };
}

void test('asks for nothing before it is needed, and for each file once', async () => {
  const { catalogue, paths } = counting();
  assert.deepEqual(paths, []);
  await catalogue.prefetch();
  assert.equal(paths.length, 2);
  assert.ok(paths.every(isGuide), paths.join(' '));
  await Promise.all([catalogue.search({ q: 'paspor' }), catalogue.search({ q: 'paspor' })]);
  await catalogue.search({ q: 'paspor' });
  assert.equal(paths.length, new Set(paths).size);
});

void test('a query of up to three words needs few requests and bytes', async () => {
  for (const q of ['perpanj', 'perpanjangan ktp', 'pepanjangan ktp', 'izin apotek luwu']) {
    const { catalogue, paths, bytes } = counting();
    await catalogue.prefetch();
    const manifest = bytes();
    const { items } = await catalogue.search({ q, limit: 10 });
    assert.ok(items.length > 0, q);
    assert.ok(paths.length - 2 <= 3, `${q}: ${paths.join(' ')}`);
    assert.ok(bytes() - manifest <= 15_000, `${q}: ${String(bytes() - manifest)} bytes`);
  }
});

void test('no file but the manifest keeps its name when it changes', async () => {
  const { catalogue, paths } = counting();
  await catalogue.search({ q: 'ktp' });
  const { version } = await catalogue.overview();
  assert.ok(paths.length > 2);
  for (const path of paths.slice(2)) assert.ok(path.endsWith(`-${version.slice(0, 10)}`), path);
});

void test('tells what the catalogue is', async () => {
  const { catalogue } = counting();
  const overview = await catalogue.overview();
  assert.equal(overview.size, services.length);
  assert.equal(overview.offline, false);
  assert.ok(Date.parse(overview.fetchedAt) > 0);
  assert.deepEqual(await catalogue.categories(), overview.categories);
  const sum = overview.agencies.reduce((total, { count }) => total + count, 0);
  assert.equal(sum, services.length);
});

void test('gives the emergency numbers of hotlines that it finds', async () => {
  const { catalogue } = counting();
  const hotline = services.find(({ kind }) => kind === 'hotline');
  const found = await catalogue.search({ q: hotline?.name.id ?? '' });
  assert.deepEqual(found.emergencyNumbers, emergencyNumbers);
});

void test('names the values of facets', async () => {
  const { catalogue } = counting();
  const { facets } = await catalogue.search({ q: 'kartu keluarga' });
  assert.equal(facets.agency?.[0]?.name.id, 'Dinas Kependudukan dan Pencatatan Sipil');
});

void test('a query that is not wanted any more is aborted, others go on', async () => {
  let aborted = 0;
  const slow: ReadFile = async (path, options) => {
    options.signal.addEventListener('abort', () => aborted++);
    await new Promise((resolve) => setTimeout(resolve, isGuide(path) ? 0 : 30));
    return files(path, options);
  };
  const { catalogue } = counting(slow);
  await catalogue.prefetch();
  const first = new AbortController();
  const one = catalogue.search({ q: 'paspor' }, { signal: first.signal });
  const two = catalogue.search({ q: 'paspor' });
  const alone = new AbortController();
  const third = catalogue.search({ q: 'kebakaran' }, { signal: alone.signal });
  setTimeout(() => {
    first.abort();
    alone.abort();
  }, 5);
  await assert.rejects(one, { name: 'AbortError' });
  await assert.rejects(third, { name: 'AbortError' });
  assert.ok((await two).items.length > 0);
  assert.equal(aborted, 1);
  const stopped = AbortSignal.abort();
  await assert.rejects(catalogue.search({ q: 'paspor' }, { signal: stopped }), {
    name: 'AbortError',
  });
  assert.ok((await catalogue.search({ q: 'kebakaran' })).items.length > 0);
});

void test('a manifest that is gone, damaged or of another format has its own error', async () => {
  const answers: [string | Error | undefined, string][] = [
    [undefined, 'missing'],
    [new Error('offline'), 'unreachable'],
    ['<!doctype html>', 'corrupt'],
    ['null', 'corrupt'],
    ['[]', 'corrupt'],
    ['{"format":1}', 'corrupt'],
    ['{"format":1,"version":"a","guide":"g/none"}', 'corrupt'],
    ['{"format":999}', 'unsupported'],
  ];
  for (const [answer, code] of answers) {
    const { catalogue } = counting(() =>
      answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve(answer === undefined ? answer : new TextEncoder().encode(answer)),
    );
    await assert.rejects(catalogue.search({ q: 'ktp' }), { name: 'CatalogueError', code });
  }
});

void test('a file that is gone or damaged has its own error, and is asked for again', async () => {
  const answers: [string | Error | undefined, string][] = [
    [undefined, 'missing'],
    [new Error('offline'), 'unreachable'],
    ['<!doctype html>', 'corrupt'],
    ['', 'corrupt'],
  ];
  for (const [answer, code] of answers) {
    let broken = true;
    const { catalogue } = counting((path, options) => {
      if (!broken || isGuide(path)) return files(path, options);
      if (answer instanceof Error) return Promise.reject(answer);
      return Promise.resolve(answer === undefined ? answer : new TextEncoder().encode(answer));
    });
    await assert.rejects(catalogue.search({ q: 'ktp' }), { name: 'CatalogueError', code });
    broken = false;
    assert.ok((await catalogue.search({ q: 'ktp' })).items.length > 0);
  }
});

void test('a file that vanished with a new build leads to the new manifest', async () => {
  const next = await mkdtemp(join(tmpdir(), 'gerai-catalogue-'));
  after(() => rm(next, { recursive: true }));
  await buildCatalogue(services.slice(1), { out: next });
  let current = files;
  const { catalogue, paths } = counting((path, options) => current(path, options));
  const { nextCursor } = await catalogue.search({ q: 'surat', limit: 5 });
  assert.ok(nextCursor);
  current = readDirectory(next);
  const { items } = await catalogue.search({ q: 'paspor' });
  assert.ok(items.length > 0);
  assert.equal(paths.filter((path) => path === 'manifest.json').length, 2);
  await assert.rejects(catalogue.search({ q: 'surat', limit: 5, cursor: nextCursor }), {
    code: 'cursor-expired',
  });
});

void test('says so where the browser cannot read the files', async (context) => {
  function unsupported(): never {
    throw new TypeError('deflate-raw');
  }
  context.mock.property(
    globalThis,
    'DecompressionStream',
    unsupported as unknown as typeof DecompressionStream,
  );
  const { catalogue } = counting();
  await assert.rejects(catalogue.search({ q: 'ktp' }), { code: 'unsupported' });
});
