import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { useSite } from '../support/site.ts';
import { readSample, TrackerWidget } from '../support/tracker.ts';
import { words } from '../support/words.ts';

const site = useSite();
const t = words('application-tracker-panel', 'id');

/** The smallest file that is a PDF by its content. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

test('what the office asks for is uploaded in place, and can be fetched again', async () => {
  await site.visit({ path: '/coba/' }, async (page) => {
    const sample = await readSample(page, 'waiting');
    await page.goto(site.address('/lacak/'));
    const tracker = new TrackerWidget(page, 'id');
    await tracker.lookup.look(sample);
    const requests = tracker.root.getByRole('heading', { name: t('requests.title') });
    await requests.waitFor();
    const file = { name: 'surat-hilang.pdf', mimeType: 'application/pdf', buffer: PDF };
    await tracker.root.locator('input[type=file]').setInputFiles(file);
    await tracker.root.getByRole('button', { name: t('answer.send') }).click();
    await requests.waitFor({ state: 'detached' });

    const saved = page.waitForEvent('download');
    await tracker.root
      .getByRole('button', { name: t('documents.download', { name: file.name }) })
      .click();
    const download = await saved;
    assert.equal(download.suggestedFilename(), file.name);
    assert.deepEqual(await readFile(await download.path()), PDF);
  });
});

test('a deadline is saved for the calendar, in UTC', async () => {
  await site.visit({ path: '/coba/' }, async (page) => {
    const sample = await readSample(page, 'in progress');
    await page.goto(site.address('/lacak/'));
    const tracker = new TrackerWidget(page, 'id');
    await tracker.lookup.look(sample);
    const saved = page.waitForEvent('download');
    await tracker.root.locator('[data-calendar]').first().click();
    const download = await saved;
    assert.match(await readFile(await download.path(), 'utf8'), /\r\nDTSTART:\d{8}T\d{6}Z\r\n/);
  });
});
