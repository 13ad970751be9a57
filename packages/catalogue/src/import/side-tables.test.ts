import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { Scratch } from '../testing/scratch.ts';
import { readEmergencyNumbers } from './emergency-numbers.ts';
import { ImportError } from './import-error.ts';
import type { Issue } from './issue.ts';
import { describeIssue } from './messages.ts';
import { readPopularity } from './popularity.ts';
import type { Report } from './side-table.ts';
import { readSynonyms } from './synonyms.ts';

const example = (name: string) => new URL(`../../examples/${name}`, import.meta.url).pathname;

/** What is wrong with a file, in words. */
async function issuesOf(
  read: (path: string, report: Report) => Promise<unknown>,
  name: string,
  content: string,
): Promise<string[]> {
  await using scratch = await Scratch.create();
  const issues: Issue[] = [];
  await assert.rejects(
    read(await scratch.write(name, content), (issue) => issues.push(issue)),
    ImportError,
  );
  return issues.map((issue) => describeIssue(issue, 'en').split('. To mend')[0] ?? '');
}

test('reads residents’ terms', async () => {
  const synonyms = await readSynonyms(example('synonyms.tsv'));
  assert.deepEqual(synonyms[1], {
    term: 'IMB',
    expansions: ['persetujuan bangunan gedung'],
    kind: 'old-name',
    note: { id: 'IMB sekarang PBG', en: 'The IMB is now the PBG' },
  });
});

test('reads the thesaurus of the package, as an agency would copy it', async () => {
  const path = new URL('../../data/synonyms.tsv', import.meta.url);
  const rows = (await readFile(path, 'utf8')).trimEnd().split('\n').length - 1;
  assert.equal((await readSynonyms(path.pathname)).length, rows);
});

test('takes kinds of terms in Indonesian, and none for colloquial', async () => {
  await using scratch = await Scratch.create();
  const path = await scratch.write(
    'istilah.csv',
    'istilah;maksud;jenis;catatan\nSITU;surat izin tempat usaha;Nama lama;SITU sekarang NIB\nkarcis;retribusi;;\n',
  );
  assert.deepEqual(await readSynonyms(path), [
    {
      term: 'SITU',
      expansions: ['surat izin tempat usaha'],
      kind: 'old-name',
      note: { id: 'SITU sekarang NIB' },
    },
    { term: 'karcis', expansions: ['retribusi'], kind: 'colloquial' },
  ]);
});

test('tells row and column of every term that makes no sense', async () => {
  const rows = [
    'term\texpansions\tkind\tnote_id\tnote_en',
    '\tkartu keluarga\t\t\t',
    'kartu sakti\t\t\t\t',
    'yang di\tkartu keluarga\t\t\t',
    'kartu\tktp|dari\t\t\t',
    'kartu\tktp\tdialek\t\t',
    'kartu\tktp\t\t\tNow a card',
    `${'a'.repeat(201)}\tktp\t\t\t`,
    'kar\u{202e}tu\tktp\t\t\t',
  ];
  assert.deepEqual(await issuesOf(readSynonyms, 'own.tsv', rows.join('\n')), [
    'own.tsv, row 2, column A (term): is required, but empty',
    'own.tsv, row 3, column B (expansions): is required, but empty',
    'own.tsv, row 4, column A (term): "yang di" has no word that can be searched for',
    'own.tsv, row 5, column B (expansions): "dari" has no word that can be searched for',
    'own.tsv, row 6, column C (kind): "dialek" is no known value',
    'own.tsv, row 7, column D (note_id): is required, but empty',
    `own.tsv, row 8, column A (term): "${'a'.repeat(60)}…" is too long (at most 200 characters)`,
    'own.tsv, row 9, column A (term): "kar�tu" holds an invisible control character',
  ]);
  const json = JSON.stringify([{ term: 'kartu', expansions: ['ktp'], kind: 'dialek' }]);
  assert.match((await issuesOf(readSynonyms, 'own.json', json))[0] ?? '', /kind.*"dialek"/);
});

test('adds up how often services are used, as shares of the most used one', async () => {
  await using scratch = await Scratch.create();
  const usage = await scratch.write('usage.csv', 'code,count\nA,20\nB,200\nA,30\n');
  assert.deepEqual(
    await readPopularity(usage),
    new Map([
      ['A', 0.25],
      ['B', 1],
    ]),
  );
});

test('tells row and column of a use that is no number', async () => {
  const text = 'kode,jumlah\nA,sering\nB,-1\n,3\nC,\n';
  assert.deepEqual(await issuesOf(readPopularity, 'usage.csv', text), [
    'usage.csv, row 2, column B (jumlah): "sering" is no number',
    'usage.csv, row 3, column B (jumlah): "-1" is out of range (must be >= 0)',
    'usage.csv, row 4, column A (kode): is required, but empty',
    'usage.csv, row 5, column B (jumlah): is required, but empty',
  ]);
});

test('reads emergency numbers from a table and from JSON', async () => {
  const numbers = await readEmergencyNumbers(example('emergency-numbers.csv'));
  assert.deepEqual(numbers[0], {
    number: '112',
    name: { id: 'Panggilan Darurat', en: 'Emergency Call Centre' },
    when: { id: 'Keadaan darurat apa pun', en: 'Any emergency' },
  });
  await using scratch = await Scratch.create();
  const path = await scratch.write('config.json', JSON.stringify({ emergencyNumbers: numbers }));
  assert.deepEqual(await readEmergencyNumbers(path), numbers);
});

test('tells row and column of an emergency number that nobody can dial', async () => {
  const text = 'nomor,nama,kapan\n1-1-2,Darurat,Bahaya\n113,,Kebakaran\n';
  assert.deepEqual(await issuesOf(readEmergencyNumbers, 'numbers.csv', text), [
    'numbers.csv, row 2, column A (nomor): "1-1-2" has no valid form',
    'numbers.csv, row 3, column B (nama): is required, but empty',
  ]);
});

test('asks for the columns that a file beside the services needs', async () => {
  const [issue] = await issuesOf(readEmergencyNumbers, 'numbers.csv', 'number,name_id\n112,A\n');
  assert.match(issue ?? '', /when_id/);
});
