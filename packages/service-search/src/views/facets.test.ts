import { expect } from '@open-wc/testing';
import { SearchPage, type OpenSearch } from '../testing/search-page.ts';

describe('filters', () => {
  const page = new SearchPage();
  let restore = (): void => undefined;

  beforeEach(() => {
    page.serve();
  });

  afterEach(async () => {
    restore();
    restore = () => undefined;
    await page.close();
  });

  /** A source that counts nothing among the services it finds. */
  function countNothing(): void {
    const mocked = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const response = await mocked(input, init);
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      if (!url.searchParams.has('q') || !url.pathname.endsWith('/services')) return response;
      return Response.json({ ...((await response.json()) as object), facets: {} });
    };
    restore = () => {
      globalThis.fetch = mocked;
    };
  }

  const optionsOf = (search: OpenSearch, facet: string) =>
    search
      .all<HTMLOptionElement>(`#filter-${facet} option`)
      .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

  it('tell how many services each would leave', async () => {
    const search = await page.open({ query: 'kartu' });
    await search.click('.filters summary');
    await search.see('#filter-agency');
    expect(optionsOf(search, 'agency')[1]).to.match(/ \(\d+\)$/);
  });

  it('offer all that is known where nothing was counted, without a number', async () => {
    countNothing();
    const search = await page.open({ query: 'kartu' });
    await search.click('.filters summary');
    const select = await search.see<HTMLSelectElement>('#filter-channel');
    expect(optionsOf(search, 'channel')).to.deep.equal([
      'Semua',
      'Daring',
      'Datang langsung',
      'Daring atau datang langsung',
    ]);
    expect(optionsOf(search, 'agency')).to.include('Dinas Kependudukan dan Pencatatan Sipil');
    select.value = 'online';
    select.dispatchEvent(new Event('change'));
    const chip = await search.see('.chosen button');
    expect(chip.textContent).to.contain('Saluran: Daring');
  });

  it('are made when they are asked for, and stay through another search', async () => {
    const search = await page.open({ query: 'kartu' });
    await search.see('.filters');
    expect(search.find('.filters select')).to.equal(null);
    await search.click('.filters summary');
    await search.see('.filters select');
    search.type('ktp');
    await search.until(() => search.words.includes('“ktp”'), 'another answer');
    expect(search.find('.filters select')).to.not.equal(null);
    await search.click('.filters summary');
    await search.until(() => !search.find('.filters select'), 'folded');
  });
});
