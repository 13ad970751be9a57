// The satisfaction survey (SKM) that every agency runs, as PermenPANRB 14/2017 computes it.
import type { SatisfactionScores } from './schemas.ts';

/** The nine elements in the order of the regulation. */
export const SATISFACTION_ELEMENTS = [
  'requirements',
  'procedure',
  'time',
  'cost',
  'product',
  'competence',
  'behaviour',
  'complaints',
  'facilities',
] as const satisfies readonly (keyof SatisfactionScores)[];

export type SatisfactionElement = (typeof SATISFACTION_ELEMENTS)[number];

/** Mutu pelayanan: A very good, B good, C poor, D bad. */
export type SatisfactionGrade = 'A' | 'B' | 'C' | 'D';

/** Least index of each grade, best first. */
const GRADES: readonly (readonly [SatisfactionGrade, number])[] = [
  ['A', 88.31],
  ['B', 76.61],
  ['C', 65],
];

const STEPS_TO_PERCENT = 25;
const EQUAL_WEIGHT = 1 / SATISFACTION_ELEMENTS.length;

/**
 * The index of one answer or many, from 25 to 100, to two decimals: the weighted sum of the elements' means, times 25.
 *
 * @param weights - By element; they must sum to 1. Equal unless told.
 * @throws RangeError where there is no answer, or the weights do not sum to 1
 */
export function satisfactionIndex(
  answers: readonly SatisfactionScores[],
  weights?: Readonly<Record<SatisfactionElement, number>>,
): number {
  if (answers.length === 0) throw new RangeError('no answers');
  let sum = 0;
  let weighed = 0;
  for (const element of SATISFACTION_ELEMENTS) {
    const weight = weights?.[element] ?? EQUAL_WEIGHT;
    const total = answers.reduce((before, scores) => before + scores[element], 0);
    sum += (total / answers.length) * weight;
    weighed += weight;
  }
  if (Math.abs(weighed - 1) > 1e-9) throw new RangeError('the weights do not sum to 1');
  return Math.round(sum * STEPS_TO_PERCENT * 100) / 100;
}

/** The grade of an index: D 25–64.99, C 65–76.60, B 76.61–88.30, A 88.31–100. */
export function satisfactionGrade(index: number): SatisfactionGrade {
  return GRADES.find(([, least]) => index >= least)?.[0] ?? 'D';
}
