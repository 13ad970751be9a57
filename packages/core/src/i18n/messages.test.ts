import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { html as render } from 'lit';
import { BaseElement } from '../base-element.ts';
import { defineElement } from '../define.ts';
import type { LocalizedText } from './types.ts';
import { registerNamespace } from './i18n.ts';

interface Words {
  readonly label: 'Cari';
  readonly actions: { readonly send: 'Kirim' };
  readonly found_other: '{{count}} layanan';
}

const NAME: LocalizedText = { id: 'Akta kelahiran', en: 'Birth certificate' };

class TestSpeaker extends BaseElement<Words, { readonly later: 'Nanti' }> {
  static override readonly namespaces = ['test-messages'];

  protected override render(): unknown {
    return render`<p>
      ${this.t('label')}, ${this.t('actions.send')}, ${this.t('found', { count: 2 })}, ${this.t('later')}:
      ${this.localized(NAME)}
    </p>`;
  }

  async showMore(): Promise<void> {
    await this.addNamespaces('test-messages-later');
    this.requestUpdate();
    await this.updateComplete;
  }

  get paragraph(): HTMLElement {
    return this.renderRoot.querySelector('p')!;
  }

  get words(): string {
    return this.paragraph.textContent.trim().replaceAll(/\s+/g, ' ');
  }
}

registerNamespace('test-messages', {
  id: () =>
    Promise.resolve({
      default: { label: 'Cari', actions: { send: 'Kirim' }, found_other: '{{count}} layanan' },
    }),
  en: () =>
    Promise.resolve({
      default: {
        label: 'Search',
        actions: { send: 'Send' },
        found_one: '{{count}} service',
        found_other: '{{count}} services',
      },
    }),
});
registerNamespace('test-messages-later', {
  id: () => Promise.resolve({ default: { later: 'Nanti' } }),
  en: () => Promise.resolve({ default: { later: 'Later' } }),
});
defineElement('test-speaker', TestSpeaker);

const MESSAGES = {
  id: { 'test-messages': { label: 'Cari layanan Luwu' } },
  jv: {
    'test-messages': { label: 'Goleki', found_other: '{{count}} layanan <b>Jawa</b>' },
    'test-messages-later': { later: 'Mengko' },
  },
};

