// Does the time of a refused lookup tell whether the number exists?
import { generateCaseNumber, generateSecret } from '@gerai/api/case-number';
import { createRandom } from '../generator/random.ts';
import { median, percentile, rankSumTest } from '../statistics.ts';
import { openSetting, postJson, type Setting } from './setting.ts';

const SAMPLES = 1000;
/** Below five, after which work is asked for instead. */
const GUESSES_A_NUMBER = 4;
const WARM_UP = 100;
/** The probability below which a difference counts as found. */
const SIGNIFICANT = 0.01;

/** Times of refusals, in milliseconds. */
export interface LookupFigures {
  readonly samples: number;
  readonly wrongSecret: { readonly median: number; readonly p95: number };
  readonly unknownNumber: { readonly median: number; readonly p95: number };
  /** Probability of such a difference where there is none (rank sum test). */
  readonly probability: number;
  /** The smallest constant difference, in milliseconds, that these samples would have shown. */
  readonly detectable: number;
}

/** The smallest shift of one sample that the test finds. */
function detectableShift(samples: readonly number[], others: readonly number[]): number {
  let [low, high] = [0, 1000];
  while (high - low > 0.001) {
    const shift = (low + high) / 2;
    const moved = samples.map((value) => value + shift);
    if (rankSumTest(moved, others) < SIGNIFICANT) high = shift;
    else low = shift;
  }
  return high;
}

/** Guesses at numbers that exist and at such that don't, in an order drawn by lot. */
export async function benchLookup(
  seed: number,
  tell: (text: string) => void,
): Promise<LookupFigures> {
  const setting = await openSetting((SAMPLES + WARM_UP) / GUESSES_A_NUMBER);
  try {
    const address = `${setting.server.url}/applications/lookup`;
    const refusedAfter = async (number: string): Promise<number> => {
      const guess = { number, secret: generateSecret() };
      const start = performance.now();
      const { status } = await postJson(address, guess);
      const time = performance.now() - start;
      if (status !== 404) throw new Error(`a guess was answered with ${String(status)}`);
      return time;
    };
    const random = createRandom(seed, 'guesses');
    const guessesAt = (applications: Setting['applications']) =>
      random.shuffle(
        applications.flatMap(({ number }) => {
          const unknown = generateCaseNumber('application');
          return Array.from({ length: GUESSES_A_NUMBER }, () => [
            { number, isKnown: true },
            { number: unknown, isKnown: false },
          ]).flat();
        }),
      );
    const warmUp = WARM_UP / GUESSES_A_NUMBER;
    for (const { number } of guessesAt(setting.applications.slice(0, warmUp))) {
      await refusedAfter(number);
    }
    const times = { known: [] as number[], unknown: [] as number[] };
    for (const { number, isKnown } of guessesAt(setting.applications.slice(warmUp))) {
      times[isKnown ? 'known' : 'unknown'].push(await refusedAfter(number));
      if (times.known.length % 250 === 0 && isKnown) tell(`${String(times.known.length)} guesses`);
    }
    const { known, unknown } = times;
    const shape = (values: readonly number[]) => ({
      median: median(values),
      p95: percentile(values, 0.95),
    });
    return {
      samples: Math.min(known.length, unknown.length),
      wrongSecret: shape(known),
      unknownNumber: shape(unknown),
      probability: rankSumTest(known, unknown),
      detectable: detectableShift(known, unknown),
    };
  } finally {
    await setting.close();
  }
}

/** The figures in words. */
export function describeLookup(figures: LookupFigures): string {
  const { wrongSecret, unknownNumber, probability } = figures;
  const line = (what: string, { median: middle, p95 }: LookupFigures['wrongSecret']): string =>
    `${what}: median ${middle.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;
  return [
    `${String(figures.samples)} guesses each`,
    line('wrong secret', wrongSecret),
    line('unknown number', unknownNumber),
    `rank sum test: p = ${probability.toFixed(3)}; ${probability < SIGNIFICANT ? 'a difference was found' : 'no difference was found'}`,
    `a difference of ${figures.detectable.toFixed(2)} ms would have been found (p < ${String(SIGNIFICANT)})`,
  ].join('\n');
}
