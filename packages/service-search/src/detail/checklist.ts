import { GeraiStorage } from '@gerai/core';
import type { PanelHost } from '../panel/panel-host.ts';

const KEPT_DAYS = 90;
const KEPT_SERVICES = 50;

/** Which requirements a resident has ready, by their place in the list; kept on this device. */
export class Checklist {
  readonly #host: PanelHost;
  readonly #key: string;
  readonly #storage = new GeraiStorage<readonly string[]>('checklists', {
    days: KEPT_DAYS,
    limit: KEPT_SERVICES,
  });
  #ticked: ReadonlySet<string> = new Set();

  /** @param key - The service: its code, and where it was found. */
  constructor(host: PanelHost, key: string) {
    this.#host = host;
    this.#key = key;
    void this.#restore();
  }

  async #restore(): Promise<void> {
    const kept = await this.#storage.get(this.#key);
    if (!kept || this.#ticked.size > 0) return;
    this.#ticked = new Set(kept);
    this.#host.box.requestUpdate();
  }

  has(requirement: string): boolean {
    return this.#ticked.has(requirement);
  }

  get isEmpty(): boolean {
    return this.#ticked.size === 0;
  }

  tick(requirement: string, isReady: boolean): void {
    const ticked = new Set(this.#ticked);
    if (isReady) ticked.add(requirement);
    else ticked.delete(requirement);
    this.#ticked = ticked;
    void (ticked.size > 0
      ? this.#storage.set(this.#key, [...ticked])
      : this.#storage.delete(this.#key));
    this.#host.box.requestUpdate();
  }

  /** Removes the ticks from the device. */
  forget(): void {
    this.#ticked = new Set();
    void this.#storage.delete(this.#key);
    this.#host.box.requestUpdate();
  }
}
