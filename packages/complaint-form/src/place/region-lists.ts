import { FetchController } from '@gerai/core';
import type { ReactiveControllerHost } from 'lit';
import type { Region } from '../api.ts';
import { LEVELS, levelOf, type Level, type RegionChoice } from './region-choice.ts';

type Load = (parent: string | undefined, signal: AbortSignal) => Promise<readonly Region[]>;

/**
 * The regions to choose from, level by level: those below an agency's own, then those below each choice. A list of one is no
 * choice: it is gone through to what lies below.
 */
export class RegionLists {
  readonly #lists: readonly FetchController<[parent: string | undefined], readonly Region[]>[];
  /** What each list was asked for; `null` where it was not. */
  readonly #parents: (string | null | undefined)[] = [];

  constructor(host: ReactiveControllerHost, load: Load) {
    this.#lists = LEVELS.map(
      () => new FetchController(host, ([parent], signal) => load(parent, signal)),
    );
    this.reset();
  }

  /** All that is known, the narrowest first. */
  get all(): readonly Region[] {
    return this.#lists.flatMap(({ value }) => value ?? []).reverse();
  }

  get slow(): boolean {
    return this.#lists.some(({ slow }) => slow);
  }

  /** Why a list could not be had. */
  get error(): { readonly code: string } | undefined {
    return this.#lists.find(({ state }) => state === 'error')?.error;
  }

  /** The widest level at which there is a choice. */
  get first(): Level | undefined {
    return LEVELS.find((level) => this.at(level));
  }

  /** The regions of a level; `undefined` where there is no choice. */
  at(level: Level): readonly Region[] | undefined {
    return this.#lists
      .map(({ value }) => value ?? [])
      .find(([one, another]) => one && another && levelOf(one.code) === level);
  }

  /** Forgets everything from a list on. */
  reset(from = 0): void {
    for (const [at, list] of this.#lists.entries()) {
      if (at < from) continue;
      if (list.state !== 'initial') list.reset();
      this.#parents[at] = null;
    }
  }

  /** Asks for what is missing. @param root - The agency's own region, where it has one. */
  need(root: string | undefined, chosen: readonly RegionChoice[]): void {
    let parent = root;
    for (const [at, list] of this.#lists.entries()) {
      if (this.#parents[at] !== parent) {
        this.reset(at);
        this.#parents[at] = parent;
        void list.run(parent);
      }
      const next = nextOf(list.value ?? [], chosen);
      if (!next) {
        this.reset(at + 1);
        return;
      }
      parent = next;
    }
  }

  /** Asks again for what failed. */
  retry(): void {
    for (const [at, list] of this.#lists.entries()) {
      if (list.state === 'error') void list.run(this.#parents[at] ?? undefined);
    }
  }
}

/** Whose regions come below a list: of the only one in it, or of the one chosen. */
function nextOf(
  [first, ...others]: readonly Region[],
  chosen: readonly RegionChoice[],
): string | undefined {
  if (!first) return undefined;
  const level = levelOf(first.code);
  const choice = chosen.find(({ code }) => levelOf(code) === level);
  const code = others.length === 0 ? first.code : choice?.code;
  const known = [first, ...others].find((region) => region.code === code);
  return level === 'village' || known?.childCount === 0 ? undefined : code;
}
