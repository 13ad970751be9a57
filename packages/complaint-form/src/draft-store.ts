import { GeraiStorage } from '@gerai/core';
import { CONTACT_FIELDS, NO_ANSWERS, holdsAnything, type Answers } from './answers.ts';
import { hold, holdWhenFree, holders, isHeldHere, type Release } from './draft-lock.ts';
import type { SentReport } from './outer-views.ts';
import type { ComplaintInput } from './payload.ts';
import type { StepId } from './steps.ts';

/** A report that is to be sent, as soon as it can be. */
export interface QueuedReport extends Pick<SentReport, 'reportClass' | 'agency'> {
  /** What is sent, with the contact: without it the report would not be the one that was sent off. */
  readonly input: ComplaintInput;
}

/** Requests whose fate nobody knows. */
export interface Attempt {
  /** What was sent, oldest first: another version each time it had been changed. */
  readonly inputs: readonly ComplaintInput[];
  /** When the first was made, in milliseconds. */
  readonly at: number;
}

/** What is kept of a report, from its first word until its receipt was seen. */
export interface Draft {
  /** Random, so that two tabs or two widgets can't collide. */
  readonly id: string;
  /** Idempotency key; born with the draft, so that no retry, even after a reload, sends it twice. */
  readonly key: string;
  /** Which API it belongs to. */
  readonly scope: string;
  readonly step: StepId;
  readonly editing: boolean;
  /** Without the contact, unless the resident wants that kept. */
  readonly answers: Answers;
  readonly savedAt: number;
  /** Whether the page that holds it is still open, as far as it could tell. */
  readonly open: boolean;
  /** It waits to be sent. */
  readonly queued?: QueuedReport | undefined;
  /** It may have been sent. */
  readonly attempt?: Attempt | undefined;
  /** It was sent, and its receipt not seen yet. */
  readonly sent?: SentReport | undefined;
}

/** Random 128 bits, also where there is no secure context and thus no `crypto.randomUUID`. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The answers that may be kept on the device: all but the contact, unless the resident wants that kept too. */
function keepable(answers: Answers): Answers {
  if (answers.keepContact) return answers;
  return { ...answers, ...Object.fromEntries(CONTACT_FIELDS.map((field) => [field, ''])) };
}

/** Whether it is still worked on: neither on its way nor sent. */
export function isOpen({ queued, sent, answers }: Draft): boolean {
  return !queued && !sent && holdsAnything(answers);
}

/** What is kept of a report that was sent: its receipt, and which files follow. */
export function receiptOnly(draft: Draft, sent: SentReport): Draft {
  const { fileSet, anonymous } = draft.answers;
  const answers = { ...NO_ANSWERS, fileSet, anonymous };
  return { ...draft, answers, sent, queued: undefined, attempt: undefined };
}

/**
 * What stands in a report whose earlier version was stored, as a draft of its own that goes on from that. Made anew, it is the
 * same draft; its files have gone with the earlier version.
 */
export function changesOf(draft: Draft, relatedNumber: string): Draft {
  return {
    ...draft,
    id: `${draft.id}-changes`,
    key: randomId(),
    step: 'review',
    editing: false,
    answers: { ...draft.answers, relatedNumber, fileSet: '' },
    savedAt: Date.now(),
    open: false,
    queued: undefined,
    attempt: undefined,
  };
}

/** Where there are no locks, a draft whose page fell silent this long ago counts as left behind. */
const ABANDONED_MS = 10 * 60_000;
const LETTING_GO_MS = 300;
const CHANNEL = 'gerai-complaint-drafts';
/** Days until a draft is deleted that nobody touches. */
export const DRAFT_DAYS = 7;

/** A draft this widget alone may write, and how to let go of it. */
export interface HeldDraft {
  readonly draft: Draft;
  readonly release: Release;
}

/** Reports on the device, each until a week after its last change. */
export class DraftStore {
  readonly #storage = new GeraiStorage<Draft>('complaint-draft', { days: DRAFT_DAYS, limit: 50 });
  #channel: BroadcastChannel | undefined;
  #listener: (() => void) | undefined;

