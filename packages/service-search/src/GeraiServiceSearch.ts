import {
  Announcer,
  FetchController,
  GeraiElement,
  GeraiErrorEvent,
  buttonStyles,
  controlStyles,
  noticeStyles,
  surfaceStyles,
} from '@gerai/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import {
  loadCategories,
  loadService,
  searchServices,
  type Answer,
  type Question,
} from './calls.ts';
import { SearchResultsEvent, SearchSelectEvent } from './events.ts';
import type { Wording } from './figures.ts';
import { searchStyles } from './GeraiServiceSearch.styles.ts';
import { registerSearchNamespace, type SearchDictionary } from './namespace.ts';
import type { ServiceSummary } from '@gerai/api';
import { readUrlState, sameUrlState, writeUrlState, type UrlState } from './url-state.ts';
import { categoriesView } from './views/categories.ts';
import { resultListView } from './views/result-list.ts';

const TYPING_PAUSE_MS = 250;

/**
 * @summary Finds a public service and shows what it needs, costs and takes.
 *
 * What stands between the tags is shown while the element is not there: a link or a plain form that works without
 * JavaScript.
 *
 * @tag gerai-service-search
 * @attr {string} agency - Only services of this agency (code).
 * @attr {string} region - Only services offered in this region (code).
 * @attr {string} audience - Only services for this audience.
 * @event {SearchResultsEvent} gerai-search-results - Results are shown; `detail.total`.
 * @event {SearchSelectEvent} gerai-search-select - Details were opened; `detail.code`.
 * @event {GeraiErrorEvent} gerai-error - A call failed; `detail.code`, `detail.where`.
 * @csspart control - The input.
 * @csspart results - The list of results.
 */
