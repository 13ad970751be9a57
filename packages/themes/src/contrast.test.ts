import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContrast, CONTRAST_PAIRS, contrastRatio } from './contrast.ts';
import { DEFAULT_COLORS } from './generated/default-colors.ts';

test('ratios are those of WCAG', () => {
  assert.equal(contrastRatio('#000000', '#ffffff'), 21);
  assert.equal(contrastRatio('#123456', '#123456'), 1);
  // The greys that WebAIM gives as just failing and just passing 4.5.
  assert.ok(contrastRatio('#777777', '#ffffff') < 4.5);
  assert.equal(contrastRatio('#767676', '#ffffff').toFixed(2), '4.54');
});

test('every role of the tokens is measured against another, but for borders that only decorate', () => {
  const measured = new Set(CONTRAST_PAIRS.flatMap(({ front, back }) => [front, back]));
  const left = Object.keys(DEFAULT_COLORS).filter((role) => !measured.has(role as never));
  assert.deepEqual(left, ['border']);
});

test('a theme that sets one colour is measured against what it leaves to the widgets', () => {
  const theme = { link: { light: '#f4c542', dark: '#8fbbf1' } };
  const weak = checkContrast(theme).filter(({ ratio, needed }) => ratio < needed);
  assert.ok(weak.length > 0);
  assert.ok(weak.every(({ front, scheme }) => front === 'link' && scheme === 'light'));
});
