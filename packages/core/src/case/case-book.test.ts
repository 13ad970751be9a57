import type { Application } from '@gerai/api';
import { fixtures } from '@gerai/api/mocks';
import { expect, waitUntil } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CaseBook } from './case-book.ts';

const { runningApplication, waitingApplication } = fixtures;
const SECRET = '3NX8NRQKKF';

/** A tab of the site. */
class Tab implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly seen: string[] = [];
  readonly book = new CaseBook<Application>(this, 'tracker', (id, updatedAt) =>
    this.seen.push(`${id} ${updatedAt}`),
  );
  #controller: ReactiveController | undefined;
  addController(controller: ReactiveController): void {
    this.#controller = controller;
  }
  removeController(): void {}
  requestUpdate(): void {}
  async open(): Promise<void> {
    this.#controller?.hostConnected?.();
    await this.book.loaded;
  }
  close(): void {
    this.#controller?.hostDisconnected?.();
  }
}

function keyTo({ id }: Application) {
  return { token: `token-of-${id}`, secret: SECRET };
}

describe('the cases of a page', () => {
  const tabs: Tab[] = [];
  const { id } = runningApplication;

  async function openTab(): Promise<Tab> {
    const tab = new Tab();
    tabs.push(tab);
    await tab.open();
    return tab;
  }

  afterEach(async () => {
    await tabs[0]?.book.forget([runningApplication.id, waitingApplication.id]);
    for (const tab of tabs.splice(0)) tab.close();
  });

  it('are gone with the page unless the device was asked to remember', async () => {
    const first = await openTab();
    first.book.open(runningApplication, keyTo(runningApplication));
    expect(first.book.find(id)?.token).to.equal(`token-of-${id}`);
    expect((await openTab()).book.all).to.deep.equal([]);
  });

  it('are remembered with secret and state, but without a token', async () => {
    const first = await openTab();
    first.book.open(runningApplication, keyTo(runningApplication));
    await first.book.remember(id);
    const again = (await openTab()).book.find(id);
    expect(again).to.deep.include({ secret: SECRET, remembered: true, token: undefined });
    expect(again?.record.now).to.deep.equal(runningApplication.now);
  });

  it('are kept as they were last seen', async () => {
    const first = await openTab();
    first.book.open(runningApplication, keyTo(runningApplication));
    await first.book.remember(id);
    first.book.update({
      ...runningApplication,
      now: { id: 'Dicetak.' },
      updatedAt: '2026-12-01T00:00:00Z',
    });
    await waitUntil(async () => {
      const tab = await openTab();
      return tab.book.find(id)?.record.now.id === 'Dicetak.';
    });
  });

  it('stay remembered whatever other tabs tell meanwhile', async () => {
    const first = await openTab();
    const channel = new BroadcastChannel('gerai-tracker');
    first.book.open(runningApplication, keyTo(runningApplication));
    for (let round = 0; round < 5; round++) {
      channel.postMessage({ kind: 'kept' });
      await first.book.remember(id);
      channel.postMessage({ kind: 'kept' });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(first.book.find(id)?.remembered).to.equal(true);
      await first.book.forget([id]);
      expect(first.book.find(id)?.remembered).to.equal(false);
    }
    channel.close();
  });

  it('are the same in all tabs: remembered, forgotten, seen', async () => {
    const [first, second] = [await openTab(), await openTab()];
    first.book.open(runningApplication, keyTo(runningApplication));
    await first.book.remember(id);
    await waitUntil(() => second.book.find(id)?.remembered);
    const updatedAt = '2026-12-01T00:00:00Z';
    first.book.update({ ...runningApplication, updatedAt });
    await waitUntil(() => second.seen.includes(`${id} ${updatedAt}`));
    await second.book.forget();
    await waitUntil(() => first.book.find(id)?.remembered === false);
    // What is open stays so until it is closed.
    expect(first.book.find(id)?.token).to.not.equal(undefined);
    expect(second.book.find(id)).to.equal(undefined);
  });

  it('hear nothing from a tab that was closed', async () => {
    const [first, second] = [await openTab(), await openTab()];
    second.close();
    first.book.open(waitingApplication, keyTo(waitingApplication));
    await first.book.remember(waitingApplication.id);
    const third = await openTab();
    await waitUntil(() => third.book.find(waitingApplication.id));
    expect(second.book.find(waitingApplication.id)).to.equal(undefined);
  });

  it('are closed with their secret, or kept closed where they are remembered', async () => {
    const { book } = await openTab();
    book.open(runningApplication, keyTo(runningApplication));
    book.open(waitingApplication, keyTo(waitingApplication));
    await book.remember(id);
    book.close(waitingApplication.id);
    book.close(id);
    expect(book.find(waitingApplication.id)).to.equal(undefined);
    expect(book.find(id)).to.deep.include({ remembered: true, token: undefined });
  });
});
