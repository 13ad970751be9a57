import { expect, oneEvent } from '@open-wc/testing';
import { SearchPage, type OpenSearch } from '../testing/search-page.ts';

describe('below the box', () => {
  const page = new SearchPage();

  beforeEach(() => {
    page.serve();
  });

  afterEach(() => page.close());

  const parameters = () => new URL(location.href).searchParams;

  it('offers life events and fields while the box is empty', async () => {
    const search = await page.open();
    await search.click('.life-events button');
    await search.see('.result');
    expect(parameters().get('gerai-event')).to.be.a('string');
    expect(search.find('.life-events')).to.equal(null);
    await search.click('.chosen .remove');
    await search.see('.life-events');
    expect(parameters().get('gerai-event')).to.equal(null);
  });

  it('does not lose the keyboard with a button that was pressed', async () => {
    const focused = (search: OpenSearch) => search.root.activeElement as HTMLElement | null;
    const search = await page.open();
    const event = await search.see<HTMLButtonElement>('.life-events button');
    event.focus();
    event.click();
    await search.until(() => focused(search)?.matches('.chosen .remove'), 'at the filter');
    focused(search)!.click();
    await search.until(() => focused(search)?.matches('.entry button'), 'where to begin');

    search.type('kartu');
    await search.click('.filters summary');
    for (const facet of ['agency', 'channel']) {
      const select = await search.see<HTMLSelectElement>(`#filter-${facet}`);
      select.value = select.options[1]!.value;
      select.dispatchEvent(new Event('change'));
      await search.until(() => search.words.includes(`${select.labels[0]!.textContent}: `), facet);
    }
    const [first, second] = search.all('.chosen .remove');
    first!.focus();
    first!.click();
    await search.until(() => search.all('.chosen .remove').length === 1, 'one is left');
    expect(focused(search)?.textContent).to.equal(second!.textContent);
    focused(search)!.click();
    await search.until(() => focused(search)?.matches('.filters > summary'), 'at the filters');
  });

  it('leaves who has moved on where they are', async () => {
    const search = await page.open();
    const event = await search.see<HTMLButtonElement>('.life-events button');
    event.focus();
    event.click();
    search.box.focus();
    await search.see('.chosen .remove');
    await search.element.updateComplete;
    expect(search.root.activeElement).to.equal(search.box);
  });

  it('narrows by facets that can be removed one by one', async () => {
    const search = await page.open({ query: 'kartu' });
    await search.click('.filters summary');
    const select = await search.see<HTMLSelectElement>('#filter-agency');
    const before = search.all('.result').length;
    select.value = 'disdukcapil';
    select.dispatchEvent(new Event('change'));
    await search.until(() => search.all('.chosen .remove').length === 1, 'a chip');
    await search.until(() => search.all('.result').length < before, 'fewer results');
    expect(parameters().get('gerai-agency')).to.equal('disdukcapil');
    expect(search.find('.chosen .remove')?.textContent).to.contain('Instansi');

    search.element.remove();
    const again = await page.open();
    await again.until(() => again.all('.result').length > 0, 'the address tells it all');
    expect(again.box.value).to.equal('kartu');
    expect(again.all('.chosen .remove')).to.have.length(1);

    await again.click('.chosen .remove');
    await again.until(() => again.all('.result').length === before, 'all results again');
    expect(again.box.value).to.equal('kartu');
  });

  it('tells what the page has chosen, and lets nobody remove it', async () => {
    const search = await page.open({ query: 'izin', agency: 'dpmptsp' });
    await search.see('.result');
    expect(search.find('.chosen')?.textContent).to.contain('Instansi: Dinas Penanaman Modal');
    expect(search.find('.chosen .remove')).to.equal(null);
    expect(parameters().get('gerai-agency')).to.equal(null);
  });

  it('offers no filter for what the page has chosen', async () => {
    const search = await page.open({ query: 'kartu', agency: 'disdukcapil' });
    await search.click('.filters summary');
    await search.see('.filter select');
    expect(search.find('#filter-agency')).to.equal(null);
  });

  it('puts numbers to call first', async () => {
    const search = await page.open({ query: 'kebakaran' });
    const call = await search.see<HTMLAnchorElement>('.emergency a');
    expect(call.protocol).to.equal('tel:');
  });

  it('explains an old name once, above the results', async () => {
    const search = await page.open({ query: 'imb' });
    await search.see('.result');
    expect(search.all('.notice.info').map((note) => note.textContent)).to.deep.equal([
      'IMB sekarang PBG',
    ]);
  });

  it('says why a service was found whose name does not show it', async () => {
    const search = await page.open({ query: 'pisah' });
    await search.see('.result');
    expect(search.words).to.contain('Dikenal juga sebagai pisah KK');
    expect(search.find('.result p mark')?.textContent).to.equal('pisah');
  });

  it('says that nothing was found, and whom to ask', async () => {
    const search = await page.open({ query: 'paspor', 'complaint-url': '/pengaduan/' });
    const call = await search.see<HTMLAnchorElement>('.help a');
    expect(call.href).to.equal('tel:0471-000100');
    expect(search.words).to.contain('Tidak ada layanan untuk “paspor”');
    const handover = oneEvent(search.element, 'gerai-search-handover');
    search.element.addEventListener('gerai-search-handover', (event) => {
      event.preventDefault();
    });
    await search.click('.help button');
    const event = await handover;
    expect(event.detail).to.deep.equal({ class: 'information' });
  });

  it('offers no form where there is none', async () => {
    const search = await page.open({ query: 'paspor' });
    await search.see('.help a');
    expect(search.find('.help button')).to.equal(null);
  });

  it('hands over to a complaint form on the page', async () => {
    const form = document.createElement('gerai-complaint-form');
    const begun: unknown[] = [];
    Object.assign(form, { begin: (report: unknown) => begun.push(report) });
    document.body.append(form);
    try {
      const search = await page.open({ query: 'paspor' });
      await search.click('.help button');
      expect(begun).to.deep.equal([{ class: 'information', text: 'paspor' }]);
    } finally {
      form.remove();
    }
  });

  it('asks whether it was found, and keeps what was written until it is sent', async () => {
    const search = await page.open({ query: 'ktp' });
    await search.click('.feedback button + button');
    const text = await search.see<HTMLTextAreaElement>('#wanted');
    text.value = 'KTP anak';
    text.dispatchEvent(new InputEvent('input'));
    page.serve('error');
    await search.click('.feedback [type=submit]');
    await search.see('.feedback .notice.error');
    expect((await search.see<HTMLTextAreaElement>('#wanted')).value).to.equal('KTP anak');
    page.serve();
    page.requests = [];
    await search.click('.feedback [type=submit]');
    await search.until(() => search.words.includes('Terima kasih'), 'thanked');
    const body = { query: 'ktp', found: false, wanted: 'KTP anak', language: 'id' };
    expect(page.requests).to.deep.equal([{ what: 'POST /v1/search-feedback', body }]);
  });

  it('asks what is missing where nothing was found, not whether it was', async () => {
    const search = await page.open({ query: 'paspor' });
    await search.see('.feedback');
    expect(search.all('.feedback button')).to.have.length(1);
    await search.click('.feedback button');
    const text = await search.see<HTMLTextAreaElement>('#wanted');
    text.value = 'Paspor anak';
    text.dispatchEvent(new InputEvent('input'));
    page.requests = [];
    await search.click('.feedback [type=submit]');
    await search.until(() => search.words.includes('Terima kasih'), 'thanked');
    const body = { query: 'paspor', found: false, wanted: 'Paspor anak', language: 'id' };
    expect(page.requests).to.deep.equal([{ what: 'POST /v1/search-feedback', body }]);
  });

  it('asks nothing more of those who found it, also where that could not be sent', async () => {
    const search = await page.open({ query: 'ktp' });
    await search.see('.feedback');
    page.serve('error');
    await search.click('.feedback button');
    await search.see('.feedback .notice.error');
    expect(search.find('#wanted')).to.equal(null);
    page.serve();
    await search.click('.feedback button');
    await search.until(() => search.words.includes('Terima kasih'), 'thanked');
  });

  it('shows the last results with their age when the network is gone, and new ones when it is back', async () => {
    const search = await page.open();
    search.type('ktp');
    await search.see('.result');
    const found = search.all('.result').length;
    search.type('');
    await search.see('.categories');
    page.serve('offline');
    search.type('ktp');
    await search.see('.saved');
    expect(search.words).to.match(/Hasil tersimpan .+ yang lalu/);
    expect(search.all('.result')).to.have.length(found);
    page.serve();
    window.dispatchEvent(new Event('online'));
    await search.until(() => !search.find('.saved'), 'fresh results');
    expect(search.all('.result')).to.have.length(found);
  }).timeout(10_000);

  it('opens details again without a network', async () => {
    const search = await page.open();
    await search.openFirst('ktp hilang');
    await search.click('.back a');
    page.serve('offline');
    await search.click('.result a');
    await search.see('.detail');
    expect(search.words).to.match(/Hasil tersimpan .+ yang lalu/);
  }).timeout(10_000);

  it('keeps what was typed when nothing answers, and tries again by itself', async () => {
    page.serve('offline');
    const search = await page.open();
    search.type('akta');
    await search.see('.notice.error');
    expect(search.box.value).to.equal('akta');
    page.serve();
    search.type('kartu');
    await search.see('.result');
  }).timeout(10_000);

  it('keeps two searches apart in the address', async () => {
    const first = await page.open({ id: 'satu' });
    const second = await page.open({ id: 'dua' });
    first.type('ktp');
    await first.see('.result');
    second.type('pbb');
    await second.see('.result');
    await second.until(() => parameters().has('gerai-dua-q'), 'typing has rested');
    expect(parameters().get('gerai-q')).to.equal('ktp');
    expect(parameters().get('gerai-dua-q')).to.equal('pbb');
    expect(first.words).not.to.contain('“pbb”');
  });

  it('writes the address once typing rests, and not after the search has been removed', async () => {
    const { replaceState } = history;
    let writes = 0;
    history.replaceState = (...state) => {
      writes += 1;
      replaceState.apply(history, state);
    };
    try {
      const search = await page.open();
      await search.see('.categories');
      for (const text of ['k', 'kt', 'ktp', 'ktp h', 'ktp hilang']) search.type(text);
      await search.until(() => parameters().has('gerai-q'), 'typing has rested');
      expect(parameters().get('gerai-q')).to.equal('ktp hilang');
      expect(writes).to.equal(1);

      search.type('akta');
      await search.element.updateComplete;
      search.element.remove();
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(writes).to.equal(1);
    } finally {
      history.replaceState = replaceState;
    }
  });

  it('answers while typing goes on without a pause', async () => {
    const search = await page.open();
    await search.see('.categories');
    const text = 'kartu keluarga hilang karena banjir di rumah kontrakan orang tua saya di Belopa';
    let typed = 0;
    while (!search.find('.result') && typed < text.length) {
      typed += 1;
      search.type(text.slice(0, typed));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(typed).to.be.below(text.length);
  });

  it('leads back to all that was typed, though a result is opened before typing has paused', async () => {
    const search = await page.open({ query: 'ktp' });
    await search.see('.result');
    search.type('ktp hilang');
    // Promises are done, timers are not: the pause after typing cannot be over.
    await search.element.updateComplete;
    search.find('.result a')!.click();
    expect(parameters().get('gerai-service')).to.be.a('string');
    const back = oneEvent(window, 'popstate');
    history.back();
    await back;
    expect(parameters().get('gerai-service')).to.equal(null);
    expect(parameters().get('gerai-q')).to.equal('ktp hilang');
    await search.see('.result');
    expect(search.box.value).to.equal('ktp hilang');
  });

  it('fetches further pages', async () => {
    const search = await page.open({ query: 'a' });
    await search.see('.result');
    const total = Number(/(\d+) layanan untuk/.exec(search.words)?.[1]);
    while (search.all('.result').length < total) {
      const before = search.all('.result').length;
      const more = search
        .all<HTMLButtonElement>('button')
        .find((button) => button.textContent.includes('Tampilkan lebih banyak'));
      more?.click();
      await search.until(() => search.all('.result').length > before, 'more');
    }
    expect(search.words).not.to.contain('Tampilkan lebih banyak');
  });
});
