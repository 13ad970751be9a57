import type { CodeName } from '@gerai/api';
import { html, nothing, type TemplateResult } from 'lit';
import type { Facet, Overview } from '../sources/source.ts';
import type { Wording } from './figures.ts';

/** Life events that are shown at once: a phone shows these above the fold. */
const FIRST_EVENTS = 6;

export interface EntryPointsInput {
  readonly overview: Overview | undefined;
  /** Whether the life events after the first are shown too. */
  readonly isUnfolded: boolean;
  unfold(isUnfolded: boolean): void;
  choose(facet: Facet, code: string): void;
  readonly wording: Wording;
  heading(content: unknown): unknown;
}

function buttonsView(
  facet: Facet,
  values: readonly CodeName[],
  className: string,
  { choose, wording }: EntryPointsInput,
): TemplateResult {
  return html`<ul class=${className}>
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
  </ul>`;
}

/** Those with most services first; the others behind a press, unless that would hide a single one. */
function lifeEventsView(input: EntryPointsInput): TemplateResult {
  const { overview, isUnfolded, unfold, wording } = input;
  const events = overview?.lifeEvents ?? [];
  const shown = events.length > FIRST_EVENTS + 1 ? FIRST_EVENTS : events.length;
  const others = events.slice(shown);
  return html`${buttonsView('lifeEvent', events.slice(0, shown), 'life-events', input)}
  ${
    others.length > 0
      ? html`<details
          class="fold"
          ?open=${isUnfolded}
          @toggle=${(event: Event) => {
            unfold((event.target as HTMLDetailsElement).open);
          }}
        >
          <summary>${wording.t('moreLifeEvents', { count: others.length })}</summary>
          ${buttonsView('lifeEvent', others, 'life-events', input)}
        </details>`
      : nothing
  }`;
}

/** Where to begin without words: what happened in one's life, or a field. */
export function entryPointsView(input: EntryPointsInput): TemplateResult | typeof nothing {
  const { overview, wording, heading } = input;
  if (!overview) return nothing;
  const section = (title: string, content: TemplateResult): TemplateResult =>
    html`<section class="entry">${heading(title)} ${content}</section>`;
  const { lifeEvents, categories } = overview;
  return html`${lifeEvents.length > 0 ? section(wording.t('lifeEvents'), lifeEventsView(input)) : nothing}
  ${
    categories.length > 0
      ? section(wording.t('categories'), buttonsView('category', categories, 'categories', input))
      : nothing
  }`;
}
