import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesUntilUsable } from '@gerai/tooling/graph';
import { ComplaintWidget } from '../support/complaint.ts';
import { waitForFocus } from '../support/focus.ts';
import { useSite } from '../support/site.ts';
import { LANGUAGES } from '../support/words.ts';

const site = useSite();

const SCRIPTS = '/gerai/';
/** What the browser says of a file that it can't fetch. */
const LOST = /ERR_FAILED.*\/gerai\/chunks\//;
const TEXT = 'Jalan di depan pasar berlubang sedalam betis sejak awal bulan.';

for (const language of LANGUAGES) {
  test(`a step that can't be fetched says so and is fetched again, ${language}`, async () => {
    const first = await filesUntilUsable('complaint-form', language);
    await site.visit({ path: '/tentang/', language, expected: [LOST] }, async (page) => {
      const scripts = `**${SCRIPTS}**`;
      await page.route(scripts, async (route) => {
        const { pathname } = new URL(route.request().url());
        if (first.has(pathname.slice(SCRIPTS.length))) await route.continue();
        else await route.abort();
      });
      await page.goto(site.address('/pengaduan/', language));
      const form = new ComplaintWidget(page, language);
      await form.at('class.title');
      await form.check(form.t('class.complaint.name'));
      await form.next.click();
      const again = form.root.getByRole('button', { name: form.t('later.again') });
      await again.waitFor();
      assert.ok(await form.root.getByText(form.t('later.failed')).isVisible());
      assert.equal(await form.next.count(), 0);

      await again.click();
      await again.waitFor();
      await page.unroute(scripts);
      await again.click();
      await form.text.fill(TEXT);
      await form.root.locator('[data-back]').click();
      await form.at('class.title');
      await waitForFocus(form.stepTitle);
      assert.ok(await form.root.getByLabel(form.t('class.complaint.name')).isChecked());
      await form.next.click();
      assert.equal(await form.text.inputValue(), TEXT);
    });
  });
}
