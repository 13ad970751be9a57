import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { putService, SERVICES } from '../testing/fixtures.ts';

const HOSTILE = `<img src=x onerror="alert(1)"> & 'KTP'`;
const ESCAPED = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;KTP&#39;';
const [SERVICE] = SERVICES as [(typeof SERVICES)[number]];
const SITE = 'https://desa.example.id';

/** The texts of `<h2><a>`, in their order. */
function names(body: string): string[] {
  return [...body.matchAll(/<h2>\s*<a[^>]*>\s*(?:<span[^>]*>)?([^<]*)/g)].map(([, name]) =>
    (name ?? '').trim(),
  );
}

void describe('pages without JavaScript', () => {
  let test: TestApp;
  before(async () => {
    test = await createTestApp({
      corsOrigins: [SITE],
      rateLimit: { max: 1000, windowSeconds: 60 },
    });
  });
  after(() => test.close());

  const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    test.app.inject({ method: 'GET', url: `/v1/pages/${url}`, headers });

  void it('answers a plain form with what the API finds, in its order', async () => {
    for (const query of ['ktp hilang', 'ktp', 'akta lahir', '']) {
      const q = encodeURIComponent(query);
      const json = (await test.send('GET', `/v1/services?q=${q}`)).json<{
        items: { name: { id: string } }[];
      }>();
      const page = await get(`services?q=${q}`);
      assert.equal(page.statusCode, 200);
      assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
      assert.deepEqual(
        names(page.body),
        json.items.map(({ name }) => name.id),
        query,
      );
    }
  });

  void it('tells time, fee, documents and agency of each, in both languages', async () => {
    const indonesian = (await get('services?q=ktp%20hilang')).body;
    for (const word of [
      '1 hari kerja',
      'Gratis',
      '1 persyaratan',
      'Dinas Kependudukan',
      'Daring',
    ]) {
      assert.ok(indonesian.includes(word), word);
    }
    assert.match(indonesian, /<html lang="id">/);
    const english = (await get('services?q=ktp%20hilang&lang=en')).body;
    for (const word of ['1 working day', 'Free of charge', '1 requirement', 'Civil Registration']) {
      assert.ok(english.includes(word), word);
    }
    assert.match(english, /<html lang="en">/);
    assert.match(english, /href="services\?q=ktp\+hilang&amp;lang=id"/);
  });

  void it('shows a service by its six components', async () => {
    const { body } = await get('services/DK-02?lang=en&q=ktp');
    const headings = [...body.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, text]) => text);
    assert.deepEqual(headings, [
      'Requirements',
      'System, mechanism and procedure',
      'Time it takes',
      'Fee',
      'What you receive',
      'Complaints, suggestions and feedback',
      'More information',
    ]);
    assert.match(body, /href="\.\.\/services\?q=ktp&amp;lang=en"/);
    assert.match(body, /action="\.\.\/services"/);
  });

  void it('puts emergencies first, to be called', async () => {
    const { body } = await get('services?q=ambulans');
    assert.ok(body.indexOf('href="tel:119"') < body.indexOf('<h1>'));
    assert.ok(body.includes('Keadaan gawat darurat.'));
  });

  void it('says whom to call where nothing was found', async () => {
    const { statusCode, body } = await get('services?q=qzxjvkw');
    assert.equal(statusCode, 200);
    assert.match(body, /Tidak ada layanan untuk “qzxjvkw”/);
    assert.ok(body.includes('href="tel:0471331234"'));
    assert.ok(body.includes('href="tel:119"'));
  });

  void it('runs nothing and loads nothing', async () => {
    const { headers, body } = await get('services');
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/]+='; form-action 'self'; /);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.doesNotMatch(body, /<script|javascript:|\sstyle=|\son\w+=/i);
  });

  void it('escapes what residents and agencies wrote', async () => {
    await putService(test.database.db, {
      ...SERVICE,
      code: 'XX-01',
      name: { id: HOSTILE },
      summary: { id: HOSTILE },
      agency: { code: 'disdukcapil', name: { id: HOSTILE } },
      channels: [{ type: 'online', url: 'javascript:alert(1)', phone: '1"><b>' }],
      legalBasis: [{ title: HOSTILE, url: 'data:text/html,x' }],
    });
    const pages = [
      (await get('services/XX-01')).body,
      (await get(`services?q=${encodeURIComponent(HOSTILE)}`)).body,
      (await get(`services?q=x&agency=${encodeURIComponent('"><script>')}`)).body,
    ];
    assert.ok(pages[0]?.includes(ESCAPED));
    assert.ok(pages[1]?.includes(`value="${ESCAPED}"`));
    for (const page of pages) {
      assert.doesNotMatch(page, /<img|<b>|<script|href="(?:javascript|data):/);
    }
    await test.database.db.deleteFrom('services').where('code', '=', 'XX-01').execute();
  });

  void it('leads back to its own host and to sites that may use the API, nowhere else', async () => {
    const link = async (from: string): Promise<string | undefined> => {
      const { body } = await get(`services?q=ktp&from=${encodeURIComponent(from)}`);
      return /<a href="([^"]*)"[^>]*>\s*Kembali ke /.exec(body)?.[1];
    };
    assert.equal(await link(`${SITE}/layanan`), `${SITE}/layanan`);
    assert.equal(await link('/layanan/?a=1'), '/layanan/?a=1');
    const refused = [
      'https://elsewhere.example/',
      '//elsewhere.example/',
      '/\\elsewhere.example/',
      'javascript:alert(1)',
      'https://user:pass@desa.example.id/',
      'http://desa.example.id/',
    ];
    for (const from of refused) assert.equal(await link(from), undefined, from);
    const { body } = await get(`services?q=ktp&from=${encodeURIComponent(`${SITE}/layanan`)}`);
    assert.ok(body.includes(`name="from" value="${SITE}/layanan"`));
    assert.match(body, /services\/DK-02\?[^"]*from=https/);
  });

  void it('may be kept as the answers of the API may', async () => {
    const json = await test.send('GET', '/v1/services?q=ktp');
    const page = await get('services?q=ktp');
    assert.equal(page.headers['cache-control'], json.headers['cache-control']);
    const etag = String(page.headers.etag);
    const again = await get('services?q=ktp', { 'if-none-match': etag });
    assert.equal(again.statusCode, 304);
  });

  void it('tells mistakes as pages with a way out', async () => {
    const mistakes: readonly [url: string, status: number, text: string][] = [
      ['services/NOPE', 404, 'Halaman ini tidak ditemukan'],
      ['services/a/b/c', 404, 'Halaman ini tidak ditemukan'],
      [`services?q=${'a'.repeat(201)}`, 400, 'paling banyak 200 huruf'],
      ['services?q=%ff', 400, 'tidak dapat dibaca'],
      ['services?cursor=nonsense', 400, 'tidak dapat dibaca'],
    ];
    for (const [url, status, text] of mistakes) {
      const { statusCode, headers, body } = await get(url);
      assert.equal(statusCode, status, url);
      assert.match(String(headers['content-type']), /^text\/html/, url);
      assert.equal(headers['cache-control'], 'no-store', url);
      assert.ok(body.includes(text), url);
      assert.match(body, /<form action="(?:\.\.\/)*services"/, url);
    }
    assert.match((await get('services/a/b/c')).body, /<form action="\.\.\/\.\.\/\.\.\/services"/);
  });
});

