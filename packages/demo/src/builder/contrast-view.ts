import type { ContrastCheck } from '@gerai/themes';
import { make } from './elements.ts';
import type { Colors } from './options.ts';
import { judgeColors, SHOWN_PAIRS, type ShownPair } from './theme.ts';
import { filled, type BuilderWords } from './words.ts';

/** Never up: 4.49 must not read 4.5. */
const shownRatio = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

function row(words: BuilderWords, pair: ShownPair, check: ContrastCheck): Node {
  const { scheme, ratio, needed } = check;
  const good = ratio >= needed;
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, words[`pair.${pair}`]),
    make('td', {}, words[`scheme.${scheme}`]),
    make('td', {}, `${shownRatio(ratio)} : 1`),
    make(
      'td',
      { class: good ? 'good' : 'bad' },
      `${good ? '✓' : '✗'} ${good ? words.pass : words.fail} (≥ ${needed})`,
    ),
  );
}

/** Shows the contrast of the chosen colours; returns what there is to say about them. */
export function showContrast(
  table: HTMLTableSectionElement,
  words: BuilderWords,
  colors: Colors,
): string {
  const { checks, passes, replaced } = judgeColors(colors);
  table.replaceChildren(
    ...Object.entries(SHOWN_PAIRS).flatMap(([pair, [front, back]]) =>
      checks
        .filter((check) => check.front === front && check.back === back)
        .map((check) => row(words, pair as ShownPair, check)),
    ),
  );
  const verdict = filled(passes ? words.contrastGood : words.contrastBad, { count: checks.length });
  if (!replaced || !('brand' in colors)) return verdict;
  const { ratio, by } = replaced;
  const why = filled(words.replaced, { color: colors.brand, ratio: shownRatio(ratio), by });
  return `${why} ${verdict}`;
}
