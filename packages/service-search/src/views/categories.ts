import type { Category } from '@gerai/api';
import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../figures.ts';

/** The categories as buttons, of which one at a time narrows the search. */
export function categoriesView(
  categories: readonly Category[] | undefined,
  chosen: string | undefined,
  choose: (code: string | undefined) => void,
  wording: Wording,
): TemplateResult | typeof nothing {
  if (!categories?.length) return nothing;
  const button = (code: string | undefined, content: unknown): TemplateResult =>
    html`<li>
      <button
        class="button small"
        type="button"
        aria-pressed=${String(chosen === code)}
        @click=${() => {
          choose(code);
        }}
      >
        ${content}
      </button>
    </li>`;
  return html`<section aria-labelledby="browse">
    <p id="browse" class="muted">${wording.t('browse')}</p>
    <ul class="categories">
      ${button(undefined, wording.t('allCategories'))}
      ${categories.map(({ code, name }) => button(code, wording.localized(name)))}
    </ul>
  </section>`;
}
