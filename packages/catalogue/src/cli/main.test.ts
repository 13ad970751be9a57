import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import type { ServiceList } from '@gerai/api';

import { loadDataset } from '../../../demo/src/dataset.ts';
import { MemorySource } from '../search/memory-source.ts';
import { search } from '../search/search.ts';
import { Scratch } from '../testing/scratch.ts';
import { delimit, tableOf } from '../testing/service-table.ts';
import type { Explanation } from './explain.ts';
import { main } from './main.ts';

const program = new URL('../cli.ts', import.meta.url).pathname;
const { services } = await loadDataset();

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command in a process of its own. */
async function spawned(...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ['--conditions=gerai-source', program, ...args], {
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, out, err };
}

/** The command in this process. */
async function run(args: readonly string[], isTTY = false): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await main(
    args,
    {},
    { write: (piece) => (out += piece) },
    { write: (piece) => (err += piece), isTTY },
  );
  return { code, out, err };
}

type ExplainedList = Omit<ServiceList, 'items'> & {
  items: (ServiceList['items'][number] & { explanation: Explanation })[];
};

let scratch: Scratch;
let table: string;
let catalogue: string;

before(async () => {
  scratch = await Scratch.create();
  table = await scratch.write('services.csv', delimit(tableOf(services)));
  catalogue = join(scratch.path, 'catalogue');
});

after(async () => {
  await scratch[Symbol.asyncDispose]();
});

test('builds a catalogue: progress and summary on stderr, nothing on stdout', async () => {
  const { code, out, err } = await spawned('build', table, '--out', catalogue);
  assert.equal(code, 0, err);
  assert.equal(out, '');
  assert.match(err, /^Mengindeks: 0 \(0%\)$/m);
  assert.match(err, /^109 layanan; \d+ berkas, \d+ di antaranya baru; \d+ kB; \d+\.\d detik$/m);
  assert.ok((await readdir(catalogue)).includes('manifest.json'));
});

test('answers a query with nothing but JSON on stdout', async () => {
  const args = ['query', catalogue, 'ktp hilang', '--json', '--limit', '3'];
  const { code, out, err } = await spawned(...args);
  assert.equal(code, 0, err);
  assert.equal(err, '');
  const list = JSON.parse(out) as ServiceList;
  assert.equal(list.items[0]?.code, 'DK-02');
  assert.ok(list.items.length <= 3);
  assert.equal(typeof list.total, 'number');
  assert.ok(list.facets.agency?.some(({ code: of }) => of === 'disdukcapil'));
});

test('answers every labelled query as the engine does in memory', async () => {
  const queries = (await readFile(new URL('../../testing/queries.tsv', import.meta.url), 'utf8'))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0] ?? '');
  const source = new MemorySource(services);
  for (const query of queries) {
    const { out } = await run(['query', '--json', '--limit=10', '--', catalogue, query]);
    const list = JSON.parse(out) as ServiceList;
    const expected = await search(source, query, { limit: 10 });
    assert.deepEqual(
      list.items.map(({ code }) => code),
      expected.hits.map(({ listing }) => listing.summary.code),
      query,
    );
    assert.equal(list.total, expected.total, query);
  }
});

test('narrows, turns pages and shows results to people', async () => {
  const first = await run(['query', catalogue, 'ktp', '--json', '--limit', '2']);
  const page = JSON.parse(first.out) as ServiceList;
  assert.ok(page.nextCursor);
  const cursor = ['--cursor', page.nextCursor];
  const next = await run(['query', catalogue, 'ktp', '--json', '--limit', '2', ...cursor]);
  const seen = new Set(page.items.map(({ code }) => code));
  assert.ok((JSON.parse(next.out) as ServiceList).items.every(({ code }) => !seen.has(code)));
  const narrowed = await run(['query', catalogue, 'izin', '--json', '--agency', 'dpupr']);
  const { items } = JSON.parse(narrowed.out) as ServiceList;
  assert.ok(items.length > 0 && items.every(({ agency }) => agency.code === 'dpupr'));
  const shown = await run(['query', catalogue, 'ktp', 'hilang', '--explain', '--lang', 'en']);
  assert.match(
    shown.out,
    /^1\. Replacement of lost or damaged ID card \[DK-02\]\n {3}Disdukcapil · free/m,
  );
  assert.match(shown.out, /score \d+\.\d+ = words \d/);
  const nothing = await run(['query', catalogue, 'asdfgh']);
  assert.deepEqual([nothing.code, nothing.out], [0, 'Tidak ada layanan yang cocok.\n']);
});

