import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { ApiSchema } from '../api-schema.ts';
import { FREE_SUPPORTERS, supportPressing } from '../domain/complaint-pressure.ts';
import { KEY_TRIES } from '../http/key-throttle.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { COMPLAINT } from '../testing/fixtures.ts';
import { solve } from '../testing/proof.ts';

void describe('support of complaints', () => {
  let test: TestApp;
  before(async () => {
    test = await createTestApp();
  });
  after(() => test.close());

  async function filed(input: object): Promise<{ id: string; token: string }> {
    const { number, secret } = await test.file(input);
    const response = await test.send('POST', '/v1/complaints/lookup', { body: { number, secret } });
    const { complaint, token } = response.json<ApiSchema<'ComplaintLookupResult'>>();
    return { id: complaint.id, token };
  }

  const idOf = async (input: object): Promise<string> => (await filed(input)).id;

  const OPEN = { ...COMPLAINT, visibility: { anonymous: false, confidential: false } };

  function support(id: string, key: string, body?: object) {
    return test.send('POST', `/v1/complaints/${id}/support`, { key, ...(body && { body }) });
  }

  /** Has so many support a complaint as others would have done. */
  async function press(id: string, count: number): Promise<void> {
    const marks = [...supportPressing(id).marks];
    await test.database.db
      .insertInto('complaint_traces')
      .values(Array.from({ length: count }, () => ({ marks })))
      .execute();
  }

  void it('counts each device once', async () => {
    const { id, token } = await filed(OPEN);
    const first = await support(id, 'device-one-00000001');
    assert.equal(first.statusCode, 201, first.body);
    assert.deepEqual(first.json(), { supportCount: 1 });
    assert.deepEqual((await support(id, 'device-one-00000001')).json(), { supportCount: 1 });
    assert.deepEqual((await support(id, 'device-two-00000002')).json(), { supportCount: 2 });
    // Also when the first answer is kept no longer.
    await test.database.db.deleteFrom('idempotency_keys').execute();
    assert.deepEqual((await support(id, 'device-one-00000001')).json(), { supportCount: 2 });
    const shown = await test.send('GET', `/v1/complaints/${id}`, { token });
    assert.equal(shown.json<ApiSchema<'Complaint'>>().supportCount, 2);
    const similar = await test.send('GET', '/v1/complaints/similar?text=jalan%20berlubang%20pasar');
    const { items } = similar.json<ApiSchema<'SimilarComplaintList'>>();
    assert.deepEqual(
      items.map((item) => [item.id, item.supportCount]),
      [[id, 2]],
    );
  });

  void it('knows only what is public', async () => {
    const confidential = await idOf(COMPLAINT);
    const withdrawn = await idOf(OPEN);
    await test.database.db
      .updateTable('complaints')
      .set({ status: 'withdrawn' })
      .where('id', '=', withdrawn)
      .execute();
    for (const id of [confidential, withdrawn, 'cmp_unknown']) {
      const response = await support(id, `device-for-${id}`);
      assert.equal(response.statusCode, 404, id);
    }
  });

  void it('keeps nothing of who supports but a hash', async () => {
    const id = await idOf(OPEN);
    await support(id, 'device-three-000003');
    const rows = await test.database.db.selectFrom('complaint_supports').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(rows), /device-three/);
  });

  void it('costs work while many support the same, and refuses nobody', async () => {
    const id = await idOf(OPEN);
    await press(id, FREE_SUPPORTERS - 1);
    const first = await support(id, 'device-press-000001');
    assert.equal(first.statusCode, 201, first.body);

    const key = 'device-press-000002';
    const wanted = await support(id, key);
    assert.equal(wanted.statusCode, 429, wanted.body);
    const { code, challenge } = wanted.json<ApiSchema<'Problem'>>();
    assert.equal(code, 'proof-required');
    assert.ok(challenge);
    assert.equal(challenge.difficulty, 16);

    const proof = solve(challenge);
    const other = await support(id, 'device-press-000003', { proof });
    assert.equal(other.statusCode, 429, 'a proof holds for its own device');
    const paid = await support(id, key, { proof });
    assert.deepEqual([paid.statusCode, paid.json()], [201, { supportCount: 2 }]);
    assert.equal((await support(id, key)).body, paid.body, 'a lost reply costs nothing');
    await test.database.db.deleteFrom('idempotency_keys').execute();
    assert.equal((await support(id, key)).statusCode, 201, 'who supports it already pays nothing');

    const calm = await support(await idOf(OPEN), 'device-press-000004');
    assert.equal(calm.statusCode, 201, 'another complaint is not concerned');
  });

  void it('is slowed down where one key comes over and over', async () => {
    const id = await idOf(OPEN);
    const key = 'device-over-and-over';
    for (let tries = 0; tries < KEY_TRIES; tries += 1) await support(id, key);
    const refused = await support(id, key);
    assert.equal(refused.statusCode, 429);
    assert.equal(refused.json<ApiSchema<'Problem'>>().code, 'rate-limited');
    assert.equal((await support(id, 'device-unconcerned-1')).statusCode, 201);
  });

  void it('tells nothing of a confidential complaint', async () => {
    const { id, token } = await filed(COMPLAINT);
    const shown = await test.send('GET', `/v1/complaints/${id}`, { token });
    assert.equal(shown.json<ApiSchema<'Complaint'>>().supportCount, undefined);
  });

  void it('needs a key', async () => {
    const id = await idOf(OPEN);
    const response = await test.app.inject({ method: 'POST', url: `/v1/complaints/${id}/support` });
    assert.equal(response.statusCode, 400);
  });
});
