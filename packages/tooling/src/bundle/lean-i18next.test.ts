import assert from 'node:assert/strict';
import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import i18next, { type i18n as I18nInstance } from 'i18next';
import { rollup, type RollupOptions } from 'rollup';
import { fromRoot } from '../paths.ts';

const NAMESPACES = ['widget@0.0.0', 'core@0.0.0'];

/** With the options and the bundles that packages/core/src/i18n/i18n.ts gives an instance. */
function filled(library: I18nInstance): I18nInstance {
  const instance = library.createInstance();
  void instance.init({
    lng: 'id',
    fallbackLng: { id: ['en'], default: ['id', 'en'] },
    ns: [],
    resources: {},
    initAsync: false,
    partialBundledLanguages: true,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  instance.addResourceBundle('id', 'widget@0.0.0', {
    hello: 'Halo {{name}}, {{ name }}',
    things_other: '{{count}} barang',
    group: { inner: 'dalam' },
    indonesian: 'hanya di sini',
    empty: '',
  });
  instance.addResourceBundle('en', 'widget@0.0.0', {
    hello: 'Hello {{name}}, {{ name }}',
    things_one: '{{count}} thing',
    things_other: '{{count}} things',
    group: { inner: 'inside' },
    english: 'only here',
  });
  // Words that a page brings, in a language that we don't speak, with more plurals than ours.
  instance.addResourceBundle('ar', 'widget@0.0.0', {
    things_two: 'two',
    things_few: '{{count}} few',
  });
  instance.addResourceBundle('id', 'core@0.0.0', {
    hello: 'tertutup',
    errors: { 'bad-response': 'tidak terbaca' },
  });
  return instance;
}

let lean: I18nInstance;

/** As the bundles have it: pruned, shaken and minified by the plugins of the build. */
before(async () => {
  const url = new URL('../../../../rollup.config.js', import.meta.url);
  const { default: builds } = (await import(url.href)) as { default: RollupOptions[] };
  const build = await rollup({
    input: fromRoot('node_modules/i18next/dist/esm/i18next.js'),
    plugins: builds.at(-1)?.plugins,
  });
  const directory = await mkdtemp(join(tmpdir(), 'gerai-i18next-'));
  try {
    await build.write({ dir: directory, entryFileNames: 'i18next.mjs' });
    const path = join(directory, 'i18next.mjs');
    lean = ((await import(pathToFileURL(path).href)) as { default: I18nInstance }).default;
  } finally {
    await build.close();
    await rm(directory, { recursive: true });
  }
});

const CASES: readonly [key: string, values?: Record<string, unknown>][] = [
  ['hello', { name: 'Jum’at & <b>' }],
  ['hello', { name: '{{count}} $t(group.inner) {{- name}}' }],
  ['hello', { name: 0 }],
  ['hello', { name: undefined }],
  ['hello', {}],
  ['things', { count: 0 }],
  ['things', { count: 1 }],
  ['things', { count: 2 }],
  ['things', { count: 1.5 }],
  ['things', { count: 3 }],
  ['group.inner'],
  ['group'],
  ['empty'],
  ['indonesian'],
  ['english'],
  ['errors.bad-response'],
  ['errors.none'],
  ['none: at all'],
  ['constructor'],
  ['__proto__.toString'],
];

test('the lean i18next words everything as the whole one does', () => {
  const ours = filled(lean);
  const whole = filled(i18next);
  for (const language of ['id', 'en', 'ar', 'jv-ID']) {
    const said = ours.getFixedT(language, NAMESPACES);
    const expected = whole.getFixedT(language, NAMESPACES);
    for (const [key, values = {}] of CASES) {
      assert.equal(said(key, values), expected(key, values), `${language} ${key}`);
    }
  }
});

test('bundles can be read again, and what is not there is undefined', () => {
  const [ours, whole] = [filled(lean), filled(i18next)];
  for (const [language, namespace] of [
    ['id', 'core@0.0.0'],
    ['en', 'core@0.0.0'],
    ['ar', 'widget@0.0.0'],
    ['jv', 'widget@0.0.0'],
  ] as const) {
    assert.deepEqual(
      ours.getResource(language, namespace, ''),
      whole.getResource(language, namespace, ''),
    );
  }
  assert.equal(whole.getResource('jv', 'widget@0.0.0', ''), undefined);
});

test('bundles are added, looked up and replaced in parts', () => {
  const instance = filled(lean);
  assert.equal(instance.hasResourceBundle('id', 'core@0.0.0'), true);
  assert.equal(instance.hasResourceBundle('en', 'core@0.0.0'), false);
  instance.addResourceBundle('en', 'core@0.0.0', { close: 'Close' });
  instance.addResourceBundle('en', 'core@0.0.0', { open: 'Open' });
  const t = instance.getFixedT('en', NAMESPACES);
  assert.deepEqual([t('close', {}), t('open', {})], ['Close', 'Open']);
});

test('what nobody calls is not there', () => {
  for (const name of ['use', 'cloneInstance', 'loadNamespaces', 'on']) {
    assert.equal(name in lean, false, name);
    assert.equal(name in i18next, true, name);
  }
});

test('instances know nothing of each other', () => {
  const other = lean.createInstance();
  void other.init({ lng: 'id', resources: {}, initAsync: false });
  filled(lean);
  assert.equal(other.hasResourceBundle('id', 'core@0.0.0'), false);
});

test('no dictionary uses what was left out', async () => {
  let texts = 0;
  for await (const path of glob('packages/*/src/**/locales/*.json', { cwd: fromRoot() })) {
    JSON.parse(await readFile(fromRoot(path), 'utf8'), (key, value: unknown) => {
      if (typeof value !== 'string') return value;
      texts++;
      assert.doesNotMatch(value, /\$t\(|\{\{-|\{\{[^}]*,/, `${path} ${key}`);
      assert.doesNotMatch(key, /_ordinal_/, path);
      return value;
    });
  }
  assert.ok(texts > 0);
});
