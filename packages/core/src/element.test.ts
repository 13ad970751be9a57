import { expect, fixture, html } from '@open-wc/testing';
import { html as render } from 'lit';
import { defineElement } from './define.ts';
import { GeraiElement } from './element.ts';
import { registerNamespace } from './i18n/i18n.ts';

interface Words {
  readonly hello: 'Halo {{name}}';
}

class TestWidget extends GeraiElement<Words> {
  static override readonly namespaces = ['test'];

  protected override render(): unknown {
    return render`<p>${this.t('hello', { name: 'Ani' })}</p>
      <button>${this.t('actions.retry')}</button>`;
  }

  get paragraph(): string {
    return this.renderRoot.querySelector('p')?.textContent ?? '';
  }

  get button(): string {
    return this.renderRoot.querySelector('button')?.textContent ?? '';
  }
}

registerNamespace('test', {
  id: () => Promise.resolve({ default: { hello: 'Halo {{name}}' } }),
  en: () => Promise.resolve({ default: { hello: 'Hello {{name}}' } }),
});
defineElement('test-widget', TestWidget);

describe('GeraiElement: languages', () => {
  it('lets two languages share a page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><test-widget lang="id"></test-widget><test-widget lang="en"></test-widget></div>`,
    );
    const [id, en] = [...page.querySelectorAll<TestWidget>('test-widget')];
    await id?.updateComplete;
    await en?.updateComplete;
    expect([id?.paragraph, id?.button]).to.deep.equal(['Halo Ani', 'Coba lagi']);
    expect([en?.paragraph, en?.button]).to.deep.equal(['Hello Ani', 'Try again']);
  });

  it('follows the language of an ancestor across shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"><div></div></div>`);
    const root = outer.firstElementChild!.attachShadow({ mode: 'open' });
    const widget = document.createElement('test-widget') as TestWidget;
    root.append(widget);
    await widget.updateComplete;
    expect(widget.paragraph).to.equal('Hello Ani');
    outer.lang = 'id';
    await widget.updateComplete;
    expect(widget.paragraph).to.equal('Halo Ani');
  });
});
