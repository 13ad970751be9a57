import { matchOptions } from './option-match.ts';
import type { FieldOption } from './options.ts';

/**
 * Finds options for what has been typed, e.g. on a server. The signal aborts when the person types
 * on or leaves; its result is then ignored, in whatever order answers arrive.
 */
export type ComboboxSource = (
  query: string,
  signal: AbortSignal,
) => Promise<readonly FieldOption[]>;

export type SearchState = 'idle' | 'loading' | 'done' | 'failed';

/** Typing is followed by a search after this pause. */
const PAUSE_MS = 200;

/**
 * The search behind a combobox: at once over options at hand, or after a pause by an asynchronous
 * source. Only the answer to the last query is ever shown; the one before stays until it comes.
 */
export class ComboboxSearch {
  state: SearchState = 'idle';
  results: readonly FieldOption[] = [];

  /** The query that `results` answer. */
  query = '';

  readonly #changed: () => void;
  #controller: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Searches options at hand. */
  match(options: readonly FieldOption[], query: string): void {
    this.stop();
    this.#settle('done', matchOptions(options, query), query);
  }

  /** Searches by a source; `immediately` leaves out the pause. */
  ask(source: ComboboxSource, query: string, immediately = false): void {
    this.stop();
    const controller = new AbortController();
    this.#controller = controller;
    this.state = 'loading';
    this.#changed();
    const run = () => void this.#run(source, query, controller.signal);
    if (immediately) run();
    else this.#timer = setTimeout(run, PAUSE_MS);
  }

  /** Forgets what is under way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#controller?.abort();
    this.#controller = undefined;
    if (this.state === 'loading') this.state = 'idle';
  }

  /** Forgets what was found as well. */
  clear(): void {
    this.stop();
    this.#settle('idle', [], '');
  }

  async #run(source: ComboboxSource, query: string, signal: AbortSignal): Promise<void> {
    try {
      const results = await source(query, signal);
      if (!signal.aborted) this.#settle('done', results, query);
    } catch {
      if (!signal.aborted) this.#settle('failed', [], query);
    }
  }

  #settle(state: SearchState, results: readonly FieldOption[], query: string): void {
    this.state = state;
    this.results = results;
    this.query = query;
    this.#changed();
  }
}
