import { SCHEMES, type ThemeColor, type ThemeColors } from './colors.ts';

/** The widgets themselves, at no specificity: any rule of the page wins over a theme, and nothing else is touched. */
export const WIDGETS_SELECTOR =
  ':where(gerai-service-search, gerai-application-tracker, gerai-complaint-form)';

const rule = (selector: string, lines: readonly string[], indent = ''): string =>
  [`${indent}${selector} {`, ...lines.map((line) => `${indent}  ${line}`), `${indent}}`].join('\n');

/**
 * The style sheet that gives widgets a theme's colours, in whichever colour scheme they are. Browsers without `light-dark()`
 * show the light ones.
 */
export function themeCss(colors: ThemeColors, selector: string = WIDGETS_SELECTOR): string {
  const declared = (valueOf: (color: ThemeColor) => string): string[] =>
    Object.entries(colors).map(([role, color]) => `--gerai-color-${role}: ${valueOf(color)};`);
  const both = declared((color) => `light-dark(${SCHEMES.map((one) => color[one]).join(', ')})`);
  return `${rule(
    selector,
    declared(({ light }) => light),
  )}

@supports (color: light-dark(#000, #fff)) {
${rule(selector, both, '  ')}
}
`;
}
