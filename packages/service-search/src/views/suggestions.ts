import type { LocalizedText, Suggestion } from '@gerai/api';
import { html, nothing, type TemplateResult } from 'lit';
import { markedText } from '../marked-text.ts';

export interface SuggestionsInput {
  readonly items: readonly Suggestion[];
  /** Index of the option that the keyboard is at, `-1` for none. */
  readonly active: number;
  /** Name of the list for screen readers. */
  readonly label: string;
  plain(text: LocalizedText): string;
  pick(index: number): void;
}

function optionView(item: Suggestion, index: number, input: SuggestionsInput): TemplateResult {
  const name = item.name ? input.plain(item.name) : item.text;
  const official = name.toLowerCase() === item.text.toLowerCase();
  // The keys are heard by the box, which keeps the focus; presses come from fingers, mice and
  // screen readers that explore the list.
  /* eslint-disable lit-a11y/click-events-have-key-events */
  return html`<li
    id="suggestion-${index}"
    class=${index === input.active ? 'suggestion active' : 'suggestion'}
    role="option"
    aria-selected=${String(index === input.active)}
    @mousedown=${(event: Event) => {
      // The box would lose the focus, and the list would be gone before the press ends.
      event.preventDefault();
    }}
    @click=${() => {
      input.pick(index);
    }}
  >
    <span>${markedText(item.text, item.ranges ?? [])}</span>
    ${official ? nothing : html`<span class="muted small">${name}</span>`}
  </li>`;
  /* eslint-enable lit-a11y/click-events-have-key-events */
}

/** The list of suggestions. It is always there, so that the box can name it. */
export function suggestionsView(input: SuggestionsInput): TemplateResult {
  return html`<ul
    id="suggestions"
    class="suggestions"
    role="listbox"
    aria-label=${input.label}
    ?hidden=${input.items.length === 0}
  >
    ${input.items.map((item, index) => optionView(item, index, input))}
  </ul>`;
}
