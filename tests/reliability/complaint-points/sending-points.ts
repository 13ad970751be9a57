// Points at which a report is sent, while the service lives.
import type { Route } from 'playwright-core';
import { untilKept } from '../../support/complaint-device.ts';
import { loseReply, onSending } from './faults.ts';
import type { Point, Tab, Visit } from './point.ts';
import {
  atReview,
  change,
  close,
  complete,
  crash,
  failed,
  leaveQueued,
  receiptWaits,
  resend,
  sendChanged,
  walk,
} from './resident.ts';

type Meet = (route: Route) => Promise<void>;

/** At the sending a fault, then what the resident does. */
function sending(
  fault: string,
  meet: Meet,
  then: (tab: Tab, visit: Visit) => Promise<void>,
  ends: Point['ends'] = 'sent',
): Point {
  return {
    point: 'sending',
    fault,
    ends,
    run: async (visit) => {
      const tab = await atReview(visit);
      await onSending(visit, meet);
      await tab.form.submit.click();
      await then(tab, visit);
    },
  };
}

/** The resident leaves, and comes back another time. */
function comeBack(end: (tab: Tab) => Promise<void>): (tab: Tab, visit: Visit) => Promise<void> {
  return async (tab, visit) => {
    await failed(tab);
    await end(tab);
    await receiptWaits(await visit.open());
  };
}

const refuse: Meet = (route) => route.abort('connectionrefused');

async function timeOut(route: Route): Promise<void> {
  await route.fetch();
  await route.fulfill({ status: 504, body: 'Gateway Timeout' });
}

async function logIn(route: Route): Promise<void> {
  await route.fetch();
  await route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Login</h1>' });
}

const faults: readonly Point[] = [
  sending('connection refused', refuse, resend),
  sending('connection refused, tab closed', refuse, comeBack(close)),
  sending('connection refused, tab crashes', refuse, comeBack(crash)),
  sending('reply lost', loseReply, resend),
  sending('reply lost, tab closed', loseReply, comeBack(close)),
  sending('reply lost, tab crashes', loseReply, comeBack(crash)),
  sending('gateway times out after the service took it', timeOut, resend),
  sending('a login page instead of the reply', logIn, resend),
  sending('service unavailable', (route) => route.fulfill({ status: 503, body: '' }), resend),
  {
    point: 'sending',
    fault: 'offline, then on line again',
    ends: 'sent',
    run: async (visit) => {
      const tab = await atReview(visit);
      await visit.context.setOffline(true);
      await tab.form.submit.click();
      await failed(tab);
      await visit.context.setOffline(false);
      await tab.form.receipt();
    },
  },
  {
    point: 'sending',
    fault: 'the button is pressed twice',
    ends: 'sent',
    run: async (visit) => {
      const { form } = await atReview(visit);
      await form.submit.dblclick();
      await form.receipt();
    },
  },
  {
    point: 'the receipt is shown',
    fault: 'tab crashes',
    ends: 'sent',
    run: async (visit) => {
      const tab = await atReview(visit);
      await tab.form.submit.click();
      await tab.form.receipt();
      await crash(tab);
      await (await visit.open()).form.at('class.title');
    },
  },
];

const changed = ({ text }: Visit): string => `${text} Sekarang bertambah parah.`;

/** The version that arrived is stored, and what was changed is a draft that goes on from it. */
async function changesKept(tab: Tab, visit: Visit): Promise<void> {
  await tab.form.receipt();
  await tab.form.root.locator('[data-changes]').click();
  await tab.form.at('review.title');
  await tab.form.root.locator('[part=review]').getByText(changed(visit), { exact: true }).waitFor();
}

