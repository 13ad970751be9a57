import type { ServiceSummary } from '@gerai/api';
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../calls.ts';
import type { Wording } from '../figures.ts';
import { emergencyView, resultView, type ResultActions } from './result.ts';

/** What the list shows besides its answer. */
export interface ResultListInput {
  readonly answer: Answer;
  /** The sentence that sums the answer up. */
  readonly summary: string;
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

/** Numbers to call, how many services there are, a better spelling, and the services. */
export function resultListView(
  { answer, summary, items, actions, searchFor, heading }: ResultListInput,
  wording: Wording,
): TemplateResult {
  const below = (content: unknown): unknown => heading(1, content);
  const deeper = (content: unknown): unknown => heading(2, content);
  return html`${emergencyView(answer.emergencyNumbers, wording, below)} ${below(summary)}
  ${answer.total === 0 ? html`<p>${wording.t('noneHelp')}</p>` : nothing}
  ${answer.didYouMean ? suggestionView(answer.didYouMean, wording, searchFor) : nothing}
  ${
    items.length > 0
      ? html`<ul class="results" part="results">
          ${items.map((item) => resultView(item, wording, actions, deeper))}
        </ul>`
      : nothing
  }`;
}
