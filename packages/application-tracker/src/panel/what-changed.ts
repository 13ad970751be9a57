import type { Application } from '@gerai/api';
import type { Wording } from './wording.ts';

/** Whether a state is older than another: answers may overtake one another. */
export function isOlder(a: Application, b: Application): boolean {
  return Date.parse(a.updatedAt) < Date.parse(b.updatedAt);
}

/** What is new for the resident, in words; empty where it is nothing, or their own doing. */
export function whatChanged(
  before: Application,
  after: Application,
  { t, plain }: Wording,
): string {
  const words: string[] = [];
  if (before.status !== after.status || before.now.id !== after.now.id) {
    words.push(t('news.status', { now: plain(after.now) }));
  }
  const fromOffice = ({ messages }: Application): number =>
    messages.filter(({ from }) => from !== 'resident').length;
  if (fromOffice(after) > fromOffice(before)) words.push(t('news.message'));
  const issued = ({ documents }: Application): number =>
    documents.filter(({ kind }) => kind !== 'submitted').length;
  if (issued(after) > issued(before)) words.push(t('news.document'));
  return words.join(' ');
}
