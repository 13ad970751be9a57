import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitForFocus } from '../support/focus.ts';
import { useSite, VIEWS } from '../support/site.ts';
import { readSample, TrackerWidget } from '../support/tracker.ts';
import { LANGUAGES, words } from '../support/words.ts';

const site = useSite();

for (const { language, width } of VIEWS) {
  const t = words('application-tracker-panel', language);
  const caseWords = words('case', language);

  test(`number and secret to now, next, by when, ${language}, ${width} px`, async () => {
    await site.visit({ path: '/coba/', language, width }, async (page) => {
      const sample = await readSample(page, 'in progress');
      await page.goto(site.address('/lacak/', language));
      const tracker = new TrackerWidget(page, language);
      await tracker.lookup.look(sample);
      await waitForFocus(tracker.title);
      assert.ok((await tracker.title.innerText()).includes(sample.title));
      assert.ok((await tracker.title.innerText()).includes(sample.number));

      const titles = await tracker.facts.locator('dt').allInnerTexts();
      for (const fact of ['now', 'next', 'when']) assert.ok(titles.includes(t(`facts.${fact}`)));
      for (const text of await tracker.facts.locator('dd').allInnerTexts()) assert.ok(text.trim());
      assert.ok((await tracker.steps.count()) > 1);
      const current = tracker.root.locator('[aria-current=step]');
      assert.equal(await current.count(), 1);
      assert.ok((await current.innerText()).includes(caseWords('timeline.state.current')));

      const answered = page.waitForResponse(/\/v1\/applications\/[^/]+$/);
      await tracker.root.getByRole('button', { name: t('refresh') }).click();
      assert.equal((await answered).status(), 200);

      assert.ok(!page.url().includes(sample.secret));
      assert.ok(!page.url().includes(sample.number));
      const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
      assert.deepEqual(kept, [0, 0]);

      await tracker.root.getByRole('button', { name: t('another') }).click();
      await waitForFocus(tracker.lookup.number);
      assert.equal(await tracker.lookup.number.inputValue(), '');
      assert.equal(await tracker.lookup.secret.inputValue(), '');
    });
  });
}

for (const language of LANGUAGES) {
  const t = words('application-tracker-panel', language);
  const caseWords = words('case', language);

  test(`the applicant's own move comes first, ${language}`, async () => {
    await site.visit({ path: '/coba/', language }, async (page) => {
      const sample = await readSample(page, 'waiting');
      await page.goto(site.address('/', language));
      const tracker = new TrackerWidget(page, language);
      // As people copy it from paper: small letters, spaces instead of hyphens.
      await tracker.lookup.look({
        number: sample.number.toLowerCase().replaceAll('-', ' '),
        secret: sample.secret.toLowerCase().replaceAll('-', ''),
      });
      await tracker.facts.first().waitFor();
      assert.equal(await tracker.facts.locator('dt').first().innerText(), t('facts.yourMove'));
      await tracker.root.getByRole('heading', { name: t('requests.title') }).waitFor();
    });
  });

  test(`a slip of the pen is told without a request, ${language}`, async () => {
    await site.visit({ path: '/coba/', language }, async (page) => {
      const sample = await readSample(page, 'in progress');
      await page.goto(site.address('/lacak/', language));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.method()));
      const tracker = new TrackerWidget(page, language);
      const wrong = sample.number.endsWith('2') ? '3' : '2';
      await tracker.lookup.look({ ...sample, number: sample.number.slice(0, -1) + wrong });
      await tracker.root.getByText(caseWords('lookup.errors.number.check')).waitFor();
      await waitForFocus(tracker.lookup.number);
      assert.ok(!asked.includes('POST'));
    });
  });

  test(`a wrong secret tells nothing, ${language}`, async () => {
    const expected = [/Failed to load resource: the server responded with a status of 404/];
    await site.visit({ path: '/coba/', language, expected }, async (page) => {
      const sample = await readSample(page, 'in progress');
      await page.goto(site.address('/lacak/', language));
      const tracker = new TrackerWidget(page, language);
      await tracker.lookup.look({ ...sample, secret: 'ABCDE-FGHJK' });
      await tracker.lookup.failure.waitFor();
      assert.equal(
        (await tracker.lookup.failure.innerText()).trim(),
        caseWords('lookup.errors.notFound'),
      );
      assert.equal(await tracker.lookup.number.inputValue(), sample.number);
    });
  });
}
