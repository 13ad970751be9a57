import type { Position } from './api.ts';
import type { RegionChoice } from './place/region-choice.ts';
import type { ReportClass } from './report-class.ts';

/** Everything the resident has entered. Empty strings stand for what isn't given. */
export interface Answers {
  readonly reportClass: ReportClass | '';
  readonly subject: string;
  readonly text: string;
  /** Code of the category. */
  readonly category: string;
  /** Answers to categories' questions under `<category>/<question>`, so that no switch loses any. */
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  /** One within the other, the widest first. */
  readonly regions: readonly RegionChoice[];
  readonly landmark: string;
  /** A point that the device told or that was shown on a map. */
  readonly position: Position | null;
  /** ISO date, `YYYY-MM-DD`. */
  readonly occurredOn: string;
  /** "Not about a particular place." */
  readonly placeless: boolean;
  /** Names the files on the device that belong to this report; `''` where there are none. */
  readonly fileSet: string;
  /** Number of an earlier report that this one goes on from; `''` where there is none. */
  readonly relatedNumber: string;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** The contact is kept on the device with the other answers. */
  readonly keepContact: boolean;
}

/** What is kept on the device only where the resident wants it. */
export const CONTACT_FIELDS = ['name', 'phone', 'email'] as const;

/** Nothing entered; private until the resident says otherwise. */
export const NO_ANSWERS: Answers = {
  reportClass: '',
  subject: '',
  text: '',
  category: '',
  attributes: {},
  regions: [],
  landmark: '',
  position: null,
  occurredOn: '',
  placeless: false,
  fileSet: '',
  relatedNumber: '',
  anonymous: false,
  confidential: true,
  name: '',
  phone: '',
  email: '',
  keepContact: false,
};

/** Where the answer to a category's question is kept. */
export function attributeKey(category: string, question: string): string {
  return `${category}/${question}`;
}

/** Whether the resident has entered anything that would be missed; presets don't count. */
export function holdsAnything(answers: Answers): boolean {
  return Boolean(
    answers.subject.trim() ||
    answers.text.trim() ||
    answers.landmark.trim() ||
    answers.regions.length > 0 ||
    answers.position ||
    answers.occurredOn ||
    Object.values(answers.attributes).some((answer) => answer.length > 0),
  );
}