describe('words of the page', () => {
  const { fetch } = globalThis;
  let asked: string[];
  const answer = (answered: () => Response) => {
    globalThis.fetch = (input) => {
      asked.push(new URL(input as string, document.baseURI).pathname);
      return Promise.resolve(answered());
    };
  };
  const open = (lang: string, messages: string) =>
    fixture<TestSpeaker>(html`<test-speaker lang=${lang} messages=${messages}></test-speaker>`);

  beforeEach(() => {
    asked = [];
    answer(() => Response.json(MESSAGES));
  });
  afterEach(() => {
    globalThis.fetch = fetch;
    document.documentElement.removeAttribute('lang');
  });

  it('stand in the place of ours, one by one', async () => {
    const element = await open('id', JSON.stringify(MESSAGES));
    expect(element.words).to.equal('Cari layanan Luwu, Kirim, 2 layanan, later: Akta kelahiran');
    expect(asked).to.deep.equal([]);
    element.lang = 'en';
    await element.updateComplete;
    expect(element.words).to.equal('Search, Send, 2 services, later: Birth certificate');
  });

  it('bring a language of their own, with Indonesian for what it lacks', async () => {
    const element = await open('jv-ID', JSON.stringify(MESSAGES));
    expect(element.words).to.equal('Goleki, Kirim, 2 layanan <b>Jawa</b>, later: Akta kelahiran');
    expect(element.paragraph.querySelector('b')).to.equal(null);
    expect(element.paragraph.lang).to.equal('jv');
    expect(element.paragraph.querySelector('span')?.lang).to.equal('id');
    expect(element.language).to.equal('id');
    await element.showMore();
    expect(element.words).to.include('Mengko');
  });

  it('run from right to left where their script does', async () => {
    const words = { 'test-messages': { label: 'بحث' } };
    const messages = JSON.stringify({
      ar: words,
      'ms-Arab': words,
      'ms-Latn': words,
      'basa-1': words,
    });
    const element = await open('id', messages);
    const direction = () => getComputedStyle(element.paragraph).direction;
    expect(direction()).to.equal('ltr');
    for (const [lang, expected] of [
      ['ar', 'rtl'],
      ['ms-Arab', 'rtl'],
      ['ms-Latn', 'ltr'],
      ['basa-1', 'ltr'],
    ] as const) {
      element.lang = lang;
      await element.updateComplete;
      expect(element.words, lang).to.match(/^بحث/);
      expect(direction(), lang).to.equal(expected);
    }
    element.lang = 'en';
    await element.updateComplete;
    expect(direction()).to.equal('ltr');
  });

  it('keep their direction on a page of the other one', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const element = await open('id', '{}');
      expect(element.paragraph.matches(':dir(ltr)')).to.equal(true);
      expect(getComputedStyle(element.paragraph).direction).to.equal('ltr');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('are fetched once a page, and inherited like the language', async () => {
    document.documentElement.lang = 'jv';
    const page = await fixture(
      html`<gerai-config messages="/kata.json">
        <test-speaker></test-speaker><test-speaker lang="id"></test-speaker>
      </gerai-config>`,
    );
    const [first, second] = page.querySelectorAll<TestSpeaker>('test-speaker');
    await Promise.all([first!.updateComplete, second!.updateComplete]);
    expect(asked).to.deep.equal(['/kata.json']);
    expect(first!.words).to.match(/^Goleki/);
    expect(second!.words).to.match(/^Cari layanan Luwu/);
    page.removeAttribute('messages');
    await second!.updateComplete;
    expect(second!.words).to.match(/^Cari, /);
  });

  it('do not mix with those of another part of the page', async () => {
    const messages = (label: string) => JSON.stringify({ id: { 'test-messages': { label } } });
    const [one, two] = [await open('id', messages('Satu')), await open('id', messages('Dua'))];
    expect(one.words).to.match(/^Satu/);
    expect(two.words).to.match(/^Dua/);
  });

  it('never keep a widget from speaking, and tell the page what is wrong', async () => {
    const broken: readonly (readonly [code: string, answer: () => Response])[] = [
      ['bad-response', () => new Response('', { status: 404 })],
      ['bad-response', () => new Response('<!doctype html>')],
      ['bad-response', () => Response.json(['id'])],
      ['bad-response', () => Response.json({ id: 'Cari' })],
      ['bad-response', () => Response.json({ id: { 'test-messages': { label: 7 } } })],
      [
        'network',
        () => {
          throw new TypeError('no network');
        },
      ],
    ];
    const errors: unknown[] = [];
    const note = ({ detail }: Event & { detail?: unknown }) => errors.push(detail);
    document.addEventListener('gerai-error', note);
    try {
      for (const [, one] of broken) {
        answer(one);
        const element = await open('id', '/rusak.json');
        expect(element.words).to.match(/^Cari, Kirim/);
      }
      expect(asked).to.have.length(broken.length);
      expect(errors).to.deep.equal(broken.map(([code]) => ({ code, where: 'messages' })));
    } finally {
      document.removeEventListener('gerai-error', note);
    }
  });

  it('let a page translator go on from what is shown', async () => {
    const host = await fixture(html`<div><test-speaker></test-speaker></div>`);
    document.documentElement.lang = 'jv';
    const element = host.querySelector<TestSpeaker>('test-speaker')!;
    element.messages = JSON.stringify(MESSAGES);
    await waitUntil(() => element.words.startsWith('Goleki'));
    document.documentElement.lang = 'fr';
    await element.updateComplete;
    expect(element.words).to.match(/^(?:Goleki|Cari layanan Luwu)/);
  });
});
