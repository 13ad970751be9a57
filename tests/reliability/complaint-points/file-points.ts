// Points at which a photo follows its report, while the service lives.
import {
  cut,
  cutInHalf,
  loseReply,
  onBeginning,
  onBytes,
  onNaming,
  onSending,
  stall,
  type Awaited,
} from './faults.ts';
import type { Point, Tab, Visit } from './point.ts';
import {
  atReview,
  close,
  crash,
  leaveQueued,
  photoArrives,
  receiptWaits,
  resend,
  retryPhoto,
} from './resident.ts';

/** A report with a photo is sent and meets a fault; what the resident then does, and the photo is there. */
function following(
  fault: string,
  prepare: (visit: Visit) => Promise<Awaited>,
  then: (tab: Tab, visit: Visit) => Promise<Tab> = (tab) => Promise.resolve(tab),
): Point {
  return {
    point: 'the photo follows',
    fault,
    ends: 'sent',
    photos: 1,
    run: async (visit) => {
      const tab = await atReview(visit, visit.photo);
      const { met } = await prepare(visit);
      await tab.form.submit.click();
      await tab.form.receipt();
      await met;
      await photoArrives(await then(tab, visit));
    },
  };
}

async function again(tab: Tab): Promise<Tab> {
  await retryPhoto(tab);
  return tab;
}

async function reload(tab: Tab): Promise<Tab> {
  await tab.page.reload();
  return tab;
}

async function comeBack(tab: Tab, visit: Visit): Promise<Tab> {
  await close(tab);
  return visit.open();
}

async function comeBackAfterCrash(tab: Tab, visit: Visit): Promise<Tab> {
  await crash(tab);
  return visit.open();
}

const whileFollowing: readonly Point[] = [
  following('reply to its beginning lost', (visit) => onBeginning(visit, loseReply), again),
  following('reply to whose it is lost', (visit) => onNaming(visit, loseReply)),
  following('cut at the start', (visit) => onBytes(visit, 'first', cut)),
  following('cut in the middle', (visit) => onBytes(visit, 'first', cutInHalf)),
  following('cut at the end, reply lost', (visit) => onBytes(visit, 'last', loseReply)),
  following('reload while it is sent', (visit) => onBytes(visit, 'first', stall), reload),
  following('tab closed while it is sent', (visit) => onBytes(visit, 'last', stall), comeBack),
  following(
    'tab crashes while it is sent',
    (visit) => onBytes(visit, 'first', stall),
    comeBackAfterCrash,
  ),
  following(
    'tab crashes with the last reply lost',
    (visit) => onBytes(visit, 'last', loseReply),
    comeBackAfterCrash,
  ),
  following(
    'tab crashes while it is sent, another is open',
    (visit) => onBytes(visit, 'first', stall),
    async (tab, visit) => {
      const other = await visit.open();
      await crash(tab);
      return other;
    },
  ),
];

export const FILE_POINTS: readonly Point[] = [
  ...whileFollowing,
  {
    point: 'sending, with a photo',
    fault: 'reply lost',
    ends: 'sent',
    photos: 1,
    run: async (visit) => {
      const tab = await atReview(visit, visit.photo);
      await onSending(visit, loseReply);
      await tab.form.submit.click();
      await resend(tab);
      await photoArrives(tab);
    },
  },
  {
    point: 'the queue is sent, with a photo',
    fault: 'off line, tab closed',
    ends: 'sent',
    photos: 1,
    run: async (visit) => {
      await leaveQueued(visit, visit.photo);
      const next = await visit.open();
      await receiptWaits(next);
      await photoArrives(next);
    },
  },
];
