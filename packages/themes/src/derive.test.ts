import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkContrast, CONTRAST_LEVELS, contrastRatio, type ContrastCheck } from './contrast.ts';
import { deriveTheme, parseColor, type ThemeOptions } from './derive.ts';

const anyColor = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const EDGES = [
  ...['#000000', '#ffffff', '#ffff00', '#0000ff', '#00ff00', '#ff0000', '#808080'],
  // Too dark to darken a hovered button: it is lightened, and must not be by too much.
  '#121d00',
];

const unreadable = (checks: readonly ContrastCheck[]): string[] =>
  checks
    .filter(({ ratio, needed }) => ratio < needed)
    .map(({ scheme, front, back, ratio }) => `${scheme}: ${front} on ${back} ${ratio.toFixed(2)}`);

const OPTIONS: readonly ThemeOptions[] = [{}, { neutrals: 'grey' }, { contrast: 'high' }];

for (const options of OPTIONS) {
  test(`whatever the colour, every pair can be read: ${JSON.stringify(options)}`, () => {
    const level = CONTRAST_LEVELS[options.contrast ?? 'standard'];
    fc.assert(
      fc.property(anyColor, (brand) => {
        assert.deepEqual(unreadable(checkContrast(deriveTheme(brand, options), level)), []);
      }),
      { numRuns: 300, examples: EDGES.map((brand) => [brand]) },
    );
  });
}

test('a hovered button looks different, whatever the colour', () => {
  fc.assert(
    fc.property(anyColor, (brand) => {
      const { primary, 'primary-hover': hover } = deriveTheme(brand);
      for (const scheme of ['light', 'dark'] as const) {
        assert.ok(contrastRatio(primary[scheme], hover[scheme]) > 1.1, `${brand} ${scheme}`);
      }
    }),
    { numRuns: 300, examples: EDGES.map((brand) => [brand]) },
  );
});

test('a colour that can be read stays as it is', () => {
  assert.equal(deriveTheme('#0b5d52').primary.light, '#0b5d52');
  assert.equal(deriveTheme('#ce1126').primary.light, '#ce1126');
});

test('a colour that is too light is darkened no further than needed', () => {
  const { primary, 'on-primary': onPrimary } = deriveTheme('#069550');
  assert.notEqual(primary.light, '#069550');
  const darkest = contrastRatio(primary.light, onPrimary.light);
  assert.ok(darkest >= 4.5 && darkest < 5.2, darkest.toFixed(2));
});

test('on dark pages text on buttons is dark, and the colour lighter', () => {
  const theme = deriveTheme('#0b5d52');
  assert.ok(contrastRatio(theme.primary.dark, '#000000') > 7);
  assert.equal(theme['on-primary'].dark, '#11161c');
});

test('grey neutrals have no hue', () => {
  const { text, surface } = deriveTheme('#ce1126', { neutrals: 'grey' });
  for (const color of [text?.light, text?.dark, surface?.dark]) {
    assert.match(color ?? '', /^#(..)\1\1$/);
  }
});

test('colours are understood as CSS writes them', () => {
  for (const text of ['#069550', '069550', ' #069550 ', 'rgb(6 149 80)', 'rgb(6, 149, 80)']) {
    assert.equal(parseColor(text), '#069550');
  }
  assert.equal(parseColor('seagreen'), '#2e8b57');
  assert.equal(parseColor('#fff'), '#ffffff');
});

test('what is no colour, or is seen through, is refused by name', () => {
  for (const text of ['', 'hijau', '#12', 'var(--brand)', 'currentcolor']) {
    assert.throws(() => deriveTheme(text), {
      name: 'RangeError',
      message: `"${text}" is not a colour.`,
    });
  }
  for (const text of ['#06955080', 'transparent', 'rgb(6 149 80 / 50%)']) {
    assert.throws(() => deriveTheme(text), { name: 'RangeError', message: /seen through/ });
  }
});
