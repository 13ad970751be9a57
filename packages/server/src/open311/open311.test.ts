import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { XMLParser } from 'fast-xml-parser';

import { createTestApp, type TestApp } from '../testing/app.ts';
import { COMPLAINT, NOW } from '../testing/fixtures.ts';
import * as published from '../testing/open311-examples.ts';
import type { Answer, Fields } from './format.ts';
import { write } from './format.ts';
import { createOpen311Key, revokeOpen311Key } from './keys.ts';

const LISTS = new Set(['service', 'attribute', 'value', 'request', 'error', 'endpoint', 'format']);
const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name, path) => LISTS.has(name) && String(path).includes('.'),
});

type Json = Readonly<Record<string, unknown>>;

function parsed(xml: string): Json {
  assert.ok(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n'));
  const { '?xml': _declaration, ...document } = parser.parse(xml) as Json;
  return document;
}

/** Names of all elements, as paths, in alphabetical order. */
function shape(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => shape(item, path)))].sort();
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([name, child]) => shape(child, `${path}/${name}`))
    .sort();
}

/** What the Spark convention makes of parsed XML: no root, lists as arrays, what is empty as null. */
function spark(value: unknown): unknown {
  if (value === '') return null;
  if (Array.isArray(value)) return value.map(spark);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only && Array.isArray(only[1])) return spark(only[1]);
  return Object.fromEntries(entries.map(([name, child]) => [name, spark(child)]));
}

const CITY = 'city.gov';

