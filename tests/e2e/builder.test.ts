import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { BUILDER_WORDS } from '../../packages/demo/src/builder/words.ts';
import { checkAxe, checkReflow } from '../support/accessibility.ts';
import { startCatalogueServer } from '../support/catalogue.ts';
import { LOOKS, useSite } from '../support/site.ts';
import { LANGUAGES } from '../support/words.ts';

const PATH = '/pasang/';
const words = BUILDER_WORDS.id;

const site = useSite();

const code = (page: Page): Locator => page.locator('#snippets');
const findings = (page: Page): Locator => page.locator('#report .findings li');

async function codeText(page: Page): Promise<string> {
  return (await code(page).locator('pre').allInnerTexts()).join('\n');
}

async function check(
  page: Page,
  input: { site: string; api: string; policy: string },
): Promise<string> {
  await page.getByLabel(words.site, { exact: true }).fill(input.site);
  await page.locator('#preflight-api').fill(input.api);
  await page.getByLabel(words.policy).fill(input.policy);
  await page.getByRole('button', { name: words.check, exact: true }).click();
  const verdict = page.locator('#report .verdict');
  await verdict.waitFor();
  return verdict.innerText();
}

for (const { language, theme } of LOOKS) {
  test(`axe finds nothing on the builder, ${language}, ${theme}`, async () => {
    await site.visit({ path: PATH, language, theme, script: axe.source }, async (page) => {
      await page.locator('#colors').selectOption('own');
      await page.locator('#brand').fill('#f4c542');
      await page.locator('#contrast-verdict').getByText('#f4c542').waitFor();
      await page.getByRole('button', { name: BUILDER_WORDS[language].check, exact: true }).click();
      await page.locator('#report .verdict').waitFor();
      await page.locator('#preview-desktop[src*=color-primary]').waitFor({ state: 'attached' });
      // What is in the frames is looked at elsewhere.
      await page
        .locator('.stage iframe')
        .evaluateAll((frames) => frames.forEach((frame) => frame.remove()));
      await checkAxe(page, 'builder');
    });
  });
}

for (const language of LANGUAGES) {
  test(`nothing on the builder is wider than 320 px, ${language}`, async () => {
    await site.visit({ path: PATH, language, width: 320, height: 640 }, async (page) => {
      await page.locator('#colors').selectOption('own');
      await page.getByRole('button', { name: BUILDER_WORDS[language].check, exact: true }).click();
      await page.locator('#report .verdict').waitFor();
      await checkReflow(page, 'builder');
    });
  });
}

test('the builder may frame the widgets and ask any API, and is as strict as the site otherwise', async () => {
  const policyOf = async (path: string): Promise<string[]> =>
    (await fetch(site.address(path))).headers.get('content-security-policy')?.split('; ') ?? [];
  const [builder, home] = [await policyOf(PATH), await policyOf('/')];
  assert.deepEqual(
    builder.filter((directive) => !home.includes(directive)),
    ["connect-src 'self' http: https:", "frame-src 'self'"],
  );
});

