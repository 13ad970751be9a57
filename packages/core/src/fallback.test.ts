import { expect, fixture, html } from '@open-wc/testing';
import { html as render } from 'lit';
import { BaseElement } from './base-element.ts';
import { defineElement } from './define.ts';
import { registerNamespace } from './i18n/i18n.ts';

interface Words {
  readonly label: 'Cari';
}

class TestFallback extends BaseElement<Words> {
  static override readonly namespaces = ['test-fallback'];

  protected override render(): unknown {
    return render`<p>${this.t('label')}</p>`;
  }
}

let arrive: (words: { default: Words }) => void;
const words = new Promise<{ default: Words }>((resolve) => (arrive = resolve));
registerNamespace('test-fallback', { id: () => words, en: () => words });
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
});
