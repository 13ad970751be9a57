// The plugin in a real WordPress: installed from its ZIP, set up, used by authors and visitors, deleted. The tests are
// steps of one story and stand in its order. `npm run test:wordpress`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { loadDataset } from '@gerai/demo/dataset';
import { BROWSERS, findBrowser, installCommand } from '@gerai/tooling/browsers';
import { fromRoot } from '@gerai/tooling/paths';
import type { Browser, Locator, Page } from 'playwright-core';
import { pluginVersion } from '../../packages/wordpress/src/plugin.ts';
import {
  startCatalogueServer,
  writeCatalogueFiles,
  type CatalogueFiles,
  type CatalogueServer,
} from '../support/catalogue.ts';
import { COMPONENTS, QUERY, SearchWidget } from '../support/search.ts';
import { launch, siteAt, WIDTHS } from '../support/site.ts';
import { LANGUAGES } from '../support/words.ts';
import { widgetsReady } from '../support/widgets-ready.ts';
import { deletePlugin, installPlugin, publish, signedIn } from '../support/wordpress-admin.ts';
import { check } from '../embedding/check.ts';
import { startDriver } from '../embedding/drivers.ts';
import type { Report, Visit } from '../embedding/page/report.ts';
import { startVisits, TITLES, type Visits } from '../embedding/visits.ts';
import { startWordPress, type WordPress } from '../support/wordpress.ts';

const exec = promisify(execFile);
const pictures = fromRoot('test-results', 'wordpress');

let wordpress: WordPress;
let browser: Browser;
let catalogue: CatalogueFiles;
let api: CatalogueServer;
let visits: Visits;

/** What to end, in the order of starting; `before` may fail half-way. */
const started: (() => Promise<unknown>)[] = [];

/** Paths of the posts that the author publishes. */
const posts = { blocks: '', shortcodes: '' };

before(async () => {
  await mkdir(pictures, { recursive: true });
  browser = await launch();
  started.push(() => browser.close());
  catalogue = await writeCatalogueFiles();
  started.push(() => catalogue.remove());
  wordpress = await startWordPress(async (origin) => {
    api = await startCatalogueServer([origin]);
    started.push(() => api.close());
    visits = await startVisits();
    started.push(async () => visits.close());
    return { api: new URL(api.url).origin, visits: visits.origin };
  });
  started.push(() => wordpress.stop());
  await cp(catalogue.directory, join(wordpress.directory, 'katalog'), { recursive: true });
});

after(async () => {
  for (const end of started.reverse()) await end();
});

const as = <T>(user: 'administrator' | 'author', body: (page: Page) => Promise<T>): Promise<T> =>
  signedIn({ wordpress, browser }, user, body);

const site = siteAt(
  () => wordpress.origin,
  () => browser,
);

const settingsPage = (): string => `${wordpress.origin}/wp-admin/options-general.php?page=gerai`;

async function storedOptions(): Promise<Record<string, string>> {
  return JSON.parse(
    await wordpress.php("echo json_encode(get_option('gerai_options'));"),
  ) as Record<string, string>;
}

/** The visitor's view of a post: what asks the API is expected, anything else fails. */
function visit(path: string, width: number, body: (page: Page) => Promise<void>): Promise<void> {
  const toApi = new RegExp(
    `request to another origin: ${api.url.replaceAll('.', String.raw`\.`)}/`,
  );
  return site.visit({ path, width, expected: [toApi] }, async (page) => {
    await widgetsReady(page);
    await body(page);
  });
}

test('its PHP keeps to the coding standard', async () => {
  const result = await exec('phpcs', ['-q', '--standard=phpcs.xml', '--report=emacs'], {
    cwd: fromRoot('packages/wordpress'),
  }).catch((error: unknown) => error as { stdout?: string });
  assert.equal(result.stdout, '');
});

