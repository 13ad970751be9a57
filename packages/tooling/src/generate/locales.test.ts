import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parityProblems } from './locales.ts';

test('dictionaries that differ in plural forms only fit', () => {
  const id = { a: { days_other: '{{count}} hari' } };
  const en = { a: { days_one: '{{count}} day', days_other: '{{count}} days' } };
  assert.deepEqual(parityProblems(id, en), []);
});

test('missing and surplus keys, plural forms and variables are told', () => {
  assert.deepEqual(
    parityProblems({ a: 'x', b: '{{n}}', c_other: 'z' }, { b: 'y', d: 'w', c_other: 'z' }),
    [
      'en: c has the plural forms other, not one, other',
      'en: a is missing',
      'b: the variables differ (id: n; en: none)',
      'en: d is not in id.json',
    ],
  );
});
