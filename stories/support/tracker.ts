import { fixtures } from '@gerai/api/mocks';
import { press, see, write } from './person.ts';

export const TRACKER = 'gerai-application-tracker';
export const LOOKUP = `${TRACKER} >>> gerai-case-lookup`;
export const STATUS = `${TRACKER} >>> gerai-application-status`;

/** Enters a number and a secret and sends them, then waits for what shows. */
export async function lookUp(
  canvas: Element,
  number: string,
  secret: string,
  shown: string,
): Promise<void> {
  await write(canvas, `${LOOKUP} >>> #number >>> #control`, number);
  await write(canvas, `${LOOKUP} >>> #secret >>> #control`, secret);
  await press(canvas, `${LOOKUP} >>> button[type=submit]`);
  await see(canvas, shown);
}

/** Opens an application of the mocks. */
export async function open(canvas: Element, { number }: { number: string }): Promise<void> {
  const timeline = `${STATUS} >>> gerai-case-timeline >>> li`;
  await lookUp(canvas, number, fixtures.MOCK_SECRET, timeline);
}
