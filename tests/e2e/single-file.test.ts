import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ComplaintWidget, REPORT } from '../support/complaint.ts';
import { useSite } from '../support/site.ts';
import { words } from '../support/words.ts';

const site = useSite();

test('the single file fetches no script but the map, when that is opened', async () => {
  const context = await site.browser.newContext({ locale: 'id-ID' });
  try {
    const page = await context.newPage();
    await page.route('**/pengaduan/', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.replace('/gerai/loader.js', '/gerai/gerai.js') });
    });
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
    await context.close();
  }
});
