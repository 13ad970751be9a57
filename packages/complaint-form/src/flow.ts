import { NO_ANSWERS, type Answers } from './answers.ts';
import { stepsFor, type StepId } from './steps.ts';
import { check, type FieldId, type Problem, type Rules } from './validate.ts';

/** Where the resident is in the form. Immutable: every function below returns a new one. */
export interface FlowState {
  readonly step: StepId;
  readonly answers: Answers;
  /** What keeps the current step from being left, shown to the resident. */
  readonly problems: readonly Problem[];
  /** Came from the review to change an answer, and goes back there. */
  readonly editing: boolean;
}

/** Opens the form, with what the host page has preset. */
export function start(presets: Partial<Answers> = {}): FlowState {
  return { step: 'class', answers: { ...NO_ANSWERS, ...presets }, problems: [], editing: false };
}

/** The page's presets fill what is still open; they never change an answer. */
export function preset(
  state: FlowState,
  category: string,
  reportClass: Answers['reportClass'],
): FlowState {
  const { answers } = state;
  return answer(state, {
    category: answers.category || category,
    reportClass: answers.reportClass || reportClass,
  });
}

/** The steps of this report; while a category's questions are unknown their step stays reachable. */
export function route(
  { answers, step }: FlowState,
  { questions, files = step === 'files', similar = false }: Rules,
): readonly StepId[] {
  return stepsFor(answers, {
    questions: questions ? questions.length > 0 : step === 'questions',
    similar: similar || step === 'similar',
    files,
  });
}

/** "Langkah 3 dari 7". */
export function progress(state: FlowState, rules: Rules): { step: number; total: number } {
  const steps = route(state, rules);
  return { step: Math.max(steps.indexOf(state.step), 0) + 1, total: steps.length };
}

/** Takes answers; the problems of the fields they belong to are settled. */
export function answer(
  state: FlowState,
  patch: Partial<Answers>,
  settled: readonly FieldId[] = Object.keys(patch) as FieldId[],
): FlowState {
  const answers = { ...state.answers, ...patch };
  const problems = state.problems.filter(({ field }) => !settled.includes(field));
  return { ...state, answers, problems };
}

/** A change of these may open a step that nobody has seen yet, which then comes next. */
const OPENS: Partial<Record<StepId, StepId>> = { category: 'questions', identity: 'contact' };

/** Goes on if the current step is in order, else stays with its problems. */
export function advance(state: FlowState, rules: Rules): FlowState {
  const problems = check(state.step, state.answers, rules);
  if (problems.length > 0) return { ...state, problems };
  const steps = route(state, rules);
  if (!state.editing) {
    const next = steps[steps.indexOf(state.step) + 1] ?? 'review';
    return { ...state, step: next, problems: [] };
  }
  const opened = OPENS[state.step];
  if (opened && steps.includes(opened)) return { ...state, step: opened, problems: [] };
  return toReview(state, rules);
}

/** Goes to the previous step, or to the review one came from; never loses or judges anything. */
export function goBack(state: FlowState, rules: Rules): FlowState {
  if (state.editing) return { ...state, step: 'review', problems: [], editing: false };
  const steps = route(state, rules);
  const at = steps.indexOf(state.step);
  return { ...state, step: steps[Math.max(at - 1, 0)] ?? 'class', problems: [] };
}

/** Goes to a step of the page's history; where that is no longer asked, nowhere. */
export function goTo(state: FlowState, step: StepId, editing: boolean, rules: Rules): FlowState {
  if (!route({ ...state, step }, rules).includes(step)) return state;
  return { ...state, step, problems: [], editing };
}

/** Opens a step from the review. */
export function edit(state: FlowState, step: StepId): FlowState {
  return { ...state, step, problems: [], editing: true };
}

/** The review, or the first step that isn't in order with what is wrong there. */
export function toReview(state: FlowState, rules: Rules): FlowState {
  for (const step of route(state, rules)) {
    const problems = check(step, state.answers, rules);
    if (problems.length > 0) return { ...state, step, problems, editing: true };
  }
  return { ...state, step: 'review', problems: [], editing: false };
}

/** Where each field is asked. */
export function stepOf(field: FieldId): StepId {
  if (field.startsWith('attribute:')) return 'questions';
  return STEP_OF[field as Exclude<FieldId, `attribute:${string}`>];
}

const STEP_OF: Record<Exclude<FieldId, `attribute:${string}`>, StepId> = {
  reportClass: 'class',
  subject: 'text',
  text: 'text',
  category: 'category',
  province: 'place',
  regency: 'place',
  district: 'place',
  village: 'place',
  landmark: 'place',
  occurredOn: 'place',
  anonymous: 'identity',
  confidential: 'identity',
  name: 'contact',
  phone: 'contact',
  email: 'contact',
};

/** The API has refused some answers: opens the first step concerned, with its problems. */
export function reject(state: FlowState, refused: readonly Problem[], rules: Rules): FlowState {
  const step = route(state, rules).find((each) =>
    refused.some(({ field }) => stepOf(field) === each),
  );
  if (!step) return state;
  const problems = refused.filter(({ field }) => stepOf(field) === step);
  return { ...state, step, problems, editing: true };
}
