import type { ServiceList, ServiceSummary } from '@gerai/api';
import { wholeWords } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from './figures.ts';
import { emergencyView, resultView, type ResultActions } from './result.ts';

/** What the list shows besides its answer. */
export interface ResultListInput {
  readonly list: ServiceList;
  /** The sentence that sums the answer up. */
  readonly summary: string;
  /** Chips and selects that narrow the search. */
  readonly filters: unknown;
  /** Services of all pages fetched so far. */
  readonly items: readonly ServiceSummary[];
  readonly actions: ResultActions;
  /** Searches for a better spelling. */
  readonly searchFor: (query: string) => void;
  /** Heading a number of levels below the widget's own. */
  readonly heading: (offset: number, content: unknown) => unknown;
}

function suggestionView(
  suggestion: string,
  wording: Wording,
  searchFor: (query: string) => void,
): TemplateResult {
  return html`<p>
    ${wording.t('didYouMean')}
    <button
      class="button quiet"
      type="button"
      @click=${() => {
        searchFor(suggestion);
      }}
    >
      ${suggestion}
    </button>
  </p>`;
}

/** Numbers to call, how many services there are, remarks on the query, and the services. */
export function resultListView(input: ResultListInput, wording: Wording): TemplateResult {
  const { list, summary, items, filters, actions, searchFor, heading } = input;
  const below = (content: unknown): unknown => heading(1, content);
  const deeper = (content: unknown): unknown => heading(2, content);
  return html`${emergencyView(list.emergencyNumbers, wording, below)} ${below(wholeWords(summary))}
  ${(list.notes ?? []).map((note) => html`<p class="notice info">${wording.localized(note)}</p>`)}
  ${list.didYouMean ? suggestionView(list.didYouMean, wording, searchFor) : nothing} ${filters}
  ${
    items.length > 0
      ? html`<ul class="results" part="results">
          ${items.map((item) => resultView(item, wording, actions, deeper))}
        </ul>`
      : nothing
  }`;
}
