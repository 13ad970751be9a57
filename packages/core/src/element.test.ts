import { expect, fixture, html } from '@open-wc/testing';
import { html as render } from 'lit';
import { defineElement } from './define.ts';
import { GeraiElement } from './element.ts';
import { registerNamespace } from './i18n/i18n.ts';
import { applyHostileCss, expectAccessible, expectNoLeaks } from './testing/index.ts';

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

declare global {
  interface HTMLElementTagNameMap {
    'test-widget': TestWidget;
  }
}

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
    const widget = document.createElement('test-widget');
    root.append(widget);
    await widget.updateComplete;
    expect(widget.paragraph).to.equal('Hello Ani');
    outer.lang = 'id';
    await widget.updateComplete;
    expect(widget.paragraph).to.equal('Halo Ani');
  });
});

describe('GeraiElement: on any page', () => {
  it('renders the other language where a dictionary fails', async () => {
    registerNamespace('broken', {
      id: () => Promise.resolve({ default: { hello: 'Halo {{name}}' } }),
      en: () => Promise.reject(new Error('network')),
    });
    defineElement(
      'test-broken',
      class extends TestWidget {
        static override readonly namespaces = ['broken'];
      },
    );
    const widget = await fixture<TestWidget>(html`<test-broken lang="en"></test-broken>`);
    expect([widget.paragraph, widget.button]).to.deep.equal(['Halo Ani', 'Try again']);
  });

  it('looks the same under hostile rules', async () => {
    const restore = applyHostileCss();
    try {
      const widget = await fixture(html`<test-widget lang="id"></test-widget>`);
      const style = getComputedStyle(widget);
      expect(style.color).not.to.equal('rgb(255, 0, 0)');
      expect([
        style.display,
        style.fontSize,
        style.fontStyle,
        style.letterSpacing,
        style.textTransform,
        style.direction,
        style.visibility,
      ]).to.deep.equal(['block', '16px', 'normal', 'normal', 'none', 'ltr', 'visible']);
    } finally {
      restore();
    }
  });

  it('takes its colour scheme from its own theme, then from around it', async () => {
    const page = await fixture(
      html`<gerai-config theme="dark"><test-widget></test-widget></gerai-config>`,
    );
    const widget = page.querySelector<TestWidget>('test-widget')!;
    expect(getComputedStyle(widget).colorScheme).to.equal('dark');
    widget.theme = 'light';
    expect(getComputedStyle(widget).colorScheme).to.equal('light');
    widget.theme = undefined;
    page.removeAttribute('theme');
    await widget.updateComplete;
    expect(getComputedStyle(widget).colorScheme).to.equal('normal');
  });

  it('has a font of its own, another, or that of the page around it', async () => {
    const page = await fixture<HTMLElement>(
      html`<main><test-widget lang="id"></test-widget></main>`,
    );
    page.style.fontFamily = 'Georgia, serif';
    const paragraph = page.firstElementChild!.shadowRoot!.querySelector('p')!;
    const font = () => getComputedStyle(paragraph).fontFamily;
    expect(font()).to.match(/^Inter, system-ui/);
    page.style.setProperty('--gerai-font', "'Noto Serif', serif");
    expect(font()).to.match(/^["']?Noto Serif["']?, serif$/);
    page.style.setProperty('--gerai-font', 'page()');
    expect(font()).to.equal('Georgia, serif');
    expect(getComputedStyle(paragraph).fontSize).to.equal('16px');
  });

  it('leaves nothing behind and passes axe', async () => {
    await expectNoLeaks(() => document.createElement('test-widget'));
    await expectAccessible(await fixture(html`<test-widget></test-widget>`));
  });
});
