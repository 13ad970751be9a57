// Turns core's design tokens (DTCG 2025.10 files in `packages/core/tokens`) into the Lit style sheet of all elements and
// into the list of custom properties that a page may set; their colours also into data for themes.
import { readFile } from 'node:fs/promises';
import { fromRoot } from '../paths.ts';

type Value =
  | string
  | readonly string[]
  | { readonly hex: string }
  | { readonly value: number; readonly unit: string };

interface Token {
  readonly path: string;
  readonly type: string;
  readonly value: Value;
  readonly description?: string;
}

interface Group {
  readonly $type?: string;
  readonly $value?: Value;
  readonly $description?: string;
  readonly [name: string]: unknown;
}

/** A role or component colour in both themes. */
interface ThemedColor {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

interface TokenFiles {
  readonly palette: Group;
  readonly light: Group;
  readonly dark: Group;
  readonly base: Group;
  readonly component: Group;
}

async function readGroup(name: string): Promise<Group> {
  const path = fromRoot(`packages/core/tokens/${name}.tokens.json`);
  return JSON.parse(await readFile(path, 'utf8')) as Group;
}

async function readTokens(): Promise<TokenFiles> {
  return {
    palette: await readGroup('palette'),
    light: await readGroup('role.light'),
    dark: await readGroup('role.dark'),
    base: await readGroup('base'),
    component: await readGroup('component'),
  };
}

function flatten(group: Group, path: readonly string[] = [], inherited = ''): Token[] {
  const type = group.$type ?? inherited;
  if (group.$value !== undefined) {
    const description = group.$description;
    return [
      {
        path: path.join('.'),
        type,
        value: group.$value,
        ...(description === undefined ? {} : { description }),
      },
    ];
  }
  return Object.entries(group)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, child]) => flatten(child as Group, [...path, name], type));
}

function aliasOf(value: Value): string | undefined {
  return typeof value === 'string' ? /^\{(.+)\}$/.exec(value)?.[1] : undefined;
}

const kebab = (path: string): string => path.replaceAll('.', '-');

/** `palette.blue.600` → `--gerai-blue-600`; `color.text` → `--gerai-color-text`. */
const publicName = (path: string): string => `--gerai-${kebab(path.replace(/^palette\./, ''))}`;

const privateName = (path: string): string => `--_${kebab(path)}`;

function paletteOf({ palette }: TokenFiles): Map<string, string> {
  return new Map(
    flatten(palette).map(({ path, value }) => {
      if (typeof value !== 'object' || !('hex' in value)) throw new Error(`${path}: not a colour`);
      return [path, value.hex];
    }),
  );
}

