import { fixtures } from '@gerai/api/mocks';
import { CatalogueError } from '@gerai/catalogue/reader';
import { expect } from '@open-wc/testing';
import { createStaticSource } from './static-source.ts';

type Catalogue = NonNullable<Parameters<typeof createStaticSource>[1]>;

const { signal } = new AbortController();

/** A catalogue that answers in these ways, and with a failure otherwise. */
function fake(answers: Partial<Record<keyof Catalogue, unknown>>): Catalogue {
  const fail = () => Promise.reject(new CatalogueError('unreachable', 'manifest.json'));
  return { search: fail, suggest: fail, service: fail, overview: fail, ...answers } as Catalogue;
}

const overview = {
  categories: [{ code: 'pajak', name: { id: 'Pajak' }, count: 2 }],
  lifeEvents: [],
  agencies: [{ code: 'a', name: { id: 'Dinas A' }, count: 2 }],
  emergencyNumbers: [],
  offline: false,
  fetchedAt: '2026-11-24T05:00:00.000Z',
};

async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
}

describe('a static catalogue as a source', () => {
  it('is asked as the API is', async () => {
    let asked: unknown;
    const source = createStaticSource(
      '/katalog/',
      fake({
        search: (query: unknown) => {
          asked = query;
          return Promise.resolve({ items: [], total: 0, facets: {} });
        },
      }),
    );
    await source.search({ query: 'ktp', choices: { agency: 'a' } }, signal, 'v1.10');
    expect(asked).to.deep.equal({ q: 'ktp', agency: 'a', limit: 10, cursor: 'v1.10' });
  });

  it('knows how to reach an agency from any of its services', async () => {
    const [service] = fixtures.services;
    const { agency } = service!;
    const asked: unknown[] = [];
    const source = createStaticSource(
      '/',
      fake({
        search: (query: { agency: string }) => {
          asked.push(query);
          const items = query.agency === agency.code ? [{ code: service!.code }] : [];
          return Promise.resolve({ items, total: items.length, facets: {} });
        },
        service: (code: string) => {
          asked.push(code);
          return Promise.resolve(service);
        },
      }),
    );
    expect(await source.agency(agency.code, signal)).to.deep.equal(agency);
    expect(asked).to.deep.equal([{ agency: agency.code, limit: 1 }, service!.code]);
    expect(await codeOf(source.agency('nobody', signal))).to.equal('not-found');
  });

  it('tells since when it has not heard of its host', async () => {
    const heard = createStaticSource('/', fake({ overview: () => Promise.resolve(overview) }));
    expect(await heard.staleSince?.(signal)).to.equal(undefined);
    const alone = { ...overview, offline: true };
    const kept = createStaticSource('/', fake({ overview: () => Promise.resolve(alone) }));
    expect(await kept.staleSince?.(signal)).to.equal(Date.parse(overview.fetchedAt));
  });

  it('fails with codes that have words', async () => {
    const source = createStaticSource('/', fake({}));
    expect(await codeOf(source.service('DK-02', signal))).to.equal('network');
    const notFound = () => Promise.reject(new CatalogueError('not-found'));
    const empty = createStaticSource('/', fake({ service: notFound }));
    expect(await codeOf(empty.service('DK-02', signal))).to.equal('not-found');
  });

  it('passes an abort on as it is', async () => {
    const aborted = AbortSignal.abort();
    const source = createStaticSource(
      '/',
      fake({ service: () => Promise.reject(aborted.reason as Error) }),
    );
    let caught: unknown;
    await source.service(fixtures.services[0]!.code, aborted).catch((error: unknown) => {
      caught = error;
    });
    expect(caught).to.equal(aborted.reason);
  });
});
