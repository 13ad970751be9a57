import type { Answers } from './answers.ts';
import type { Level } from './place/region-choice.ts';
import type { Question } from './questions.ts';
import type { StepId } from './steps.ts';

/** Names of the form's fields, `attribute:<question>` for a category's own. */
export type FieldId =
  | 'reportClass'
  | 'subject'
  | 'text'
  | 'category'
  | Level
  | 'landmark'
  | 'occurredOn'
  | 'anonymous'
  | 'confidential'
  | 'name'
  | 'phone'
  | 'email'
  | `attribute:${string}`;

/** Keys of the dictionary's `errors`. */
export type ProblemCode =
  | 'classRequired'
  | 'textRequired'
  | 'textShort'
  | 'textLong'
  | 'subjectShort'
  | 'subjectLong'
  | 'categoryRequired'
  | 'answerRequired'
  | 'answerNumber'
  | 'answerDate'
  | 'placeRequired'
  | 'landmarkLong'
  | 'dateInvalid'
  | 'dateFuture'
  | 'nameLong'
  | 'phoneInvalid'
  | 'emailInvalid'
  | 'rejected';

/** Why an answer can't be accepted; a code, so that a switch of language words it anew. */
export interface Problem {
  readonly field: FieldId;
  readonly code: ProblemCode;
  /** The limit that a length breaks, in characters. */
  readonly count?: number;
}

/** What the checks need to know beyond the answers. */
export interface Rules {
  /** The questions of the chosen category, in order; `undefined` while they aren't known. */
  readonly questions: readonly Question[] | undefined;
  /** Today where the agency is, `YYYY-MM-DD`. */
  readonly today: string;
  /** Lengths of the text where the service sets others than `LIMITS`. */
  readonly textMin?: number | undefined;
  readonly textMax?: number | undefined;
  /** Whether the service takes files with a report; `undefined` while that isn't known. */
  readonly files?: boolean | undefined;
  /** Whether similar reports were found; those that are not found in time stand in nobody's way. */
  readonly similar?: boolean | undefined;
  /** The widest level of regions to choose from; `undefined` where there are none to choose from. */
  readonly region?: Level | undefined;
  /** Of the steps after the first, which come with these. */
  readonly checks?: StepChecks | undefined;
}

/** What may be wrong with the answers of a step, in the order of its fields. */
type Check = (answers: Answers, rules: Rules) => readonly (Problem | undefined)[];

export type StepChecks = Readonly<Record<Exclude<StepId, 'class'>, Check>>;

/** The first thing that is wrong with each answer of a step, in the order of the fields. */
export function check(step: StepId, answers: Answers, rules: Rules): readonly Problem[] {
  if (step === 'class') {
    return answers.reportClass ? [] : [{ field: 'reportClass', code: 'classRequired' }];
  }
  const found = rules.checks?.[step](answers, rules) ?? [];
  return found.filter((problem) => problem !== undefined);
}