test('explains the order for people: a sum, and a table of the words', async () => {
  const args = ['query', catalogue, 'urus', 'ktp', 'ilang', '--region', '73.17'];
  const { out } = await run([...args, '--explain', '--lang', 'en', '--limit', '1']);
  const lines = out.split('\n').map((line) => line.slice(3));
  const head = lines.findIndex((line) => line.startsWith('word'));
  assert.match(lines[head - 1] ?? '', /^score \d+\.\d+ = words \d.* whole name \d.* proximity \d/);
  const columns = ['weight', 'quality', 'rarity', 'adds'].map((name) => {
    const end = (lines[head]?.indexOf(name) ?? 0) + name.length;
    return (line = '') => Number(/\S+$/.exec(line.slice(0, end))?.[0]);
  });
  const row = lines.find((line) => line.startsWith('hilang'));
  for (const cell of columns) assert.ok(cell(row) > 0, row);
  assert.match(row ?? '', / name +10 .* Hilang: /);
  assert.ok(lines.some((line) => /^whole name: ".+" \d+ %$/.test(line)));
  assert.ok(lines.some((line) => /^region 73\.17: |^offered everywhere: /.test(line)));
});

test('explains in JSON as well, each result in itself', async () => {
  const args = ['query', catalogue, '--json', '--explain', '--limit', '3'];
  const { out } = await run([...args, 'ktp ilang']);
  const first = JSON.parse(out) as ExplainedList;
  for (const { explanation } of first.items) {
    const { score, parts, words } = explanation;
    assert.ok(parts);
    const sum = Object.values(parts).reduce((total, part) => total + part, 0);
    assert.ok(Math.abs(score - sum) < 0.005);
    const added = words.reduce((total, word) => total + word.score, 0);
    assert.ok(Math.abs(parts.words - added) < 0.005);
    for (const field of words.flatMap(({ fields }) => fields)) {
      const { weight, strength, closeness, quality, worth } = field;
      assert.ok(Math.abs(weight * strength * closeness * quality - worth) < 0.02);
      assert.ok(field.text.includes(field.matched) && field.matched !== '');
    }
  }
  assert.deepEqual(
    first.items[0]?.explanation.words.map(({ word }) => word),
    ['ktp', 'hilang'],
  );
  const page = JSON.parse((await run([...args, 'surat'])).out) as ExplainedList;
  const next = await run([...args, '--cursor', page.nextCursor ?? '', 'surat']);
  const { items } = JSON.parse(next.out) as ExplainedList;
  assert.ok(items.length > 0 && items.every(({ explanation }) => explanation.parts));
  const plain = await run(['query', catalogue, '--json', 'ktp ilang']);
  assert.ok((JSON.parse(plain.out) as ServiceList).items.every((item) => !('explanation' in item)));
});

test('explains what has no score, and why a hotline comes first', async () => {
  const code = await run(['query', catalogue, '--explain', '--lang', 'en', 'dk-02']);
  assert.match(code.out, /\[DK-02\]\n.*\n {3}no score: its own code/);
  const hotline = await run(['query', catalogue, '--explain', '--lang', 'en', '113']);
  assert.match(hotline.out, /\[UM-12\]\n.*\n {3}a hotline for what was asked: always on top/);
});

