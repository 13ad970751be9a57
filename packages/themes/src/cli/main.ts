import { parseArgs } from 'node:util';
import type { ThemeColors } from '../colors.ts';
import { deriveTheme, parseColor } from '../derive.ts';
import { PRESETS } from '../presets.ts';
import { themeCss } from '../theme-css.ts';

const NAMES = PRESETS.map(({ name }) => name).join(', ');

const USAGE = `gerai-theme COLOUR > theme.css     a theme from one colour, as CSS writes it; quote the #
gerai-theme --preset NAME > theme.css   one of: ${NAMES}

  --high-contrast     text 7:1, everything else 4.5:1
  --grey              grounds, text and borders without a hue
  --selector TEXT     what the theme is for; the widgets, unless given
  --help`;

interface Output {
  write(text: string): unknown;
}

interface Values {
  readonly preset?: string;
  readonly 'high-contrast'?: boolean;
  readonly grey?: boolean;
  readonly selector?: string;
}

class UsageError extends Error {}

function ofPreset(name: string): ThemeColors {
  const preset = PRESETS.find((one) => one.name === name);
  if (!preset) throw new UsageError(`There is no preset "${name}"; there are: ${NAMES}.`);
  return preset.colors;
}

/** Says what became of the colour where it could not stay. */
function ofBrand(brand: string, values: Values, err: Output): ThemeColors {
  const theme = deriveTheme(brand, {
    contrast: values['high-contrast'] ? 'high' : 'standard',
    neutrals: values.grey ? 'grey' : 'gerai',
  });
  const given = parseColor(brand);
  const { light, dark } = theme.primary;
  if (light !== given) {
    err.write(`${given} is too light for text and buttons: on light pages it became ${light}.\n`);
  }
  err.write(`On dark pages it is ${dark}.\n`);
  return theme;
}

function colorsOf(positionals: readonly string[], values: Values, err: Output): ThemeColors {
  const [brand, ...more] = positionals;
  if (more.length > 0) {
    throw new UsageError(
      `One colour, please: "${positionals.join('", "')}" are ${positionals.length}.`,
    );
  }
  if (values.preset !== undefined) {
    if (brand !== undefined || values.grey || values['high-contrast']) {
      throw new UsageError('A preset is taken as it is: give --preset or a colour, not both.');
    }
    return ofPreset(values.preset);
  }
  // An unquoted # begins a comment in a shell, so that nothing arrives here.
  if (!brand) throw new UsageError("Name a colour, in quotes: gerai-theme '#069550'");
  return ofBrand(brand, values, err);
}

/** `gerai-theme`: writes a style sheet to `out`, remarks and errors to `err`. Returns the exit code, 2 for wrong usage. */
export function main(args: readonly string[], out: Output, err: Output): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        preset: { type: 'string' },
        'high-contrast': { type: 'boolean' },
        grey: { type: 'boolean' },
        selector: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      out.write(`${USAGE}\n`);
      return 0;
    }
    out.write(themeCss(colorsOf(positionals, values, err), values.selector));
    return 0;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const isUsage =
      error instanceof UsageError ||
      error instanceof RangeError ||
      code.startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw error;
    err.write(`${(error as Error).message}\n\n${USAGE}\n`);
    return 2;
  }
}
