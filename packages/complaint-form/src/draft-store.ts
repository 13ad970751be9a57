import { GeraiStorage } from '@gerai/core';
import { CONTACT_FIELDS, holdsAnything, type Answers } from './answers.ts';
import type { StepId } from './steps.ts';

/** What is kept of a report that isn't sent yet. Contact details are not part of it. */
export interface Draft {
  /** Random, so that two tabs or two widgets can't collide. */
  readonly id: string;
  /** Idempotency key; born with the draft, so that no retry, even after a reload, sends it twice. */
  readonly key: string;
  /** Which API and presets it belongs to. */
  readonly scope: string;
  readonly step: StepId;
  readonly editing: boolean;
  readonly answers: Answers;
  readonly savedAt: number;
  /** Whether the page that holds it is still open, as far as it could tell. */
  readonly open: boolean;
}

/** Random 128 bits, also where there is no secure context and thus no `crypto.randomUUID`. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The answers that may be kept on the device: everything but the contact. */
export function withoutContact(answers: Answers): Answers {
  return { ...answers, ...Object.fromEntries(CONTACT_FIELDS.map((field) => [field, ''])) };
}

/** Where there are no locks, a draft whose page fell silent this long ago counts as left behind. */
const ABANDONED_MS = 10 * 60_000;
const LETTING_GO_MS = 300;

/** Drafts held by widgets of this page. */
const held = new Set<string>();

const lockName = (id: string): string => `gerai-complaint-draft-${id}`;

/** `navigator.locks` where the context is secure; http pages have none. */
const locks = (): LockManager | undefined => (navigator as Partial<Pick<Navigator, 'locks'>>).locks;

/**
 * Holds a draft against other tabs and widgets, until `release` is called or the page is gone.
 * `undefined` where someone else holds it.
 */
async function hold(id: string): Promise<(() => void) | undefined> {
  if (held.has(id)) return undefined;
  held.add(id);
  let free: (() => void) | undefined;
  const manager = locks();
  if (manager) {
    const taken = await new Promise<boolean>((resolve) => {
      manager
        .request(lockName(id), { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          if (!lock) return undefined;
          return new Promise<void>((done) => {
            free = done;
          });
        })
        .catch(() => {
          resolve(true);
        });
    });
    if (!taken) {
      held.delete(id);
      return undefined;
    }
  }
  return () => {
    held.delete(id);
    free?.();
  };
}

/** A draft this widget alone may write, and how to let go of it. */
export interface HeldDraft {
  readonly draft: Draft;
  readonly release: () => void;
}

/** Drafts in our IndexedDB, kept for a week, ten at most. */
export class DraftStore {
  readonly #storage = new GeraiStorage<Draft>('complaint-draft', { days: 7, limit: 10 });

  /**
   * The newest draft of this scope that nobody is working on. One that is held is tried again soon:
   * a page that re-renders may still be letting go of it.
   */
  async claim(scope: string): Promise<HeldDraft | undefined> {
    const first = await this.#tryToClaim(scope);
    if (first !== 'held') return first;
    await new Promise((resolve) => setTimeout(resolve, LETTING_GO_MS));
    const second = await this.#tryToClaim(scope);
    return second === 'held' ? undefined : second;
  }

  async #tryToClaim(scope: string): Promise<HeldDraft | 'held' | undefined> {
    let anyHeld = false;
    for (const [, draft] of await this.#storage.entries()) {
      if (draft.scope !== scope || !holdsAnything(draft.answers)) continue;
      const silent = !draft.open || Date.now() - draft.savedAt > ABANDONED_MS;
      const release = locks() || silent ? await hold(draft.id) : undefined;
      if (release) return { draft, release };
      anyHeld = true;
    }
    return anyHeld ? 'held' : undefined;
  }

  /** Holds a draft that is new or was held before. */
  hold(id: string): Promise<(() => void) | undefined> {
    return hold(id);
  }

  save(draft: Draft): Promise<void> {
    return this.#storage.set(draft.id, { ...draft, answers: withoutContact(draft.answers) });
  }

  delete(id: string): Promise<void> {
    return this.#storage.delete(id);
  }
}