void describe('the Open311 facade', () => {
  let test: TestApp;
  let apiKey: string;
  let keyId: string;
  before(async () => {
    test = await createTestApp({ open311: CITY });
    const { db, pool } = test.database;
    ({ id: keyId, key: apiKey } = await createOpen311Key(db, {
      name: 'Aplikasi',
      publishes: true,
    }));
    const question = (code: string, order: number) => ({
      code,
      order,
      text: { id: `Nomor ${code}?` },
      datatype: 'string',
      required: false,
    });
    await pool.query(
      `insert into categories (code, name, uses, questions, document, agency_code, position)
       values ('001', $1, '{complaint}', $2, $3, 'dpupr', 99)`,
      [
        { id: 'Tempat sampah & tong' },
        JSON.stringify([question('WHISDORN', 2), question('WHISPAWN', 1)]),
        { group: { id: 'kebersihan' }, keywords: ['sampah', 'tong'] },
      ],
    );
  });
  after(() => test.close());

  async function get(path: string, status = 200) {
    const response = await test.app.inject({ method: 'GET', url: `/open311/v2/${path}` });
    assert.equal(response.statusCode, status, response.body);
    const type = path.includes('.json') ? 'application/json' : 'text/xml';
    assert.equal(response.headers['content-type'], `${type}; charset=utf-8`);
    return response.body;
  }

  async function post(body: string, format = 'xml') {
    const response = await test.app.inject({
      method: 'POST',
      url: `/open311/v2/requests.${format}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      payload: body,
    });
    return { status: response.statusCode, body: response.body };
  }

  const errorsOf = (xml: string) =>
    (parsed(xml)['errors'] as { error: { code: string; description: string }[] }).error;
  const requestsOf = async (query: string) =>
    JSON.parse(await get(`requests.json?${query}`)) as Record<string, string | number | null>[];

  void it('writes XML and JSON as published', () => {
    for (const [example, root] of [
      [published.SERVICES, 'services'],
      [published.DEFINITION, 'service_definition'],
      [published.POSTED, 'service_requests'],
      [published.TOKEN, 'service_requests'],
      [published.REQUESTS, 'service_requests'],
      [published.ERRORS, 'errors'],
    ] as const) {
      const document = parsed(example);
      const answer = { root, content: spark(document[root]) as Fields } satisfies Answer;
      assert.deepEqual(parsed(write(answer, 'xml')), document);
      assert.deepEqual(JSON.parse(write(answer, 'json')), answer.content);
    }
    const odd: Answer = { root: 'errors', content: [{ description: 'a < b & "c"\u000b' }] };
    assert.match(write(odd, 'xml'), /<description>a &lt; b &amp; (?:&quot;|")c(?:&quot;|")</);
  });

  void it('tells where it is, and what can be reported', async () => {
    const found = parsed(await get('discovery.xml'))['discovery'] as Json;
    assert.match(JSON.stringify(found), /GeoReport_v2.*open311\/v2.*text\/xml.*application\/json/);
    const json = JSON.parse(await get('discovery.json')) as { endpoints: Json[] };
    assert.deepEqual(json.endpoints[0]?.['formats'], ['text/xml', 'application/json']);

    const services = await get(`services.xml?jurisdiction_id=${CITY}`);
    assert.deepEqual(shape(parsed(services)), shape(parsed(published.SERVICES)));
    assert.match(services, /<service_name>Tempat sampah &amp; tong</);
    const list = JSON.parse(await get('services.json')) as Json[];
    assert.ok(!list.some((one) => one['service_code'] === 'kependudukan'));
    assert.equal(list.find((one) => one['service_code'] === '001')?.['keywords'], 'sampah, tong');

    const definition = await get('services/jalan-rusak.xml');
    assert.deepEqual(shape(parsed(definition)), shape(parsed(published.DEFINITION)));
    const own = JSON.parse(await get('services/001.json')) as { attributes: Json[] };
    assert.deepEqual(
      own.attributes.map(({ code, order }) => [code, order]),
      [
        ['WHISPAWN', 1],
        ['WHISDORN', 2],
      ],
    );
  });

  void it('takes the published request, once, and shows it without its reporter', async () => {
    const example = published.POST.replace('xyz', apiKey);
    const { status, body } = await post(example);
    assert.equal(status, 201, body);
    assert.deepEqual(shape(parsed(body)), shape(parsed(published.POSTED)));
    const [, id = ''] = /<service_request_id>(.+)<\/service_request_id>/.exec(body) ?? [];
    assert.match(body, /nomor ADU-.* kode rahasia [0-9A-Z]{5}-[0-9A-Z]{5}:/);
    assert.equal((await post(example)).body, body);
    const token = await get(`tokens/${id}.xml`);
    assert.deepEqual(shape(parsed(token)), shape(parsed(published.TOKEN)));

    const shown = await get(`requests/${id}.xml?jurisdiction_id=${CITY}`);
    assert.deepEqual(shape(parsed(shown)), shape(parsed(published.REQUESTS)));
    assert.doesNotMatch(shown, /smit333|john|smith|111111111|ADU-|1234 5th/);
    assert.match(shown, /<lat>37.765<\/lat>/);
    const { rows } = await test.database.pool.query(
      `select name, phone, email, answers, confidential from complaints
       join complaint_identities on complaint_id = complaints.id where complaints.id = $1`,
      [id],
    );
    assert.deepEqual(rows, [
      {
        name: 'john smith',
        phone: '111111111',
        email: 'smit333@sfgov.edu',
        answers: [
          { code: 'WHISPAWN', values: ['123456'] },
          { code: 'WHISDORN', values: ['COISL001'] },
        ],
        confidential: false,
      },
    ]);
  });

  void it('shows what is public, as it is asked for', async () => {
    const { db, pool } = test.database;
    await test.file({ ...COMPLAINT, text: 'Rahasia sekali, jangan ditampilkan.' });
    await test.file({
      ...COMPLAINT,
      text: 'Lubang besar. Hubungi saya di 0812-3456-7890.',
      visibility: { anonymous: false, confidential: false },
    });
    const all = await requestsOf('');
    assert.doesNotMatch(JSON.stringify(all), /Rahasia sekali|Sitti|0812/);
    const road = all.find((one) => one['service_code'] === 'jalan-rusak');
    assert.equal(
      road?.['description'],
      'Jalan berlubang di depan pasar\nLubang besar. Hubungi saya di […].',
    );
    assert.equal(road['address'], 'Belopa');
    const id = String(road['service_request_id']);
    assert.equal((await requestsOf('service_code=jalan-rusak,001')).length, all.length);
    assert.equal((await requestsOf('service_code=001')).length, all.length - 1);
    assert.equal((await requestsOf(`service_request_id=${id},x&status=closed`)).length, 1);
    assert.equal((await requestsOf('status=closed')).length, 0);
    await pool.query("update complaints set status = 'closed', closed_at = $2 where id = $1", [
      id,
      NOW,
    ]);
    assert.equal((await requestsOf('status=open&status=closed')).length, all.length);
    const [closed] = await requestsOf('status=closed');
    assert.equal(closed?.['status_notes'], 'Selesai');
    const later = new Date(NOW.getTime() + 1000).toISOString();
    assert.equal((await requestsOf(`start_date=${later}`)).length, 0);
    assert.equal((await requestsOf(`end_date=${later}`)).length, all.length);

    const { key } = await createOpen311Key(db, { name: 'Lain', publishes: false });
    const form = new URLSearchParams({
      api_key: key,
      service_code: '001',
      address_string: 'Jalan Topoka',
      description: 'Tong sampah di ujung jalan rusak.',
    });
    const { status, body } = await post(form.toString(), 'json');
    assert.equal(status, 201, body);
    const [own] = JSON.parse(body) as { service_request_id: string }[];
    const path = `requests/${own?.service_request_id ?? ''}.json`;
    await get(path, 404);
    await get(`${path}?api_key=${apiKey}`, 404);
    await get(`${path}?api_key=${key}`);
  });

  void it('says what is wrong as published', async () => {
    const [forbidden] = errorsOf((await post(published.POST)).body);
    assert.deepEqual([forbidden], (parsed(published.ERRORS)['errors'] as Json)['error']);
    const send = async (fields: object) => {
      const answer = await post(new URLSearchParams({ api_key: apiKey, ...fields }).toString());
      return [answer.status, errorsOf(answer.body).map(({ description }) => description)];
    };
    const place = { lat: '-3.4', long: '120.3' };
    const description = 'Tong sampah di ujung jalan rusak.';
    assert.deepEqual(await send({ ...place, description }), [
      400,
      ['service_code was not provided'],
    ]);
    const bare = { service_code: '001', description };
    assert.deepEqual(await send({ ...bare, lat: '-3.4' }), [
      400,
      ['a location is required: lat and long, or address_string'],
    ]);
    assert.deepEqual(await send({ ...bare, lat: '91', long: 'x' }), [
      400,
      ['lat must be degrees in WGS 84', 'long must be degrees in WGS 84'],
    ]);
    assert.deepEqual(await send({ ...bare, ...place, service_code: 'x' }), [
      404,
      ['service_code was not found'],
    ]);
    assert.deepEqual(await send({ ...bare, ...place, description: 'x' }), [
      400,
      ['text: too-short'],
    ]);
    assert.deepEqual(await send({ ...bare, ...place, 'attribute[NONE]': '1' }), [
      400,
      ['answers/0/code: unknown-reference'],
    ]);
    assert.deepEqual(await send({ ...bare, ...place, jurisdiction_id: 'other.gov' }), [
      404,
      ['jurisdiction_id was not found'],
    ]);
    for (const path of [
      'services.xml?jurisdiction_id=other.gov',
      'services/kependudukan.xml',
      'requests/1.xml',
      'tokens/1.xml',
      'services/001.pdf',
      'nothing.xml',
    ]) {
      assert.equal(errorsOf(await get(path, 404))[0]?.code, '404', path);
    }
    const [late] = JSON.parse(await get('requests.json?start_date=yesterday', 400)) as Json[];
    assert.equal(late?.['description'], 'start_date must be like 2010-01-01T00:00:00Z');
    await get('requests.xml?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 400);
    await get('requests.xml?status=lost', 400);
    const json = await test.app.inject({
      method: 'POST',
      url: '/open311/v2/requests.xml',
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    });
    assert.equal(json.statusCode, 415);
    assert.ok(await revokeOpen311Key(test.database.db, keyId));
    assert.equal((await post(published.POST.replace('xyz', apiKey))).status, 403);
  });

  void it('is not there unless it is asked for', async () => {
    const plain = await createTestApp();
    try {
      await plain.send('GET', '/open311/v2/services.xml');
      const response = await plain.app.inject('/open311/v2/services.xml');
      assert.equal(response.statusCode, 404);
    } finally {
      await plain.close();
    }
  });
});
