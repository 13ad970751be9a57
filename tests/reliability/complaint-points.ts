// The points of the complaint form at which something fails, and what the resident does then.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page, Route } from 'playwright-core';
import type { ComplaintWidget } from '../support/complaint.ts';

/** What is there afterwards: one complaint at the service, or every answer on the device. */
export type Ending = 'sent' | 'draft';

export interface Tab {
  readonly page: Page;
  readonly form: ComplaintWidget;
}

export interface Visit {
  readonly context: BrowserContext;
  /** What the report says, like no other. */
  readonly text: string;
  /** Opens the page with the form in another tab; `script` runs before its own. */
  open(script?: () => void): Promise<Tab>;
  /** Kills the server. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export interface Point {
  readonly point: string;
  readonly fault: string;
  readonly ends: Ending;
  readonly run: (visit: Visit) => Promise<void>;
}

type Answers = Record<string, unknown>;

const STEPS = [
  'text',
  'category',
  'place',
  'questions',
  'files',
  'identity',
  'contact',
  'review',
] as const;
type Step = (typeof STEPS)[number];

const PATIENCE_MS = 30_000;
const COMPLAINTS = '**/v1/complaints';

/** Thrown where the walk is to end. */
class Arrived extends Error {}

/** Walks up to a step and answers what it asks. */
async function walk({ form }: Tab, text: string, to: Step): Promise<void> {
  const at = (state: string): Promise<void> =>
    state === to ? Promise.reject(new Arrived(to)) : Promise.resolve();
  await form.fill({ text, at }).catch((error: unknown) => {
    if (!(error instanceof Arrived)) throw error;
  });
}

/** The answers as the form has them. */
function answersOf({ page }: Tab): Promise<Answers> {
  return page
    .locator('gerai-complaint-form')
    .evaluate((form) => (form as HTMLElement & { flow: { answers: Answers } }).flow.answers);
}

/** The answers of each report on the device, as JSON. */
function storedIn({ page }: Tab): Promise<string[]> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('not read'));
        };
      });
    const database = await settled(indexedDB.open('gerai'));
    try {
      const entries: { id: string; value: { answers?: unknown } }[] = await settled(
        database.transaction('entries').objectStore('entries').getAll(),
      );
      return entries
        .filter(({ id }) => id.startsWith('complaint-draft/'))
        .map(({ value }) => JSON.stringify(value.answers));
    } finally {
      database.close();
    }
  });
}

/** Waits until the device holds every answer, and returns them. */
async function kept(tab: Tab): Promise<Answers> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answers = await answersOf(tab);
    if ((await storedIn(tab)).includes(JSON.stringify(answers))) return answers;
    await sleep(20);
  }
  throw new Error('the answers were not kept');
}

