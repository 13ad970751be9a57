import { expect, fixture, html } from '@open-wc/testing';
import { html as render } from 'lit';
import { BaseElement } from './base-element.ts';
import { defineElement } from './define.ts';
import { registerNamespace } from './i18n/i18n.ts';

interface FirstWords {
  readonly label: 'Cari';
}

interface LaterWords {
  readonly found: 'Ditemukan';
}

class TestBox extends BaseElement<FirstWords, LaterWords> {
  static override readonly namespaces = ['test-first'];

  protected override render(): unknown {
    return render`<p>${this.t('label')}, ${this.t('found')}</p>`;
  }

  async showMore(): Promise<void> {
    await this.addNamespaces('test-later');
    this.requestUpdate();
    await this.updateComplete;
  }

  get paragraph(): string {
    return this.renderRoot.querySelector('p')?.textContent ?? '';
  }
}

const fetched: string[] = [];

registerNamespace('test-first', {
  id: () => Promise.resolve({ default: { label: 'Cari' } }),
  en: () => Promise.resolve({ default: { label: 'Search' } }),
});
registerNamespace('test-later', {
  id: () => {
    fetched.push('id');
    return Promise.resolve({ default: { found: 'Ditemukan' } });
  },
  en: () => {
    fetched.push('en');
    return Promise.resolve({ default: { found: 'Found' } });
  },
});
defineElement('test-box', TestBox);

describe('BaseElement', () => {
  it('waits for its own dictionaries only, and takes others in later', async () => {
    const box = await fixture<TestBox>(html`<test-box lang="id"></test-box>`);
    expect(box.paragraph).to.equal('Cari, found');
    expect(fetched).to.deep.equal([]);
    await box.showMore();
    expect(box.paragraph).to.equal('Cari, Ditemukan');
    expect(fetched).to.deep.equal(['id']);
    box.lang = 'en';
    await box.updateComplete;
    expect(box.paragraph).to.equal('Search, Found');
  });

  it('waits for dictionaries that are added before its first render', async () => {
    const box = new TestBox();
    const shown = box.showMore();
    document.body.append(box);
    await shown;
    await box.updateComplete;
    expect(box.paragraph).to.equal('Cari, Ditemukan');
    box.remove();
  });

  it('keeps the level of its headings within 1 and 6', async () => {
    class TestHeadings extends BaseElement<FirstWords> {
      protected override render(): unknown {
        return [this.heading(-5, 'a'), this.heading(1, 'b', { id: 'x' }), this.heading(9, 'c')];
      }
    }
    defineElement('test-headings', TestHeadings);
    const element = await fixture<TestHeadings>(html`<test-headings></test-headings>`);
    const headings = [...element.shadowRoot!.children];
    expect(headings.map(({ localName }) => localName)).to.deep.equal(['h1', 'h3', 'h6']);
    expect(headings.map(({ textContent }) => textContent)).to.deep.equal(['a', 'b', 'c']);
    expect(headings.map(({ id }) => id)).to.deep.equal(['', 'x', '']);
    expect(headings[0]?.hasAttribute('class')).to.equal(false);
  });
});
