import { expect } from '@open-wc/testing';
import { SearchPage, type OpenSearch } from '../testing/search-page.ts';

const NOTHING = 'paspor';

describe('whom to ask where nothing was found', () => {
  const page = new SearchPage();

  beforeEach(() => {
    page.serve();
  });

  afterEach(() => page.close());

  const calls = (search: OpenSearch) =>
    search.all<HTMLAnchorElement>('.help a[href^="tel:"]').map(({ href }) => href);

  async function choose(search: OpenSearch, code: string): Promise<void> {
    const select = await search.see<HTMLSelectElement>('#help-agency');
    select.value = code;
    select.dispatchEvent(new Event('change'));
  }

  it('is the agency of the site, and any other that the resident chooses', async () => {
    const search = await page.open({ query: NOTHING });
    await search.see('#help-agency');
    expect(calls(search)).to.deep.equal(['tel:0471-000100']);
    const status = search.find('.help [role=status]');
    await choose(search, 'disdukcapil');
    await search.until(() => calls(search).length === 2, 'its number');
    expect(calls(search)).to.deep.equal(['tel:0471-000100', 'tel:0471-000111']);
    expect(search.find('.help [role=status]')).to.equal(status);
    expect(status?.textContent).to.contain('Dinas Kependudukan dan Pencatatan Sipil');

    search.type('paspor baru');
    await search.until(() => search.words.includes('“paspor baru”'), 'another question');
    expect(calls(search)).to.have.length(2);
  });

  it('is the agency that the page is about', async () => {
    const search = await page.open({ query: NOTHING, agency: 'dpmptsp' });
    await search.until(() => calls(search).length === 1, 'its number');
    expect(calls(search)).to.deep.equal(['tel:0471-000222']);
    expect(search.find('#help-agency')).to.equal(null);
  });

  it('are the agencies of the region, where the page is about one', async () => {
    const search = await page.open({ query: NOTHING, region: '73.17' });
    await search.see('#help-agency');
    await search.until(
      () => page.requests.some(({ what }) => what.includes('/services?region=73.17')),
      'asked who serves there',
    );
    await choose(search, 'dpmptsp');
    await search.until(() => calls(search).includes('tel:0471-000222'), 'its number');
  });

  it('is told when a number cannot be had now', async () => {
    const search = await page.open({ query: NOTHING });
    await search.see('#help-agency');
    page.serve('error');
    await choose(search, 'disdukcapil');
    await search.until(
      () => search.find('.help [role=status]')?.textContent.trim(),
      'what went wrong',
    );
    expect(calls(search)).to.deep.equal(['tel:0471-000100']);
    page.serve();
    await choose(search, '');
    await choose(search, 'disdukcapil');
    await search.until(() => calls(search).length === 2, 'its number');
  });

  it('comes after taking filters away', async () => {
    const search = await page.open({ query: NOTHING });
    await search.see('#help-agency');
    expect(search.words).not.to.contain('Hapus saringan yang dipilih');
    history.replaceState(null, '', '?gerai-q=paspor&gerai-channel=online');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await search.until(() => search.words.includes('Hapus saringan yang dipilih'), 'the tip');
  });
});
