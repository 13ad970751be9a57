import type { CodeName } from '@gerai/api';
import { html, nothing, type TemplateResult } from 'lit';
import type { Facet, Overview } from '../sources/source.ts';
import type { Wording } from './figures.ts';

/** Where to begin without words: what happened in one's life, or a field. */
export function entryPointsView(
  overview: Overview | undefined,
  choose: (facet: Facet, code: string) => void,
  wording: Wording,
  heading: (content: unknown) => unknown,
): TemplateResult | typeof nothing {
  if (!overview) return nothing;
  const group = (facet: Facet, title: string, values: readonly CodeName[], className: string) =>
    values.length === 0
      ? nothing
      : html`<section class="entry">
          ${heading(title)}
          <ul class=${className}>
            ${values.map(
              ({ code, name }) =>
                html`<li>
                  <button
                    class="button"
                    type="button"
                    @click=${() => {
                      choose(facet, code);
                    }}
                  >
                    ${wording.localized(name)}
                  </button>
                </li>`,
            )}
          </ul>
        </section>`;
  return html`${group('lifeEvent', wording.t('lifeEvents'), overview.lifeEvents, 'life-events')}
  ${group('category', wording.t('categories'), overview.categories, 'categories')}`;
}
