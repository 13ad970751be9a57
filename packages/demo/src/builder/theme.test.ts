import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRESETS } from '@gerai/themes';
import { judgeColors, SHOWN_PAIRS } from './theme.ts';

test('a colour that is too light is replaced by one that can be read, and the ratio says why', () => {
  const { passes, replaced } = judgeColors({ brand: '#f4c542' });
  assert.equal(passes, true);
  assert.ok(replaced && replaced.ratio < 4.5, 'the colour itself fails');
  assert.match(replaced.by, /^#[0-9a-f]{6}$/);
});

test('a colour that can be read is used as it is', () => {
  assert.equal(judgeColors({ brand: '#0b5d52' }).replaced, undefined);
});

test('every preset passes, and each of the pairs that are shown has been measured in both schemes', () => {
  for (const { name } of PRESETS) {
    const { checks, passes, replaced } = judgeColors({ preset: name });
    assert.equal(passes, true, name);
    assert.equal(replaced, undefined);
    for (const [front, back] of Object.values(SHOWN_PAIRS)) {
      const found = checks.filter((check) => check.front === front && check.back === back);
      assert.deepEqual(
        found.map(({ scheme }) => scheme),
        ['light', 'dark'],
      );
    }
  }
});