/** Ends the tab as a phone does that has no memory left. */
async function crash({ page }: Tab): Promise<void> {
  const gone = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

async function close({ page }: Tab): Promise<void> {
  await page.close();
}

const ENDS = { 'tab crashes': crash, 'tab closed': close } as const;

/** Waits until a tab has the draft with every answer. */
async function complete(tab: Tab, answers: Answers): Promise<void> {
  await tab.page.waitForFunction(
    (text) =>
      document.querySelector<HTMLElement & { flow: { answers: Answers } }>('gerai-complaint-form')
        ?.flow.answers['text'] === text,
    answers['text'],
  );
  assert.deepEqual(await answersOf(tab), answers);
}

const lost: readonly Point[] = STEPS.flatMap((step) =>
  Object.entries(ENDS).map(([fault, end]) => ({
    point: `at the step ${step}`,
    fault,
    ends: 'draft' as const,
    run: async (visit: Visit) => {
      const tab = await visit.open();
      await walk(tab, visit.text, step);
      const answers = await kept(tab);
      await end(tab);
      await complete(await visit.open(), answers);
    },
  })),
);

/** Opens the form and fills it in. */
async function atReview(visit: Visit): Promise<Tab> {
  const tab = await visit.open();
  await walk(tab, visit.text, 'review');
  await kept(tab);
  return tab;
}

/** Has the next report that is sent meet a fault. */
async function once(visit: Visit, fault: (route: Route) => Promise<void>): Promise<void> {
  await visit.context.route(COMPLAINTS, fault, { times: 1 });
}

const failed = ({ form }: Tab): Promise<void> => form.failure.waitFor();

/** The service has it, and the reply is lost. */
async function loseReply(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}

/** The report was sent by itself: its receipt waits. */
async function receiptWaits({ form }: Tab): Promise<void> {
  await form.root.locator('[data-state=sent] [data-show]').click();
  await form.receipt();
}

/** At the sending a fault, then what the resident does. */
function sending(
  fault: string,
  meet: (route: Route, visit: Visit) => Promise<void>,
  then: (tab: Tab, visit: Visit) => Promise<void>,
  point = 'sending',
): Point {
  return {
    point,
    fault,
    ends: 'sent',
    run: async (visit) => {
      const tab = await atReview(visit);
      await once(visit, (route) => meet(route, visit));
      await tab.form.submit.click();
      await then(tab, visit);
    },
  };
}

async function resend(tab: Tab): Promise<void> {
  await failed(tab);
  await tab.form.resend.click();
  await tab.form.receipt();
}

/** The resident leaves, and comes back another time. */
function comeBack(end: (tab: Tab) => Promise<void>): (tab: Tab, visit: Visit) => Promise<void> {
  return async (tab, visit) => {
    await failed(tab);
    await end(tab);
    await receiptWaits(await visit.open());
  };
}

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

const faults: readonly Point[] = [
  sending('connection refused', (route) => route.abort('connectionrefused'), resend),
  sending(
    'connection refused, tab closed',
    (route) => route.abort('connectionrefused'),
    comeBack(close),
  ),
  sending(
    'connection refused, tab crashes',
    (route) => route.abort('connectionrefused'),
    comeBack(crash),
  ),
  sending('reply lost', loseReply, resend),
  sending('reply lost, tab closed', loseReply, comeBack(close)),
  sending('reply lost, tab crashes', loseReply, comeBack(crash)),
  sending(
    'gateway times out after the service took it',
    async (route) => {
      await route.fetch();
      await route.fulfill({ status: 504, body: 'Gateway Timeout' });
    },
    resend,
  ),
  sending(
    'a login page instead of the reply',
    async (route) => {
      await route.fetch();
      await route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Login</h1>' });
    },
    resend,
  ),
  sending('service unavailable', (route) => route.fulfill({ status: 503, body: '' }), resend),
  sending('reply lost, then an answer is changed', loseReply, async (tab) => {
    await failed(tab);
    await tab.form.root.locator('[data-edit=text]').click();
    await tab.form.text.fill('Teks yang lain sama sekali, sesudah yang pertama.');
    await tab.form.root.locator('form button[type=submit]').click();
    await tab.form.at('review.title');
    await tab.form.root.locator('form button[type=submit]').click();
    await tab.form.receipt();
  }),
  sending(
    'server killed before the request',
    async (route, visit) => {
      await visit.kill();
      await route.abort('connectionrefused');
    },
    async (tab, visit) => {
      await failed(tab);
      await visit.restart();
      await resend(tab);
    },
  ),
  sending(
    'server killed after its commit',
    async (route, visit) => {
      await route.fetch();
      await visit.kill();
      await route.abort('connectionreset');
    },
    async (tab, visit) => {
      await failed(tab);
      await visit.restart();
      await resend(tab);
    },
  ),
  sending(
    'server killed after its commit, tab crashes',
    async (route, visit) => {
      await route.fetch();
      await visit.kill();
      await route.abort('connectionreset');
    },
    async (tab, visit) => {
      await failed(tab);
      await crash(tab);
      await visit.restart();
      await receiptWaits(await visit.open());
    },
  ),
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
    point: 'the queue is sent',
    fault: 'two tabs open at once',
    ends: 'sent',
    run: async (visit) => {
      const tab = await atReview(visit);
      await visit.context.setOffline(true);
      await tab.form.submit.click();
      await failed(tab);
      await close(tab);
      await visit.context.setOffline(false);
      const tabs = await Promise.all([visit.open(), visit.open()]);
      for (const { form } of tabs) await form.root.locator('[data-state=sent]').waitFor();
    },
  },
  {
    point: 'the queue is sent',
    fault: 'reply lost, tab crashes',
    ends: 'sent',
    run: async (visit) => {
      const tab = await atReview(visit);
      await visit.context.setOffline(true);
      await tab.form.submit.click();
      await failed(tab);
      await close(tab);
      await visit.context.setOffline(false);
      await once(visit, loseReply);
      const second = await visit.open();
      await second.form.root.locator('[data-state=waiting]').waitFor();
      await crash(second);
      await receiptWaits(await visit.open());
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
  ...[storageFull, storageForbidden].map((script) => ({
    point: 'saving',
    fault: script === storageFull ? 'storage full' : 'storage forbidden',
    ends: 'sent' as const,
    run: async (visit: Visit) => {
      const tab = await visit.open(script);
      await walk(tab, visit.text, 'review');
      await tab.form.root.locator('[data-volatile]').waitFor();
      await once(visit, loseReply);
      await tab.form.submit.click();
      await resend(tab);
    },
  })),
  {
    point: 'a draft is open',
    fault: 'a second tab opens, the first is closed',
    ends: 'draft',
    run: async (visit) => {
      const first = await visit.open();
      await walk(first, visit.text, 'place');
      const answers = await kept(first);
      const second = await visit.open();
      await second.form.root.locator('[data-state=elsewhere]').waitFor();
      await close(first);
      await complete(second, answers);
    },
  },
  {
    point: 'at the step files',
    fault: 'back to the beginning by the browser, reload',
    ends: 'draft',
    run: async (visit) => {
      const tab = await visit.open();
      await walk(tab, visit.text, 'files');
      const answers = await kept(tab);
      await tab.page.goBack();
      await tab.page.goBack();
      await tab.page.reload();
      await complete(tab, answers);
    },
  },
];

export const POINTS: readonly Point[] = [...lost, ...faults];
