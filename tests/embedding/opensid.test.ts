// The fixture of OpenSID's rules against what the real ones gave: voku/anti-xss 4.1.35 with HTML Tidy 5.6 as OpenSID v2410.0.0 calls
// them, and its TinyMCE 6.5.1 in Chromium.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptInArticle, keptInWidget } from '../support/opensid.ts';

const FRAME =
  '<iframe src="https://cdn.example.go.id/gerai/embed.html?widget=service-search&amp;api=https%3A%2F%2Flayanan.example.go.id%2Fv1&amp;lang=id" title="Cari layanan publik" width="100%" height="900" frameborder="0" loading="lazy" allow="geolocation; clipboard-write" sandbox="allow-scripts allow-same-origin allow-forms"></iframe>';

/** Code → what was kept of it. */
const RECORDED: readonly { code: string; widget: string; article: string }[] = [
  { code: FRAME, widget: FRAME, article: `<p>${FRAME}</p>` },
  {
    code: '<link rel="stylesheet" href="/gerai/gerai.css"><script type="module" src="/gerai/loader.js"></script><gerai-service-search api="/v1"><a href="https://desa.example.id/layanan">Layanan</a></gerai-service-search>',
    widget:
      '&lt;link rel="stylesheet" href="/gerai/gerai.css"&gt;<a href="https://desa.example.id/layanan">Layanan</a>',
    article: '<p><a href="https://desa.example.id/layanan">Layanan</a></p>',
  },
  {
    code: '<script async src="https://cdn.example.go.id/gerai/iframe.js" data-widget="service-search"></script>',
    widget: '',
    article: '',
  },
  {
    code: '<iframe src="https://a/embed.html" title="x"></iframe><script src="https://a/iframe.js"></script>',
    widget: '<iframe src="https://a/embed.html" title="x"></iframe>',
    article: '<p><iframe src="https://a/embed.html" title="x"></iframe></p>',
  },
  {
    code: '<iframe src="https://a/embed.html?api=/v1" loading="lazy" style="border: 0;" onload="x()"></iframe>',
    widget: '<iframe src="https://a/embed.html?api=/v1" loading="lazy"></iframe>',
    article:
      '<p><iframe src="https://a/embed.html?api=/v1" loading="lazy" style="border: 0;"></iframe></p>',
  },
  {
    code: '<style>b{}</style><p>x</p>',
    widget: '&lt;style&gt;b{}&lt;/style&gt;<p>x</p>',
    article: '<p>x</p>',
  },
  {
    code: '<form action="/c"><input name="q" type="text"><button>Cari</button></form>',
    widget:
      '&lt;form action="/c"&gt;&lt;input name="q" type="text"&gt;&lt;button&gt;Cari&lt;/button&gt;&lt;/form&gt;',
    article: '<form action="/c"><input name="q" type="text"><button>Cari</button></form>',
  },
];

/** Tags with their attributes in order, and texts: line breaks and the order of attributes say nothing. */
const partsOf = (code: string): string[] =>
  [...code.matchAll(/<[^>]+>|[^<]+/g)]
    .map(([part]) => {
      if (!part.startsWith('<')) return part.trim().replaceAll(/\s+/g, ' ');
      const attributes = part.match(/\s[\w-]+(="[^"]*")?/g) ?? [];
      return [/^<\/?\w+/.exec(part)?.[0], ...attributes.map((one) => one.trim()).sort()].join(' ');
    })
    .filter((part) => part !== '');

for (const { code, widget, article } of RECORDED) {
  test(`OpenSID keeps of ${code.slice(0, 60)}… what the fixture keeps`, () => {
    assert.deepEqual(partsOf(keptInWidget(code)), partsOf(widget));
    assert.deepEqual(partsOf(keptInArticle(code)), partsOf(article));
  });
}
