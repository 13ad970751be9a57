import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serviceOf } from '../testing/service.ts';
import { listingOf } from './listings.ts';
import { closeness, codeTerm, facetTerm, familiesOf, mentionsOf, termsOf } from './terms.ts';
import { Thesaurus } from './thesaurus.ts';

const thesaurus = new Thesaurus();
const service = serviceOf('Ab-1', 'Perpanjangan Izin untuk Angkot', {
  alternateNames: ['angkot'],
  summary: { id: 'Bagi pemilik kendaraan', en: 'For owners of vehicles' },
  requirements: [{ name: { id: 'Fotokopi STNK' } }],
  audience: ['business'],
  regions: ['73.17', '73.22'],
});
const terms = termsOf(listingOf(service, 0, thesaurus));

test('finds a service by its words and by their stems', () => {
  assert.ok(terms.words.has('perpanjangan') && !terms.words.has('panjang'));
  assert.ok(terms.stems.has('panjang') && !terms.stems.has('perpanjangan'));
});

test('finds nothing by stopwords', () => {
  assert.ok(!terms.words.has('untuk') && !terms.stems.has('untuk'));
});

test('gives a word the best that any text gives it', () => {
  const impact = (word: string) => terms.words.get(word) ?? 0;
  // A name of its own is closer than one word of four, though the official name weighs more.
  assert.ok(impact('angkot') > impact('izin'));
  assert.ok(impact('izin') > impact('badan'));
  for (const value of [...terms.words.values(), ...terms.stems.values()]) {
    assert.ok(Number.isInteger(value) && value >= 1 && value <= 255);
  }
});

test('gives what is used more a larger impact', () => {
  const used = termsOf(listingOf(service, 0, thesaurus, 1));
  assert.ok((used.words.get('izin') ?? 0) > (terms.words.get('izin') ?? 0));
});

test('marks a service by code and by each value of its facets', () => {
  const wanted = ['=ab-1', '@agency:badan', '@audience:business', '@region:73.17', '@region:73.22'];
  for (const mark of wanted) assert.ok(terms.marks.includes(mark), mark);
  assert.equal(codeTerm(' AB-1 '), '=ab-1');
  assert.equal(facetTerm('agency', 'x'), '@agency:x');
});

test('knows what a service merely mentions, apart from what it tells', () => {
  const mentioned = mentionsOf(service);
  for (const stem of ['stnk', 'kendara', 'vehicle']) assert.ok(mentioned.has(stem), stem);
  assert.ok(!terms.words.has('stnk'));
  assert.ok(!mentioned.has('untuk') && !mentioned.has('angkot'));
});

test('looks a word up by the families of both languages, each once', () => {
  assert.deepEqual(familiesOf('permits'), ['permits', 'permit']);
  assert.deepEqual(familiesOf('ktp'), ['ktp']);
});

test('takes a word for closer to a short text than to a long one', () => {
  assert.equal(closeness(1), 1);
  assert.ok(closeness(2) > closeness(5) && closeness(5) > 0.5);
});
