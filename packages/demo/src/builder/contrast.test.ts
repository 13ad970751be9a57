import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessibleColor,
  checkPalette,
  contrastRatio,
  mix,
  paletteOf,
  passes,
  type Hex,
  type Scheme,
} from './contrast.ts';

test('ratios are those of WCAG', () => {
  assert.equal(contrastRatio('#000000', '#ffffff'), 21);
  assert.equal(contrastRatio('#123456', '#123456'), 1);
  // The greys that WebAIM gives as just failing and just passing 4.5.
  assert.ok(contrastRatio('#777777', '#ffffff') < 4.5);
  assert.ok(contrastRatio('#767676', '#ffffff') >= 4.5);
  assert.equal(contrastRatio('#767676', '#ffffff').toFixed(2), '4.54');
});

test('mixing goes from one colour to the other', () => {
  assert.equal(mix('#0b5d52', '#ffffff', 0), '#0b5d52');
  assert.equal(mix('#0b5d52', '#ffffff', 1), '#ffffff');
  assert.equal(mix('#000000', '#ffffff', 0.5), '#808080');
});

test('yellow fails as a link on white, and the text on it is dark', () => {
  const palette = paletteOf('#f4c542', 'light');
  assert.equal(palette['on-primary'], '#11161c');
  const checks = checkPalette(palette, 'light');
  assert.equal(passes(checks), false);
  assert.deepEqual(
    checks.filter(({ ratio, needed }) => ratio < needed).map(({ pair }) => pair),
    ['link', 'link-on-subtle', 'outline'],
  );
});

test('for every colour there is one near it that passes, and a colour that passes stays', () => {
  for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
    for (let hue = 0; hue < 0x1000; hue += 37) {
      const digits = hue.toString(16).padStart(3, '0');
      const color: Hex = `#${digits.replaceAll(/./g, '$&$&')}`;
      const better = accessibleColor(color, scheme);
      assert.ok(passes(checkPalette(paletteOf(better, scheme), scheme)), `${color} ${scheme}`);
      if (passes(checkPalette(paletteOf(color, scheme), scheme))) assert.equal(better, color);
    }
  }
});

test('hovering a button never costs contrast', () => {
  for (const color of ['#0b5d52', '#f4c542', '#196bcd', '#c4281c'] satisfies Hex[]) {
    const palette = paletteOf(color, 'light');
    assert.ok(
      contrastRatio(palette['on-primary'], palette['primary-hover']) >=
        contrastRatio(palette['on-primary'], color),
    );
  }
});