void describe('pages of a long list', () => {
  void it('go on and keep what was asked', async () => {
    const test = await createTestApp();
    try {
      for (let index = 0; index < 25; index += 1) {
        const code = `PG-${String(index).padStart(2, '0')}`;
        await putService(test.database.db, { ...SERVICE, code, name: { id: `Izin ${code}` } });
      }
      const seen: string[] = [];
      let url: string | undefined = 'services?q=izin&lang=en';
      while (url) {
        assert.match(url, /q=izin&lang=en/);
        const { body }: { body: string } = await test.app.inject(`/v1/pages/${url}`);
        seen.push(...names(body));
        url = /<p class="next">\s*<a href="([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
        assert.ok(seen.length <= 25);
      }
      assert.equal(new Set(seen).size, 25);
    } finally {
      await test.close();
    }
  });
});

void describe('pages of a server in trouble', () => {
  void it('says that there were too many requests', async () => {
    const test = await createTestApp({ rateLimit: { max: 1, windowSeconds: 60 } });
    try {
      await test.app.inject('/v1/pages/services');
      const { statusCode, headers, body } = await test.app.inject('/v1/pages/services?lang=en');
      assert.equal(statusCode, 429);
      assert.ok(Number(headers['retry-after']) > 0);
      assert.ok(body.includes('Too many requests'));
      assert.ok(body.includes('href="tel:119"'));
    } finally {
      await test.close();
    }
  });

  void it('tells whom to call when the database is gone, and nothing of why', async () => {
    const test = await createTestApp();
    try {
      await test.app.inject('/v1/pages/services');
      await test.database.db.schema.dropTable('services').cascade().execute();
      const { statusCode, headers, body } = await test.app.inject('/v1/pages/services/DK-01');
      assert.equal(statusCode, 500);
      assert.match(String(headers['content-type']), /^text\/html/);
      assert.ok(body.includes('Layanan ini sedang terganggu'));
      assert.ok(body.includes('href="tel:119"'));
      assert.doesNotMatch(body, /relation|select /);
    } finally {
      await test.close();
    }
  });
});
