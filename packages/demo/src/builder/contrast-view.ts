import {
  accessibleColor,
  checkPalette,
  paletteOf,
  passes,
  type ContrastCheck,
  type Hex,
  type Scheme,
} from './contrast.ts';
import { make } from './elements.ts';
import { filled, type BuilderWords } from './words.ts';

interface Choice {
  readonly scheme: Scheme;
  readonly color: Hex;
}

function row(words: BuilderWords, scheme: Scheme, { pair, ratio, needed }: ContrastCheck): Node {
  const good = ratio >= needed;
  // Never up: 4.49 must not read 4.5.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, words[`pair.${pair}`]),
    make('td', {}, words[`scheme.${scheme}`]),
    make('td', {}, `${shown} : 1`),
    make(
      'td',
      { class: good ? 'good' : 'bad' },
      `${good ? '✓' : '✗'} ${good ? words.pass : words.fail} (≥ ${needed})`,
    ),
  );
}

/** Shows the contrast of the chosen colours; returns whether all are enough. */
export function showContrast(
  table: HTMLTableSectionElement,
  advice: HTMLElement,
  words: BuilderWords,
  choices: readonly Choice[],
  use: (scheme: Scheme, color: Hex) => void,
): boolean {
  const checked = choices.map(({ scheme, color }) => ({
    scheme,
    color,
    checks: checkPalette(paletteOf(color, scheme), scheme),
  }));
  table.replaceChildren(
    ...checked.flatMap(({ scheme, checks }) => checks.map((check) => row(words, scheme, check))),
  );
  advice.replaceChildren(
    ...checked
      .filter(({ checks }) => !passes(checks))
      .map(({ scheme, color }) => {
        const better = accessibleColor(color, scheme);
        const button = make('button', { type: 'button', class: 'switch' });
        button.textContent = `${words[`scheme.${scheme}`]}: ${filled(words.useColor, { color: better })}`;
        button.addEventListener('click', () => {
          use(scheme, better);
        });
        return button;
      }),
  );
  return checked.every(({ checks }) => passes(checks));
}