const changes: readonly Point[] = [
  sending(
    'reply lost, then an answer is changed',
    loseReply,
    async (tab, visit) => {
      await failed(tab);
      await change(tab, changed(visit));
      await sendChanged(tab);
      await changesKept(tab, visit);
    },
    'both',
  ),
  sending(
    'reply lost, then changed twice with that reply lost too',
    loseReply,
    async (tab, visit) => {
      await failed(tab);
      await change(tab, `${visit.text} Sudah ada korban.`);
      await onSending(visit, loseReply);
      await sendChanged(tab);
      await failed(tab);
      await change(tab, changed(visit));
      await sendChanged(tab);
      await changesKept(tab, visit);
    },
    'both',
  ),
  sending(
    'reply lost, changed, sent off line, tab closed',
    loseReply,
    async (tab, visit) => {
      await failed(tab);
      await change(tab, changed(visit));
      await visit.context.setOffline(true);
      await sendChanged(tab);
      await tab.form.root.getByRole('button', { name: tab.form.t('send.unqueue') }).waitFor();
      await close(tab);
      await visit.context.setOffline(false);
      const next = await visit.open();
      await next.form.root.locator('[data-state=sent] [data-show]').click();
      await changesKept(next, visit);
    },
    'both',
  ),
  {
    point: 'sending',
    fault: 'never arrived, then an answer is changed',
    ends: 'sent',
    run: async (visit) => {
      const tab = await atReview({ ...visit, text: `${visit.text} Ada yang keliru di sini.` });
      await onSending(visit, refuse);
      await tab.form.submit.click();
      await failed(tab);
      await change(tab, visit.text);
      await sendChanged(tab);
      await tab.form.receipt();
    },
  },
];

const tabs: readonly Point[] = [
  {
    point: 'the queue is sent',
    fault: 'two tabs open at once',
    ends: 'sent',
    run: async (visit) => {
      await leaveQueued(visit);
      const both = await Promise.all([visit.open(), visit.open()]);
      for (const { form } of both) await form.root.locator('[data-state=sent]').waitFor();
    },
  },
  {
    point: 'the queue is sent',
    fault: 'reply lost, tab crashes',
    ends: 'sent',
    run: async (visit) => {
      await leaveQueued(visit);
      await onSending(visit, loseReply);
      const second = await visit.open();
      await second.form.root.locator('[data-state=waiting]').waitFor();
      await crash(second);
      await receiptWaits(await visit.open());
    },
  },
  {
    point: 'two tabs, one sends',
    fault: 'reply lost, that tab crashes, the other goes on',
    ends: 'sent',
    run: async (visit) => {
      const tab = await atReview(visit);
      const other = await visit.open();
      await other.form.root.locator('[data-state=elsewhere]').waitFor();
      await onSending(visit, loseReply);
      await tab.form.submit.click();
      await failed(tab);
      await crash(tab);
      await receiptWaits(other);
    },
  },
  {
    point: 'two tabs, one sends',
    fault: 'reply lost, sent again while the other is opened',
    ends: 'sent',
    run: async (visit) => {
      const tab = await atReview(visit);
      await onSending(visit, loseReply);
      await tab.form.submit.click();
      await failed(tab);
      const [other] = await Promise.all([visit.open(), resend(tab)]);
      await other.form.at('class.title');
    },
  },
  {
    point: 'two tabs, one sends',
    fault: 'reply lost, the other writes a report of its own',
    ends: 'both',
    run: async (visit) => {
      const tab = await atReview(visit);
      const other = await visit.open();
      await other.form.root.locator('[data-state=elsewhere]').waitFor();
      await onSending(visit, loseReply);
      await tab.form.submit.click();
      await failed(tab);
      await walk(other, { ...visit, text: changed(visit) }, 'place');
      const answers = await untilKept(other.form);
      await resend(tab);
      await close(other);
      await complete(await visit.open(), answers);
    },
  },
];

function storageFull(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

function storageForbidden(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('private', 'SecurityError');
  };
}

const storage: readonly Point[] = Object.entries({
  'storage full': storageFull,
  'storage forbidden': storageForbidden,
}).map(([fault, script]) => ({
  point: 'saving',
  fault,
  ends: 'sent' as const,
  run: async (visit: Visit) => {
    const tab = await visit.open(script);
    await walk(tab, visit, 'review');
    await tab.form.root.locator('[data-volatile]').waitFor();
    await onSending(visit, loseReply);
    await tab.form.submit.click();
    await resend(tab);
  },
}));

export const SENDING_POINTS: readonly Point[] = [...faults, ...changes, ...tabs, ...storage];
