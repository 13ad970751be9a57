// What the tracker and the reference server do together: everything here crosses the network as it does in use.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateCaseNumber, generateSecret } from '@gerai/api/case-number';
import { Random, tellStory, type Story } from '@gerai/demo/simulators';
import type { Browser, Page } from 'playwright-core';
import { launch, siteAt } from '../support/site.ts';
import { TrackerWidget, type Sample } from '../support/tracker.ts';
import { startTrackerServer, type TrackerServer } from '../support/tracker-server.ts';
import { words } from '../support/words.ts';

const t = words('application-tracker-panel', 'id');
/** Wrong secrets that are taken for typing; the next try costs a proof of work. */
const FREE_FAILURES = 5;
const WRONG_SECRET = 'ABCDE-FGHJK';

let server: TrackerServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([startTrackerServer(), launch()]);
});
after(async () => {
  await browser.close();
  await server.close();
});
const site = siteAt(
  () => server.origin,
  () => browser,
);

/** One application of the demonstration in a status; each test takes another. */
function known(status: string, index = 0): Pick<Sample, 'number' | 'secret'> & { id: string } {
  const found = server.applications.filter(({ application }) => application.status === status);
  const { application, secret } = found[index] ?? assert.fail(`no application is ${status}`);
  return { id: application.id, number: application.number, secret };
}

async function look(page: Page, sample: Pick<Sample, 'number' | 'secret'>): Promise<TrackerWidget> {
  const tracker = new TrackerWidget(page, 'id');
  await tracker.lookup.look(sample);
  await tracker.facts.first().waitFor();
  return tracker;
}

/** Waits until the widget says that it is told at once what happens. */
async function live(tracker: TrackerWidget): Promise<void> {
  await tracker.root.getByText(t('live.live')).waitFor();
}

/** The story of an application that is granted, and goes on by reaching a step. */
function steadyStory(): Story {
  const [, , system] = server.systems;
  assert.ok(system);
  for (let seed = 1; seed < 200; seed += 1) {
    const story = tellStory(new Random(seed), system, server.systems, {
      subject: `story_${String(seed)}`,
      number: generateCaseNumber('application'),
      secret: generateSecret(),
    });
    if (story.end.status === 'closed' && story.events[1]?.type.includes('step-reached')) {
      return story;
    }
  }
  return assert.fail('no story goes this way');
}

test('what a back office tells is shown as it happens, to the end and its survey', async () => {
  const story = steadyStory();
  const [registered, reached, ...rest] = story.events;
  assert.ok(registered && reached);
  await server.tell(registered);
  await site.visit({ path: '/' }, async (page) => {
    const tracker = await look(page, story);
    await live(tracker);
    const done = tracker.root.locator('.chip', { hasText: t('status.received') });
    await done.waitFor();
    await server.tell(reached);
    await tracker.root.locator('.news').waitFor();
    await done.waitFor({ state: 'detached' });
    for (const event of rest) await server.tell(event);

    const survey = tracker.root.locator('gerai-application-rating');
    await survey.getByRole('heading', { name: t('rating.title') }).waitFor();
    const groups = survey.getByRole('group');
    assert.equal(await groups.count(), 9);
    for (const [index, group] of (await groups.all()).entries()) {
      const score = t(`rating.scores.${index % 2 === 0 ? '4' : '3'}`);
      await group.getByText(score, { exact: true }).click();
    }
    await survey.getByRole('button', { name: t('rating.send') }).click();
    // Five times 4 and four times 3.
    const result = survey.getByText(
      t('rating.result', { index: '88,89', grade: t('rating.grades.A') }),
    );
    await result.waitFor();
    await page.reload();
    await look(page, story);
    await result.waitFor();
  });
});

test('an address is told nothing before the code that it was sent comes back', async () => {
  const sample = known('in-progress');
  const expected = [/responded with a status of 400/];
  await site.visit({ path: '/', expected }, async (page) => {
    const tracker = await look(page, sample);
    const part = tracker.root.locator('gerai-application-subscription');
    await part.getByLabel(t('subscription.email')).fill('sitti.rahma@contoh.id');
    await part.getByRole('button', { name: t('subscription.begin') }).click();
    const code = part.getByLabel(t('subscription.code'));
    await code.waitFor();
    // The server looks into its outbox now and then.
    let mail = server.mails.at(-1);
    for (; !mail; mail = server.mails.at(-1)) await page.waitForTimeout(100);
    assert.equal(mail.to, 'sitti.rahma@contoh.id');
    const right = /\b\d{6}\b/.exec(mail.text)?.[0] ?? assert.fail(mail.text);

    await code.fill(right === '000000' ? '111111' : '000000');
    await part.getByRole('button', { name: t('subscription.confirm') }).click();
    await part.getByText(t('subscription.wrongCode')).waitFor();
    await code.fill(right);
    await part.getByRole('button', { name: t('subscription.confirm') }).click();
    const confirmed = part.getByText(t('subscription.confirmed', { email: 's***a@contoh.id' }));
    await confirmed.waitFor();
    await page.reload();
    await look(page, sample);
    await confirmed.waitFor();

    await part.getByRole('button', { name: t('subscription.end') }).click();
    await part.getByText(t('subscription.ended')).waitFor();
    const left = await server.database.db
      .selectFrom('application_subscriptions')
      .select('email')
      .execute();
    assert.deepEqual(left, []);
  });
});

test('after several wrong secrets the right one is let through for a proof of work', async () => {
  const sample = known('in-progress', 1);
  const expected = [/responded with a status of (404|429)/];
  await site.visit({ path: '/', expected }, async (page) => {
    const lookups = '**/v1/applications/lookup';
    const { lookup } = new TrackerWidget(page, 'id');
    for (let failure = 0; failure < FREE_FAILURES; failure += 1) {
      const refused = page.waitForResponse(lookups);
      await lookup.look({ ...sample, secret: WRONG_SECRET });
      assert.equal((await refused).status(), 404);
      await lookup.failure.waitFor();
    }
    const asked: boolean[] = [];
    await page.route(lookups, async (route) => {
      asked.push('proof' in (route.request().postDataJSON() as object));
      await route.continue();
    });
    const tracker = await look(page, sample);
    assert.deepEqual(asked, [false, true]);
    assert.ok((await tracker.title.innerText()).includes(sample.number));
  });
});

test('a change that is no event is shown as well', async () => {
  const sample = known('in-progress', 2);
  await site.visit({ path: '/' }, async (page) => {
    const tracker = await look(page, sample);
    await live(tracker);
    const name = 'Verifikasi ulang berkas';
    await server.database.db.transaction().execute(async (trx) => {
      await trx
        .updateTable('application_steps')
        .set({ name: JSON.stringify({ id: name }) })
        .where('application_id', '=', sample.id)
        .where('state', '=', 'current')
        .execute();
      await trx
        .selectNoFrom(({ fn, val }) =>
          fn('pg_notify', [val('gerai_application'), val(sample.id)]).as('told'),
        )
        .execute();
    });
    await tracker.steps.filter({ hasText: name }).waitFor();
  });
});
