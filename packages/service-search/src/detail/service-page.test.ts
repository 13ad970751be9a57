import { fixtures } from '@gerai/api/mocks';
import { expect } from '@open-wc/testing';
import { SearchPage } from '../testing/search-page.ts';
import { governmentServiceOf, publishJsonLd } from './json-ld.ts';

const LOST_CARD = 'ktp hilang';

describe('the page of a service', () => {
  const page = new SearchPage();

  beforeEach(() => {
    page.serve();
  });

  afterEach(() => page.close());

  const boxes = '.checklist input';

  it('keeps what is ticked on the device, and removes it on demand', async () => {
    const search = await page.open();
    await search.openFirst(LOST_CARD);
    const [first] = search.all<HTMLInputElement>(boxes);
    first!.click();
    await search.see('[data-forget]');
    expect(search.words).to.contain('1 dari 3 siap');
    await new Promise((resolve) => setTimeout(resolve, 100));

    const later = await page.open({ 'url-sync': 'off' });
    await later.openFirst(LOST_CARD);
    await later.see('[data-forget]');
    expect(later.all<HTMLInputElement>(boxes).map(({ checked }) => checked)).to.deep.equal([
      true,
      false,
      false,
    ]);
    await later.click('[data-forget]');
    expect(later.all<HTMLInputElement>(boxes).some(({ checked }) => checked)).to.equal(false);
    await new Promise((resolve) => setTimeout(resolve, 100));

    const last = await page.open({ 'url-sync': 'off' });
    await last.openFirst(LOST_CARD);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(last.find('[data-forget]')).to.equal(null);
  });

  it('gives crawlers its data while it is open, once', async () => {
    const search = await page.open();
    const scripts = () => search.element.querySelectorAll('script[type="application/ld+json"]');
    await search.openFirst(LOST_CARD);
    expect(scripts()).to.have.length(1);
    const data = JSON.parse(scripts()[0]!.textContent) as Record<string, unknown>;
    expect(data['@type']).to.equal('GovernmentService');
    expect(data['identifier']).to.equal('DK-02');
    expect(data['url']).to.contain('gerai-service=DK-02');

    page.serve('offline');
    search.element.setAttribute('api', '/v1/');
    page.serve();
    search.element.setAttribute('api', '/v1');
    await search.until(() => search.find('.detail'), 'open again');
    expect(scripts()).to.have.length(1);
    await search.click('.back a');
    expect(scripts()).to.have.length(0);
  });

  it('escapes what an API may say', () => {
    const host = document.createElement('div');
    const evil = '</script><img src=x onerror=alert(1)>';
    const [service] = fixtures.services;
    const data = governmentServiceOf({ ...service!, name: { id: evil } }, 'https://a.example/');
    const withdraw = publishJsonLd(host, data);
    expect(host.innerHTML).not.to.contain('<img');
    expect(host.children).to.have.length(1);
    expect((JSON.parse(host.textContent) as { name: string }).name).to.equal(evil);
    withdraw();
    expect(host.children).to.have.length(0);
  });

  it('tells the agency whether it was of use, and says when that failed', async () => {
    const search = await page.open();
    await search.openFirst(LOST_CARD);
    page.serve('error');
    await search.click('.feedback button');
    await search.see('.feedback .notice.error');
    page.serve();
    page.requests = [];
    await search.click('.feedback button + button');
    await search.until(() => search.words.includes('Terima kasih'), 'thanked');
    expect(page.requests).to.deep.equal([
      { what: 'POST /v1/services/DK-02/feedback', body: { helpful: false, language: 'id' } },
    ]);
  });

  it('is saved as plain text', async () => {
    const search = await page.open();
    await search.openFirst(LOST_CARD);
    let saved: Promise<string> | undefined;
    let name = '';
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      saved = blob.text();
      return 'blob:none';
    };
    HTMLAnchorElement.prototype.click = function keepName() {
      name = this.download;
    };
    try {
      await search.click('.actions button:nth-of-type(2)');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(name).to.equal('dk-02.txt');
    const text = await saved;
    expect(text).to.contain('[ ] Surat keterangan hilang dari kepolisian');
    expect(text).to.contain('gerai-service=DK-02');
  });

  it('shares its own address', async () => {
    const search = await page.open();
    await search.openFirst(LOST_CARD);
    const shared: unknown[] = [];
    const give = (error?: Error) => {
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: (data: unknown) => {
          shared.push(data);
          return error ? Promise.reject(error) : Promise.resolve();
        },
      });
    };
    try {
      give();
      await search.click('.actions button:nth-of-type(3)');
      const { url } = shared[0] as { url: string };
      expect(new URL(url).searchParams.get('gerai-service')).to.equal('DK-02');
      give(new DOMException('not here', 'NotAllowedError'));
      await search.click('.actions button:nth-of-type(3)');
      await search.until(() => search.words.includes(url), 'the address is shown to be copied');
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  });
});
