import { expect, fixture, html } from '@open-wc/testing';
import { html as content, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { giveBackRoom } from './room.ts';

class TestRoom extends LitElement {
  height = 100;

  protected override render(): TemplateResult {
    return content`<div><button>Cari</button></div>`;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    (this.renderRoot.lastElementChild as HTMLElement).style.height = `${this.height}px`;
  }
}

giveBackRoom(TestRoom);
customElements.define('test-room', TestRoom);

describe('giveBackRoom', () => {
  const roomOf = (element: TestRoom): string => element.style.getPropertyValue('--gerai-room');

  async function open(height: number): Promise<TestRoom> {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const element = new TestRoom();
    element.style.display = 'block';
    element.height = height;
    page.append(element);
    await element.updateComplete;
    return element;
  }

  const button = (element: TestRoom): HTMLElement =>
    element.shadowRoot!.querySelector<HTMLElement>('button')!;

  it('keeps the room while nobody does anything', async () => {
    const element = await open(100);
    element.height = 120;
    element.requestUpdate();
    await element.updateComplete;
    expect(roomOf(element)).to.equal('');
  });

  it('leaves as much as the content has at the first press', async () => {
    const element = await open(100);
    button(element).click();
    expect(roomOf(element)).to.equal('100px');
    element.height = 60;
    element.requestUpdate();
    await element.updateComplete;
    button(element).click();
    expect(roomOf(element)).to.equal('100px');
  });

  it('does so at the first key', async () => {
    const element = await open(100);
    button(element).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    expect(roomOf(element)).to.equal('100px');
  });
});
