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
  agencies: [{ code: 'a', name: { id: 'Dinas A' }, contact: { phone: '0471-1' } }],
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

  it('names whom to call where there is one agency, and nobody where there are several', async () => {
    const [agency] = overview.agencies;
    const one = createStaticSource('/', fake({ overview: () => Promise.resolve(overview) }));
    expect((await one.overview(signal)).agency?.contact?.phone).to.equal('0471-1');
    const two = { ...overview, agencies: [agency, agency] };
    const several = createStaticSource('/', fake({ overview: () => Promise.resolve(two) }));
    expect((await several.overview(signal)).agency).to.equal(undefined);
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
