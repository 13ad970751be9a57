import type { CodeName, FacetValue } from '@gerai/api';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { facets as allFacets, type Choices, type Facet } from '../sources/source.ts';
import type { Wording } from './figures.ts';

/** Values to narrow by. */
export type OfferedFacets = Readonly<Partial<Record<Facet, readonly (CodeName | FacetValue)[]>>>;

export interface FacetsInput {
  readonly facets: OfferedFacets;
  /** The values were counted among what was found. */
  readonly isCounted: boolean;
  /** What the resident chose. */
  readonly choices: Choices;
  /** What the page chose: told, but not the resident's to change. */
  readonly presets: Choices;
  nameOf(facet: Facet, code: string): string;
  choose(facet: Facet, code: string | undefined): void;
  widen(facet: Facet): void;
  /** Whether the ways to narrow the search are shown. */
  readonly isUnfolded: boolean;
  unfold(isUnfolded: boolean): void;
  readonly wording: Wording;
}

function chipView(facet: Facet, code: string, input: FacetsInput): TemplateResult {
  const { t } = input.wording;
  const name = `${t(`facet.${facet}`)}: ${input.nameOf(facet, code)}`;
  return html`<li>
    <button
      class="chip remove"
      type="button"
      aria-label=${t('removeFilter', { name })}
      @click=${() => {
        input.widen(facet);
      }}
    >
      ${name} <span aria-hidden="true">✕</span>
    </button>
  </li>`;
}

/** What the page has narrowed the search to; a code that nobody has named yet says nothing. */
function presetView(facet: Facet, input: FacetsInput): TemplateResult | typeof nothing {
  const code = input.presets[facet];
  const name = code ? input.nameOf(facet, code) : undefined;
  if (!name || name === code) return nothing;
  return html`<li class="chip">${input.wording.t(`facet.${facet}`)}: ${name}</li>`;
}

/** One value that everything has narrows nothing. */
function canNarrow(facet: Facet, { facets, choices, presets }: FacetsInput): boolean {
  return !presets[facet] && ((facets[facet] ?? []).length > 1 || choices[facet] !== undefined);
}

function selectView(facet: Facet, input: FacetsInput): TemplateResult {
  const { facets, isCounted, choices, wording } = input;
  const values = facets[facet] ?? [];
  const chosen = choices[facet] ?? '';
  return html`<div class="filter">
    <label for="filter-${facet}">${wording.t(`facet.${facet}`)}</label>
    <select
      id="filter-${facet}"
      class="control"
      .value=${live(chosen)}
      @change=${(event: Event) => {
        input.choose(facet, (event.target as HTMLSelectElement).value || undefined);
      }}
    >
      <option value="" ?selected=${chosen === ''}>${wording.t('facet.all')}</option>
      ${values.map(
        (value) =>
          html`<option value=${value.code} ?selected=${value.code === chosen}>
            ${wording.plain(value.name)}
            ${isCounted && 'count' in value ? `(${String(value.count)})` : nothing}
          </option>`,
      )}
    </select>
  </div>`;
}

/** What narrows the search, each a chip that can be removed, and the ways to narrow it further. */
export function facetsView(input: FacetsInput): TemplateResult {
  const chips = allFacets
    .map((facet) => {
      const code = input.choices[facet];
      return code ? chipView(facet, code, input) : presetView(facet, input);
    })
    .filter((view) => view !== nothing);
  const ways = allFacets.filter((facet) => canNarrow(facet, input));
  return html`${
    chips.length > 0
      ? html`<ul class="chips chosen">
          ${chips}
        </ul>`
      : nothing
  }
  ${
    ways.length > 0
      ? html`<details
          class="filters"
          ?open=${input.isUnfolded}
          @toggle=${(event: Event) => {
            input.unfold((event.target as HTMLDetailsElement).open);
          }}
        >
          <summary>${input.wording.t('narrow')}</summary>
          ${
            // A hundred options for the few who ask for them.
            input.isUnfolded
              ? html`<div class="filter-fields">
                  ${ways.map((facet) => selectView(facet, input))}
                </div>`
              : nothing
          }
        </details>`
      : nothing
  }`;
}
