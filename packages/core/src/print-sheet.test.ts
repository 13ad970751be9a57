import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { printSheet } from './print-sheet.ts';

describe('a sheet', () => {
  it('is printed alone, in its language and style, and gone afterwards', () => {
    const container = document.createElement('div');
    document.body.append(container);
    let view: Window | undefined;
    printSheet(
      container,
      {
        title: 'PMH-1',
        lang: 'id',
        styles: 'h1 { color: rgb(1, 2, 3); }',
        content: html`<h1>Kartu Keluarga</h1>`,
      },
      (window) => (view = window),
    );
    const printed = view!.document;
    expect(printed).to.not.equal(document);
    expect(printed.title).to.equal('PMH-1');
    expect(printed.documentElement.lang).to.equal('id');
    expect(printed.body.textContent).to.equal('Kartu Keluarga');
    const heading = printed.querySelector('h1')!;
    expect(view!.getComputedStyle(heading).color).to.equal('rgb(1, 2, 3)');
    view!.dispatchEvent(new Event('afterprint'));
    expect(container.childElementCount).to.equal(0);
    container.remove();
  });
});