test('blocks offer what the widgets understand, all of it', async () => {
  const manifest = JSON.parse(
    await readFile(fromRoot('packages/widgets/dist/custom-elements.json'), 'utf8'),
  ) as { modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[] };
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  for (const widget of ['service-search', 'application-tracker', 'complaint-form']) {
    const file = fromRoot(`packages/wordpress/plugin/blocks/${widget}/block.json`);
    const { attributes } = JSON.parse(await readFile(file, 'utf8')) as { attributes: object };
    const offered = Object.keys(attributes)
      .map((name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
      .map((name) => (name === 'report-class' ? 'class' : name))
      // HTML's own.
      .filter((name) => name !== 'id');
    const element = elements.find(({ tagName }) => tagName === `gerai-${widget}`);
    const known = new Set((element?.attributes ?? []).map(({ name }) => name));
    assert.deepEqual(offered.sort(), [...known].sort(), widget);
  }
});

test('an administrator installs it from its ZIP', async () => {
  const zip = fromRoot(`packages/wordpress/dist/gerai-${await pluginVersion()}.zip`);
  await as('administrator', async (page) => {
    await installPlugin(page, wordpress.origin, zip);
    const row = page.locator('tr[data-slug=gerai]');
    assert.match(await row.innerText(), /Layanan publik di situs instansi/);
    await row.getByRole('link', { name: 'Pengaturan' }).click();
    await page.getByRole('heading', { name: 'Gerai: layanan publik' }).waitFor();
  });
});

test('the settings page stores addresses, and says what is wrong with one that cannot work', async () => {
  await as('administrator', async (page) => {
    await page.goto(settingsPage());
    await page.getByLabel('Alamat API').fill('layanan.example.go.id/v1');
    await page.getByLabel('Alamat katalog statis').fill('/katalog/');
    await page.getByLabel('Tema').selectOption('light');
    await page.locator('#submit').click();
    await page
      .locator('.notice-error')
      .getByText('Alamat API tidak diubah. Isikan alamat lengkap yang diawali https://')
      .waitFor();
    await page.screenshot({ path: `${pictures}/settings-1280.png`, fullPage: true });
    assert.equal(await page.getByLabel('Alamat API').inputValue(), '');
    assert.equal(await page.getByLabel('Alamat katalog statis').inputValue(), '/katalog/');

    await page.getByLabel('Alamat API').fill(api.url);
    await page.getByLabel('Halaman kontak').fill('/kontak/');
    await page.locator('#submit').click();
    await page.locator('#setting-error-settings_updated').waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.screenshot({ path: `${pictures}/settings-360.png`, fullPage: true });
  });
  const { api: stored, catalogue: files, theme, contact_url: contact } = await storedOptions();
  assert.deepEqual(
    { stored, files, theme, contact },
    { stored: api.url, files: '/katalog/', theme: 'light', contact: '/kontak/' },
  );
});

test('addresses that no widget could use are told from those that it could', async () => {
  const check = async (addresses: readonly string[], secure: boolean): Promise<boolean[]> => {
    const scheme = secure ? 'https' : 'http';
    const encoded = Buffer.from(JSON.stringify(addresses)).toString('base64');
    const answer = await wordpress.php(`
      add_filter('home_url', function () { return '${scheme}://example.go.id'; });
      $checked = array_map('Gerai\\\\checked_address', json_decode(base64_decode('${encoded}')));
      echo json_encode(array_map(function ($address) { return !is_wp_error($address); }, $checked));`);
    return JSON.parse(answer) as boolean[];
  };
  const good = [
    '',
    '/v1',
    '/katalog/?a=1&b=2',
    'https://layanan.example.go.id/v1',
    'https://[::1]:8443/v1',
  ];
  assert.deepEqual(
    await check(good, true),
    good.map(() => true),
  );
  const bad = [
    'v1',
    'example.go.id/v1',
    'javascript:alert(1)',
    'data:text/plain,x',
    'ftp://example.go.id/',
    '//evil.example/v1',
    String.raw`/\evil.example`,
    'https://',
    'https:///v1',
    'https://a b/',
    'https://example.go.id/"><script>',
  ];
  assert.deepEqual(
    await check(bad, false),
    bad.map(() => false),
  );
  assert.deepEqual(await check(['http://layanan.example.go.id/v1'], true), [false]);
  assert.deepEqual(await check(['http://layanan.example.go.id/v1'], false), [true]);
});

test('nobody but an administrator, and nothing but its own form, changes the settings', async () => {
  const before = await storedOptions();
  const form = { option_page: 'gerai', action: 'update', 'gerai_options[api]': '/lain' };
  const address = `${wordpress.origin}/wp-admin/options.php`;
  await as('author', async (page) => {
    const response = await page.goto(settingsPage());
    assert.equal(response?.status(), 403);
    assert.equal((await page.request.post(address, { form })).status(), 403);
  });
  await as('administrator', async (page) => {
    const forged = await page.request.post(address, { form: { ...form, _wpnonce: 'x' } });
    assert.equal(forged.status(), 403);
  });
  assert.deepEqual(await storedOptions(), before);
});

test('an author, who may write no HTML of their own, publishes blocks and shortcodes', async () => {
  await as('author', async (page) => {
    const raw = await publish(page, wordpress.origin, {
      title: 'HTML',
      content:
        '<!-- wp:html --><gerai-service-search></gerai-service-search><p>x</p><!-- /wp:html -->',
    });
    const html = await (await page.request.get(wordpress.origin + raw.path)).text();
    assert.doesNotMatch(html, /<gerai-/, 'WordPress strips the bare tag');
    assert.doesNotMatch(html, /loader\.js/, 'pages without widgets load nothing');

    const blocks = await publish(
      page,
      wordpress.origin,
      {
        title: 'Layanan',
        content: [
          '<!-- wp:gerai/service-search {"audience":"citizen"} /-->',
          '<!-- wp:gerai/application-tracker /-->',
          '<!-- wp:gerai/complaint-form {"headingLevel":"3"} /-->',
        ].join('\n\n'),
      },
      async (editor) => {
        await editor.keyboard.press('Escape');
        for (const title of ['Pencarian layanan', 'Pelacak permohonan', 'Formulir pengaduan']) {
          await editor.locator('.components-placeholder__label', { hasText: title }).waitFor();
        }
        await editor.getByText('Sasaran layanan: Warga').waitFor();
        await editor.screenshot({ path: `${pictures}/editor-1280.png` });
      },
    );
    assert.deepEqual(blocks.valid, [true, true, true]);
    posts.blocks = blocks.path;

    const shortcodes = await publish(page, wordpress.origin, {
      title: 'Kode pendek',
      content: `<!-- wp:shortcode -->
[gerai_service_search complaint_url="javascript:alert(1)" query='"><b>' audience="nobody" url-sync="off" id="cari"]
<!-- /wp:shortcode -->

<!-- wp:shortcode -->[gerai_application_tracker lang=en][gerai_complaint_form class="pengaduan mt-4"]<!-- /wp:shortcode -->`,
    });
    posts.shortcodes = shortcodes.path;
  });
});

test('visitors get the widgets under a strict policy, and find a service in the static catalogue', async () => {
  for (const width of WIDTHS) {
    await visit(posts.blocks, width, async (page) => {
      const { scripts, overflow } = await page.evaluate(() => ({
        scripts: [...document.querySelectorAll<HTMLScriptElement>('script[type=module]')].map(
          ({ src, nonce }) => ({ src, nonce: nonce !== '' }),
        ),
        overflow: document.documentElement.scrollWidth - innerWidth,
      }));
      assert.equal(scripts.length, 1);
      assert.ok(scripts[0]?.nonce);
      const own = `${wordpress.origin}/wp-content/plugins/gerai/widgets/loader.js`;
      assert.ok(scripts[0].src.startsWith(own), scripts[0].src);
      assert.equal(overflow, 0);
      const form = page.locator('gerai-complaint-form');
      assert.equal(await form.getByRole('heading', { level: 3 }).count(), 1);
      await page.screenshot({ path: `${pictures}/blocks-${width}.png`, fullPage: true });

      const search = new SearchWidget(page, 'id');
      await search.type(QUERY.id);
      assert.match(await search.openFirst(), /KTP/);
      assert.equal(await search.components.count(), COMPONENTS.length);
    });
  }
});

/** Writes what pages are told of their visits, for the site to put into them. */
async function writeVisits(): Promise<void> {
  const [known] = (await loadDataset()).applications ?? [];
  assert.ok(known);
  for (const widgets of ['on', 'off'] as const) {
    const visit: Visit = {
      widgets,
      count: widgets === 'on' ? 3 : 0,
      kept: 0,
      results: `${visits.origin}/results`,
      application: { number: known.application.number, secret: known.secret },
      titles: TITLES,
    };
    await writeFile(join(wordpress.directory, `visit-${widgets}.json`), JSON.stringify(visit));
  }
}

for (const name of BROWSERS) {
  const skip = findBrowser(name) ? false : `not installed: ${installCommand(name)}`;
  test(
    `in ${name} the widgets work in both languages, and leave the site as it was`,
    { skip },
    async () => {
      await writeVisits();
      const driver = await startDriver(name);
      assert.ok(driver);
      try {
        for (const language of LANGUAGES) {
          const visit = async (widgets: Visit['widgets']): Promise<Report> => {
            const url = new URL(posts.blocks, wordpress.origin);
            url.searchParams.set('visit', widgets);
            url.searchParams.set('lang', language);
            const window = await driver.window();
            try {
              const report = visits.reports.of(url.search);
              const [sent] = await Promise.all([report, window.open(url.href)]);
              return sent;
            } finally {
              await window.close();
            }
          };
          check({}, await visit('off'), await visit('on'));
        }
      } finally {
        await driver.stop();
      }
    },
  );
}

test('shortcodes say what they were told, as far as it is harmless', async () => {
  await visit(posts.shortcodes, 1280, async (page) => {
    const attributes = (locator: Locator): Promise<Record<string, string>> =>
      locator.evaluate((element) =>
        Object.fromEntries(
          // Widgets give back room in their style.
          [...element.attributes].flatMap(({ name, value }) =>
            name === 'style' ? [] : [[name, value] as const],
          ),
        ),
      );
    assert.deepEqual(await attributes(page.locator('gerai-service-search')), {
      catalogue: '/katalog/',
      api: api.url,
      theme: 'light',
      'url-sync': 'off',
      id: 'cari',
      query: '">',
    });
    const tracker = page.locator('gerai-application-tracker');
    assert.deepEqual(await attributes(tracker), { api: api.url, theme: 'light', lang: 'en' });
    await tracker.getByRole('heading', { name: 'Track an application' }).waitFor();
    const form = page.locator('gerai-complaint-form');
    assert.equal((await attributes(form))['class'], 'pengaduan mt-4');
    await page.screenshot({ path: `${pictures}/shortcodes-1280.png`, fullPage: true });
  });
});

/** How the parts of a widget look: what a theme could reach. */
function looks(widget: Locator): Promise<unknown[]> {
  return widget.evaluate((element) => {
    const properties = [
      'display',
      'color',
      'background-color',
      'border-radius',
      'border-top-width',
      'font-size',
      'font-weight',
      'padding-left',
      'padding-top',
      'text-transform',
    ];
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((part) => [
        part,
        ...(part.shadowRoot ? within(part.shadowRoot) : []),
      ]);
    const parts = element.shadowRoot ? within(element.shadowRoot) : [];
    const named = parts.filter((part) => part.matches('h2, label, input, button, p'));
    return named.map((part) => {
      const style = getComputedStyle(part);
      return [part.localName, ...properties.map((name) => style.getPropertyValue(name))];
    });
  });
}

test('the default theme does the widgets no harm', async () => {
  const tag = `<gerai-application-tracker api="${api.url}" theme="light"></gerai-application-tracker>`;
  await writeFile(
    join(wordpress.directory, 'polos.html'),
    `<!doctype html><html lang="id-ID"><meta charset="utf-8"><title>Polos</title>
<script type="module" src="/wp-content/plugins/gerai/widgets/loader.js"></script>${tag}</html>`,
  );
  const seen: unknown[][] = [];
  for (const path of ['/polos.html', posts.blocks]) {
    await visit(path, 1280, async (page) => {
      seen.push(await looks(page.locator('gerai-application-tracker')));
    });
  }
  assert.ok(seen[0]!.length > 5);
  assert.deepEqual(seen[1], seen[0]);
});

test('without JavaScript there is the search of the site, and a way to contact the agency', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'id-ID' });
  try {
    const page = await context.newPage();
    await page.goto(wordpress.origin + posts.blocks);
    const contact = page.locator('gerai-complaint-form').getByRole('link');
    assert.equal(await contact.getAttribute('href'), '/kontak/');
    const search = page.locator('gerai-service-search');
    await search.getByLabel('Cari di situs ini').fill('Layanan');
    await page.screenshot({ path: `${pictures}/no-script-1280.png` });
    await search.getByRole('button', { name: 'Cari' }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('s') === 'Layanan');
    assert.ok(await page.getByRole('link', { name: 'Layanan' }).first().isVisible());
  } finally {
    await context.close();
  }
});

