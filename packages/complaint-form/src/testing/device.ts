import { handlers, mockFetch } from '@gerai/api/mocks';
import { GeraiStorage } from '@gerai/core';
import { clearHistory } from '@gerai/core/testing';
import type { Draft } from '../draft-store.ts';
import { Journey } from './journey.ts';

/** Takes a report that is sent; `answer` is what the mocks say to it. */
type Receive = (init: RequestInit, answer: () => Promise<Response>) => Promise<Response>;

/** A form that was left still writes its last words. */
const LAST_WORDS_MS = 50;

/** A resident's device: the forms open on it, what they keep there, and what comes of the reports they send. */
export class Device {
  readonly storage = new GeraiStorage<Draft>('complaint-draft');
  /** Forms that are taken away in the end. */
  readonly journeys: Journey[] = [];
  #restore: () => void = () => undefined;

  /** Begins with nothing on the device. */
  async begin(receive: Receive): Promise<void> {
    await this.#clear();
    const unmock = mockFetch(handlers());
    const mocked = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      return init?.method === 'POST' && pathname === '/v1/complaints'
        ? receive(init, () => mocked(input, init))
        : mocked(input, init);
    };
    this.#restore = () => {
      globalThis.fetch = mocked;
      unmock();
    };
  }

  async end(): Promise<void> {
    for (const { form } of this.journeys.splice(0)) form.remove();
    await this.#clear();
    this.#restore();
  }

  async #clear(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS));
    await this.storage.forget();
    await clearHistory();
  }

  /** Opens a form. */
  async open(): Promise<Journey> {
    const journey = await Journey.start();
    this.journeys.push(journey);
    return journey;
  }

  async drafts(): Promise<Draft[]> {
    return (await this.storage.entries()).map(([, draft]) => draft);
  }
}
