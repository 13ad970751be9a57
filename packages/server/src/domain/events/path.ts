/** The steps of an application: the way that was announced, as far as it has been gone. */
import type { ApiSchema } from '../../api-schema.ts';
import type { Bilingual } from '../../database/schema.ts';

type Reached = ApiSchema<'ApplicationStepReachedData'>;

/** One step. */
export interface StepState {
  readonly code: string;
  name: Bilingual;
  explanation: Bilingual | undefined;
  agencyCode: string | undefined;
  readonly optional: boolean;
  state: ApiSchema<'CaseStep'>['state'];
  startedAt: Date | undefined;
  expectedAt: Date | undefined;
  completedAt: Date | undefined;
}

/** Steps in order; at most one is current. */
export class Path {
  readonly steps: StepState[];

  /** @param submittedAt When the first of the announced steps began. */
  constructor(announced: readonly ApiSchema<'ApplicationStepPlan'>[], submittedAt: Date) {
    this.steps = announced.map((step, index) => ({
      code: step.code,
      name: step.name,
      explanation: step.explanation,
      agencyCode: step.agencyCode,
      optional: step.optional ?? false,
      state: index === 0 ? 'current' : 'upcoming',
      startedAt: index === 0 ? submittedAt : undefined,
      expectedAt: undefined,
      completedAt: undefined,
    }));
  }

  /** Nothing is left to be done, but for what only some need. */
  get isDone(): boolean {
    return this.steps.every(
      ({ state, optional }) =>
        state === 'done' || state === 'skipped' || (optional && state === 'upcoming'),
    );
  }

  /** Name and explanation of a step. */
  wordsOf(code: string): [Bilingual, Bilingual | undefined] {
    const step = this.steps.find((one) => one.code === code);
    return [step?.name ?? { id: code }, step?.explanation];
  }

  #find({ step: code, name }: Reached): StepState {
    const known = this.steps.find((one) => one.code === code);
    if (known) return known;
    const step: StepState = {
      code,
      name: name ?? { id: code },
      explanation: undefined,
      agencyCode: undefined,
      optional: false,
      state: 'upcoming',
      startedAt: undefined,
      expectedAt: undefined,
      completedAt: undefined,
    };
    // One that was not announced comes before those that still lie ahead.
    const ahead = this.steps.findIndex(({ state }) => state === 'upcoming');
    this.steps.splice(ahead < 0 ? this.steps.length : ahead, 0, step);
    return step;
  }

  /**
   * Goes on, or back, to a step. What lies before it is done if it had begun or is said to be, else skipped where the
   * event names what was done or only some need it; what lies behind it is still to come.
   */
  reach(data: Reached, at: Date): StepState {
    const target = this.#find(data);
    const completed = data.completedSteps && new Set(data.completedSteps);
    const index = this.steps.indexOf(target);
    for (const step of this.steps.slice(0, index)) {
      if (step.state === 'done') continue;
      const isDone =
        step.state === 'current' || (completed ? completed.has(step.code) : !step.optional);
      step.state = isDone ? 'done' : 'skipped';
      step.completedAt = isDone ? at : undefined;
    }
    for (const step of this.steps.slice(index + 1)) {
      step.state = 'upcoming';
      step.startedAt = undefined;
      step.completedAt = undefined;
    }
    const isDone = completed?.has(target.code) === true;
    target.name = data.name ?? target.name;
    target.explanation = data.explanation ?? target.explanation;
    target.agencyCode = data.agencyCode ?? target.agencyCode;
    target.startedAt ??= at;
    target.state = isDone ? 'done' : 'current';
    target.completedAt = isDone ? at : undefined;
    target.expectedAt = data.expectedAt === undefined ? undefined : new Date(data.expectedAt);
    return target;
  }

  /** Ends the current step; after a refusal nothing more is to come. */
  decide(result: ApiSchema<'Outcome'>['result'], at: Date): void {
    for (const step of this.steps) {
      if (step.state === 'current') {
        step.state = 'done';
        step.completedAt = at;
      } else if (step.state === 'upcoming' && result === 'refused') {
        step.state = 'skipped';
      }
    }
  }
}
