import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '@gerai/api';

import { serviceOf } from '../testing/service.ts';
import { listingOf } from './listings.ts';
import type { Synonym } from './synonym.ts';
import { Thesaurus } from './thesaurus.ts';

function namesOf(service: Service, ...synonyms: Synonym[]) {
  return listingOf(service, 0, new Thesaurus(synonyms)).names;
}

function strengthOf(service: Service, ...synonyms: Synonym[]): number | undefined {
  return namesOf(service, ...synonyms).find(({ text }) => text === synonyms[0]?.term)?.strength;
}

const zebra: Synonym = { term: 'zebra', expansions: ['gerbong merah'], kind: 'colloquial' };

test('gives a term to a service that has all words of an expansion in one text', () => {
  assert.ok(strengthOf(serviceOf('A', 'Gerbong Merah'), zebra));
  assert.ok(strengthOf(serviceOf('A', 'Sewa', { alternateNames: ['gerbong merah'] }), zebra));
  assert.ok(strengthOf(serviceOf('A', 'Sewa', { output: { id: 'Gerbong merah' } }), zebra));
  assert.equal(strengthOf(serviceOf('A', 'Gerbong Biru'), zebra), undefined);
  const apart = serviceOf('A', 'Gerbong', { alternateNames: ['merah'] });
  assert.equal(strengthOf(apart, zebra), undefined);
});

test('does not read agency and category as what a service is', () => {
  const agency = { code: 'a', name: { id: 'Gerbong Merah' } };
  assert.equal(strengthOf(serviceOf('A', 'Sewa', { agency }), zebra), undefined);
});

test('knows an expansion in any form of its words and in any order', () => {
  const longer = { ...zebra, expansions: ['gerbong panjang'] };
  assert.ok(strengthOf(serviceOf('A', 'Perpanjangan Gerbong'), longer));
});

test('takes any of several expansions', () => {
  const either = { ...zebra, expansions: ['lokomotif', 'gerbong merah'] };
  assert.ok(strengthOf(serviceOf('A', 'Gerbong Merah'), either));
  assert.ok(strengthOf(serviceOf('A', 'Lokomotif'), either));
});

test('trusts a term more the more of a text its expansion is, and in the name most', () => {
  const whole = strengthOf(serviceOf('A', 'Gerbong Merah'), zebra) ?? 0;
  const part = strengthOf(serviceOf('A', 'Sewa Gerbong Merah Kota'), zebra) ?? 0;
  const output = { id: 'Gerbong merah' };
  const product = strengthOf(serviceOf('A', 'Sewa', { output }), zebra) ?? 0;
  assert.equal(whole, 1);
  assert.ok(part < whole && product < part && product > 0);
});

test('tells where a name comes from', () => {
  const origins = (['english', 'old-name', 'symptom'] as const).map(
    (kind) =>
      namesOf(serviceOf('A', 'Gerbong Merah'), { ...zebra, kind }).find(
        ({ text }) => text === 'zebra',
      )?.via,
  );
  assert.deepEqual(origins, ['translation', 'former-name', 'synonym']);
});

test('does not repeat a name, unless it has something to tell', () => {
  const service = serviceOf('A', 'Gerbong Merah', { alternateNames: ['Zebra'] });
  const added = (synonym: Synonym) =>
    namesOf(service, synonym).filter(({ via }) => via === 'synonym');
  assert.deepEqual(added(zebra), []);
  assert.equal(added({ ...zebra, note: { id: 'Kini gerbong merah' } }).length, 1);
});

test('lets an added entry take the place of the built-in ones of its term', () => {
  const card = serviceOf('A', 'Persetujuan Bangunan Gedung');
  assert.ok(namesOf(card).some(({ text }) => text === 'imb'));
  const other: Synonym = { term: 'IMB', expansions: ['gerbong merah'], kind: 'colloquial' };
  assert.ok(!namesOf(card, other).some(({ text }) => text.toLowerCase() === 'imb'));
  assert.ok(strengthOf(serviceOf('B', 'Gerbong Merah'), other));
});

test('gives names in an order that does not depend on that of the entries', () => {
  const entries = ['cc', 'aa', 'bb'].map((term) => ({ ...zebra, term: `kode${term}` }));
  const names = (list: Synonym[]) => namesOf(serviceOf('A', 'Gerbong Merah'), ...list);
  assert.deepEqual(names(entries), names(entries.toReversed()));
});

test('passes over entries without a word that can be found', () => {
  assert.equal(strengthOf(serviceOf('A', 'Di'), { ...zebra, expansions: ['di', ''] }), undefined);
});
