import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ComplaintWidget } from '../support/complaint.ts';
import { QUERY, SearchWidget } from '../support/search.ts';
import { useSite } from '../support/site.ts';
import { PAGES } from '../support/pages.ts';
import { readSample, TrackerWidget } from '../support/tracker.ts';
import { LANGUAGES } from '../support/words.ts';

const site = useSite('npm');

test('every page carries the strict policy', async () => {
  for (const language of LANGUAGES) {
    for (const path of PAGES) {
      const response = await fetch(site.address(path, language));
      assert.equal(response.status, 200, path);
      const policy = response.headers.get('content-security-policy') ?? '';
      const directives = new Map(
        policy.split(';').map((directive) => {
          const [name = '', ...values] = directive.trim().split(/\s+/);
          return [name, values.join(' ')];
        }),
      );
      assert.equal(directives.get('default-src'), "'none'", path);
      for (const name of ['script-src', 'style-src', 'connect-src']) {
        assert.equal(directives.get(name), "'self'", `${path} ${name}`);
      }
      assert.equal(directives.get('require-trusted-types-for'), "'script'", path);
      assert.equal(directives.get('trusted-types'), 'lit-html', path);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path);
    }
  }
});

test('all three widgets work together under it, on one page, without a word in the console', async () => {
  await site.visit({ path: '/coba/' }, async (page) => {
    const sample = await readSample(page, 'in progress');
    await page.goto(site.address('/'));
    const search = new SearchWidget(page, 'id');
    await search.type(QUERY.id);
    const tracker = new TrackerWidget(page, 'id');
    await tracker.lookup.look(sample);
    await tracker.facts.first().waitFor();
    const form = new ComplaintWidget(page, 'id');
    await form.fill({ anonymous: true });
    await form.submit.click();
    await form.receipt();
    await search.openFirst();
  });
});

test('the guard of these tests notices what it is there for', async () => {
  const misdeeds: Record<string, (page: Page) => Promise<unknown>> = {
    'Content Security Policy': (page) =>
      page.evaluate(() => document.body.setAttribute('style', 'color: red')),
    'console warning': (page) => page.evaluate(() => console.warn('a word')),
    uncaught: async (page) => {
      const reported = page.waitForEvent('pageerror');
      await page.evaluate(() => reportError(new Error('nobody caught it')));
      await reported;
    },
    'another origin': (page) =>
      page.goto(site.origin.replace('localhost', '127.0.0.1')).catch(() => undefined),
  };
  for (const [problem, misdeed] of Object.entries(misdeeds)) {
    await assert.rejects(
      site.visit({ path: '/tentang/' }, async (page) => {
        await misdeed(page);
      }),
      new RegExp(problem),
    );
  }
});
