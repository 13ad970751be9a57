import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { facets, type Facet } from '../sources/source.ts';
import { entryPointsView } from '../views/entry-points.ts';
import { facetsView, type OfferedFacets } from '../views/facets.ts';
import { failureView } from '../views/failure.ts';
import { nothingFoundView } from '../views/nothing-found.ts';
import { resultListView } from '../views/result-list.ts';
import { savedView } from '../views/saved.ts';
import { askAgency, canAskAgency } from './handover.ts';
import type { Answer } from './results.ts';
import type { SearchPanel } from './search-panel.ts';

const CHANNELS = ['online', 'in-person', 'hybrid'] as const;

/** All values that are known whatever is searched for. */
function knownFacets(panel: SearchPanel): OfferedFacets {
  const { agencies = [], lifeEvents = [], categories = [] } = panel.overview.value ?? {};
  return {
    agency: agencies,
    lifeEvent: lifeEvents,
    category: categories,
    channel: CHANNELS.map((code) => ({ code, name: { id: panel.t(`channel.${code}`) } })),
  };
}

/** The name of a facet's value, its code where nobody has told the name yet. */
function nameOf(panel: SearchPanel, facet: Facet, code: string): string {
  const { answer } = panel.results;
  const known = [...(answer?.list.facets[facet] ?? []), ...(knownFacets(panel)[facet] ?? [])].find(
    (value) => value.code === code,
  );
  return known ? panel.box.plain(known.name) : code;
}

/** The sentence that sums an answer up. */
export function summaryOf(
  panel: SearchPanel,
  { list: { total }, question: { query, choices } }: Answer,
): string {
  if (total === 0 && query) return panel.t('noneTitle', { query });
  if (query) return panel.t('found', { count: total, query });
  const chosen = facets.flatMap((facet) => {
    const code = choices[facet];
    return code && !panel.presets[facet] ? [nameOf(panel, facet, code)] : [];
  });
  return panel.t('chosen', { count: total, choices: chosen.join(', ') });
}

/** All that stands below the box. */
export function panelView(panel: SearchPanel): TemplateResult {
  return panel.isDetailOpen ? detailView(panel) : searchView(panel);
}

function searchView(panel: SearchPanel): TemplateResult {
  const t = panel.t;
  if (!panel.source) return html`<p class="notice warning">${t('noApi')}</p>`;
  const results = panel.results;
  const { answer, error } = results;
  const skeletons =
    results.isSlow && !answer
      ? html`<div class="skeletons" aria-hidden="true">
          ${[0, 1, 2, 3].map(() => html`<div class="skeleton"></div>`)}
        </div>`
      : nothing;
  return html`<div class="stack" aria-busy=${String(results.isLoading)}>
      ${
        error
          ? failureView(panel.errorText(error), t, () => {
              panel.ask();
            })
          : nothing
      }
      ${results.isSlow ? html`<p class="muted">${t('searching')}</p>` : nothing} ${skeletons}
      ${answer ? answerView(panel, answer) : nothing}
    </div>
    ${beginningsView(panel)}`;
}

function beginningsView(panel: SearchPanel): unknown {
  const { answer } = panel.results;
  if (panel.isAsking && answer?.list.total !== 0) return nothing;
  return entryPointsView({
    overview: panel.overview.value,
    isUnfolded: panel.areEventsUnfolded,
    unfold: (isUnfolded) => {
      panel.areEventsUnfolded = isUnfolded;
    },
    choose: panel.begin,
    wording: panel.wording,
    heading: (content) => panel.box.heading(1, content),
  });
}

/** The services and what narrows them. */
function listView(panel: SearchPanel, answer: Answer): TemplateResult {
  const wording = panel.wording;
  const { list } = answer;
  // A static catalogue counts no values among many services: then all that are known are offered.
  const isCounted = list.total === 0 || Object.keys(list.facets).length > 0;
  const filters = facetsView({
    facets: isCounted ? list.facets : knownFacets(panel),
    isCounted,
    choices: panel.choices,
    presets: panel.presets,
    nameOf: (facet, code) => nameOf(panel, facet, code),
    choose: panel.choose,
    widen: panel.widen,
    isUnfolded: panel.areFiltersUnfolded,
    unfold: (isUnfolded) => {
      if (isUnfolded === panel.areFiltersUnfolded) return;
      panel.areFiltersUnfolded = isUnfolded;
      panel.box.requestUpdate();
    },
    wording,
  });
  return resultListView(
    {
      list,
      summary: summaryOf(panel, answer),
      items: panel.results.items,
      filters,
      actions: panel.actions,
      searchFor: panel.searchFor,
      heading: (offset, content) => panel.box.heading(offset, content),
    },
    wording,
  );
}

function answerView(panel: SearchPanel, answer: Answer): TemplateResult {
  const { box, choices, results, overview, wording } = panel;
  const { list, question, savedAt } = answer;
  // Every key and every suggestion renders the widget; the list is compared only where it can have changed.
  const shown = [
    answer,
    results.items,
    choices,
    panel.areFiltersUnfolded,
    overview.value,
    box.language,
    box.headingLevel,
    box.agency,
    box.region,
    box.audience,
  ];
  return html`${savedAt === undefined ? nothing : savedView(savedAt, wording)}
  ${guard(shown, () => listView(panel, answer))}
  ${
    list.total === 0
      ? nothingFoundView(
          {
            overview: panel.overview.value,
            contacts: panel.contacts,
            agency: question.choices.agency,
            isNarrowed: Object.keys(panel.choices).length > 0,
            errorText: panel.errorText,
            canAsk: canAskAgency(panel.box),
            ask: () => {
              askAgency(panel.box, question.query);
            },
          },
          wording,
        )
      : nothing
  }
  ${moreView(panel)}
  ${savedAt === undefined ? panel.feedbackForm.render(question.query, list.total === 0, panel.feedback, panel.t) : nothing}`;
}

function moreView(panel: SearchPanel): unknown {
  const { moreError, hasMore, loadMore } = panel.results;
  return html`${
    moreError ? failureView(panel.errorText(moreError), panel.t, () => void loadMore()) : nothing
  }
  ${
    hasMore
      ? html`<button class="button" type="button" @click=${loadMore}>${panel.t('more')}</button>`
      : nothing
  }`;
}

function detailView(panel: SearchPanel): TemplateResult {
  const t = panel.t;
  const { opened, error, isSlow, code } = panel.details;
  const back = html`<p class="back">
    <a href=${panel.box.href(panel.stateOf())} @click=${panel.back}
      ><span class="arrow">←</span> ${t('detail.back')}</a
    >
  </p>`;
  if (!panel.source) {
    return html`${back}
      <p class="notice warning">${t('noApi')}</p>`;
  }
  if (error) {
    return html`${back}${
      error.code === 'not-found'
        ? html`<p class="notice warning">${t('detail.notFound')}</p>`
        : failureView(panel.errorText(error), t, () => {
            if (code) void panel.open(code, true);
          })
    }`;
  }
  if (!opened) {
    return html`${back}${isSlow ? html`<p class="muted">${t('detail.loading')}</p>` : nothing}`;
  }
  return html`${back}
  ${opened.savedAt === undefined ? nothing : savedView(opened.savedAt, panel.wording)}
  ${opened.page.render(panel.wording)}`;
}
