import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Request } from 'playwright-core';
import { SearchWidget } from '../support/search.ts';
import { useSite } from '../support/site.ts';
import { LANGUAGES } from '../support/words.ts';

const site = useSite();

/** Promised in the README of the project: bytes of JavaScript over the wire until one can type. */
const MOST_BYTES = 40_000;

for (const language of LANGUAGES) {
  test(`a usable search box takes at most ${MOST_BYTES} bytes of JavaScript, ${language}`, async (t) => {
    await site.visit({ path: '/tentang/', language }, async (page) => {
      const scripts: Request[] = [];
      page.on('request', (request) => {
        if (new URL(request.url()).pathname.startsWith('/gerai/')) scripts.push(request);
      });
      await page.goto(site.address('/layanan/', language));
      await new SearchWidget(page, language).box.waitFor();
      assert.ok(scripts.length > 0);
      let bytes = 0;
      for (const script of scripts) {
        const response = await script.response();
        assert.match(response?.headers()['content-encoding'] ?? '', /gzip|br|zstd/, script.url());
        const { responseBodySize } = await script.sizes();
        bytes += responseBodySize;
        t.diagnostic(`${responseBodySize} ${new URL(script.url()).pathname}`);
      }
      t.diagnostic(`${bytes} in all`);
      assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
    });
  });
}