  /** Calls when something has changed, here or in another tab or widget, until `unlisten`. */
  listen(changed: () => void): void {
    this.#channel ??= new BroadcastChannel(CHANNEL);
    this.#channel.onmessage = changed;
    this.#listener = changed;
  }

  unlisten(): void {
    this.#channel?.close();
    this.#channel = undefined;
    this.#listener = undefined;
  }

  /** All reports to an API, newest first. */
  async list(scope: string): Promise<Draft[]> {
    const all = (await this.#storage.entries()).map(([, draft]) => draft);
    return all.filter((draft) => draft.scope === scope);
  }

  /** Ids of the drafts that a tab or widget works on. */
  async held(drafts: readonly Draft[]): Promise<ReadonlySet<string>> {
    const known = await holders();
    const isHeld = ({ id, open, savedAt }: Draft): boolean =>
      known.has(id) || (!known.certain && open && Date.now() - savedAt < ABANDONED_MS);
    return new Set(drafts.filter(isHeld).map(({ id }) => id));
  }

  /** Takes a report, as it stands now. `undefined` where it is gone or held. */
  async claim(id: string): Promise<HeldDraft | undefined> {
    return this.#claimed(id, await hold(id));
  }

  /** Takes a report once nobody holds it. `undefined` where it is gone by then. @throws the signal's reason */
  async claimWhenFree(id: string, signal: AbortSignal): Promise<HeldDraft | undefined> {
    return this.#claimed(id, await holdWhenFree(id, signal));
  }

  async #claimed(id: string, release: Release | undefined): Promise<HeldDraft | undefined> {
    const draft = release && (await this.#storage.get(id));
    if (draft) return { draft, release };
    release?.();
    return undefined;
  }

  /**
   * The wanted draft of this API, else the newest that nobody is working on. One that is held is tried again soon: a page that
   * re-renders may still be letting go of it. `elsewhere`: the one that would have been taken, but for another tab.
   */
  async claimBest(
    scope: string,
    wanted: string | undefined,
  ): Promise<HeldDraft | { readonly elsewhere: string } | undefined> {
    const first = await this.#tryToClaim(scope, wanted);
    if (!first || 'release' in first) return first;
    await new Promise((resolve) => setTimeout(resolve, LETTING_GO_MS));
    return this.#tryToClaim(scope, wanted);
  }

  async #tryToClaim(
    scope: string,
    wanted: string | undefined,
  ): Promise<HeldDraft | { readonly elsewhere: string } | undefined> {
    const drafts = (await this.list(scope)).filter(isOpen);
    const named = drafts.filter(({ id }) => id === wanted);
    const candidates = named.length > 0 ? named : drafts;
    const held = await this.held(candidates);
    for (const { id } of candidates) {
      const claimed = held.has(id) ? undefined : await this.claim(id);
      if (claimed) return claimed;
    }
    return candidates[0] && { elsewhere: candidates[0].id };
  }

  /** Holds a draft that is new or was held before. */
  hold(id: string): Promise<Release | undefined> {
    return hold(id);
  }

  /** Whether a widget of this page holds it. */
  isHeldHere(id: string): boolean {
    return isHeldHere(id);
  }

  /** Writes it down. Resolves to whether it is on the device, and not only in memory. */
  async save(draft: Draft): Promise<boolean> {
    const kept = await this.#storage.set(draft.id, { ...draft, answers: keepable(draft.answers) });
    if (draft.queued ?? draft.sent ?? draft.attempt) this.tell();
    return kept;
  }

  async delete(id: string): Promise<void> {
    await this.#storage.delete(id);
    this.tell();
  }

  /** Tells who listens that something has changed. */
  tell(): void {
    this.#listener?.();
    const channel = this.#channel ?? new BroadcastChannel(CHANNEL);
    channel.postMessage(null);
    if (channel !== this.#channel) channel.close();
  }
}