test('what is chosen is in the code, in the policy and in the previews', async () => {
  await site.visit({ path: PATH }, async (page) => {
    await page.getByLabel(words.widget, { exact: true }).selectOption('application-tracker');
    await page.getByLabel(words.language, { exact: true }).selectOption('en');
    await page.getByLabel(words.base, { exact: true }).fill('https://cdn.example.go.id/gerai');
    await page.locator('#api').fill('https://api.example.go.id/v1');
    const text = await codeText(page);
    assert.match(text, /<gerai-application-tracker lang="en">/);
    assert.match(
      text,
      /src="https:\/\/cdn\.example\.go\.id\/gerai\/loader\.js" data-api="https:\/\/api\.example\.go\.id\/v1"/,
    );
    const policy = await page.locator('#policy-lines pre').innerText();
    assert.match(policy, /script-src https:\/\/cdn\.example\.go\.id;/);
    assert.match(policy, /connect-src https:\/\/api\.example\.go\.id;/);

    await page.locator('#preview-phone').scrollIntoViewIfNeeded();
    const tracker = page.frameLocator('#preview-phone').locator('gerai-application-tracker');
    await tracker.getByRole('heading', { name: 'Track' }).first().waitFor();
    assert.equal(await page.locator('#preview-phone').evaluate((frame) => frame.clientWidth), 360);

    await page.locator('#pin').check();
    assert.match(await codeText(page), /gerai\.js" integrity="sha384-[\w+/=]{64}"/);
    await page.locator('#platform').selectOption('opensid');
    assert.match(
      await codeText(page),
      /^<iframe src="https:\/\/cdn\.example\.go\.id\/gerai\/embed\.html\?widget=application-tracker/,
    );
    assert.equal(await page.locator('#way').isDisabled(), true);
  });
});

test('a colour that is too light is told, and one that can be read is in the code', async () => {
  await site.visit({ path: PATH }, async (page) => {
    const verdict = page.locator('#contrast-verdict');
    assert.match(await verdict.innerText(), /^Semua pasangan warna cukup kontras/);
    assert.equal(await page.locator('#brand').isVisible(), false);
    await page.getByLabel(words.colors, { exact: true }).selectOption('own');
    await page.locator('#brand').fill('#f4c542');
    const [, used = 'nothing'] =
      /^#f4c542 terlalu terang .* dipakai (#[0-9a-f]{6})\./.exec(await verdict.innerText()) ?? [];
    assert.ok((await codeText(page)).includes(`--gerai-color-primary: light-dark(${used},`));
    assert.equal(await page.locator('#contrast .bad').count(), 0);
    await page.locator('#brand').fill('#0b5d52');
    assert.match(await verdict.innerText(), /^Semua pasangan warna cukup kontras/);
    assert.match(await codeText(page), /--gerai-color-primary: light-dark\(#0b5d52,/);
  });
});

test('a preset is linked by the code, and worn by the previews', async () => {
  await site.visit({ path: PATH }, async (page) => {
    await page.getByLabel(words.colors, { exact: true }).selectOption('high-contrast');
    assert.match(await codeText(page), /gerai\/themes\/high-contrast\.css">/);
    await page.locator('#preview-phone').scrollIntoViewIfNeeded();
    const frame = page.frameLocator('#preview-phone');
    const input = frame.locator('gerai-service-search').getByRole('combobox');
    await input.waitFor();
    await page.waitForFunction(
      (element) => getComputedStyle(element).borderColor === 'rgb(0, 0, 0)',
      await input.elementHandle(),
    );
  });
});

test('the code is copied', async () => {
  await site.visit({ path: PATH }, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await code(page).getByRole('button').first().click();
    await code(page).getByText(words.copied, { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await code(page).locator('pre').first().innerText());
  });
});

test('a site that forbids something is told the exact lines, and is ready once they stand', async () => {
  await site.visit({ path: PATH }, async (page) => {
    await page.getByLabel(words.base, { exact: true }).fill('https://cdn.example.go.id/gerai/');
    const input = { site: 'http://desa.example.id/', api: `${site.origin}/v1` };
    const policy = "default-src 'self'; script-src 'self' https://www.googletagmanager.com";
    assert.match(await check(page, { ...input, policy }), /3|4/);
    const lines = await page.locator('#report > .code pre').innerText();
    assert.match(
      lines,
      /script-src 'self' https:\/\/www\.googletagmanager\.com https:\/\/cdn\.example\.go\.id;/,
    );
    assert.ok(lines.includes(`connect-src 'self' ${site.origin};`));
    assert.equal(
      await check(page, { ...input, policy: `${lines} default-src 'self'` }),
      words.ready,
    );
    assert.equal(await page.locator('#report .bad').count(), 0);
  });
});

test('mixed content and an API that is none are told', async () => {
  const expected = [/404/];
  await site.visit({ path: PATH, expected }, async (page) => {
    await check(page, {
      site: 'https://desa.example.id/',
      api: `${site.origin}/nothing`,
      policy: '',
    });
    await findings(page).getByText('404').waitFor();
    await page.locator('#base').fill('http://cdn.example.go.id/gerai/');
    await check(page, { site: 'https://desa.example.id/', api: `${site.origin}/v1`, policy: '' });
    await findings(page).getByText('http://cdn.example.go.id/gerai/loader.js').waitFor();
  });
});

test('CORS is asked of the API itself', async () => {
  const closed = await startCatalogueServer();
  const open = await startCatalogueServer([site.origin]);
  const expected = [/another origin/, /CORS/, /ERR_FAILED/];
  try {
    await site.visit({ path: PATH, expected }, async (page) => {
      const input = { site: 'http://desa.example.id/', policy: '' };
      await check(page, { ...input, api: closed.url });
      await findings(page).getByText(words['api.forbidden']).waitFor();
      await findings(page).getByText('GERAI_CORS_ORIGINS=http://desa.example.id').waitFor();
      await check(page, { ...input, api: open.url });
      await findings(page).getByText(words['api.ok']).waitFor();
    });
  } finally {
    await closed.close();
    await open.close();
  }
});

test('an address that is none is told where it stands', async () => {
  await site.visit({ path: PATH }, async (page) => {
    await page.getByLabel(words.site, { exact: true }).fill('ftp://desa');
    await page.getByRole('button', { name: words.check, exact: true }).click();
    await page.locator('#site-error').getByText('https://www.example.go.id/').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'site');
  });
});
