import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { APPLICATION } from '../testing/fixtures.ts';

const url = `/v1/applications/${APPLICATION.id}`;
const scores = {
  requirements: 3,
  procedure: 4,
  time: 2,
  cost: 4,
  product: 4,
  competence: 3,
  behaviour: 4,
  complaints: 1,
  facilities: 3,
};

void describe('ratings of applications', () => {
  let test: TestApp;
  let token: string;
  before(async () => {
    test = await createTestApp();
    token = await test.applicationToken();
  });
  after(() => test.close());

  const rate = (key?: string): Promise<Response> =>
    test.send('POST', `${url}/satisfaction`, {
      token,
      body: { scores, comment: 'Cepat.' },
      ...(key ? { key } : {}),
    });

  async function setStatus(status: string): Promise<void> {
    const { db } = test.database;
    await db.updateTable('applications').set({ status }).where('id', '=', APPLICATION.id).execute();
  }

  const read = async (): Promise<ApiSchema<'Application'>> =>
    (await test.send('GET', url, { token })).json();

  void it('wait until the application is decided, and are given once', async () => {
    const early = await rate();
    assert.equal(early.statusCode, 409);
    assert.ok(!(await read()).allowed.includes('rate'));
    await setStatus('decided');
    assert.deepEqual((await read()).allowed, ['rate']);
    const key = 'rating-key-0123456789';
    const responses = await Promise.all([rate(key), rate()]);
    assert.deepEqual(responses.map(({ statusCode }) => statusCode).sort(), [201, 409]);
    const { satisfaction, allowed } = await read();
    assert.deepEqual([satisfaction?.scores, satisfaction?.comment], [scores, 'Cepat.']);
    assert.deepEqual(allowed, []);
    await setStatus('closed');
    assert.equal((await rate()).json<ApiSchema<'Problem'>>().code, 'action-not-allowed');
  });

  void it('are of applications, not of what was withdrawn', async () => {
    await test.database.db.deleteFrom('application_satisfaction').execute();
    await setStatus('withdrawn');
    assert.equal((await rate()).statusCode, 409);
  });
});
