import { expect, fixture, html } from '@open-wc/testing';
import { html as render } from 'lit';
import { BaseElement } from './base-element.ts';
import { defineElement } from './define.ts';
import { registerNamespace } from './i18n/i18n.ts';

interface Words {
  readonly label: string;
}

class TestFallback extends BaseElement<Words> {
  static override readonly namespaces = ['test-fallback'];

  protected override render(): unknown {
    return render`<p>${this.t('label')}</p>`;
  }
}

let arrive: (words: { default: Words }) => void;
const words = new Promise<{ default: Words }>((resolve) => (arrive = resolve));
registerNamespace('test-fallback', {
  id: () => words,
  en: () => Promise.resolve({ default: { label: 'Search' } }),
});
defineElement('test-fallback', TestFallback);

describe('what stands between the tags', () => {
  it('is shown and keeps the focus until there are words to render', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    page.innerHTML = '<test-fallback lang="id"><form><input name="q" /></form></test-fallback>';
    const element = page.querySelector<TestFallback>('test-fallback')!;
    const field = page.querySelector('input')!;
    field.focus();
    expect(field.checkVisibility()).to.equal(true);
    expect(document.activeElement).to.equal(field);

    arrive({ default: { label: 'Cari' } });
    await element.updateComplete;
    expect(field.checkVisibility()).to.equal(false);
    expect(element.shadowRoot?.textContent.trim()).to.equal('Cari');
    expect(element.shadowRoot?.querySelector('slot')).to.equal(null);
  });

  it('gives way to what a server has rendered, until there are words', async () => {
    // Only an element that comes from elsewhere has a shadow root before its class.
    const elsewhere = document.implementation.createHTMLDocument();
    const served = elsewhere.createElement('test-fallback');
    const paragraph = elsewhere.createElement('p');
    paragraph.textContent = 'Dari server';
    served.attachShadow({ mode: 'open' }).append(paragraph);

    const page = await fixture<HTMLElement>(html`<main lang="en"></main>`);
    page.append(served);
    const element = page.querySelector<TestFallback>('test-fallback')!;
    expect(element.shadowRoot?.textContent).to.equal('Dari server');

    await element.updateComplete;
    expect(element.shadowRoot?.textContent.trim()).to.equal('Search');
    expect(element.shadowRoot?.children.length).to.equal(1);
    expect(getComputedStyle(element).display, 'its style sheets apply').to.equal('block');
  });
});
