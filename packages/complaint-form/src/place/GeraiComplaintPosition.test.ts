import { fixtures } from '@gerai/api/mocks';
import { defineElement } from '@gerai/core';
import { expectAccessible, expectNoLeaks } from '@gerai/core/testing';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Position } from '../api.ts';
import { GeraiComplaintPosition } from './GeraiComplaintPosition.ts';

defineElement('gerai-complaint-position', GeraiComplaintPosition);

const { map, serviceArea } = fixtures.config;
const BELOPA = { lat: -3.38, long: 120.36 };

/** What the device answers. */
type Answer = { readonly coords: object } | { readonly code: number };

function device(answer: Answer): () => void {
  const { getCurrentPosition } = Geolocation.prototype;
  Geolocation.prototype.getCurrentPosition = (found, failed) => {
    if ('coords' in answer) found(answer as GeolocationPosition);
    else failed?.(answer as GeolocationPositionError);
  };
  return () => {
    Geolocation.prototype.getCurrentPosition = getCurrentPosition;
  };
}

const at = (latitude: number, longitude: number, accuracy: number): Answer => ({
  coords: { latitude, longitude, accuracy },
});

describe('gerai-complaint-position', () => {
  let undo: () => void = () => undefined;
  let given: (Position | null)[] = [];
  let chosenRegion = '';

  async function show(withMap = true): Promise<GeraiComplaintPosition> {
    given = [];
    const element = await fixture<GeraiComplaintPosition>(
      html`<gerai-complaint-position
        lang="id"
        .map=${withMap ? map : undefined}
        .area=${serviceArea}
        .regions=${fixtures.regions}
        .onPosition=${(position: Position | null) => given.push(position)}
        .onRegion=${({ code }: { code: string }) => (chosenRegion = code)}
      ></gerai-complaint-position>`,
    );
    await element.updateComplete;
    return element;
  }

  const find = (element: Element, selector: string): HTMLElement | null =>
    element.shadowRoot!.querySelector(selector);
  const words = (element: Element): string =>
    find(element, '.position')!.innerText.replace(/\s+/g, ' ');

  async function ask(element: GeraiComplaintPosition): Promise<void> {
    find(element, '[data-gps]')!.click();
    await waitUntil(() => find(element, '[data-gps]')!.getAttribute('aria-disabled') === null);
    await element.updateComplete;
  }

  afterEach(() => {
    undo();
    undo = () => undefined;
  });

  it('takes the device’s position when asked, in no more digits than it is sure of', async () => {
    undo = device(at(-3.380000123, 120.360000456, 24.3));
    const element = await show();
    expect(given).to.be.empty;
    await ask(element);
    expect(given).to.eql([{ ...BELOPA, accuracy: 25 }]);
  });

  it('says how sure a position is and what is near, and offers that region', async () => {
    const element = await show();
    element.position = { ...BELOPA, accuracy: 25 };
    await element.updateComplete;
    expect(words(element))
      .to.include('3,38000° LS, 120,36000° BT')
      .and.to.include('Ketelitian sekitar 25 m')
      .and.to.include('Terdekat: Belopa, sekitar 1 km');
    find(element, '[data-region]')!.click();
    expect(chosenRegion).to.equal('73.17.07');
    await expectAccessible(element);
  });

  it('says so where a position is inaccurate, and asks for a landmark', async () => {
    const element = await show();
    element.position = { ...BELOPA, accuracy: 1500 };
    await element.updateComplete;
    expect(words(element)).to.include('sekitar 1,5 km').and.to.include('tambahkan patokan');
  });

  for (const [code, withMap, shown] of [
    [1, true, 'Silakan tunjuk di peta'],
    [1, false, 'Silakan pilih wilayah atau tulis patokan'],
    [2, true, 'tidak dapat diketahui'],
    [3, true, 'coba lagi'],
  ] as const) {
    it(`offers the other ways at failure ${code}, ${withMap ? 'with' : 'without'} a map`, async () => {
      undo = device({ code });
      const element = await show(withMap);
      await ask(element);
      expect(words(element)).to.include(shown);
      expect(given).to.be.empty;
      await expectAccessible(element);
    });
  }

  it('takes a position outside of the agency’s area only when told to', async () => {
    undo = device(at(-5.14, 119.43, 10));
    const element = await show();
    await ask(element);
    expect(words(element)).to.include('di luar wilayah instansi ini');
    expect(given).to.be.empty;
    find(element, '[data-anyway]')!.click();
    expect(given).to.eql([{ lat: -5.14, long: 119.43, accuracy: 10 }]);
  });

  it('removes the point, says so, and keeps the keyboard’s place', async () => {
    const element = await show();
    element.position = BELOPA;
    await element.updateComplete;
    find(element, '[data-remove]')!.click();
    element.position = null;
    await element.updateComplete;
    expect(given).to.eql([null]);
    expect(words(element)).to.include('Titik dihapus');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '[data-gps]'));
  });

  it('offers no map where the agency has none', async () => {
    expect(find(await show(false), '[data-map]')).to.be.null;
  });

  it('leaves nothing behind', async () => {
    await expectNoLeaks(() => document.createElement('gerai-complaint-position'), 20);
  });
});
