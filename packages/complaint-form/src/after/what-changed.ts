import type { Schemas } from '../api.ts';
import type { CaseWords } from './words.ts';

type Complaint = Schemas['Complaint'];

/** Whether a state is older than another: answers may overtake one another. */
export function isOlder(a: Complaint, b: Complaint): boolean {
  return Date.parse(a.updatedAt) < Date.parse(b.updatedAt);
}

/** What is new for the reporter, in words; empty where it is nothing, or their own doing. */
export function whatChanged(before: Complaint, after: Complaint, { t, plain }: CaseWords): string {
  const words: string[] = [];
  if (before.status !== after.status || before.now.id !== after.now.id) {
    words.push(t('news.status', { now: plain(after.now) }));
  }
  const notes = ({ timeline }: Complaint): number =>
    timeline.filter(({ type }) => type === 'note').length;
  if (notes(after) > notes(before)) words.push(t('news.note'));
  const fromAgency = ({ messages }: Complaint): number =>
    messages.filter(({ from }) => from !== 'resident').length;
  if (fromAgency(after) > fromAgency(before)) words.push(t('news.message'));
  return words.join(' ');
}
