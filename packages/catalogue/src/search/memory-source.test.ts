import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import type { Service } from '@gerai/api';
import fc from 'fast-check';

import { loadDataset } from '../../../demo/src/dataset.ts';
import { serviceListOf } from '../answer/service-list.ts';
import { MemorySource } from './memory-source.ts';
import type { Filter } from './narrow.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

const { services } = await loadDataset();

/** A variant of one of the demonstration's services. */
interface Variant {
  readonly of: number;
  readonly code: number;
  readonly name: number;
  readonly agency: number;
}

const names = ['Zona Parkir', 'Aula Warga', 'Izin Apotek', 'Kartu Nelayan', 'Pajak Perahu Motor'];
const agencies = ['aaa', 'mmm', 'zzz'];

function serviceOf({ of, code, name, agency }: Variant): Service {
  const service = services[of % services.length];
  assert.ok(service);
  const other = names[name];
  return {
    ...service,
    code: `V-${String(code)}`,
    name: other === undefined ? service.name : { id: `${other} ${String(of)}` },
    summary: { id: `Uraian ${other ?? 'lama'} bagi semua orang` },
    agency: {
      code: agencies[agency] ?? service.agency.code,
      name: { id: `Dinas ${agencies[agency] ?? 'Lama'}` },
    },
    regions: agency === 0 ? ['73.17'] : [],
  };
}

const variant = fc.record({
  of: fc.nat(108),
  code: fc.nat(60),
  name: fc.nat(7),
  agency: fc.nat(4),
});
const step = fc.record({
  put: fc.array(variant, { maxLength: 25 }),
  removed: fc.array(fc.nat(60), { maxLength: 15 }),
});

const questions: readonly (readonly [string, Filter])[] = [
  ['', {}],
  ['', { agency: ['zzz'] }],
  ['ktp hilang', {}],
  ['kartu', {}],
  ['k', {}],
  ['surat keterangan', {}],
  ['izin apotik', {}],
  ['parkr', {}],
  ['izin', { agency: ['mmm'] }],
  ['perahu nelayan', { region: ['73.17', '*'] }],
  ['uraian orang', {}],
  ['V-7', {}],
  ['pajak perahu motor 12', { audience: ['citizen'] }],
];

/** All that a resident is told, whatever the numbers inside. */
async function answersOf(source: MemorySource): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const [text, filter] of questions) {
    const result = await search(source, text, { filter, limit: 300 });
    const scores = result.hits.map(({ score }) => score);
    answers.push([text, serviceListOf(result, { labels: {} }), scores]);
    if (text !== '') answers.push(await suggest(source, text, { filter, limit: 20 }));
  }
  return answers;
}

/** The same services in further regions, so that many words have more of them than fit at once. */
const many = ['11.01', '31.71'].flatMap((region) =>
  services.map((service) => ({
    ...service,
    code: `${service.code}-${region}`,
    regions: [region],
  })),
);

void test('after any changes the answers are those of an index that is built anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const current = new Map<string, Service>(many.map((service) => [service.code, service]));
      let source = new MemorySource([...current.values()]);
      for (const { put, removed } of steps) {
        const changed = put.map(serviceOf);
        const gone = removed.map((code) => `V-${String(code)}`);
        const stays = new Set(changed.map(({ code }) => code));
        for (const code of gone) current.delete(code);
        for (const service of changed) current.set(service.code, service);
        source = await source.with({
          put: changed,
          removed: gone.filter((code) => !stays.has(code)),
        });
        const fresh = new MemorySource([...current.values()]);
        assert.equal(source.size, current.size);
        assert.deepEqual(await answersOf(source), await answersOf(fresh));
      }
    }),
    { numRuns: 8 },
  );
});

void test('what an empty index grows to and what is left of a full one are as if built so', async () => {
  let growing = new MemorySource([]);
  let shrinking = new MemorySource(services);
  for (let from = 0; from < services.length; from += 20) {
    const part = services.slice(from, from + 20);
    growing = await growing.with({ put: part, removed: [] });
    shrinking = await shrinking.with({ put: [], removed: part.map(({ code }) => code) });
  }
  assert.deepEqual(await answersOf(growing), await answersOf(new MemorySource(services)));
  assert.deepEqual(await answersOf(shrinking), await answersOf(new MemorySource([])));
});

void test('a source goes on answering as before when another is made of it', async () => {
  const source = new MemorySource(services);
  const before = await answersOf(source);
  const changed = services.slice(0, 40).map((service) => ({ ...service, name: { id: 'Aula' } }));
  const next = await source.with({
    put: changed,
    removed: services.slice(50).map(({ code }) => code),
  });
  assert.notDeepEqual(await answersOf(next), before);
  assert.deepEqual(await answersOf(source), before);
});

void test('a service whose code differs in case alone is another one', async () => {
  const [first] = services;
  assert.ok(first);
  const source = new MemorySource([first, { ...first, code: first.code.toLowerCase() }]);
  const left = await source.with({ put: [], removed: [first.code] });
  const { hits } = await search(left, first.code);
  assert.deepEqual(
    hits.map(({ listing }) => listing.summary.code),
    [first.code.toLowerCase()],
  );
});

void test('one index has one service of a code', () => {
  const [first] = services;
  assert.ok(first);
  assert.throws(() => new MemorySource([first, first]), /two services have one code/);
});

void test('what was saved answers as what it was saved from, also after further changes', async () => {
  const changes = {
    put: [serviceOf({ of: 3, code: 1, name: 2, agency: 0 })],
    removed: [services[5]?.code ?? ''],
  };
  const source = await new MemorySource(many, { version: 'one' }).with(changes);
  const bytes = Buffer.concat(await source.save());
  const restored = await MemorySource.restore(bytes, { version: 'two' });
  assert.equal(restored.version, 'two');
  assert.deepEqual(await answersOf(restored), await answersOf(source));
  const more = { put: [serviceOf({ of: 9, code: 2, name: 1, agency: 2 })], removed: ['V-1'] };
  assert.deepEqual(
    await answersOf(await restored.with(more)),
    await answersOf(await source.with(more)),
  );
});

void test('what is cut off or of another format is refused', async () => {
  const bytes = Buffer.concat(await new MemorySource(services).save());
  for (const length of [0, 7, 100, bytes.length - 64]) {
    await assert.rejects(MemorySource.restore(bytes.subarray(0, length)), Error, String(length));
  }
  const other = Buffer.from(bytes);
  other.write('"format":9', other.indexOf('"format":1'));
  await assert.rejects(MemorySource.restore(other), /another format/);
});

void test('lets others have the thread while it is built, changed, saved and restored', async () => {
  let pauses = 0;
  const pause = (): Promise<void> => {
    pauses++;
    return Promise.resolve();
  };
  const source = await MemorySource.build(many, { pause });
  assert.ok(pauses > 0);
  assert.deepEqual(await answersOf(source), await answersOf(new MemorySource(many)));
  const put = many.map((service) => ({ ...service, name: { id: 'Sama' } }));
  pauses = 0;
  await source.with({ put, removed: [] }, { pause });
  assert.ok(pauses > 0);
});
