import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ComplaintWidget, REPORT } from '../support/complaint.ts';
import { useSite } from '../support/site.ts';
import { words } from '../support/words.ts';

const site = useSite();

const LOADER = '<script type="module" src="/gerai/loader.js"';
const SINGLE =
  '<link rel="stylesheet" href="/gerai/gerai.css"><script type="module" src="/gerai/gerai.js"';

/** A page of the demonstration with the single file in the place of the loader. */
async function open(path: string): Promise<Page> {
  const page = await site.browser.newPage({
    locale: 'id-ID',
    viewport: { width: 1280, height: 1200 },
  });
  await page.route(site.address(path), async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.replace(LOADER, SINGLE) });
  });
  return page;
}

test('the single file fetches no script but the map, when that is opened', async () => {
  const page = await open('/pengaduan/');
  try {
    const scripts: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/gerai/') && pathname.endsWith('.js')) scripts.push(pathname);
    });
    await page.goto(site.address('/pengaduan/'));
    const form = new ComplaintWidget(page, 'id');
    await form.check(form.t('class.complaint.name'));
    await form.next.click();
    await form.text.fill(REPORT.id.text);
    await form.next.click();
    await form.root.getByRole('button', { name: REPORT.id.category }).click();
    await form.root.locator('[data-suggested][aria-pressed=true]').waitFor();
    await form.next.click();
    await form.at('place.title');
    assert.deepEqual(scripts, ['/gerai/gerai.js']);
    const t = words('complaint-form-place', 'id');
    await form.root.getByRole('button', { name: t('onMap') }).click();
    await form.root.locator('gerai-complaint-map canvas').waitFor();
    assert.deepEqual(scripts, ['/gerai/gerai.js', '/gerai/gerai-map.js']);
  } finally {
    await page.close();
  }
});

test('room that a widget does not need is given back at the first press, and nothing moves before', async () => {
  const page = await open('/lacak/');
  try {
    await page.route('**/gerai/gerai.css', async (route) => {
      const response = await route.fetch();
      const body = `${await response.text()}\n:root { --gerai-room: 1100px; }`;
      await route.fulfill({ response, body });
    });
    await page.goto(site.address('/lacak/'));
    const tracker = page.locator('gerai-application-tracker');
    const number = tracker.getByRole('textbox').first();
    await number.waitFor();
    const height = async (): Promise<number> => (await tracker.boundingBox())?.height ?? 0;
    assert.equal(await height(), 1100);
    const content = await tracker.locator('.widget').boundingBox();
    await number.click();
    assert.ok(Math.abs((await height()) - (content?.height ?? 0)) <= 1);
  } finally {
    await page.close();
  }
});
