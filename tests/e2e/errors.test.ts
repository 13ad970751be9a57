import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve, type RunningServer } from '@gerai/tooling/serve';
import { ComplaintWidget, LANDMARK, REPORT } from '../support/complaint.ts';
import { waitForFocus } from '../support/focus.ts';
import { QUERY, SearchWidget } from '../support/search.ts';
import { siteAt, useSite } from '../support/site.ts';
import { readSample, TrackerWidget } from '../support/tracker.ts';
import { LANGUAGES, words } from '../support/words.ts';

const site = useSite();

/** What a browser writes by itself when a request fails. */
const NO_NETWORK = [/Failed to load resource: net::ERR_/];

for (const language of LANGUAGES) {
  const core = words('core', language);

  test(`search without network goes on by itself when it is back, ${language}`, async () => {
    await site.visit({ path: '/', language, expected: NO_NETWORK }, async (page) => {
      const search = new SearchWidget(page, language);
      await search.root.locator('.categories').waitFor();
      await page.context().setOffline(true);
      await search.box.pressSequentially(QUERY[language]);
      await search.root.locator('.notice.error').getByText(core('errors.offline')).waitFor();
      assert.equal(await search.box.inputValue(), QUERY[language]);
      await page.context().setOffline(false);
      await search.results.first().waitFor();
      assert.equal(await search.root.locator('.notice.error').count(), 0);
    });
  });

  test(`tracker without network keeps what was typed, ${language}`, async () => {
    await site.visit({ path: '/coba/', language, expected: NO_NETWORK }, async (page) => {
      const sample = await readSample(page, 'in progress');
      await page.goto(site.address('/lacak/', language));
      const tracker = new TrackerWidget(page, language);
      await tracker.lookup.number.fill(sample.number);
      await tracker.lookup.secret.fill(sample.secret);
      await page.context().setOffline(true);
      await tracker.lookup.submit.click();
      await tracker.lookup.failure.waitFor();
      assert.equal(await tracker.lookup.secret.inputValue(), sample.secret);
      await page.context().setOffline(false);
      await tracker.lookup.submit.click();
      await waitForFocus(tracker.title);

      await page.context().setOffline(true);
      await tracker.root.getByRole('button', { name: tracker.t('refresh') }).click();
      await tracker.root.locator('.notice.warning').waitFor();
      assert.ok(await tracker.facts.first().isVisible(), 'the last status stays');
    });
  });

  test(`a complaint without network is kept and sent later, ${language}`, async () => {
    const options = { path: '/pengaduan/', language, expected: NO_NETWORK } as const;
    await site.visit(options, async (page) => {
      const form = new ComplaintWidget(page, language);
      await form.fill({ anonymous: true });
      await page.context().setOffline(true);
      await form.submit.click();
      await form.failure.getByText(form.t('send.notSent')).waitFor();
      await form.failure.getByText(form.t('send.offline')).waitFor();
      await waitForFocus(form.failure);
      const review = await form.root.locator('[part=review]').innerText();
      assert.ok(review.includes(REPORT[language].text) && review.includes(LANDMARK));
      await page.context().setOffline(false);
      // It goes by itself.
      await form.receipt();
    });
  });
}

test('a complaint outlives the server', async () => {
  const data = await mkdtemp(join(tmpdir(), 'gerai-data-'));
  let server: RunningServer | undefined;
  try {
    server = await serve({ through: 'direct', data });
    const { port } = server;
    const own = siteAt(
      () => `http://localhost:${port}`,
      () => site.browser,
    );
    await own.visit({ path: '/pengaduan/', expected: NO_NETWORK }, async (page) => {
      const form = new ComplaintWidget(page, 'id');
      // Fetched at the review: a server that is told to stop must not be in the middle of it.
      const receiptWords = page.waitForResponse(/complaint-form-after-id/);
      await form.fill({ anonymous: true });
      await (await receiptWords).finished();
      await server!.stop();
      await form.submit.click();
      await form.failure.getByText(form.t('send.unsure')).waitFor();
      server = await serve({ through: 'direct', data, port });
      await form.resend.click();
      const receipt = await form.receipt();
      await page.reload();
      await form.openFollow();
      await form.lookup.look(receipt);
      await form.following(REPORT.id.text);
    });
  } finally {
    await server?.stop();
    await rm(data, { recursive: true, force: true });
  }
});

test('a page that is not there says so with status 404, below the API as a problem', async () => {
  for (const path of [
    '/tidak-ada/',
    '/en/nothing/',
    '/gerai/none.js',
    '/berita/../../etc/passwd',
  ]) {
    const { status } = await fetch(`${site.origin}${path}`);
    assert.equal(status, 404, path);
  }
  const response = await fetch(`${site.origin}/v1/nothing`);
  assert.equal(response.status, 404);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
});

test('the language switch keeps the place', async () => {
  await site.visit({ path: '/' }, async (page) => {
    const search = new SearchWidget(page, 'id');
    await search.type(QUERY.id);
    await page.waitForURL(/gerai-q=/);
    await page.locator('[data-language-switch]').click();
    await page.waitForURL(/\/en\/\?gerai-q=/);
    const english = new SearchWidget(page, 'en');
    await english.results.first().waitFor();
    assert.equal(await english.box.inputValue(), QUERY.id);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  });
});

test('the widgets follow the theme switch of the page, which is remembered', async () => {
  await site.visit({ path: '/lacak/' }, async (page) => {
    const tracker = new TrackerWidget(page, 'id');
    const title = tracker.root.getByRole('heading').first();
    const colour = (): Promise<string> =>
      title.evaluate((element) => getComputedStyle(element).color);
    const light = await colour();
    await page.locator('[data-theme-switch]').click();
    const dark = await colour();
    assert.notEqual(dark, light);
    await page.reload();
    await title.waitFor();
    assert.equal(await colour(), dark);
    await page.locator('[data-theme-switch]').click();
    assert.equal(await colour(), light);
  });
});
