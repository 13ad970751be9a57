import { press, see, write } from './person.ts';

/** A report as a resident would make it, step by step. */
export const FORM = 'gerai-complaint-form';

const STEPS = [
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

export type Step = (typeof STEPS)[number];

export interface Journey {
  readonly anonymous?: boolean;
  readonly text?: string;
}

const TEXT =
  'Ada lubang besar di jalan depan pasar. Sudah dua pengendara motor jatuh minggu ini, dan air menggenang bila hujan.';

/** A field of the form, by the answer it holds. */
export function field(name: string): string {
  return `${FORM} >>> [data-field="${name}"]`;
}

/** What shows that a step is there. */
const SHOWS: Record<Step, string> = {
  class: field('reportClass'),
  text: field('text'),
  category: field('category'),
  questions: field('attribute:hazard'),
  place: field('landmark'),
  similar: `${FORM} >>> gerai-complaint-similar >>> li`,
  files: `${FORM} >>> gerai-complaint-files >>> input`,
  identity: field('anonymous'),
  contact: field('name'),
  review: `${FORM} >>> .review`,
};

export async function goOn(canvas: Element): Promise<void> {
  await press(canvas, `${FORM} >>> form button[type=submit]`);
}

const ANSWER: Record<Step, (canvas: Element, journey: Journey) => Promise<void>> = {
  class: (canvas) => press(canvas, `${field('reportClass')} >>> input[value=complaint]`),
  text: async (canvas, { text = TEXT }) => {
    await write(canvas, `${field('text')} >>> #control`, text);
    await write(canvas, `${field('subject')} >>> #control`, 'Jalan berlubang di depan pasar');
  },
  category: (canvas) => press(canvas, `${field('category')} >>> input[value=jalan-rusak]`),
  questions: (canvas) => press(canvas, `${field('attribute:hazard')} >>> input[value=yes]`),
  place: async (canvas) => {
    await write(canvas, `${field('district')} >>> #control`, 'Belopa');
    await press(canvas, `${field('district')} >>> [role=option]`);
    await write(canvas, `${field('landmark')} >>> #control`, 'Depan Pasar Belopa');
  },
  similar: () => Promise.resolve(),
  files: () => Promise.resolve(),
  identity: async (canvas, { anonymous = false }) => {
    if (anonymous) await press(canvas, `${field('anonymous')} >>> input[value=yes]`);
  },
  contact: async (canvas) => {
    await write(canvas, `${field('name')} >>> #control`, 'Nurhayati');
    await write(canvas, `${field('phone')} >>> #control`, '0812 3456 7890');
  },
  review: () => Promise.resolve(),
};

/** Answers a step that is shown. */
export function answer(canvas: Element, step: Step, journey: Journey = {}): Promise<void> {
  return ANSWER[step](canvas, journey);
}

/** Goes through the form until a step is shown, answering those before. */
export async function walkTo(canvas: Element, target: Step, journey: Journey = {}): Promise<void> {
  for (const step of STEPS) {
    if (step === 'contact' && journey.anonymous) continue;
    await see(canvas, SHOWS[step]);
    if (step === target) return;
    await ANSWER[step](canvas, journey);
    await goOn(canvas);
  }
}
