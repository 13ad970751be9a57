import { expect } from '@open-wc/testing';
import { SearchPage, type OpenSearch } from '../testing/search-page.ts';

describe('suggestions below the box', () => {
  const page = new SearchPage();

  beforeEach(() => {
    page.serve();
  });

  afterEach(() => page.close());

  async function suggested(query = 'ktp'): Promise<OpenSearch> {
    const search = await page.open();
    search.type(query);
    await search.see('[role=option]');
    return search;
  }

  /** The option that a screen reader is told the keyboard is at. */
  function active(search: OpenSearch): HTMLElement | null {
    const id = search.box.getAttribute('aria-activedescendant');
    return id === null ? null : search.find(`#${id}`);
  }

  it('is a combobox from the first paint, with a list that is there', async () => {
    const search = await page.open();
    expect(search.box.getAttribute('role')).to.equal('combobox');
    expect(search.box.getAttribute('aria-expanded')).to.equal('false');
    expect(search.find(`#${search.box.getAttribute('aria-controls')!}`)).to.not.equal(null);
  });

  it('opens with nothing chosen, and marks what was typed', async () => {
    const search = await suggested();
    expect(search.box.getAttribute('aria-expanded')).to.equal('true');
    expect(active(search)).to.equal(null);
    expect(search.find('[role=option] mark')?.textContent.toLowerCase()).to.equal('ktp');
  });

  it('moves with the arrow keys, through the box at both ends', async () => {
    const search = await suggested();
    const options = search.all('[role=option]');
    expect(options.length).to.be.greaterThan(1);
    expect(await search.press('ArrowDown')).to.equal(true);
    expect(active(search)).to.equal(options[0]);
    expect(options[0]?.getAttribute('aria-selected')).to.equal('true');
    await search.press('ArrowUp');
    expect(active(search)).to.equal(null);
    await search.press('ArrowUp');
    expect(active(search)).to.equal(options.at(-1));
    expect(search.root.activeElement).to.equal(search.box);
  });

  it('returns to the text with Home, End, Left and Right', async () => {
    const search = await suggested();
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      await search.press('ArrowDown');
      expect(active(search)).to.not.equal(null);
      expect(await search.press(key), 'the browser moves the cursor').to.equal(false);
      expect(active(search), key).to.equal(null);
    }
  });

  it('closes with Escape, keeps the text, and opens again with Alt and Down', async () => {
    const search = await suggested();
    expect(await search.press('Escape')).to.equal(true);
    expect(search.all('[role=option]')).to.have.length(0);
    expect(search.box.value).to.equal('ktp');
    expect(search.box.getAttribute('aria-expanded')).to.equal('false');
    await search.press('ArrowDown', { altKey: true });
    expect(search.all('[role=option]').length).to.be.greaterThan(0);
    expect(active(search)).to.equal(null);
  });

  it('takes an option with Enter and searches for it', async () => {
    const search = await suggested('ktp hil');
    await search.press('ArrowDown');
    const [chosen] = search.all('[role=option] > span:first-child');
    const name = chosen!.textContent;
    expect(await search.press('Enter')).to.equal(true);
    await search.until(() => search.box.value === name, 'the box holds the option');
    await search.until(() => search.words.includes(`“${name}”`), 'its results');
    expect(search.all('[role=option]')).to.have.length(0);
    expect(new URL(location.href).searchParams.get('gerai-q')).to.equal(name);
  });

  it('lets Enter send what was typed where no option is chosen', async () => {
    const search = await suggested();
    expect(await search.press('Enter')).to.equal(false);
    expect(search.box.value).to.equal('ktp');
    expect(search.all('[role=option]')).to.have.length(0);
  });

  it('takes an option that is pressed, without losing the focus before', async () => {
    const search = await suggested('ktp hil');
    const [option] = search.all('[role=option]');
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    expect(option!.dispatchEvent(down), 'the press keeps the focus in the box').to.equal(false);
    option!.click();
    await search.see('.result');
    expect(search.root.activeElement).to.equal(search.box);
  });

  it('moves on with Tab, and leaves keys to an input method', async () => {
    const search = await suggested();
    await search.press('ArrowDown', { isComposing: true });
    expect(active(search)).to.equal(null);
    expect(await search.press('Tab')).to.equal(false);
    expect(search.all('[role=option]')).to.have.length(0);
  });

  it('is large enough for a finger', async () => {
    const search = await suggested();
    for (const option of search.all('[role=option]')) {
      expect(option.getBoundingClientRect().height).to.be.at.least(24);
    }
  });

  it('tells once how many there are, when typing has paused', async () => {
    const search = await page.open();
    await search.see('.categories');
    const region = search.find('[aria-live=polite]')!;
    const said: string[] = [];
    const observer = new MutationObserver(() => {
      if (region.textContent) said.push(region.textContent);
    });
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    for (const text of ['k', 'kt', 'ktp']) {
      search.type(text);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await search.until(() => said.length > 0, 'something is said');
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/layanan untuk “ktp”\. \d+ saran/);
  }).timeout(10_000);

  it('asks for nothing when one letter was typed, and survives a server that has no suggestions', async () => {
    const search = await page.open();
    search.type('k');
    await search.until(() => page.requests.some(({ what }) => what.includes('q=k')), 'searched');
    expect(page.requests.filter(({ what }) => what.includes('/suggestions'))).to.have.length(0);
    page.serve('error');
    search.type('ktp');
    await search.see('.notice.error');
    expect(search.all('[role=option]')).to.have.length(0);
  });
});
