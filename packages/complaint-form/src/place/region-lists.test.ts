import { fixtures, handlers, mockFetch } from '@gerai/api/mocks';
import { GeraiStorage } from '@gerai/core';
import { clearHistory, expectAccessible } from '@gerai/core/testing';
import { expect, waitUntil } from '@open-wc/testing';
import type { Region } from '../api.ts';
import { focused, Journey, TEXT } from '../testing/journey.ts';
import { levelOf } from './region-choice.ts';

function region(code: string, name: string, childCount: number, kind?: Region['kind']): Region {
  const parentCode = code.split('.').slice(0, -1).join('.');
  return {
    code,
    name,
    level: levelOf(code),
    childCount,
    ...(kind && { kind }),
    ...(parentCode && { parentCode }),
  };
}

/** Of a service for the whole country: one province has a choice at every level, the other none below. */
const COUNTRY = [
  region('73', 'Sulawesi Selatan', 2),
  region('75', 'Gorontalo', 1),
  region('73.17', 'Luwu', 1, 'kabupaten'),
  region('73.71', 'Makassar', 2, 'kota'),
  region('73.17.07', 'Belopa', 2, 'kecamatan'),
  region('73.71.01', 'Mariso', 1, 'kecamatan'),
  region('73.71.02', 'Mamajang', 0, 'kecamatan'),
  region('73.71.01.1001', 'Bontorannu', 0, 'kelurahan'),
  region('73.17.07.1001', 'Tampumia Radda', 0, 'kelurahan'),
  region('73.17.07.2014', 'Senga Selatan', 0, 'desa'),
  region('75.01', 'Boalemo', 0, 'kabupaten'),
];

