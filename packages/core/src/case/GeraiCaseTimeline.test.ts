import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible, setLanguage } from '../testing/index.ts';
import './define.ts';
import type { GeraiCaseTimeline, TimelineStep } from './GeraiCaseTimeline.ts';

const STEPS: readonly TimelineStep[] = [
  {
    name: { id: 'Berkas diterima', en: 'File received' },
    state: 'done',
    completedAt: '2026-05-04T09:00:00+08:00',
    agency: { id: 'Disdukcapil' },
  },
  { name: { id: 'Pemeriksaan lapangan' }, state: 'skipped', optional: true },
  {
    name: { id: 'Verifikasi', en: 'Verification' },
    explanation: { id: 'Petugas mencocokkan data.', en: 'Staff compare the data.' },
    state: 'current',
    startedAt: '2026-05-05T23:30:00Z',
  },
  {
    name: { id: 'Cetak', en: 'Print' },
    state: 'upcoming',
    expectedAt: '2026-05-08T16:00:00+08:00',
  },
];

async function timeline(): Promise<{ element: GeraiCaseTimeline; items: HTMLLIElement[] }> {
  const element = await fixture<GeraiCaseTimeline>(
    html`<gerai-case-timeline
      lang="id"
      time-zone="Asia/Makassar"
      .steps=${STEPS}
    ></gerai-case-timeline>`,
  );
  return { element, items: [...element.renderRoot.querySelectorAll('li')] };
}

function words(item: HTMLElement | undefined): string {
  return (item?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

describe('<gerai-case-timeline>', () => {
  it('says the state of each step in words and marks the current one', async () => {
    const { items } = await timeline();
    expect(items.map((item) => item.getAttribute('aria-current'))).to.deep.equal([
      null,
      null,
      'step',
      null,
    ]);
    expect(words(items[0])).to.contain('Selesai').and.to.contain('oleh Disdukcapil');
    expect(words(items[1])).to.contain('Dilewati').and.to.contain('Bila diperlukan');
    expect(words(items[2])).to.contain('Sedang berlangsung').and.to.contain('mencocokkan data');
    expect(words(items[3])).to.contain('Belum dimulai').and.to.contain('Perkiraan 8 Mei 2026');
  });

  it('shows dates in the time zone of the agency', async () => {
    const { items } = await timeline();
    expect(words(items[2])).to.contain('Dimulai 6 Mei 2026');
  });

  it('marks a name that is only there in Indonesian', async () => {
    const { element } = await timeline();
    await setLanguage('en', element, element);
    const [first, second] = element.renderRoot.querySelectorAll('li');
    expect(words(first)).to.contain('File received').and.to.contain('Done on 4 May 2026');
    expect(second?.querySelector('[lang="id"]')?.textContent).to.equal('Pemeriksaan lapangan');
  });

  it('passes axe', async () => {
    const { element } = await timeline();
    await expectAccessible(element);
  });
});
