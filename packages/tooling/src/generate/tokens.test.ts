import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTokens, resolveColors } from './tokens.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['surface', 'surface-raised', 'surface-sunken'];
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['text', [...SURFACES, 'primary-subtle', 'danger-subtle', 'success-subtle', 'warning-subtle']],
  ['text', ['highlight']],
  ['text-muted', [...SURFACES, 'primary-subtle']],
  ['link', [...SURFACES, 'primary-subtle']],
  ['on-primary', ['primary', 'primary-hover']],
  ['on-danger', ['danger']],
  ['danger', [...SURFACES, 'danger-subtle']],
  ['success', [...SURFACES, 'success-subtle']],
  ['warning', [...SURFACES, 'warning-subtle']],
];
const GRAPHICS: typeof TEXT = [
  ['border-control', ['surface', 'surface-raised']],
  ['focus', [...SURFACES, 'primary-subtle']],
  ['primary', SURFACES],
];

const colors = new Map(resolveColors(await readTokens()).map((color) => [color.name, color]));

for (const theme of ['light', 'dark'] as const) {
  for (const [pairs, least] of [
    [TEXT, 4.5],
    [GRAPHICS, 3],
  ] as const) {
    for (const [front, backs] of pairs) {
      for (const back of backs) {
        test(`${theme}: ${front} on ${back} reaches ${least}:1`, () => {
          const a = colors.get(front)?.[theme] ?? assert.fail(front);
          const b = colors.get(back)?.[theme] ?? assert.fail(back);
          const ratio = contrast(a, b);
          assert.ok(ratio >= least, `${ratio.toFixed(2)}:1`);
        });
      }
    }
  }
}
