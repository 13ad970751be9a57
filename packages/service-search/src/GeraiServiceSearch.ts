import { BaseElement, buttonStyles, controlStyles, onServer, writeHistory } from '@gerai/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { boxStyles } from './GeraiServiceSearch.styles.ts';
import { registerSearchNamespace, type SearchDictionary } from './namespace.ts';
import type { SearchPanel } from './panel/search-panel.ts';
import type { BoxHost } from './search-host.ts';
import {
  readUrlState,
  sameUrlState,
  urlPrefix,
  writeUrlState,
  type UrlState,
} from './url-state.ts';

/**
 * @summary Finds a public service and shows what it needs, costs and takes.
 *
 * What stands between the tags is shown while the element is not there: a link or a plain form that works without
 * JavaScript. The box alone is in the first download; results, suggestions and details follow at once, and nothing
 * typed before they are there is lost, nor what was typed into a search field between the tags.
 *
 * @tag gerai-service-search
 * @attr {string} catalogue - URL of a static catalogue to search; no API is needed then.
 * @attr {string} agency - Only services of this agency (code).
 * @attr {string} region - Only services offered in this region (code).
 * @attr {string} audience - Only services for this audience.
 * @attr {string} complaint-url - Page with the complaint form, for residents who find nothing; not needed where the
 *   form is on the same page.
 * @attr {'eager' | 'lazy'} loading - `lazy`: the loader fetches it when it comes near to what is seen.
 * @slot - What is shown until the element is there, and without JavaScript: a link, or a plain form.
 * @event {SearchResultsEvent} gerai-search-results - Results are shown; `detail.total`.
 * @event {SearchSelectEvent} gerai-search-select - Details were opened; `detail.code`.
 * @event {SearchHandoverEvent} gerai-search-handover - The resident wants to ask the agency instead; cancelable.
 * @event {GeraiErrorEvent} gerai-error - A call failed; `detail.code`, `detail.where`.
 * @csspart box - What is typed into: label, input and button.
 * @csspart control - The input.
 * @csspart submit - The button that searches.
 * @csspart results - The list of results.
 */
export class GeraiServiceSearch extends BaseElement<SearchDictionary> {
  static override styles = [...[BaseElement.styles].flat(), buttonStyles, controlStyles, boxStyles];
  static override readonly namespaces = ['service-search'];

  @property() catalogue = '';
  @property() agency = '';
  @property() region = '';
  @property() audience = '';
  @property({ attribute: 'complaint-url' }) complaintUrl = '';

  /** What is searched for. Set by the page it is a preset; the resident's own query replaces it. */
  @property() query = '';

  /** Whether the query is kept in the address of the page, in parameters that start with `gerai-`. */
  @property({ attribute: 'url-sync' }) urlSync: 'off' | 'query' = 'query';

  @query('#query') private readonly input!: HTMLInputElement | null;