export class GeraiServiceSearch extends GeraiElement<SearchDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    controlStyles,
    searchStyles,
  ];
  static override readonly namespaces = ['service-search'];

  @property() agency = '';
  @property() region = '';
  @property() audience = '';

  /** What is searched for. Set by the page it is a preset; the resident's own query replaces it. */
  @property() query = '';

  /** Whether the query is kept in the address of the page, in parameters that start with `gerai-`. */
  @property({ attribute: 'url-sync' }) urlSync: 'off' | 'query' = 'query';

  @state() private category: string | undefined;
  @state() private service: string | undefined;
  @query('#query') private readonly input!: HTMLInputElement | null;
  @query('[data-title]') private readonly titleElement!: HTMLElement | null;

  readonly #categories = new FetchController(this, (_: [], signal) =>
    loadCategories(this.client, signal),
  );
  readonly #results = new FetchController(this, ([question]: [Question], signal) =>
    searchServices(this.client, question, this, signal),
  );
  readonly #more = new FetchController(this, ([cursor]: [string], signal) =>
    searchServices(this.client, this.#question, this, signal, cursor),
  );
  readonly #detail = new FetchController(this, ([code]: [string], signal) =>
    loadService(this.client, code, signal),
  );
  #announcer: Announcer | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #items: readonly ServiceSummary[] = [];
  #cursor: string | undefined;
  #focusNext: 'title' | 'query' | undefined;

  constructor() {
    super();
    registerSearchNamespace();
  }

  get #wording(): Wording {
    return {
      language: this.language,
      t: this.t,
      localized: (text) => this.localized(text),
      plain: (text) => this.text(text).text,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer = new Announcer(this.renderRoot as ShadowRoot);
    if (this.urlSync === 'query') this.#take(readUrlState(location.href));
    window.addEventListener('popstate', this.#onPopState);
    window.addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this.#announcer?.release();
    window.removeEventListener('popstate', this.#onPopState);
    window.removeEventListener('online', this.#onOnline);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('apiBase') || this.apiBase === undefined) return;
    void this.#categories.run();
    this.#ask();
    if (this.service) void this.#open(this.service, false);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focusNext === 'title' && this.titleElement) this.titleElement.focus();
    else if (this.#focusNext === 'query' && this.input) this.input.focus();
    else return;
    this.#focusNext = undefined;
  }

  get #question(): Question {
    return { query: this.query.trim(), category: this.category };
  }

  get #state(): UrlState {
    return { ...this.#question, service: this.service };
  }

  #take(wanted: UrlState): void {
    if (wanted.query || this.hasUpdated) this.query = wanted.query;
    this.category = wanted.category;
    this.service = wanted.service;
  }

  readonly #onPopState = (): void => {
    if (this.urlSync !== 'query') return;
    const wanted = readUrlState(location.href);
    if (sameUrlState(wanted, this.#state)) return;
    const { service } = this;
    this.#take(wanted);
    this.#ask();
    if (wanted.service) void this.#open(wanted.service);
    else if (service) this.#focusNext = 'query';
  };

  readonly #onOnline = (): void => {
    if (this.#results.state === 'error') this.#ask();
    if (this.#detail.state === 'error' && this.service) void this.#open(this.service);
    if (this.#categories.state === 'error') void this.#categories.run();
  };

  #remember(how: 'push' | 'replace'): void {
    if (this.urlSync !== 'query') return;
    const address = writeUrlState(location.href, this.#state);
    if (address === location.href) return;
    if (how === 'push') history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  }

  #ask(): void {
    clearTimeout(this.#pause);
    const question = this.#question;
    this.#more.reset();
    if (!question.query && !question.category) {
      this.#results.reset();
      this.#items = [];
      this.#cursor = undefined;
      return;
    }
    if (this.apiBase === undefined) return;
    void this.#results.run(question).then(() => {
      this.#settled();
    });
  }

  #settled(): void {
    const { state: outcome, value, error } = this.#results;
    if (outcome === 'error' && error) {
      this.dispatchEvent(new GeraiErrorEvent({ code: error.code, where: 'services' }));
      this.#announcer?.announce(this.errorText(error));
    } else if (outcome === 'ready' && value) {
      this.#items = value.items;
      this.#cursor = value.nextCursor;
      this.requestUpdate();
      this.dispatchEvent(new SearchResultsEvent(value.total));
      this.#announcer?.announce(this.#summary(value));
    }
  }

  #summary({ query, category, total }: Answer): string {
    if (total === 0 && query) return this.t('noneTitle', { query });
    if (query) return this.t('found', { count: total, query });
    const name = this.#categories.value?.find(({ code }) => code === category)?.name;
    return this.t('inCategory', { count: total, category: name ? this.text(name).text : '' });
  }

  readonly #onInput = (): void => {
    this.query = this.input?.value ?? '';
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#remember('replace');
      this.#ask();
    }, TYPING_PAUSE_MS);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.query = this.input?.value ?? '';
    this.#remember('push');
    this.#ask();
  };

  readonly #chooseCategory = (code: string | undefined): void => {
    this.category = code;
    this.#remember('push');
    this.#ask();
  };

  readonly #searchFor = (query: string): void => {
    this.query = query;
    this.#remember('push');
    this.#ask();
  };

  readonly #actions = {
    href: (code: string): string => writeUrlState(location.href, { ...this.#state, service: code }),
    open: (event: MouseEvent, code: string): void => {
      // A new tab or window is the browser's own matter.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.service = code;
      this.#remember('push');
      this.dispatchEvent(new SearchSelectEvent(code));
      void this.#open(code);
    },
  };

  /** Opens the details; focus follows where a resident asked for them, not while the page loads. */
  async #open(code: string, moveFocus = true): Promise<void> {
    if (this.apiBase === undefined) return;
    if (this.#detail.value?.service.code !== code) this.#detail.reset();
    await this.#detail.run(code);
    const { error, value } = this.#detail;
    if (error) {
      this.dispatchEvent(new GeraiErrorEvent({ code: error.code, where: 'service' }));
      this.#announcer?.announce(this.errorText(error));
    } else if (value && this.service === code) {
      this.#adopt(value.detailStyles.styleSheet);
      if (moveFocus) this.#focusNext = 'title';
      this.requestUpdate();
    }
  }

  #adopt(sheet: CSSStyleSheet | undefined): void {
    const adopted = this.shadowRoot?.adoptedStyleSheets;
    if (sheet && adopted && !adopted.includes(sheet)) adopted.push(sheet);
  }

  readonly #back = (event: MouseEvent): void => {
    event.preventDefault();
    this.service = undefined;
    this.#focusNext = 'query';
    this.#remember('push');
  };

  readonly #loadMore = async (): Promise<void> => {
    if (!this.#cursor || this.#more.state === 'loading') return;
    await this.#more.run(this.#cursor);
    const { value, error } = this.#more;
    if (error) this.#announcer?.announce(this.errorText(error));
    if (!value || error) return;
    this.#items = [...this.#items, ...value.items];
    this.#cursor = value.nextCursor;
    this.requestUpdate();
    this.#announcer?.announce(this.t('moreLoaded', { count: value.items.length }));
  };

  protected override render(): TemplateResult {
    return html`<div class="widget">
      ${this.heading(0, this.t('title'))}
      ${this.service ? this.#renderDetail() : this.#renderSearch()}
    </div>`;
  }

  #renderSearch(): TemplateResult {
    return html`<form class="box" role="search" @submit=${this.#onSubmit}>
        <label for="query">${this.t('label')}</label>
        <span id="hint" class="muted small">${this.t('hint')}</span>
        <div class="row">
          <input
            id="query"
            class="control"
            part="control"
            type="search"
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
            maxlength="200"
            aria-describedby="hint"
            .value=${live(this.query)}
            @input=${this.#onInput}
          />
          <button class="button primary" type="submit">${this.t('submit')}</button>
        </div>
      </form>
      ${
        this.apiBase === undefined
          ? html`<p class="notice warning">${this.t('noApi')}</p>`
          : html`${this.#renderResults()}
            ${categoriesView(this.#categories.value, this.category, this.#chooseCategory, this.#wording)}`
      }`;
  }

  #renderFailure(error: { code: string }, retry: () => void): TemplateResult {
    return html`<div class="notice error">
      <p>${this.errorText(error)}</p>
      <button class="button small" type="button" @click=${retry}>${this.t('actions.retry')}</button>
    </div>`;
  }

  #renderResults(): TemplateResult {
    const results = this.#results;
    const { value } = results;
    const list = value && results.state !== 'initial' ? this.#renderList(value) : nothing;
    const failure =
      results.state === 'error' && results.error
        ? this.#renderFailure(results.error, () => {
            this.#ask();
          })
        : nothing;
    const loading =
      results.slow && !value
        ? html`<div class="skeletons" aria-hidden="true">
            ${[0, 1, 2, 3].map(() => html`<div class="skeleton"></div>`)}
          </div>`
        : nothing;
    return html`<div class="stack" aria-busy=${String(results.state === 'loading')}>
      ${failure} ${results.slow ? html`<p class="muted">${this.t('searching')}</p>` : nothing}
      ${loading} ${list}
    </div>`;
  }

  #renderList(answer: Answer): TemplateResult {
    return html`${resultListView(
      {
        answer,
        summary: this.#summary(answer),
        items: this.#items,
        actions: this.#actions,
        searchFor: this.#searchFor,
        heading: (offset, content) => this.heading(offset, content),
      },
      this.#wording,
    )}
    ${this.#more.error ? this.#renderFailure(this.#more.error, () => void this.#loadMore()) : nothing}
    ${
      this.#cursor
        ? html`<button class="button" type="button" @click=${this.#loadMore}>
            ${this.t('more')}
          </button>`
        : nothing
    }`;
  }

  #renderDetail(): TemplateResult {
    const detail = this.#detail;
    const back = html`<p>
      <a
        href=${writeUrlState(location.href, { ...this.#state, service: undefined })}
        @click=${this.#back}
        >← ${this.t('detail.back')}</a
      >
    </p>`;
    if (this.apiBase === undefined) {
      return html`${back}
        <p class="notice warning">${this.t('noApi')}</p>`;
    }
    if (detail.error) {
      return html`${back}${
        detail.error.code === 'not-found'
          ? html`<p class="notice warning">${this.t('detail.notFound')}</p>`
          : this.#renderFailure(detail.error, () => {
              if (this.service) void this.#open(this.service);
            })
      }`;
    }
    if (!detail.value) {
      return html`${back}${detail.slow ? html`<p class="muted">${this.t('detail.loading')}</p>` : nothing}`;
    }
    const { service, detailView } = detail.value;
    return html`${back}
      <div data-title tabindex="-1">${this.heading(1, this.localized(service.name))}</div>
      ${detailView(service, this.#wording, (offset, content) => this.heading(1 + offset, content))}
      <p>
        <button
          class="button"
          type="button"
          @click=${() => {
            print();
          }}
        >
          ${this.t('detail.print')}
        </button>
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-service-search': GeraiServiceSearch;
  }
}
