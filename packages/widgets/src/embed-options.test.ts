import { expect } from '@open-wc/testing';
import { readEmbedOptions } from './embed-options.ts';

const PAGE = 'https://layanan.example.go.id/gerai/embed.html';
const EMBEDDER = 'https://desa.example.id';

const read = (query: string, embedder?: string) =>
  readEmbedOptions({ address: `${PAGE}?${query}`, embedder });

describe('readEmbedOptions', () => {
  it('takes the options of a widget, with addresses in full', () => {
    const options = read(
      'widget=service-search&api=/v1&lang=en&theme=dark&heading-level=3&agency=dukcapil&region=73.17',
    );
    expect(options.widget).to.equal('service-search');
    expect(options.attributes).to.deep.equal({
      api: 'https://layanan.example.go.id/v1',
      lang: 'en',
      theme: 'dark',
      'heading-level': '3',
      agency: 'dukcapil',
      region: '73.17',
    });
    expect(options.refused).to.deep.equal([]);
  });

  it('refuses what is unknown, another widget’s, or has no place in an address', () => {
    const { attributes, refused } = read(
      'widget=application-tracker&number=PMH-1&secret=ABCD&onload=x&category=jalan&constructor=x',
    );
    expect(attributes).to.deep.equal({});
    expect(refused).to.deep.equal(['number', 'secret', 'onload', 'category', 'constructor']);
  });

  it('refuses values that may not be', () => {
    const bad = [
      'api=javascript:alert(1)',
      'api=http://layanan.example.go.id/v1',
      'api=https://user:pass@api.example/v1',
      'messages={"id":{}}',
      'theme=pink',
      'heading-level=7',
      'lang=<b>',
      'agency=a b',
      'color-primary=red',
      'color-primary=0b5d52;x',
      'preset=../elsewhere',
      'preset=https://elsewhere.example/x',
      'origin=https://desa.example.id/path',
      'origin=null',
    ];
    for (const query of bad) {
      const options = read(`widget=service-search&${query.replaceAll('#', '%23')}`);
      expect(options.attributes, query).to.deep.equal({});
      expect(options.colors, query).to.deep.equal({});
      expect(options.origin, query).to.equal(undefined);
      expect(options.preset, query).to.equal(undefined);
      expect(options.refused, query).to.have.length(1);
    }
  });

  it('leads residents only to itself or to the page around it', () => {
    const url = (value: string) => `widget=service-search&complaint-url=${value}`;
    expect(read(url('/pengaduan/')).attributes['complaint-url']).to.equal(
      'https://layanan.example.go.id/pengaduan/',
    );
    expect(read(url('/lapor/'), EMBEDDER).attributes['complaint-url']).to.equal(
      'https://desa.example.id/lapor/',
    );
    expect(read(url('https://elsewhere.example/')).refused).to.deep.equal(['complaint-url']);
    expect(read(url('https://elsewhere.example/'), EMBEDDER).refused).to.have.length(1);
  });

  it('takes colours for light, and for dark where there are two', () => {
    expect(
      read('widget=complaint-form&color-primary=0b5d52-7fd6c5&color-link=0B5D52').colors,
    ).to.deep.equal({
      '--gerai-color-primary': 'light-dark(#0b5d52, #7fd6c5)',
      '--gerai-color-link': '#0B5D52',
    });
  });

  it('takes the name of a theme', () => {
    expect(read('widget=complaint-form&preset=high-contrast').preset).to.equal('high-contrast');
  });

  it('leaves deep links to the widget, and knows no widget but ours', () => {
    const options = read('widget=script&gerai-q=ktp');
    expect(options.widget).to.equal(undefined);
    expect(options.refused).to.deep.equal([]);
  });
});
