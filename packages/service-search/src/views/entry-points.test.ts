import { expect } from '@open-wc/testing';
import { SearchPage } from '../testing/search-page.ts';

const MANY = 9;

describe('life events', () => {
  const page = new SearchPage();
  let restore = (): void => undefined;

  /** An API whose services belong to so many life events. */
  function serve(count: number): void {
    page.serve();
    const mocked = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      url.searchParams.delete('lifeEvent');
      const response = await mocked(url, init);
      if (!url.pathname.endsWith('/services') || url.searchParams.has('q')) return response;
      const list = (await response.json()) as { facets: object };
      const lifeEvent = Array.from({ length: count }, (_, index) => ({
        code: `event-${String(index)}`,
        name: { id: `Peristiwa ${String(index)}` },
        count: count - index,
      }));
      return Response.json({ ...list, facets: { ...list.facets, lifeEvent } });
    };
    restore = () => {
      globalThis.fetch = mocked;
    };
  }

  afterEach(async () => {
    restore();
    await page.close();
  });

  it('shows the first, and the others after a press, also when the resident comes back', async () => {
    serve(MANY);
    const search = await page.open();
    const fold = await search.see<HTMLDetailsElement>('.fold');
    expect(search.all('.entry > .life-events button')).to.have.length(6);
    expect(fold.querySelector('summary')?.textContent).to.contain('3 peristiwa lainnya');
    expect(fold.open).to.equal(false);

    search.find('.fold summary')!.click();
    await search.until(() => fold.open, 'unfolded');
    await new Promise((resolve) => setTimeout(resolve, 0));
    search.all('.fold button').at(-1)!.click();
    await search.until(() => !search.find('.life-events'), 'the event is chosen');
    history.back();
    const again = await search.see<HTMLDetailsElement>('.fold');
    expect(again).not.to.equal(fold);
    expect(again.open).to.equal(true);
  });

  it('does not hide a single one', async () => {
    serve(7);
    const search = await page.open();
    await search.see('.life-events');
    expect(search.all('.entry > .life-events button')).to.have.length(7);
    expect(search.find('.fold')).to.equal(null);
  });
});
