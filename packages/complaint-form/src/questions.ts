import type { Schemas } from './api.ts';
import type { ReportClass } from './report-class.ts';

/** A question of a category: an Open311 service definition attribute. */
export type Question = Schemas['Question'];

/** The questions that go with a kind of report, in the order they are asked. */
export function questionsFor(
  questions: readonly Question[] | undefined,
  reportClass: ReportClass | '',
): readonly Question[] {
  return (questions ?? [])
    .filter(({ classes }) => !classes || !reportClass || classes.includes(reportClass))
    .sort((a, b) => a.order - b.order);
}
