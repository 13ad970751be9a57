import type { Answers } from './answers.ts';

/** The steps of the form, in their order. */
export const STEPS = [
  'class',
  'text',
  'category',
  'place',
  'questions',
  'similar',
  'files',
  'identity',
  'contact',
  'review',
] as const;

export type StepId = (typeof STEPS)[number];

/**
 * The steps this resident meets: the category's questions and similar reports only where there are some, files where
 * the service takes them, the contact only where the report isn't anonymous.
 */
export function stepsFor(
  answers: Answers,
  met: Readonly<Record<'questions' | 'similar' | 'files', boolean>>,
): readonly StepId[] {
  return STEPS.filter((step) => {
    if (step === 'questions' || step === 'similar' || step === 'files') return met[step];
    if (step === 'contact') return !answers.anonymous;
    return true;
  });
}