test('queries a catalogue that a web server has', async () => {
  const server = createServer((request, response) => {
    readFile(join(catalogue, new URL(request.url ?? '', 'http://a').pathname)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const where = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    const remote = await run(['query', `${where}/`, 'ktp hilang', '--json']);
    const local = await run(['query', catalogue, 'ktp hilang', '--json']);
    assert.deepEqual(JSON.parse(remote.out), JSON.parse(local.out));
    const absent = await run(['query', `${where}/nowhere/`, 'ktp']);
    assert.equal(absent.code, 1);
    assert.match(absent.err, /tidak ada katalog di/);
  } finally {
    server.closeAllConnections();
    await once(server.close(), 'close');
  }
  const gone = await run(['query', where, 'ktp', '--lang', 'en']);
  assert.equal(gone.code, 1);
  assert.match(gone.err, /can’t be reached/);
});

test('writes nothing where rows are wrong, unless they are to be left out', async () => {
  const file = await scratch.write('wrong.csv', 'code,name,agency\nA,Satu,dinkes\nB,,dinkes\n');
  const out = join(scratch.path, 'wrong');
  const refused = await run(['build', file, '--out', out, '--quiet', '--lang', 'en']);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /wrong\.csv, row 3, column B \(name\): is required, but empty/);
  assert.match(refused.err, /1 error; nothing was written/);
  assert.ok(!(await readdir(scratch.path)).includes('wrong'));
  const skipped = await run(['build', file, '--out', out, '--skip-bad-rows']);
  assert.equal(skipped.code, 0);
  assert.match(skipped.err, /1 kesalahan dilewati/);
  const before = await readFile(join(out, 'manifest.json'), 'utf8');
  assert.equal((await run(['build', file, '--out', out, '--quiet'])).code, 1);
  assert.equal(await readFile(join(out, 'manifest.json'), 'utf8'), before);
});

test('is silent on request, and draws a bar on a terminal', async () => {
  const out = join(scratch.path, 'again');
  assert.deepEqual(await run(['build', table, '--out', out, '--quiet']), {
    code: 0,
    out: '',
    err: '',
  });
  const { err } = await run(['build', table, '--out', out], true);
  assert.ok(err.includes('\r\u{1b}[2KMengindeks'));
  assert.match(err, /Mengindeks +\[░+\] 0 0%/);
  assert.match(err, /109 layanan; \d+ berkas, 0 di antaranya baru/);
});

test('takes terms of the agency, how often services are used and numbers to call', async () => {
  const synonyms = await scratch.write(
    'synonyms.tsv',
    'term\texpansions\tkind\tnote_id\nkartu sakti\tktp elektronik baru\tnama lama\tSekarang KTP-el\nkereta gantung\tfunikular\t\t\n',
  );
  const popularity = await scratch.write('usage.csv', 'code,count\nPZ-01,10\nXX-99,3\n');
  const numbers = await scratch.write(
    'numbers.csv',
    'number,name_id,when_id\n113,Damkar,Kebakaran\n',
  );
  const out = join(scratch.path, 'own');
  const extra = ['--synonyms', synonyms, '--popularity', popularity];
  const built = await run([
    ...['build', table, '--out', out, '--lang', 'en'],
    ...extra,
    ...['--emergency-numbers', numbers],
  ]);
  assert.equal(built.code, 0, built.err);
  assert.match(built.err, /1 code in the table of use is of no service: XX-99/);
  assert.match(built.err, /1 term leads to no service: kereta gantung/);
  const ask = async (text: string) =>
    JSON.parse((await run(['query', out, text, '--json'])).out) as ServiceList;
  const old = await ask('kartu sakti');
  assert.equal(old.items[0]?.code, 'DK-01');
  assert.deepEqual(old.notes, [{ id: 'Sekarang KTP-el' }]);
  assert.match((await run(['query', out, 'kartu sakti'])).out, /^Sekarang KTP-el$/m);
  assert.deepEqual(
    (await ask('kebakaran')).emergencyNumbers?.map(({ number }) => number),
    ['113'],
  );
  assert.equal((await ask('')).items[0]?.code, 'PZ-01');
});

test('writes nothing where a file beside the services is wrong', async () => {
  const synonyms = await scratch.write('wrong.tsv', 'term\texpansions\nkartu\t\n');
  const out = join(scratch.path, 'refused');
  const { code, err } = await run(['build', table, '--out', out, '--synonyms', synonyms]);
  assert.equal(code, 1);
  assert.match(err, /wrong\.tsv, baris 2, kolom B \(expansions\): wajib diisi/);
  assert.ok(!(await readdir(scratch.path)).includes('refused'));
});

test('checks files without building', async () => {
  assert.deepEqual(await run(['check', table]), {
    code: 0,
    out: '109 layanan, tanpa kesalahan\n',
    err: '',
  });
  const rows = Array.from({ length: 150 }, (_, row) => `A-${String(row)},,dinkes`);
  const file = await scratch.write('many.csv', ['code,name,agency', ...rows].join('\n'));
  const { code, err } = await run(['check', file]);
  assert.equal(code, 1);
  assert.equal(err.split('\n').length, 103);
  assert.match(err, /… dan 50 lagi\n150 kesalahan; 0 layanan lainnya benar\n$/);
});

test('tells mistakes in the command line apart', async () => {
  const mistakes: [string[], RegExp][] = [
    [['bake'], /perintah "bake" tidak dikenal/],
    [['build'], /sebutkan paling sedikit satu berkas/],
    [['build', table], /sebutkan --out/],
    [['build', table, '--out', 'x', '--format', 'pdf'], /--format harus salah satu dari: csv/],
    [['check', table, '--colour'], /pilihan tidak dikenal/],
    [['query', catalogue], /sebutkan katalog dan teks/],
    [['query', catalogue, 'ktp', '--limit', '0'], /--limit harus angka/],
    [['query', catalogue, 'ktp', '--lang', 'fr'], /--lang harus salah satu dari: id, en/],
  ];
  for (const [args, expected] of mistakes) {
    const { code, out, err } = await run(args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, expected);
  }
  const missing = await run(['query', join(scratch.path, 'nowhere'), 'ktp']);
  assert.equal(missing.code, 1);
  assert.match(missing.err, /tidak ada katalog di/);
});

test('helps in both languages', async () => {
  const indonesian = await run(['--help']);
  assert.equal(indonesian.code, 0);
  assert.match(indonesian.out, /^Pakai: gerai-catalogue PERINTAH/);
  const english = await run(['query', '--help', '--lang=en']);
  assert.match(english.out, /^Usage: gerai-catalogue COMMAND/);
  assert.equal((await run([])).code, 2);
});
