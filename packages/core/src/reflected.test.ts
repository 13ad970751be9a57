import { expect, fixture, html } from '@open-wc/testing';
import { reflected, takeEarly } from './reflected.ts';

class TestReflected extends HTMLElement {
  @reflected() api: string | null | undefined;
  @reflected() theme: string | null | undefined;

  connectedCallback(): void {
    takeEarly(this, 'api', 'theme');
  }
}

describe('reflected', () => {
  it('takes over what was set before the element was defined', async () => {
    const place = await fixture(html`<div></div>`);
    const element = Object.assign(document.createElement('test-reflected-early'), { api: '/v1' });
    place.append(element);
    customElements.define('test-reflected-early', class extends TestReflected {});
    expect(element.getAttribute('api')).to.equal('/v1');
    expect(element.hasAttribute('theme')).to.be.false;
    element.api = '/v2';
    expect(element.getAttribute('api')).to.equal('/v2');
  });

  it('is the attribute, and absent without it', async () => {
    customElements.define('test-reflected', TestReflected);
    const element = new TestReflected();
    expect(element.api).to.equal(undefined);
    element.api = '/v1';
    expect(element.getAttribute('api')).to.equal('/v1');
    element.api = null;
    expect(element.hasAttribute('api')).to.be.false;
  });
});
