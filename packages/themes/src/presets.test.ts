import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completed, SCHEMES } from './colors.ts';
import { checkContrast, CONTRAST_LEVELS, contrastRatio } from './contrast.ts';
import { PRESETS } from './presets.ts';

const presetOf = (name: string) =>
  PRESETS.find((preset) => preset.name === name) ?? assert.fail(name);

for (const { name, colors, level } of PRESETS) {
  test(`every pair of ${name} can be read on light and on dark pages`, () => {
    const weak = checkContrast(colors, level).filter(({ ratio, needed }) => ratio < needed);
    assert.deepEqual(weak, []);
  });
}

test('the high contrast preset asks for 7:1 of text and 4.5:1 of the rest', () => {
  assert.deepEqual(presetOf('high-contrast').level, { text: 7, graphic: 4.5 });
  assert.deepEqual(CONTRAST_LEVELS.standard, { text: 4.5, graphic: 3 });
});

test('in the high contrast preset even borders that only decorate can be seen', () => {
  const { border, surface, ...others } = completed(presetOf('high-contrast').colors);
  for (const scheme of SCHEMES) {
    for (const back of [surface, others['surface-raised'], others['surface-sunken']]) {
      assert.ok(contrastRatio(border[scheme], back[scheme]) >= 4.5);
    }
  }
});
