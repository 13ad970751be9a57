import { fixtures } from '@gerai/api/mocks';
import { expectAccessible } from '@gerai/core/testing';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Position } from '../api.ts';
import './define.ts';
import type { GeraiComplaintMap } from './GeraiComplaintMap.ts';

/** A tile that needs no server. */
const TILE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"></svg>',
)}`;
const BELOPA = { lat: -3.3849, long: 120.3676 };

describe('gerai-complaint-map', () => {
  let used: Position[] = [];

  async function show(position: Position | null = BELOPA): Promise<GeraiComplaintMap> {
    used = [];
    const element = await fixture<GeraiComplaintMap>(
      html`<gerai-complaint-map
        lang="id"
        .config=${{ ...fixtures.config.map!, tiles: TILE }}
        .position=${position}
        .regions=${fixtures.regions}
        .onUse=${(chosen: Position) => used.push(chosen)}
      ></gerai-complaint-map>`,
    );
    await waitUntil(() => words(element).includes('Tengah peta'), 'the middle is told');
    return element;
  }

  const find = (element: Element, selector: string): HTMLElement =>
    element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const words = (element: Element): string => find(element, '#center').innerText;

  async function press(element: GeraiComplaintMap, key: string): Promise<void> {
    const before = words(element);
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    find(element, '.canvas').dispatchEvent(event);
    expect(event.defaultPrevented).to.be.true;
    await waitUntil(() => words(element) !== before, `moves by ${key}`);
  }

  it('tells its middle in words, with what is near', async () => {
    const element = await show();
    expect(words(element))
      .to.include('3,38490° LS, 120,36760° BT')
      .and.to.include('Terdekat: Belopa, sekitar 0 m');
  });

  it('is moved by keys, and Enter uses the point', async () => {
    const element = await show();
    await press(element, 'ArrowUp');
    await press(element, 'ArrowRight');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    find(element, '.canvas').dispatchEvent(enter);
    expect(used).to.have.length(1);
    expect(used[0]!.lat).to.be.above(BELOPA.lat);
    expect(used[0]!.long).to.be.above(BELOPA.long);
  });

  it('is moved by buttons as well as by dragging', async () => {
    const element = await show();
    const before = words(element);
    find(element, '.keys button').click();
    await waitUntil(() => words(element) !== before, 'moves');
    find(element, '[data-use]').click();
    expect(used[0]!.long).to.be.below(BELOPA.long);
    expect(used[0]!.lat).to.be.closeTo(BELOPA.lat, 0.001);
  });

  it('leaves other keys alone', async () => {
    const element = await show();
    for (const init of [{ key: 'Tab' }, { key: 'ArrowUp', altKey: true }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      find(element, '.canvas').dispatchEvent(event);
      expect(event.defaultPrevented).to.be.false;
    }
  });

  it('begins in the middle of what the map shows', async () => {
    const element = await show(null);
    expect(words(element)).to.include('3,15').and.to.include('120,25');
  });

  it('says so where its picture can’t be had, and still works', async () => {
    const element = await show();
    element.remove();
    const broken = await fixture<GeraiComplaintMap>(
      html`<gerai-complaint-map
        lang="id"
        .config=${{ ...fixtures.config.map!, tiles: 'data:image/png;base64,AAAA' }}
      ></gerai-complaint-map>`,
    );
    await waitUntil(() => broken.shadowRoot!.querySelector('.notice'), 'is told');
    expect(words(broken)).to.include('Tengah peta');
  });

  it('is accessible, and ends with its element', async () => {
    const element = await show();
    await expectAccessible(element);
    element.remove();
    expect(find(element, '.canvas').childElementCount).to.equal(0);
  });
});
