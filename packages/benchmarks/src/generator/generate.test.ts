import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Service } from '@gerai/api';
import { loadDataset } from '@gerai/demo/dataset';
import { generate } from './generate.ts';
import { share } from './shares.ts';

async function collect(size: number, seed = 1): Promise<Service[]> {
  const services: Service[] = [];
  for await (const service of generate(size, seed)) services.push(service);
  return services;
}

const digest = (services: readonly Service[]) =>
  createHash('sha256').update(JSON.stringify(services)).digest('hex');

void test('gives as many services as asked for, none twice', async () => {
  const services = await collect(3000);
  assert.equal(services.length, 3000);
  assert.equal(new Set(services.map(({ code }) => code)).size, 3000);
});

void test('begins with the demonstration, and leaves its region to it', async () => {
  const { services: own } = await loadDataset();
  const services = await collect(2000);
  assert.deepEqual(
    services.slice(0, own.length).map(({ code }) => code),
    own.map(({ code }) => code),
  );
  const inRegion = services.filter(({ regions }) =>
    regions.some((code) => code.startsWith('73.17')),
  );
  assert.equal(inRegion.length, own.length);
  assert.deepEqual(
    (await collect(10)).map(({ code }) => code),
    own.slice(0, 10).map(({ code }) => code),
  );
});

void test('gives the same bytes for a seed, others for another', async () => {
  const [one, again, other] = await Promise.all([collect(800), collect(800), collect(800, 2)]);
  assert.equal(digest(one), digest(again));
  assert.notEqual(digest(one), digest(other));
});

void test('repeats kinds of services as a national portal does', async () => {
  const services = (await collect(5000)).slice(109);
  const kinds = new Map<string, number>();
  for (const { code, regions } of services) {
    const kind = code.replace(`-${regions[0] ?? ''}`, '');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const counts = [...kinds.values()].sort((a, b) => b - a);
  const [most = 0] = counts;
  const median = counts[Math.floor(counts.length / 2)] ?? 0;
  assert.ok(kinds.size > 500, `${String(kinds.size)} kinds`);
  assert.ok(most > 5 * median, `${String(most)} against ${String(median)}`);
});

void test('refuses more services than the tables hold', async () => {
  await assert.rejects(collect(10_000_000), /room for/);
});

void test('shares out exactly, within capacities, the first most', () => {
  const shares = share(1000, [400, 400, 400, 50]);
  assert.equal(
    shares.reduce((sum, one) => sum + one, 0),
    1000,
  );
  assert.ok(shares.every((one, index) => one <= [400, 400, 400, 50][index]!));
  assert.ok(shares[0]! >= shares[2]!);
});
