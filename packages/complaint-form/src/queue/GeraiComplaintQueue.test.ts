import { expectAccessible } from '@gerai/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { NO_ANSWERS } from '../answers.ts';
import type { Draft } from '../draft-store.ts';
import './define.ts';
import type { GeraiComplaintQueue } from './GeraiComplaintQueue.ts';
import type { Entry } from './outbox.ts';

const TEXT = 'Jalan di depan pasar berlubang sedalam betis.';
const SAVED_AT = Date.parse('2026-11-20T04:05:00Z');

const draft = (id: string, text = TEXT): Draft => ({
  id,
  key: `key-${id}`,
  scope: '/v1',
  step: 'text',
  editing: false,
  answers: { ...NO_ANSWERS, reportClass: 'complaint', text },
  savedAt: SAVED_AT,
  open: false,
});

const STATES = ['draft', 'check', 'unsure', 'elsewhere', 'waiting', 'sending'] as const;

describe('gerai-complaint-queue', () => {
  async function show(...entries: Entry[]): Promise<GeraiComplaintQueue> {
    const queue = await fixture<GeraiComplaintQueue>(
      html`<gerai-complaint-queue lang="id" heading-level="3"></gerai-complaint-queue>`,
    );
    queue.timeZone = 'Asia/Makassar';
    queue.entries = entries;
    await queue.updateComplete;
    return queue;
  }

  const find = (queue: GeraiComplaintQueue, selector: string): HTMLElement | null =>
    queue.renderRoot.querySelector<HTMLElement>(selector);
  const words = (queue: GeraiComplaintQueue, selector: string): string =>
    (find(queue, selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

  for (const state of STATES) {
    it(`says of a report that it has not been sent, or where it is open: ${state}`, async () => {
      const queue = await show({ draft: draft('a'), state });
      const said = words(queue, '[data-report=a] .notice');
      expect(said).to.match(state === 'elsewhere' ? /tab lain/ : /BELUM/);
      const isBusy = state === 'elsewhere' || state === 'sending';
      expect(find(queue, '[data-open]') === null).to.equal(isBusy);
      expect(words(queue, '.small').includes('27 November 2026')).to.equal(!isBusy);
      await expectAccessible(queue);
    });
  }

  it('names a report by its first whole words, and an empty one too', async () => {
    const long = `${TEXT} Sudah tiga pengendara terjatuh di sini, dan air menggenang bila hujan.`;
    const queue = await show(
      { draft: draft('a', long), state: 'draft' },
      { draft: draft('b', '  '), state: 'draft' },
    );
    const name = words(queue, '[data-report=a] .words');
    expect(name).to.match(/ \w+…$/);
    expect(long.startsWith(`${name.slice(0, -1)} `)).to.equal(true);
    expect(words(queue, '[data-report=b] .words')).to.equal('Laporan tanpa isi');
  });

  it('begins the name of each button with the words that are on it', async () => {
    const queue = await show(
      { draft: draft('a'), state: 'draft' },
      { draft: draft('b'), state: 'waiting' },
    );
    const buttons = [...queue.renderRoot.querySelectorAll('button')];
    expect(buttons).to.have.length(4);
    for (const button of buttons) {
      expect(button.ariaLabel).to.equal(`${button.textContent.trim()}: ${TEXT}`);
    }
  });

  it('asks before it deletes, and gives the focus back where that is not wanted', async () => {
    const removed: string[] = [];
    const queue = await show({ draft: draft('a'), state: 'waiting' });
    queue.onRemove = (id) => {
      removed.push(id);
      return Promise.resolve(true);
    };
    const press = async (selector: string): Promise<void> => {
      find(queue, selector)?.click();
      await queue.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    const focused = (): Element | null => queue.shadowRoot?.activeElement ?? null;
    await press('[data-remove]');
    expect(focused()?.id).to.equal('confirm');
    expect(words(queue, '#confirm')).to.include('TIDAK dikirim');
    await press('[data-remove-yes] + button');
    expect(focused()).to.equal(find(queue, '[data-remove]'));
    await press('[data-remove]');
    await press('[data-remove-yes]');
    expect(removed).to.eql(['a']);
    expect(focused()?.id).to.equal('title');
  });

  it('tells what has become of a report, and nothing when it is first shown', async () => {
    const queue = await show({ draft: draft('a'), state: 'waiting' });
    expect(words(queue, '[role=status]')).to.equal('');
    queue.entries = [{ draft: draft('a'), state: 'sending' }];
    await queue.updateComplete;
    expect(words(queue, '[role=status]')).to.include(TEXT).and.to.include('Sedang dikirim');
  });
});
