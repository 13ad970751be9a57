import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { filesUntilUsable } from '@gerai/tooling/graph';
import { SearchWidget } from '../support/search.ts';
import { useSite } from '../support/site.ts';
import { LANGUAGES } from '../support/words.ts';

const site = useSite();

/** Promised in docs/adr/0012-first-load.md: bytes of JavaScript over the wire until one can type. */
const MOST_BYTES = 30_000;
const SCRIPTS = '/gerai/';

/** Bytes of a file's body as it comes over the wire to who asks for gzip, whatever the browser's cache holds. */
async function gzipBytes(url: string): Promise<number> {
  const [response] = (await once(
    get(url, { headers: { 'accept-encoding': 'gzip' } }),
    'response',
  )) as [IncomingMessage];
  assert.equal(response.headers['content-encoding'], 'gzip', url);
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  return bytes;
}

for (const language of LANGUAGES) {
  test(`a usable search box takes at most ${MOST_BYTES} bytes of JavaScript, ${language}`, async (t) => {
    const first = await filesUntilUsable('service-search', language);
    await site.visit({ path: '/tentang/', language }, async (page) => {
      const scripts = new Set<string>();
      // What follows the box is held back for good, so that the box is shown to do without it.
      await page.route(`**${SCRIPTS}**`, async (route) => {
        const { pathname, href } = new URL(route.request().url());
        if (!first.has(pathname.slice(SCRIPTS.length))) return;
        scripts.add(href);
        await route.continue();
      });
      await page.goto(site.address('/layanan/', language));
      const { box } = new SearchWidget(page, language);
      await box.pressSequentially('KTP hilang');
      assert.equal(await box.inputValue(), 'KTP hilang');
      await box.press('Enter');
      assert.equal(await box.inputValue(), 'KTP hilang');
      assert.equal(scripts.size, first.size);
      let bytes = 0;
      for (const script of scripts) {
        const size = await gzipBytes(script);
        bytes += size;
        t.diagnostic(`${size} ${new URL(script).pathname}`);
      }
      t.diagnostic(`${bytes} in all`);
      assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
    });
  });
}
