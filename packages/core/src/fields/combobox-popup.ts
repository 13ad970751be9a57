import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from './icons.ts';
import { markMatches } from './option-match.ts';
import type { FieldOption } from './options.ts';

/** What the list of a combobox shows. */
export interface ComboboxPopup {
  options: readonly FieldOption[];
  /** What the options were found by; marked in their labels. */
  query: string;
  /** The chosen value. */
  value: string;
  /** Index of the option that the keyboard is at, `-1` for none. */
  active: number;
  /** Words below the options, `''` for none. */
  message: string;
  /** Words of the button that searches again, `''` where there is nothing to retry. */
  retry: string;
  onPick(event: Event): void;
  onRetry(event: Event): void;
}

/** The list with its messages. The listbox is always there, so that the input can name it. */
export function comboboxPopup(popup: ComboboxPopup): TemplateResult {
  const { options, message, retry } = popup;
  // The keys are heard by the input, which keeps the focus; presses come from fingers and from
  // screen readers that explore the list.
  /* eslint-disable lit-a11y/click-events-have-key-events */
  return html`
    <div class="popup" part="popup" ?hidden=${options.length === 0 && !message}>
      <ul
        id="listbox"
        class="listbox"
        role="listbox"
        aria-labelledby="label"
        ?hidden=${options.length === 0}
        @click=${popup.onPick}
      >
        ${options.map((option, index) => item(popup, option, index))}
      </ul>
      ${
        message
          ? html`<div class="message">
              ${message}
              ${
                retry
                  ? html`<button class="retry" type="button" @click=${popup.onRetry}>
                      ${retry}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>
  `;
  /* eslint-enable lit-a11y/click-events-have-key-events */
}

function item({ query, value, active }: ComboboxPopup, option: FieldOption, index: number) {
  const chosen = option.value === value;
  return html`<li
    id="item-${index}"
    class=${index === active ? 'item active' : 'item'}
    part="option"
    role="option"
    data-index=${index}
    lang=${option.lang ?? nothing}
    aria-selected=${String(chosen)}
    aria-disabled=${option.disabled ? 'true' : nothing}
  >
    <span
      >${markMatches(option.label, query).map(({ text, match }) =>
        match ? html`<mark part="match">${text}</mark>` : text,
      )}</span
    >
    ${chosen ? checkIcon : nothing}
    ${
      option.description
        ? html`<span class="item-description">${option.description}</span>`
        : nothing
    }
  </li>`;
}
