import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { SearchWidget } from '../support/search.ts';
import { useSite } from '../support/site.ts';
import { LANGUAGES } from '../support/words.ts';

const site = useSite();

/** Promised in the README of the project: bytes of JavaScript over the wire until one can type. */
const MOST_BYTES = 40_000;

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
    await site.visit({ path: '/tentang/', language }, async (page) => {
      const scripts = new Set<string>();
      page.on('request', (request) => {
        if (new URL(request.url()).pathname.startsWith('/gerai/')) scripts.add(request.url());
      });
      await page.goto(site.address('/layanan/', language));
      await new SearchWidget(page, language).box.waitFor();
      assert.ok(scripts.size > 0);
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
