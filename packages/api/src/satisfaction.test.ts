import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  SATISFACTION_ELEMENTS,
  satisfactionGrade,
  satisfactionIndex,
  type SatisfactionElement,
} from './satisfaction.ts';
import type { SatisfactionScores } from './schemas.ts';

function scores(...values: readonly number[]): SatisfactionScores {
  return Object.fromEntries(
    SATISFACTION_ELEMENTS.map((element, index) => [element, values[index] ?? values[0]]),
  ) as SatisfactionScores;
}

describe('satisfactionIndex', () => {
  it('runs from 25 to 100', () => {
    assert.equal(satisfactionIndex([scores(1)]), 25);
    assert.equal(satisfactionIndex([scores(4)]), 100);
  });

  it('is the mean of the means of the elements, times 25, to two decimals', () => {
    assert.equal(satisfactionIndex([scores(3, 4, 3, 4, 4, 3, 4, 3, 3)]), 86.11);
    assert.equal(satisfactionIndex([scores(1), scores(4)]), 62.5);
  });

  it('takes the weights of an agency', () => {
    const weights = Object.fromEntries(
      SATISFACTION_ELEMENTS.map((element) => [element, element === 'time' ? 0.6 : 0.05]),
    ) as Record<SatisfactionElement, number>;
    assert.equal(satisfactionIndex([scores(4, 4, 1, 4, 4, 4, 4, 4, 4)], weights), 55);
  });

  it('refuses no answers, and weights that do not sum to 1', () => {
    assert.throws(() => satisfactionIndex([]), RangeError);
    const weights = Object.fromEntries(
      SATISFACTION_ELEMENTS.map((element) => [element, 0.2]),
    ) as Record<SatisfactionElement, number>;
    assert.throws(() => satisfactionIndex([scores(3)], weights), RangeError);
  });
});

describe('satisfactionGrade', () => {
  it('changes where PermenPANRB 14/2017 has it change', () => {
    const grades = [25, 64.99, 65, 76.6, 76.61, 88.3, 88.31, 100].map(satisfactionGrade);
    assert.deepEqual(grades, ['D', 'D', 'C', 'C', 'B', 'B', 'A', 'A']);
  });
});
