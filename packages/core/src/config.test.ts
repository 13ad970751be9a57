import { expect, fixture, html } from '@open-wc/testing';
import { lookUpConfig, lookUpLanguage } from './config.ts';
import { supportedLanguage } from './i18n/language.ts';

describe('configuration', () => {
  let script: HTMLScriptElement;

  beforeEach(() => {
    script = document.createElement('script');
    script.type = 'text/plain';
    script.src = '/assets/gerai.js?v=1';
    script.dataset['api'] = '/script';
    document.head.append(script);
  });

  afterEach(() => {
    script.remove();
    document.documentElement.removeAttribute('lang');
  });

  it('looks at the attribute, then gerai-config across shadow roots, then the script tag', async () => {
    const page = await fixture(html`<gerai-config api="/config"><div></div></gerai-config>`);
    const inner = document.createElement('div');
    page.firstElementChild!.attachShadow({ mode: 'open' }).append(inner);
    inner.setAttribute('api', '/own');
    expect(lookUpConfig(inner, 'api')).to.equal('/own');
    inner.removeAttribute('api');
    expect(lookUpConfig(inner, 'api')).to.equal('/config');
    page.removeAttribute('api');
    expect(lookUpConfig(inner, 'api')).to.equal('/script');
  });

  it('takes the language of the script tag before that of ancestors and the page', async () => {
    const page = await fixture(html`<div lang="en"><p></p></div>`);
    const inner = page.firstElementChild!;
    document.documentElement.lang = 'id';
    expect(lookUpLanguage(inner)).to.equal('en');
    script.dataset['lang'] = 'in';
    expect(lookUpLanguage(inner)).to.equal('id');
    delete script.dataset['lang'];
    page.removeAttribute('lang');
    document.documentElement.lang = 'en-GB';
    expect(lookUpLanguage(inner)).to.equal('en');
  });

  it('keeps the language when a page translator rewrites that of the page', async () => {
    const element = await fixture(html`<p></p>`);
    document.documentElement.lang = 'en';
    expect(lookUpLanguage(element)).to.equal('en');
    document.documentElement.lang = 'ja';
    expect(lookUpLanguage(element)).to.equal('en');
    document.documentElement.lang = '';
    expect(lookUpLanguage(element)).to.equal('id');
  });

  it('reads language tags canonically', () => {
    expect(['in', 'ID', 'id_ID', 'en-GB', 'jv', '!'].map(supportedLanguage)).to.deep.equal([
      'id',
      'id',
      'id',
      'en',
      undefined,
      undefined,
    ]);
  });
});
