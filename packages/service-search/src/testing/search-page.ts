import { handlers, mockFetch, type MockVariant } from '@gerai/api/mocks';
import { GeraiStorage } from '@gerai/core';
import { fixture, html, waitUntil } from '@open-wc/testing';
import '../define.ts';
import type { GeraiServiceSearch } from '../GeraiServiceSearch.ts';

const PATIENCE_MS = 5000;

/** A page with the mocked API behind it, as a test meets it. */
export class SearchPage {
  readonly #address = location.href;
  #restore = (): void => undefined;
  /** Requests since the page was opened, `METHOD /path?query`, with the bodies of those that have one. */
  requests: { readonly what: string; readonly body: unknown }[] = [];

  /** Answers of the API from now on. */
  serve(variant: MockVariant = 'default', delay = 0): void {
    this.#restore();
    const restoreMocks = mockFetch(handlers({ variant, delay }));
    const mocked = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      this.requests.push({ what: `${init?.method ?? 'GET'} ${url.pathname}${url.search}`, body });
      return mocked(input, init);
    };
    this.#restore = () => {
      globalThis.fetch = mocked;
      restoreMocks();
    };
  }

  /** Puts everything back: address, network, what was kept on the device. */
  async close(): Promise<void> {
    this.#restore();
    this.#restore = () => undefined;
    this.requests = [];
    history.replaceState(null, '', this.#address);
    const kept = ['search-lists', 'search-services', 'checklists'];
    await Promise.all(kept.map((prefix) => new GeraiStorage(prefix).forget()));
  }

  /** Opens a search; it may still be fetching what follows the box. */
  async open(attributes: Record<string, string> = {}): Promise<OpenSearch> {
    const element = document.createElement('gerai-service-search');
    for (const [name, value] of Object.entries({ api: '/v1', lang: 'id', ...attributes })) {
      if (value) element.setAttribute(name, value);
    }
    const container = await fixture<HTMLElement>(html`<div></div>`);
    container.append(element);
    await element.updateComplete;
    return new OpenSearch(element);
  }
}

/** A search on a page. */
export class OpenSearch {
  readonly element: GeraiServiceSearch;

  constructor(element: GeraiServiceSearch) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get box(): HTMLInputElement {
    return this.root.querySelector('input')!;
  }

  /** All that can be read. */
  get words(): string {
    return (this.root.querySelector('.widget')?.textContent ?? '').replaceAll(/\s+/g, ' ');
  }

  find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }

  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
    return [...this.root.querySelectorAll<Found>(selector)];
  }

  /** Waits for an element. */
  async see<Found extends HTMLElement = HTMLElement>(selector: string): Promise<Found> {
    await waitUntil(() => this.find(selector), selector, { timeout: PATIENCE_MS });
    return this.root.querySelector<Found>(selector)!;
  }

  async until(condition: () => unknown, what: string): Promise<void> {
    await waitUntil(condition, what, { timeout: PATIENCE_MS });
  }

  type(text: string): void {
    this.box.focus();
    this.box.value = text;
    this.box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Presses a key in the box; whether its default action was prevented. */
  async press(key: string, modifiers: KeyboardEventInit = {}): Promise<boolean> {
    const event = { key, bubbles: true, composed: true, cancelable: true, ...modifiers };
    const went = this.box.dispatchEvent(new KeyboardEvent('keydown', event));
    await this.element.updateComplete;
    return !went;
  }

  async click(selector: string): Promise<void> {
    (await this.see(selector)).click();
    await this.element.updateComplete;
  }

  /** Finds services and opens the first. */
  async openFirst(query: string): Promise<void> {
    this.type(query);
    await this.click('.result a');
    await this.see('.detail');
  }
}
