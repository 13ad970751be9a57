import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ComplaintWidget, LANDMARK, REPORT } from '../support/complaint.ts';
import { waitForFocus } from '../support/focus.ts';
import { useSite, VIEWS } from '../support/site.ts';
import { readSample } from '../support/tracker.ts';
import { LANGUAGES, words } from '../support/words.ts';

const site = useSite();

for (const { language, width } of VIEWS) {
  // Named with a contact on the one, anonymous on the other: the two ways through the form.
  const anonymous = width < 600;
  test(`a complaint from its class to the tracker, ${language}, ${width} px`, async () => {
    await site.visit({ path: '/pengaduan/', language, width }, async (page) => {
      const form = new ComplaintWidget(page, language);
      const phone = '0812 3456 7890';
      await form.fill({ anonymous, phone });
      const review = await form.root.locator('[part=review]').innerText();
      for (const answer of [REPORT[language].text, REPORT[language].category, LANDMARK]) {
        assert.ok(review.includes(answer), `the review shows "${answer}"`);
      }
      assert.equal(review.includes(phone), !anonymous);

      await form.submit.click();
      const receipt = await form.receipt();
      assert.match(receipt.number, /^ADU-\w{4}-\w{4}-\w{5}$/);
      assert.match(receipt.secret, /^\w{5}-\w{5}$/);
      assert.ok(!page.url().includes(receipt.number));

      await form.root.locator('[data-track]').click();
      await form.following(REPORT[language].text);

      // Another day, with the receipt in hand.
      await page.goto('about:blank');
      await page.goto(site.address('/pengaduan/', language));
      await form.at('class.title');
      assert.equal(await form.root.locator('[part=restored]').count(), 0);
      await form.openFollow();
      await form.lookup.look(receipt);
      await form.following(REPORT[language].text);
      const follow = form.root.locator('gerai-complaint-follow');
      await follow.getByText(receipt.number).waitFor();
      await follow.getByText(form.after('follow.now'), { exact: true }).waitFor();
    });
  });
}

for (const language of LANGUAGES) {
  test(`a sample complaint can be followed, ${language}`, async () => {
    await site.visit({ path: '/coba/', language }, async (page) => {
      const sample = await readSample(page, 'complaint');
      await page.goto(site.address('/pengaduan/', language));
      const form = new ComplaintWidget(page, language);
      await form.openFollow();
      await form.lookup.look(sample);
      const follow = form.root.locator('gerai-complaint-follow');
      await follow.getByRole('heading', { name: form.after('follow.timeline') }).waitFor();
      assert.ok((await follow.locator('.event').count()) > 0);
    });
  });

  test(`what is missing is listed and leads to its field, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language, width: 360 }, async (page) => {
      const form = new ComplaintWidget(page, language);
      await form.next.click();
      const summary = form.root.locator('gerai-error-summary');
      await summary.getByRole('link').or(summary.getByRole('button')).first().click();
      await waitForFocus(form.root.getByRole('radio').first());
      await form.check(form.t('class.complaint.name'));
      await form.next.click();
      await form.at('text.title.complaint');
      await form.text.fill('Pendek');
      await form.next.click();
      await form.root.locator('gerai-textarea').getByText(/\d+/).first().waitFor();
      assert.equal(await form.text.getAttribute('aria-invalid'), 'true');
      assert.equal(await form.text.inputValue(), 'Pendek');
    });
  });

  test(`words of danger bring the numbers to call, ${language}`, async () => {
    await site.visit({ path: '/pengaduan/', language }, async (page) => {
      const form = new ComplaintWidget(page, language);
      await form.check(form.t('class.complaint.name'));
      await form.next.click();
      await form.text.fill('Ada kebakaran besar di rumah tetangga, tolong.');
      const call = form.root.locator('[part=emergency]').getByRole('link', { name: '112' });
      await call.waitFor();
      assert.equal(await call.getAttribute('href'), 'tel:112');
    });
  });
}

test('a draft survives a reload and can be deleted from the device', async () => {
  await site.visit({ path: '/pengaduan/' }, async (page) => {
    const form = new ComplaintWidget(page, 'id');
    await form.check(form.t('class.complaint.name'));
    await form.next.click();
    await form.text.fill(REPORT.id.text);
    await form.root.getByText(form.t('draft.saved')).waitFor();
    await page.reload();
    await form.root.locator('[part=restored]').waitFor();
    assert.equal(await form.text.inputValue(), REPORT.id.text);
    await form.root.locator('[data-discard]').click();
    await form.root.locator('[data-discard-yes]').click();
    await form.root.getByText(form.t('draft.discarded')).waitFor();
    await page.reload();
    await form.at('class.title');
    assert.equal(await form.root.locator('[part=restored]').count(), 0);
    assert.equal(words('core', 'id')('actions.forgetDevice'), form.t('draft.discard'));
  });
});
