import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLATFORMS, WAYS, WIDGETS, type BuilderOptions } from './options.ts';
import { judge, parsePolicies, strictestPolicy } from './policy.ts';
import { frameAddress, needsOf, snippetsOf } from './snippets.ts';

const SITE = 'https://desa.example.id/';

const OPTIONS: BuilderOptions = {
  widget: 'service-search',
  platform: 'html',
  way: 'tag',
  base: 'https://cdn.example.go.id/gerai/',
  api: 'https://api.example.go.id/v1',
  catalogue: '',
  plainForm: true,
  language: 'en',
  theme: 'auto',
  colors: { brand: '#0b5d52' },
  integrity: undefined,
};

const all = (options: BuilderOptions): string =>
  snippetsOf(options)
    .map(({ code }) => code)
    .join('\n');

test('plain HTML gets the loader, the tag and a rule for the colours', () => {
  assert.deepEqual(
    snippetsOf(OPTIONS).map(({ place }) => place),
    ['head', 'page', 'style'],
  );
  const code = all(OPTIONS);
  assert.match(
    code,
    /<script type="module" src="https:\/\/cdn\.example\.go\.id\/gerai\/loader\.js" data-api="https:\/\/api\.example\.go\.id\/v1"><\/script>/,
  );
  assert.match(code, /<gerai-service-search lang="en" theme="auto">\n/);
  assert.match(code, /--gerai-color-primary: light-dark\(#0b5d52, #[0-9a-f]{6}\);/);
});

test('a pinned snippet loads the one file that a hash covers whole', () => {
  const integrity = {
    'gerai.js': 'sha384-AAA',
    'gerai.css': 'sha384-BBB',
    'iframe.js': 'sha384-CCC',
  };
  const code = all({ ...OPTIONS, integrity });
  assert.match(code, /gerai\.js" integrity="sha384-AAA" crossorigin="anonymous"/);
  assert.match(code, /gerai\.css" integrity="sha384-BBB" crossorigin="anonymous"/);
  assert.doesNotMatch(code, /loader\.js/);
  assert.match(all({ ...OPTIONS, integrity, way: 'script' }), /iframe\.js" integrity="sha384-CCC"/);
});

test('a frame has every option in its address, a title and a sandbox', () => {
  const options: BuilderOptions = { ...OPTIONS, way: 'frame' };
  const url = new URL(frameAddress(options));
  assert.equal(url.origin + url.pathname, 'https://cdn.example.go.id/gerai/embed.html');
  assert.deepEqual(
    ['widget', 'api', 'lang', 'theme', 'preset'].map((name) => url.searchParams.get(name)),
    ['service-search', OPTIONS.api, 'en', 'auto', null],
  );
  assert.match(url.searchParams.get('color-primary') ?? '', /^0b5d52-[0-9a-f]{6}$/);
  const code = all(options);
  assert.match(code, /^<iframe src="[^"]+" title="Find a public service"/);
  assert.match(code, /sandbox="allow-scripts allow-same-origin/);
  assert.ok(code.includes(url.href.replaceAll('&', '&amp;')));
});

test('a preset is a style sheet beside the others, allowed and pinned like them', () => {
  const options: BuilderOptions = {
    ...OPTIONS,
    colors: { preset: 'jabar' },
    integrity: { 'themes/jabar.css': 'sha384-DDD' },
  };
  const code = all(options);
  assert.match(code, /gerai\/themes\/jabar\.css" integrity="sha384-DDD"/);
  assert.doesNotMatch(code, /--gerai-color/);
  assert.ok(
    needsOf(options, SITE).some(({ value }) => value === `${OPTIONS.base}themes/jabar.css`),
  );
  assert.equal(new URL(frameAddress(options)).searchParams.get('preset'), 'jabar');
});

test('the colours of the widgets themselves need nothing', () => {
  const code = all({ ...OPTIONS, colors: { preset: 'gerai' } });
  assert.doesNotMatch(code, /themes|--gerai-color/);
});

test('in WordPress, whose plugin links its own files only, a preset is written out', () => {
  const code = all({ ...OPTIONS, platform: 'wordpress', colors: { preset: 'ina' } });
  assert.match(code, /--gerai-color-primary: light-dark/);
  assert.doesNotMatch(code, /themes\//);
});

test('OpenSID gets no script, whatever was chosen', () => {
  for (const way of WAYS)
    assert.doesNotMatch(all({ ...OPTIONS, platform: 'opensid', way }), /<script/);
});

test('a catalogue is for the search alone', () => {
  const catalogue = 'https://katalog.example.go.id/luwu/';
  for (const widget of WIDGETS) {
    const options = { ...OPTIONS, widget, catalogue };
    assert.equal(all(options).includes(catalogue), widget === 'service-search', widget);
    const asked = needsOf(options, SITE).map(({ value }) => value);
    assert.equal(asked.includes(catalogue), widget === 'service-search', widget);
  }
});

test('values can’t break out of their attributes', () => {
  const api = 'https://api.example.go.id/v1?"><script>alert(1)</script>';
  for (const platform of PLATFORMS) {
    for (const way of WAYS) {
      assert.doesNotMatch(all({ ...OPTIONS, platform, way, api }), /"><script>alert/);
    }
  }
});

test('every platform gets something to paste each way, with the widget in it', () => {
  for (const platform of PLATFORMS) {
    for (const way of WAYS) {
      const snippets = snippetsOf({ ...OPTIONS, platform, way });
      assert.ok(snippets.length > 0);
      const code = snippets.map((snippet) => snippet.code).join('\n');
      assert.match(code, /service[-_]search/, `${platform} ${way}`);
    }
  }
});

test('Laravel and CodeIgniter write the nonce of the page into the tag', () => {
  assert.match(all({ ...OPTIONS, platform: 'laravel' }), /nonce="\{\{ Vite::cspNonce\(\) \}\}"/);
  assert.match(
    all({ ...OPTIONS, platform: 'codeigniter' }),
    /<script type="module" \{csp-script-nonce\} src=/,
  );
});

test('what is needed is what the strictest policy allows', () => {
  for (const way of WAYS) {
    const needs = needsOf({ ...OPTIONS, way }, SITE);
    const policies = parsePolicies(strictestPolicy(needs, SITE).join(' '));
    assert.ok(
      judge(policies, needs, SITE).every(({ allowed }) => allowed),
      way,
    );
  }
  const lines = strictestPolicy(needsOf(OPTIONS, SITE), SITE);
  assert.ok(lines.includes('script-src https://cdn.example.go.id;'));
  assert.ok(lines.includes('connect-src https://api.example.go.id;'));
});

test('visitors without JavaScript get a plain search, or are told where to go', () => {
  const code = all(OPTIONS);
  assert.match(
    code,
    /<form action="https:\/\/api\.example\.go\.id\/v1\/pages\/services" method="get" role="search">/,
  );
  assert.match(code, /<label>Find a service <input name="q" type="search" \/><\/label>/);
  assert.match(code, /<input name="lang" type="hidden" value="en" \/>/);
  assert.doesNotMatch(all({ ...OPTIONS, language: '' }), /name="lang"/);
  const lines = strictestPolicy(needsOf(OPTIONS, SITE), SITE);
  assert.ok(lines.includes('form-action https://api.example.go.id;'));

  const without: Partial<BuilderOptions>[] = [
    { plainForm: false },
    { api: '', catalogue: 'https://katalog.example.go.id/luwu/' },
    { widget: 'application-tracker' },
    { widget: 'complaint-form' },
  ];
  for (const change of without) {
    const options = { ...OPTIONS, ...change };
    assert.doesNotMatch(all(options), /<form/);
    assert.match(all(options), /<p>[^<]* needs JavaScript\. Please /);
    assert.ok(!needsOf(options, SITE).some(({ directive }) => directive === 'form-action'));
  }
});
