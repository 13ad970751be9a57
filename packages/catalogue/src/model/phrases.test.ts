import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serviceOf } from '../testing/service.ts';
import type { Listing } from './listing.ts';
import { phrasesOf, wordsOf } from './phrases.ts';
import { summaryOf } from './summary.ts';

const service = serviceOf('A-1', 'Izin Usaha', {
  name: { id: 'Izin Usaha', en: 'Business licence' },
  agency: { code: 'dpm', name: { id: 'Dinas Penanaman Modal' }, abbreviation: 'DPM' },
  output: { id: 'Surat izin' },
});
const listing: Listing = {
  rank: 0,
  popularity: 0,
  summary: summaryOf(service),
  names: [
    { text: 'SITU', language: 'id', via: 'former-name', strength: 1 },
    { text: 'shop permit', language: 'en', via: 'translation', strength: 0.75 },
  ],
  output: service.output,
  lifeEvents: [],
  regions: [],
  audience: [],
};

test('reads Indonesian words by stem, English ones by singular, stopwords as such', () => {
  const [first, second, third] = wordsOf('Perpanjangan untuk KTP-el', 'id');
  assert.deepEqual([first?.text, first?.stem, first?.isStop], ['perpanjangan', 'panjang', false]);
  assert.equal(second?.isStop, true);
  assert.deepEqual([third?.start, third?.end], [19, 25]);
  assert.equal(wordsOf('Building permits', 'en')[1]?.stem, 'permit');
  assert.notEqual(wordsOf('permits', 'id')[0]?.stem, 'permit');
});

test('reads a text that was read before as it did then', () => {
  assert.deepEqual(wordsOf('Kartu Keluarga', 'id'), wordsOf('Kartu Keluarga', 'id'));
  assert.deepEqual(wordsOf('', 'id'), []);
});

test('gives all telling texts, the name first, with what each is', () => {
  const told = phrasesOf(listing).map(({ field, language, text, strength, via, index }) =>
    [field, language, text, strength, via, index].join(' '),
  );
  assert.deepEqual(told, [
    'name id Izin Usaha 1  0',
    'name en Business licence 1  0',
    'names id SITU 1 former-name 0',
    'names en shop permit 0.75 translation 1',
    'output id Surat izin 1  0',
    'agency id Dinas Penanaman Modal 1  0',
    'agency id DPM 1  1',
    'category id Umum 1  0',
  ]);
});

test('remembers the texts of a listing', () => {
  assert.equal(phrasesOf(listing), phrasesOf(listing));
});