describe('regions, level by level', () => {
  let restore: () => void = () => undefined;
  let asked: (string | null)[] = [];
  let journeys: Journey[] = [];
  let isReachable = true;

  /** Serves regions; without a root the service is one for all of them. */
  function serve(regions: readonly Region[], root?: string): void {
    const unmock = mockFetch(handlers());
    const mocked = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const { pathname, searchParams } = new URL(
        input instanceof Request ? input.url : input,
        location.href,
      );
      if (pathname === '/v1/config') {
        const { regionCode: _, ...agency } = fixtures.config.agency;
        return Response.json({
          ...fixtures.config,
          agency: { ...agency, ...(root && { regionCode: root }) },
        });
      }
      if (pathname !== '/v1/regions') return mocked(input, init);
      if (!isReachable) throw new TypeError('Failed to fetch');
      const parent = searchParams.get('parent');
      asked.push(parent);
      const items = regions.filter(({ parentCode }) => (parentCode ?? null) === parent);
      return Response.json({ items, total: items.length });
    };
    restore = () => {
      globalThis.fetch = mocked;
      unmock();
    };
  }

  async function toPlace(): Promise<Journey> {
    const journey = await Journey.start();
    journeys.push(journey);
    await journey.choose('reportClass', 'complaint');
    await journey.next();
    await journey.until(() => journey.find('[data-field="text"]'));
    await journey.type('text', TEXT);
    await journey.next();
    await journey.until(() => journey.find('[data-field="category"]'));
    await journey.choose('category', 'jalan-rusak');
    await journey.next();
    await journey.at('place');
    return journey;
  }

  const levels = (journey: Journey): string[] =>
    ['province', 'regency', 'district', 'village'].filter((level) =>
      journey.find(`[data-field=${level}]`),
    );

  const chosen = (journey: Journey): string[] =>
    journey.form.flow.answers.regions.map(({ name }) => name);

  /** Chooses by typing a name and pressing Enter on what is found. */
  async function pick(journey: Journey, level: string, name: string): Promise<void> {
    await journey.until(() => journey.find(`[data-field=${level}]`), `${level} is there`);
    await journey.type(level, name);
    const control = journey.get(`[data-field=${level}]`).shadowRoot?.querySelector('#control');
    for (const key of ['ArrowDown', 'Enter']) {
      control?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      await journey.settle();
    }
    await journey.until(() => chosen(journey).includes(name), `${name} is chosen`);
  }

  beforeEach(async () => {
    asked = [];
    journeys = [];
    isReachable = true;
    await new GeraiStorage('complaint-draft').forget();
    await clearHistory();
  });

  afterEach(async () => {
    for (const { form } of journeys) form.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await new GeraiStorage('complaint-draft').forget();
    await clearHistory();
    restore();
  });

  it('lead from province to village, and send the narrowest', async () => {
    serve(COUNTRY);
    const journey = await toPlace();
    await pick(journey, 'province', 'Sulawesi Selatan');
    await pick(journey, 'regency', 'Luwu');
    // Luwu has one district here: that is no choice, and its villages are.
    await pick(journey, 'village', 'Senga Selatan');
    expect(levels(journey)).to.eql(['province', 'regency', 'village']);
    expect(asked).to.eql([null, '73', '73.17', '73.17.07']);
    expect(journey.words).to.include('Provinsi').and.to.include('Kabupaten atau kota');
    await expectAccessible(journey.form);
    await journey.next();
    await journey.until(() => journey.form.flow.step !== 'place');
  }).timeout(15_000);

  it('begin below the agency’s own, and where there is a choice', async () => {
    serve(COUNTRY, '73.17');
    const journey = await toPlace();
    await journey.until(() => journey.find('[data-field=village]'));
    expect(levels(journey)).to.eql(['village']);
    expect(asked).to.eql(['73.17', '73.17.07']);
  }).timeout(15_000);

  it('drop what lies in another region once a wider one is changed', async () => {
    serve(COUNTRY);
    const journey = await toPlace();
    await pick(journey, 'province', 'Sulawesi Selatan');
    await pick(journey, 'regency', 'Makassar');
    await pick(journey, 'district', 'Mariso');
    await pick(journey, 'regency', 'Luwu');
    expect(chosen(journey)).to.eql(['Sulawesi Selatan', 'Luwu']);
    await pick(journey, 'province', 'Gorontalo');
    expect(levels(journey)).to.eql(['province']);
    expect(chosen(journey)).to.eql(['Gorontalo']);
  }).timeout(15_000);

  it('are brought back with a draft, each with its list', async () => {
    serve(COUNTRY);
    const first = await toPlace();
    await pick(first, 'province', 'Sulawesi Selatan');
    await pick(first, 'regency', 'Makassar');
    await pick(first, 'district', 'Mamajang');
    first.form.remove();
    await first.settle();
    const second = await Journey.start();
    journeys.push(second);
    await second.at('place');
    await second.until(() => levels(second).length === 3);
    const shown = levels(second).map(
      (level) =>
        second.get(`[data-field=${level}]`).shadowRoot?.querySelector<HTMLInputElement>('#control')
          ?.value,
    );
    expect(shown).to.eql(['Sulawesi Selatan', 'Makassar', 'Mamajang']);
  }).timeout(15_000);

  it('stand in nobody’s way where they can’t be had, and are asked for again', async () => {
    isReachable = false;
    serve(COUNTRY);
    const journey = await toPlace();
    // Reading is tried again behind the scenes at first.
    await waitUntil(() => journey.words.includes('Daftar wilayah belum dapat dimuat'), 'told', {
      timeout: 12_000,
    });
    await journey.next();
    expect(journey.form.flow.problems.map(({ field }) => field)).to.eql(['landmark']);
    isReachable = true;
    const retry = [...journey.form.renderRoot.querySelectorAll('[role=alert] button')].at(-1);
    (retry as HTMLElement).click();
    await journey.until(() => journey.find('[data-field=province]'));
    await journey.next();
    expect(journey.form.flow.problems.map(({ field }) => field)).to.eql(['province']);
    const link = journey.get('gerai-error-summary').shadowRoot?.querySelector('a, button');
    (link as HTMLElement).click();
    await journey.settle();
    expect(focused()?.id).to.equal('control');
  }).timeout(25_000);
});
