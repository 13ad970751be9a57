import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import type { LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import { FREE_ALIKE, marksOf } from '../domain/complaint-pressure.ts';
import { removeExpired } from '../domain/housekeeping.ts';
import { KEY_TRIES } from '../http/key-throttle.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { COMPLAINT } from '../testing/fixtures.ts';
import { solve } from '../testing/proof.ts';

const SPAM = {
  ...COMPLAINT,
  text:
    'Jual obat kuat murah dan pinjaman online cair lima menit tanpa jaminan, hubungi nomor ini sekarang juga ' +
    'sebelum promo berakhir, gratis ongkos kirim ke seluruh kabupaten untuk pembeli pertama bulan ini.',
};

void describe('many complaints that are alike', () => {
  let test: TestApp;
  before(async () => {
    test = await createTestApp();
  });
  after(() => test.close());

  const post = (
    body: object,
    key: string = randomUUID(),
    address = '10.0.0.1',
  ): Promise<Response> =>
    test.send('POST', '/v1/complaints', { body, key, headers: { 'x-forwarded-for': address } });

  /** Leaves so many of a text behind, as others would have done. */
  async function leave(text: string, count: number, hours = 0): Promise<void> {
    const marks = marksOf(text);
    const seenAt = new Date(Date.now() - hours * 3_600_000);
    await test.database.db
      .insertInto('complaint_traces')
      .values(Array.from({ length: count }, () => ({ marks, seen_at: seenAt })))
      .execute();
  }

  const forget = () => test.database.db.deleteFrom('complaint_traces').execute();

  const challengeOf = (response: Response) => {
    assert.equal(response.statusCode, 429, response.body);
    const { code, challenge } = response.json<ApiSchema<'Problem'>>();
    assert.equal(code, 'proof-required');
    assert.ok(challenge);
    return challenge;
  };

  const filed = async (): Promise<number> => {
    const { count } = await test.database.db
      .selectFrom('complaints')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  };

  void it('are taken freely from a village, then for work, and none is refused', async () => {
    await leave(SPAM.text, FREE_ALIKE - 1);
    assert.equal((await post(SPAM)).statusCode, 201);
    const before = await filed();
    const key = randomUUID();
    const challenge = challengeOf(await post(SPAM, key));
    assert.equal(challenge.difficulty, 16);
    assert.equal(await filed(), before);

    const other = await post({ ...SPAM, proof: solve(challenge) }, randomUUID());
    assert.equal(challengeOf(other).difficulty, 16, 'a proof holds for its own report');
    const proven = { ...SPAM, proof: solve(challenge) };
    const paid = await post(proven, key);
    assert.equal(paid.statusCode, 201, paid.body);
    assert.equal((await post(proven, key)).body, paid.body, 'a lost reply is given again');
    assert.equal((await post(SPAM, key)).body, paid.body, 'the proof is no part of the report');
    assert.equal(await filed(), before + 1);
  });

  void it('cost more the more there are, and never more than a million hashes', async () => {
    await forget();
    await leave(SPAM.text, 4 * FREE_ALIKE);
    assert.equal(challengeOf(await post(SPAM)).difficulty, 18);
    await leave(SPAM.text, 16 * FREE_ALIKE);
    assert.equal(challengeOf(await post(SPAM)).difficulty, 20);
    const altered = { ...SPAM, text: `${SPAM.text} Kode ${randomUUID().slice(0, 4)}.` };
    assert.equal(challengeOf(await post(altered)).difficulty, 20);
    assert.equal((await post(COMPLAINT)).statusCode, 201, 'others go on freely');
  });

  void it('leave a proof unused when the report is not right', async () => {
    await forget();
    await leave(SPAM.text, FREE_ALIKE);
    const key = randomUUID();
    const proof = solve(challengeOf(await post(SPAM, key)));
    const wrong = await post({ ...SPAM, proof, categoryCode: 'nothing' }, key);
    assert.equal(wrong.statusCode, 400);
    assert.equal((await post({ ...SPAM, proof }, key)).statusCode, 201);
  });

  void it('are forgotten after some hours', async () => {
    await forget();
    await leave(SPAM.text, FREE_ALIKE, 7);
    assert.equal((await post(SPAM)).statusCode, 201);
    await removeExpired(test.database.db);
    const left = await test.database.db.selectFrom('complaint_traces').selectAll().execute();
    assert.equal(left.length, 1);
  });

  void it('ask whoever fills in the field that nobody sees for work, and lose nobody', async () => {
    await forget();
    const body = { ...COMPLAINT, homepage: 'https://spam.example' };
    const key = randomUUID();
    const challenge = challengeOf(await post(body, key));
    assert.equal(challenge.difficulty, 19);
    const paid = await post({ ...body, proof: solve(challenge) }, key);
    assert.equal(paid.statusCode, 201, paid.body);
    assert.equal((await post({ ...COMPLAINT, homepage: '' })).statusCode, 201);
  });

  void it('from one address are no one’s fault', async () => {
    await forget();
    const words = () => Array.from({ length: 12 }, () => randomUUID().slice(0, 8)).join(' ');
    const responses = await Promise.all(
      Array.from({ length: 60 }, () => post({ ...COMPLAINT, text: words() })),
    );
    assert.ok(responses.every(({ statusCode }) => statusCode === 201));
  });

  void it('of one key are slowed down', async () => {
    const key = randomUUID();
    const body = { ...COMPLAINT, text: 'Lampu jalan mati di Bajo.' };
    const first = await post(body, key);
    for (let tries = 1; tries < KEY_TRIES; tries += 1) {
      assert.equal((await post(body, key)).body, first.body);
    }
    const slowed = await post(body, key);
    assert.equal(slowed.statusCode, 429);
    assert.equal(slowed.json<ApiSchema<'Problem'>>().code, 'rate-limited');
    assert.ok(Number(slowed.headers['retry-after']) > 0);
  });
});
