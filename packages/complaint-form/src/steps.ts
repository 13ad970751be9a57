import type { Answers } from './answers.ts';

/** The steps of the form, in their order. */
export const STEPS = [
  'class',
  'text',
  'category',
  'place',
  'questions',
  'files',
  'identity',
  'contact',
  'review',
] as const;

export type StepId = (typeof STEPS)[number];

/**
 * The steps this resident meets: the category's questions only where it has some, files where the
 * service takes them, the contact only where the report isn't anonymous.
 */
export function stepsFor(
  answers: Answers,
  hasQuestions: boolean,
  takesFiles: boolean,
): readonly StepId[] {
  return STEPS.filter((step) => {
    if (step === 'questions') return hasQuestions;
    if (step === 'files') return takesFiles;
    if (step === 'contact') return !answers.anonymous;
    return true;
  });
}
