import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import type { ApiSchema } from '../api-schema.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { putService, SERVICES } from '../testing/fixtures.ts';

type ServiceList = ApiSchema<'ServiceList'>;

void describe('the catalogue', () => {
  let test: TestApp;
  before(async () => {
    test = await createTestApp();
  });
  after(() => test.close());

  async function list(query: string): Promise<ServiceList> {
    const response = await test.send('GET', `/v1/services?${query}`);
    assert.equal(response.statusCode, 200, response.body);
    return response.json();
  }

  const codes = (found: ServiceList): string[] => found.items.map(({ code }) => code);

  void it('tells what the server is and can do', async () => {
    const response = await test.send('GET', '/v1/config');
    const config = response.json<ApiSchema<'Config'>>();
    assert.equal(config.agency.code, 'luwu');
    assert.equal(config.demonstration, true);
    assert.equal(config.features.complaints, true);
    assert.equal(config.features.uploads, true);
    assert.deepEqual(config.languages, ['id', 'en']);
  });

  void it('finds services by the words of residents and says why', async () => {
    const found = await list('q=ktp%20hilang');
    assert.equal(found.items[0]?.code, 'DK-02');
    const match = found.items[0].matches?.find(({ field }) => field === 'alternate-name');
    assert.equal(match?.text, 'KTP hilang');
    assert.ok(
      found.items[0].matches?.every(({ ranges, text }) =>
        ranges.every(({ start, end }) => start < end && end <= text.length),
      ),
    );
  });

  void it('lists everything by name without a query', async () => {
    const found = await list('');
    assert.equal(found.total, SERVICES.length);
    assert.equal(found.nextCursor, undefined);
    assert.deepEqual(codes(found), ['UM-01', 'DK-03', 'DK-01', 'DK-02']);
  });

  void it('filters by every facet', async () => {
    assert.equal((await list('agency=disdukcapil')).total, 4);
    assert.equal((await list('agency=nobody')).total, 0);
    assert.equal((await list('category=kependudukan')).total, 4);
    assert.deepEqual(codes(await list('lifeEvent=lost-documents')), ['DK-02']);
    assert.deepEqual(codes(await list('audience=foreigner')), ['DK-03']);
    assert.deepEqual(codes(await list('channel=online')), ['UM-01', 'DK-02']);
  });

  void it('includes in a region what is offered above it and everywhere', async () => {
    assert.deepEqual(codes(await list('region=73.17.07')), ['UM-01', 'DK-01', 'DK-02']);
    assert.deepEqual(codes(await list('region=73.17.08')), ['UM-01', 'DK-03', 'DK-01', 'DK-02']);
  });

  void it('counts facets with names', async () => {
    const { facets } = await list('');
    assert.deepEqual(facets.agency, [
      {
        code: 'disdukcapil',
        name: { id: 'Dinas Kependudukan dan Pencatatan Sipil', en: 'Civil Registration Office' },
        count: 4,
      },
    ]);
    assert.deepEqual(facets.region?.map(({ code }) => code).sort(), ['73.17', '73.17.08']);
    assert.ok(facets.channel?.some(({ name }) => name.en === 'In person'));
  });

  void it('pages through opaque cursors without losing or repeating', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`limit=1${cursor}`);
      seen.push(...codes(page));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor !== '');
    assert.deepEqual(seen, ['UM-01', 'DK-03', 'DK-01', 'DK-02']);
  });

  void it('refuses cursors of another question or of nobody', async () => {
    const { nextCursor = '' } = await list('limit=1');
    const forged = Buffer.from('[999999999,"x",""]').toString('base64url');
    for (const url of [
      `/v1/services?limit=1&agency=luwu&cursor=${nextCursor}`,
      `/v1/services?cursor=${forged}`,
      '/v1/services?cursor=%25%00',
      `/v1/agencies?cursor=${nextCursor}`,
      `/v1/regions?cursor=bogus`,
      `/v1/categories?cursor=bogus`,
    ]) {
      const response = await test.send('GET', url);
      assert.equal(response.statusCode, 400, url);
      const [error] = response.json<ApiSchema<'Problem'>>().errors ?? [];
      assert.deepEqual([error?.pointer, error?.in], ['/cursor', 'query'], url);
    }
  });

  void it('puts numbers to call beside hotlines', async () => {
    const found = await list('q=ambulans');
    assert.equal(found.items[0]?.phone, '119');
    assert.equal(found.emergencyNumbers?.[0]?.number, '119');
  });

  void it('suggests while typing', async () => {
    const response = await test.send('GET', '/v1/services/suggestions?q=ktp%20hi&limit=3');
    const { items } = response.json<ApiSchema<'SuggestionList'>>();
    assert.equal(items[0]?.code, 'DK-02');
    assert.ok(items.length <= 3);
  });

  void it('gives one service, and 404 for none', async () => {
    const found = await test.send('GET', '/v1/services/DK-02');
    assert.deepEqual(found.json(), SERVICES[1]);
    const missing = await test.send('GET', '/v1/services/XX-99');
    assert.equal(missing.statusCode, 404);
    assert.equal(missing.json<ApiSchema<'Problem'>>().code, 'not-found');
  });

  void it('lists agencies, regions and categories', async () => {
    const agencies = (await test.send('GET', '/v1/agencies?parent=luwu')).json<
      ApiSchema<'AgencyList'>
    >();
    assert.deepEqual(
      agencies.items.map(({ code, serviceCount }) => [code, serviceCount]),
      [
        ['disdukcapil', 4],
        ['dpupr', 0],
      ],
    );
    const found = await test.send('GET', '/v1/agencies?q=dukcapil');
    assert.equal(found.json<ApiSchema<'AgencyList'>>().total, 1);
    const literal = await test.send('GET', '/v1/agencies?q=%25');
    assert.equal(literal.json<ApiSchema<'AgencyList'>>().total, 0);
    assert.equal((await test.send('GET', '/v1/agencies/dpupr')).statusCode, 200);
    assert.equal((await test.send('GET', '/v1/agencies/none')).statusCode, 404);

    const top = (await test.send('GET', '/v1/regions')).json<ApiSchema<'RegionList'>>();
    assert.deepEqual(
      top.items.map(({ code, childCount }) => [code, childCount]),
      [['73', 1]],
    );
    const below = (await test.send('GET', '/v1/regions?parent=73.17&limit=1')).json<
      ApiSchema<'RegionList'>
    >();
    assert.equal(below.total, 2);
    assert.equal(below.items[0]?.name, 'Bajo');
    const next = await test.send(
      'GET',
      `/v1/regions?parent=73.17&limit=1&cursor=${String(below.nextCursor)}`,
    );
    assert.equal(next.json<ApiSchema<'RegionList'>>().items[0]?.name, 'Belopa');
    const named = await test.send('GET', '/v1/regions?q=belo');
    assert.equal(named.json<ApiSchema<'RegionList'>>().items[0]?.code, '73.17.07');
    assert.equal((await test.send('GET', '/v1/regions/73.17')).statusCode, 200);
    assert.equal((await test.send('GET', '/v1/regions/11')).statusCode, 404);

    const forComplaints = await test.send('GET', '/v1/categories?use=complaint');
    const { items } = forComplaints.json<ApiSchema<'CategoryList'>>();
    assert.deepEqual(
      items.map(({ code }) => code),
      ['jalan-rusak'],
    );
    const [roads] = items;
    assert.deepEqual([roads?.questions?.length, roads?.agency?.code], [3, 'dpupr']);
    assert.equal((await test.send('GET', '/v1/categories/kependudukan')).statusCode, 200);
    assert.equal((await test.send('GET', '/v1/categories/none')).statusCode, 404);
  });

  void it('takes feedback once per key', async () => {
    const body = { helpful: false, reason: 'outdated', comment: 'Jam buka berubah.' };
    const key = 'feedback-key-0123456789';
    for (let round = 0; round < 2; round += 1) {
      const response = await test.send('POST', '/v1/services/DK-02/feedback', { body, key });
      assert.equal(response.statusCode, 204, response.body);
    }
    const rows = await test.database.db.selectFrom('service_feedback').selectAll().execute();
    assert.equal(rows.length, 1);
    const none = await test.send('POST', '/v1/services/XX-99/feedback', { body });
    assert.equal(none.statusCode, 404);

    const search = { query: 'kartu ilang', found: false, wanted: 'Ganti KTP', language: 'id' };
    const sent = await test.send('POST', '/v1/search-feedback', { body: search });
    assert.equal(sent.statusCode, 204);
    const [stored] = await test.database.db.selectFrom('search_feedback').selectAll().execute();
    assert.equal(stored?.wanted, 'Ganti KTP');
  });

  void it('keeps nothing in feedback that tells who sent it', async () => {
    const { db } = test.database;
    await test.send('POST', '/v1/services/DK-02/feedback', {
      body: { helpful: true, comment: 'Hubungi 0812-3456-7890' },
    });
    await test.send('POST', '/v1/search-feedback', {
      body: { query: 'nik 7317074501900001', found: false, wanted: 'surat ke a@contoh.id' },
    });
    const comments = await db.selectFrom('service_feedback').select('comment').execute();
    assert.ok(comments.some(({ comment }) => comment === 'Hubungi […]'));
    const searches = await db.selectFrom('search_feedback').select(['query', 'wanted']).execute();
    assert.deepEqual(searches.at(-1), { query: 'nik […]', wanted: 'surat ke […]' });
  });

  void it('follows a change in the database, while old cursors keep their version', async () => {
    const { nextCursor = '' } = await list('limit=1');
    const [first] = SERVICES;
    assert.ok(first);
    await putService(test.database.db, {
      ...first,
      code: 'DK-99',
      name: { id: 'Aaa Layanan Baru', en: 'A new service' },
    });
    const deadline = Date.now() + 5000;
    while ((await list('')).total === SERVICES.length && Date.now() < deadline) await sleep(50);
    assert.equal((await list('')).items[0]?.code, 'DK-99');
    const next = await list(`limit=1&cursor=${nextCursor}`);
    assert.deepEqual(codes(next), ['DK-03']);
  });
});
