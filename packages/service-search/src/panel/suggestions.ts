import type { Suggestion } from '@gerai/api';
import { FetchController } from '@gerai/core';
import type { TemplateResult } from 'lit';
import type { PanelHost } from './panel-host.ts';
import type { Choices, ServiceSource } from '../sources/source.ts';
import { suggestionsView } from '../views/suggestions.ts';
import type { PanelTranslate } from './panel-namespace.ts';

const SHORTEST = 2;
const CURSOR_KEYS = ['Home', 'End', 'ArrowLeft', 'ArrowRight'];

/** What the suggestions need of the panel. */
export interface SuggestionsContext {
  readonly source: ServiceSource | undefined;
  readonly choices: Choices;
  readonly t: PanelTranslate;
  /** The resident chose a suggestion. */
  choose(suggestion: Suggestion): void;
}

/**
 * The list below the box: a combobox with list autocomplete and manual selection (ARIA APG). The
 * input keeps the focus; `aria-activedescendant` tells where the keyboard is.
 */
export class Suggestions {
  readonly #host: PanelHost;
  readonly #context: SuggestionsContext;
  readonly #fetch: FetchController<[query: string], readonly Suggestion[]>;
  #isOpen = false;
  #active = -1;

  constructor(host: PanelHost, context: SuggestionsContext) {
    this.#host = host;
    this.#context = context;
    this.#fetch = new FetchController(host.box, async ([query]: [string], signal) => {
      const { source, choices } = context;
      return source ? source.suggest(query, choices, signal) : [];
    });
  }

  get #items(): readonly Suggestion[] {
    return this.#fetch.state === 'error' ? [] : (this.#fetch.value ?? []);
  }

  /** Whether the list is shown. */
  get isOpen(): boolean {
    return this.#isOpen && this.#items.length > 0;
  }

  /** Id of the option that the keyboard is at. */
  get activeId(): string | undefined {
    return this.isOpen && this.#active >= 0 ? `suggestion-${String(this.#active)}` : undefined;
  }

  /** Asks for suggestions for what has been typed. A failure shows none: the search itself tells. */
  async ask(query: string): Promise<void> {
    this.#active = -1;
    if (query.trim().length < SHORTEST) {
      this.#fetch.reset();
      return;
    }
    this.#isOpen = true;
    await this.#fetch.run(query.trim());
  }

  /** How many there are to choose from, in words; empty where the list is not open. */
  get summary(): string {
    return this.isOpen ? this.#context.t('suggestions.count', { count: this.#items.length }) : '';
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#active = -1;
    this.#host.box.requestUpdate();
  }

  keyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key, altKey } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (altKey && key === 'ArrowUp') this.close();
      else if (!this.#move(key === 'ArrowDown' ? 1 : -1, altKey)) return;
    } else if (key === 'Enter') {
      const chosen = this.isOpen ? this.#items[this.#active] : undefined;
      if (!chosen) {
        this.close();
        return;
      }
      this.#pick(chosen);
    } else if (key === 'Escape') {
      if (!this.isOpen) return;
      this.close();
    } else {
      if (key === 'Tab') this.close();
      // The cursor moves in the text, so the keyboard is back in the box.
      else if (CURSOR_KEYS.includes(key)) this.#leaveList();
      return;
    }
    event.preventDefault();
  }

  #leaveList(): void {
    if (this.#active < 0) return;
    this.#active = -1;
    this.#host.box.requestUpdate();
  }

  /** Moves to the next or previous option; a closed list opens. False where there is none. */
  #move(step: number, onlyOpen: boolean): boolean {
    const count = this.#items.length;
    if (count === 0) return false;
    const wasOpen = this.isOpen;
    this.#isOpen = true;
    if (!onlyOpen) {
      const from = wasOpen ? this.#active : -1;
      // One more place than options: at -1 the keyboard is in the box itself.
      this.#active = ((from + 1 + step + count + 1) % (count + 1)) - 1;
    }
    this.#host.box.requestUpdate();
    void this.#host.box.updateComplete.then(() => {
      const id = this.activeId;
      if (id) this.#host.box.root.getElementById(id)?.scrollIntoView({ block: 'nearest' });
    });
    return true;
  }

  #pick(suggestion: Suggestion): void {
    this.close();
    this.#context.choose(suggestion);
  }

  render(): TemplateResult {
    return suggestionsView({
      items: this.isOpen ? this.#items : [],
      active: this.#active,
      label: this.#context.t('suggestions.label'),
      plain: (text) => this.#host.box.plain(text),
      pick: (index) => {
        const chosen = this.#items[index];
        if (chosen) this.#pick(chosen);
      },
    });
  }
}