  #panel: SearchPanel | undefined;
  #loading: Promise<SearchPanel | undefined> | undefined;
  #prefix = '';
  #address: UrlState = {};
  #typed:
    | (Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'> & { isFocused: boolean })
    | undefined;

  constructor() {
    super();
    registerSearchNamespace();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = urlPrefix(this);
    this.#readAddress();
    if (this.#address.query !== undefined) this.query = this.#address.query;
    window.addEventListener('popstate', this.#onPopState);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#onPopState);
  }

  protected override firstUpdated(): void {
    const { value = '', isFocused, selectionStart, selectionEnd } = this.#typed ?? {};
    if (isFocused) {
      this.input?.focus();
      this.input?.setSelectionRange(selectionStart ?? value.length, selectionEnd ?? value.length);
    }
    // The box is shown and can be used; what a resident needs next comes meanwhile.
    void this.updateComplete
      .then(() => this.#load())
      .then((panel) => {
        if (value) panel?.typed();
      });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!onServer && !this.hasUpdated) this.#takeOver();
    this.#panel?.hostChanges(changed);
  }

  /** What a resident does in the form between the tags, which this is about to replace. */
  #takeOver(): void {
    const field = [this, this.renderRoot]
      .map((root) => root.querySelector<HTMLInputElement>('input[type=search]'))
      .find((found) => found);
    if (!field) return;
    const { selectionStart, selectionEnd, defaultValue } = field;
    const value = field.value === defaultValue ? '' : field.value;
    if (value) this.query = value;
    this.#typed = { value, isFocused: field.matches(':focus'), selectionStart, selectionEnd };
  }

  /** Loads what follows the box; a failure is tried again with the next key or press. */
  #load(): Promise<SearchPanel | undefined> {
    this.#loading ??= this.#loadPanel().catch(() => {
      this.#loading = undefined;
      return undefined;
    });
    return this.#loading;
  }

  async #loadPanel(): Promise<SearchPanel> {
    const { SearchPanel, panelStyles, panelNamespaces } = await import('./panel/search-panel.ts');
    await this.addNamespaces(...panelNamespaces());
    const host = GeraiServiceSearch.#lend(this);
    const sheets = panelStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
    host.root.adoptedStyleSheets.push(...sheets);
    const panel = new SearchPanel(host);
    this.#panel = panel;
    panel.start();
    this.requestUpdate();
    return panel;
  }

  /** What the panel may use of an element, without becoming part of its public face. */
  static #lend(element: GeraiServiceSearch): BoxHost {
    return {
      element,
      root: element.renderRoot as ShadowRoot,
      get query() {
        return element.query;
      },
      set query(value) {
        element.query = value;
      },
      get input() {
        return element.input;
      },
      get agency() {
        return element.agency;
      },
      get region() {
        return element.region;
      },
      get audience() {
        return element.audience;
      },
      get catalogue() {
        return element.catalogue;
      },
      get complaintUrl() {
        return element.complaintUrl;
      },
      get apiBase() {
        return element.apiBase;
      },
      get language() {
        return element.language;
      },
      get headingLevel() {
        return element.headingLevel;
      },
      get address() {
        return element.#address;
      },
      get t() {
        return element.t;
      },
      get updateComplete() {
        return element.updateComplete;
      },
      addController: (controller) => {
        element.addController(controller);
      },
      removeController: (controller) => {
        element.removeController(controller);
      },
      requestUpdate: () => {
        element.requestUpdate();
      },
      href: (state) => writeUrlState(location.href, element.#prefix, state),
      remember: (state, how) => {
        element.#remember(state, how);
      },
      localized: (text) => element.localized(text),
      plain: (text) => element.text(text).text,
      heading: (offset, content) => element.heading(offset, content),
    };
  }

  #readAddress(): void {
    this.#address = this.urlSync === 'query' ? readUrlState(location.href, this.#prefix) : {};
  }

  readonly #onPopState = (): void => {
    const before = this.#address;
    this.#readAddress();
    if (sameUrlState(before, this.#address)) return;
    this.query = this.#address.query ?? '';
    this.#panel?.addressChanged();
  };

  readonly #remember = (state: UrlState, how: 'push' | 'replace'): void => {
    this.#address = state;
    if (this.urlSync !== 'query') return;
    const address = writeUrlState(location.href, this.#prefix, state);
    if (address === location.href) return;
    writeHistory(how, history.state, address);
  };

  readonly #onInput = (): void => {
    this.query = this.input?.value ?? '';
    void this.#load().then((panel) => panel?.typed());
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.query = this.input?.value ?? '';
    void this.#load().then((panel) => panel?.submitted());
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    this.#panel?.suggestions.keyDown(event);
  };

  protected override render(): TemplateResult {
    // The form that a page brings goes on to results without JavaScript; ours only comes back to this page.
    if (onServer) {
      return html`<div class="widget" lang=${this.language}>
        ${this.heading(0, this.t('title'))}<slot>${this.#renderBox(undefined)}</slot>
      </div>`;
    }
    const panel = this.#panel;
    return html`<div class="widget">
      ${this.heading(0, this.t('title'))} ${panel?.isDetailOpen ? nothing : this.#renderBox(panel)}
      ${panel?.render() ?? nothing}
    </div>`;
  }

  #renderBox(panel: SearchPanel | undefined): TemplateResult {
    const list = panel?.suggestions;
    return html`<form class="box" part="box" role="search" @submit=${this.#onSubmit}>
      <label id="label" for="query">${this.t('label')}</label>
      <span id="hint" class="muted small">${this.t('hint')}</span>
      <div class="row">
        <div class="field">
          <input
            id="query"
            class="control"
            part="control"
            type="search"
            name="gerai-q"
            role="combobox"
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
            maxlength="200"
            aria-labelledby="label"
            aria-describedby="hint"
            aria-autocomplete="list"
            aria-controls="suggestions"
            aria-expanded=${String(!!list?.isOpen)}
            aria-activedescendant=${list?.activeId ?? nothing}
            .value=${live(this.query)}
            @input=${this.#onInput}
            @keydown=${this.#onKeyDown}
            @blur=${() => {
              list?.close();
            }}
          />
          ${list?.render() ?? html`<ul id="suggestions" role="listbox" aria-labelledby="label" hidden></ul>`}
        </div>
        <button class="button primary" part="submit" type="submit">${this.t('submit')}</button>
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-service-search': GeraiServiceSearch;
  }
}
