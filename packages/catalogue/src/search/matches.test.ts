import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Match, Service } from '@gerai/api';

import { serviceOf } from '../testing/service.ts';
import { MemorySource } from './memory-source.ts';
import { search } from './search.ts';

async function matchesFor(query: string, service: Service): Promise<readonly Match[]> {
  const source = new MemorySource([service], {
    synonyms: [
      { term: 'zebra', expansions: ['gerbong merah'], kind: 'symptom' },
      { term: 'wagon', expansions: ['gerbong merah'], kind: 'english' },
    ],
  });
  return (await search(source, query)).hits[0]?.matches ?? [];
}

const service = serviceOf('a', 'Perpanjangan Gerbong Merah', {
  alternateNames: ['rangkaian'],
  replaces: ['kereta tua'],
  output: { id: 'Surat Gerbong' },
});

/** The marked words of the first match. */
function marked([match]: readonly Match[]): string[] {
  return match?.ranges.map(({ start, end }) => match.text.slice(start, end)) ?? [];
}

test('marks the words that match, in the order of the fields', async () => {
  const matches = await matchesFor('merah gerbong', service);
  assert.deepEqual(
    matches.map(({ field }) => field),
    ['name', 'output'],
  );
  assert.deepEqual(marked(matches), ['Gerbong', 'Merah']);
});

test('tells how a word matches: as typed, by its family, as a correction', async () => {
  const kinds = ['gerbong', 'panjang', 'gerbomg'].map(async (query) => {
    return (await matchesFor(query, service))[0]?.kind;
  });
  assert.deepEqual(await Promise.all(kinds), ['exact', 'stem', 'typo']);
});

test('tells where a name comes from', async () => {
  const told = ['rangkaian', 'kereta tua', 'zebra', 'wagon'].map(async (query) => {
    const match = (await matchesFor(query, service)).find(({ field }) => field !== 'name');
    return [match?.field, match?.kind];
  });
  assert.deepEqual(await Promise.all(told), [
    ['alternate-name', 'exact'],
    ['former-name', 'former-name'],
    ['keyword', 'synonym'],
    ['keyword', 'translation'],
  ]);
});

test('marks a word of two standard words once', async () => {
  const matches = await matchesFor('di mana', serviceOf('a', 'Dimana Gerbong'));
  assert.ok(matches.every(({ ranges }) => ranges.length <= 1));
});

test('gives no more text and marks than the common API allows', async () => {
  const long = `Gerbong ${'merah '.repeat(200)}`.trim();
  const [match] = await matchesFor('gerbong merah', serviceOf('a', long));
  assert.equal(match?.text.length, 500);
  assert.equal(match.ranges.length, 20);
});