test('without JavaScript there are the pages of the API, where the settings name them', async () => {
  const markup = await wordpress.php(`
    add_filter('option_gerai_options', function ($options) {
      return array_merge($options, array('search_url' => 'https://layanan.example.go.id/v1/pages/services?a=1&b="2"'));
    });
    echo Gerai\\search_fallback();`);
  assert.match(
    markup,
    /^<form role="search" method="get" action="https:\/\/layanan\.example\.go\.id\/v1\/pages\/services\?a=1&#038;b=2">/,
  );
  assert.match(markup, /<input type="search" id="gerai-search-\d+" name="q"/);
  assert.match(markup, /<input type="hidden" name="lang" value="(?:id|en)">/);
  assert.match(markup, /<input type="hidden" name="from" value="http[^"]+\/">/);
});

test('WordPress has heard no complaint of PHP about it', async () => {
  const lines = (await wordpress.complaints()).split('\n');
  assert.deepEqual(
    lines.filter((line) => line.includes('plugins/gerai')),
    [],
  );
});

test('deleted, it leaves nothing behind', async () => {
  await as('administrator', (page) => deletePlugin(page, wordpress.origin));
  const left = await wordpress.php(`global $wpdb;
    echo json_encode($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%gerai%'"));`);
  assert.deepEqual(JSON.parse(left), []);
  const gone = await wordpress.php("echo json_encode(file_exists(WP_PLUGIN_DIR . '/gerai'));");
  assert.equal(gone, 'false');
});
