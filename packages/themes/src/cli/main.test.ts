import assert from 'node:assert/strict';
import { test } from 'node:test';
import { main } from './main.ts';

function run(...args: string[]): { code: number; out: string; err: string } {
  const written = { out: '', err: '' };
  const into = (stream: 'out' | 'err') => ({
    write(text: string) {
      written[stream] += text;
    },
  });
  const code = main(args, into('out'), into('err'));
  return { code, ...written };
}

test('a colour becomes a style sheet, and what became of it is told beside it', () => {
  const { code, out, err } = run('#069550');
  assert.equal(code, 0);
  assert.match(out, /--gerai-color-primary: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);/);
  assert.doesNotMatch(out, /surface/);
  assert.match(err, /#069550 is too light .*: on light pages it became #[0-9a-f]{6}\./);
});

test('a colour that could stay is not remarked upon', () => {
  assert.equal(/too light/.exec(run('#0b5d52').err), null);
});

test('presets are written whole', () => {
  const { code, out, err } = run('--preset', 'high-contrast');
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.match(out, /--gerai-color-text: light-dark\(#000000, #ffffff\);/);
});

test('contrast, neutrals and the selector may be chosen', () => {
  assert.match(run('navy', '--high-contrast').out, /--gerai-color-border: light-dark/);
  assert.match(run('navy', '--grey').out, /--gerai-color-text: #(..)\1\1;/);
  assert.match(run('navy', '--selector', '.layanan').out, /^\.layanan \{/);
});

for (const [what, args, message] of [
  ['nothing, as after an unquoted #', [], /^Name a colour, in quotes/],
  ['no colour', ['hijau'], /^"hijau" is not a colour\./],
  ['two colours', ['#123', '#456'], /^One colour, please/],
  ['an unknown preset', ['--preset', 'jakarta'], /no preset "jakarta"; there are: gerai, ina/],
  ['a preset and a colour', ['--preset', 'ina', '#123'], /not both/],
  ['an unknown option', ['--dark'], /--dark/],
] as const) {
  test(`refused with usage: ${what}`, () => {
    const { code, out, err } = run(...args);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, message);
    assert.match(err, /gerai-theme COLOUR/);
  });
}

test('help is an answer, no error', () => {
  const { code, out } = run('--help');
  assert.equal(code, 0);
  assert.match(out, /--preset NAME/);
});