function pick<K, V>(map: ReadonlyMap<K, V>, key: K, what: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${what}: ${String(key)} is not there`);
  return value;
}

/** The palette step a role stands for, e.g. `palette.blue.600`. */
function stepOf(role: Token): string {
  const step = aliasOf(role.value);
  if (!step) throw new Error(`${role.path}: a role must name a step of the palette`);
  return step;
}

/** All role colours resolved to hex. */
function resolveColors(files: TokenFiles): ThemedColor[] {
  const palette = paletteOf(files);
  const dark = new Map(flatten(files.dark).map((token) => [token.path, token]));
  return flatten(files.light).map((light) => ({
    name: light.path.replace(/^color\./, ''),
    light: pick(palette, stepOf(light), light.path),
    dark: pick(palette, stepOf(pick(dark, light.path, 'role.dark')), light.path),
  }));
}

function shortHex(hex: string): string {
  return hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}

function plainValue({ path, type, value }: Token): string {
  const alias = aliasOf(value);
  if (alias) return `var(${privateName(alias)})`;
  if (Array.isArray(value)) {
    return (value as string[]).map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', ');
  }
  if (type === 'dimension' && typeof value === 'object' && 'unit' in value) {
    return `calc(${value.value}${value.unit} * var(--_scale))`;
  }
  throw new Error(`${path}: the type ${type} is not handled`);
}

interface Declaration {
  readonly name: string;
  readonly property: string;
  readonly value: string;
  /** What browsers without `light-dark()` get. */
  readonly fallback?: string;
  readonly description?: string;
}

function declarations(files: TokenFiles): Declaration[] {
  const palette = paletteOf(files);
  const dark = new Map(flatten(files.dark).map((token) => [token.path, token]));
  const step = (role: Token): string => {
    const path = stepOf(role);
    return `var(${publicName(path)}, ${shortHex(pick(palette, path, role.path))})`;
  };
  const roles = flatten(files.light).map((light): Declaration => {
    const inLight = step(light);
    const inDark = step(pick(dark, light.path, 'role.dark'));
    return {
      name: privateName(light.path),
      property: publicName(light.path),
      value: inLight === inDark ? inLight : `light-dark(${inLight}, ${inDark})`,
      ...(inLight === inDark ? {} : { fallback: inLight }),
      ...(light.description === undefined ? {} : { description: light.description }),
    };
  });
  const others = [...flatten(files.base), ...flatten(files.component)].map(
    (token): Declaration => ({
      name: privateName(token.path),
      property: publicName(token.path),
      value: plainValue(token),
      ...(token.description === undefined ? {} : { description: token.description }),
    }),
  );
  return [...roles, ...others];
}

function block(indent: string, lines: readonly string[]): string {
  return [`${indent}:host {`, ...lines.map((line) => `${indent}  ${line}`), `${indent}}`].join(
    '\n',
  );
}

function sheet(all: readonly Declaration[]): string {
  const main = block('  ', [
    '--_scale: var(--gerai-scale, 1);',
    ...all.map(({ name, property, value }) => `${name}: var(${property}, ${value});`),
  ]);
  const fallback = block(
    '    ',
    all.flatMap(({ name, property, fallback: value }) =>
      value === undefined ? [] : [`${name}: var(${property}, ${value});`],
    ),
  );
  return `// Generated from packages/core/tokens by \`npm run generate\`.
import { css } from 'lit';

/**
 * The private custom properties that the style sheets use. Each reads the page's public one first,
 * then takes its default, in the colour scheme the element inherits.
 */
export const tokens = css\`
${main}

  @supports not (color: light-dark(#000, #fff)) {
${fallback}
  }
\`;
`;
}

function publicList(files: TokenFiles, all: readonly Declaration[]): string {
  const steps = [...paletteOf(files)].map(([path, hex]) => `  ${publicName(path)}: ${hex};`);
  const rest = all.flatMap(({ property, value, description }) => [
    ...(description === undefined ? [] : [`  /* ${description} */`]),
    `  ${property}: ${value.replaceAll('var(--_', 'var(--gerai-')};`,
  ]);
  return `/*
 * Generated from packages/core/tokens by \`npm run generate\`.
 * Every custom property a page may set, anywhere above a widget, with its default. This list is for
 * reading and copying: the widgets carry their defaults themselves and don't load this file.
 */
:root {
  /* Multiplies all sizes. */
  --gerai-scale: 1;

  /* Palette */
${steps.join('\n')}

  /* Roles, sizes and components */
${rest.join('\n')}
}
`;
}

/** The colours of the roles, for who derives themes from them. */
function colorModule(files: TokenFiles): string {
  const lines = resolveColors(files).map(({ name, light, dark }) => {
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
    return `  ${key}: { light: '${light}', dark: '${dark}' },`;
  });
  return `// Generated from packages/core/tokens by \`npm run generate\`.

/** Role → what the widgets show where a page sets nothing, on light and on dark pages. */
export const DEFAULT_COLORS = {
${lines.join('\n')}
} as const;
`;
}

export async function outputs(): Promise<Map<string, string>> {
  const files = await readTokens();
  const all = declarations(files);
  return new Map([
    ['packages/core/src/generated/tokens.ts', sheet(all)],
    ['packages/core/src/generated/tokens.css', publicList(files, all)],
    ['packages/themes/src/generated/default-colors.ts', colorModule(files)],
  ]);
}
