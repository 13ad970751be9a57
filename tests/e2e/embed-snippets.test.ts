import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fromRoot } from '@gerai/tooling/paths';
import type { BuilderOptions, Integrity } from '../../packages/demo/src/builder/options.ts';
import { strictestPolicy } from '../../packages/demo/src/builder/policy.ts';
import { needsOf, snippetsOf } from '../../packages/demo/src/builder/snippets.ts';
import { QUERY, SearchWidget } from '../support/search.ts';
import { useTwoOrigins, type Addresses, type HostPage } from '../support/two-origins.ts';

const origins = useTwoOrigins();

const integrity = JSON.parse(
  await readFile(fromRoot('packages/widgets/dist/integrity.json'), 'utf8'),
) as Integrity;

function optionsFor({ base, catalogue }: Addresses, more: Partial<BuilderOptions>): BuilderOptions {
  return {
    widget: 'service-search',
    platform: 'html',
    way: 'tag',
    base,
    api: '',
    catalogue,
    plainForm: true,
    language: 'id',
    theme: 'light',
    colors: { preset: 'gerai' },
    integrity: undefined,
    ...more,
  };
}

/** A page with what the builder gives, under exactly the policy that it prints. */
const pageOf =
  (more: Partial<BuilderOptions>) =>
  (addresses: Addresses): HostPage => {
    const options = optionsFor(addresses, more);
    const site = `${addresses.host}/`;
    const code = (place: string): string =>
      snippetsOf(options)
        .filter((snippet) => snippet.place === place)
        .map((snippet) => snippet.code)
        .join('\n');
    return {
      head: code('head'),
      body: code('page'),
      policy: strictestPolicy(needsOf(options, site), site).join(' '),
    };
  };

for (const [name, more] of Object.entries({
  'the loader': {},
  'one pinned file': { integrity },
})) {
  test(`the HTML snippet with ${name} works under exactly the printed policy`, async () => {
    await origins.visit(pageOf(more), {}, async (page) => {
      const search = new SearchWidget(page, 'id');
      await search.type(QUERY.id);
      assert.notEqual(await search.openFirst(), '');
    });
  });
}

for (const more of [
  { way: 'script' },
  { way: 'script', integrity },
  { way: 'frame' },
] satisfies Partial<BuilderOptions>[]) {
  const pinned = 'integrity' in more ? ', pinned' : '';
  test(`the snippet of a frame (${more.way}${pinned}) works under exactly the printed policy`, async () => {
    await origins.visit(pageOf(more), {}, async (page) => {
      const root = page.frameLocator('iframe').locator('gerai-service-search');
      await new SearchWidget(page, 'id', root).type(QUERY.id);
    });
  });
}

test('a pinned file that was changed is not run', async () => {
  const wrong = { ...integrity, 'gerai.js': integrity['loader.js'] ?? '' };
  const expected = [/integrity/i];
  await origins.visit(pageOf({ integrity: wrong }), { expected }, async (page) => {
    await page.locator('gerai-service-search').waitFor({ state: 'attached' });
    await page.waitForLoadState('load');
    const defined = await page.evaluate(() => !!customElements.get('gerai-service-search'));
    assert.equal(defined, false);
  });
});
