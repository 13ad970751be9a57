import type { Service, Suggestion } from '@gerai/api';
import {
  Announcer,
  FetchController,
  errorText,
  noticeStyles,
  surfaceStyles,
  type UntypedTranslate,
} from '@gerai/core';
import type { PropertyValues, TemplateResult } from 'lit';
import type * as PageModuleOf from '../detail/service-page.ts';
import { SearchSelectEvent } from '../events.ts';
import type { BoxHost } from '../search-host.ts';
import { chooseFeedback, chooseSource } from '../sources/choose-source.ts';
import {
  facets,
  type Choices,
  type Facet,
  type FeedbackTaker,
  type Overview,
  type Question,
  type ServiceSource,
} from '../sources/source.ts';
import type { UrlState } from '../url-state.ts';
import type { Wording } from '../views/figures.ts';
import { Contacts } from './contacts.ts';
import { Details } from './details.ts';
import { PanelFocus } from './panel-focus.ts';
import type { PanelHost } from './panel-host.ts';
import {
  PANEL_NAMESPACES,
  registerPanelNamespaces,
  type PanelTranslate,
} from './panel-namespace.ts';
import { panelView, summaryOf } from './panel-view.ts';
import { panelStyles as ownStyles } from './panel.styles.ts';
import { Results, type Answer } from './results.ts';
import { SavedAnswers } from './saved-answers.ts';
import { SearchFeedbackForm } from './search-feedback.ts';
import { Suggestions } from './suggestions.ts';

type PageModule = typeof PageModuleOf;

/** What was found is spoken when typing has paused, not after each letter. */
const SPEAK_AFTER_MS = 700;
/** The address follows when typing rests: writing it is slow, and Safari refuses a hundred writes in half a minute. */
const REST_MS = 500;

/** What the box's root adopts when the panel comes. */
export const panelStyles = [noticeStyles, surfaceStyles, ownStyles];

/** Registers the panel's words and names their dictionaries. */
export function panelNamespaces(): readonly string[] {
  registerPanelNamespaces();
  return PANEL_NAMESPACES;
}

/** All that stands below the box: suggestions, results, filters, details. */
export class SearchPanel {
  readonly suggestions: Suggestions;
  readonly box: BoxHost;
  #announcer: Announcer | undefined;
  readonly results: Results;
  readonly details: Details;
  readonly contacts: Contacts;
  readonly overview: FetchController<[], Overview>;
  readonly feedbackForm: SearchFeedbackForm;
  readonly shared: PanelHost;
  #saved = new SavedAnswers('');
  source: ServiceSource | undefined;
  feedback: FeedbackTaker | undefined;
  choices: Choices = {};
  /** The resident has asked for all life events. */
  areEventsUnfolded = false;
  /** The resident has asked for filters. */
  areFiltersUnfolded = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #speech: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #focus: PanelFocus;
  #pages: Promise<PageModule> | undefined;

  constructor(host: BoxHost) {
    this.box = host;
    const context = this.#context();
    this.suggestions = new Suggestions(context, context);
    this.results = new Results(context, context);
    this.details = new Details(context, context);
    this.contacts = new Contacts(context, context);
    this.feedbackForm = new SearchFeedbackForm(context);
    this.shared = context;
    this.#focus = new PanelFocus(host);
    this.overview = new FetchController(host, (_: [], signal) => {
      if (!this.source) throw Object.assign(new Error('no source'), { code: 'unknown' });
      return this.source.overview(signal);
    });
    host.addController({
      hostConnected: () => {
        this.#announcer = new Announcer(host.root);
        window.addEventListener('online', this.#onOnline);
      },
      hostDisconnected: () => {
        this.#announcer?.release();
        this.#announcer = undefined;
        clearTimeout(this.#pause);
        this.results.pace.asked();
        clearTimeout(this.#speech);
        this.#endRest();
        void this.#saved.flush();
        window.removeEventListener('online', this.#onOnline);
      },
    });
  }

  /** The parts see the panel as it is when they ask. */
  #context() {
    const now = {
      source: () => this.source,
      t: () => this.t,
      announcer: () => this.#announcer,
      saved: () => this.#saved,
      choices: () => this.#allChoices,
    };
    return {
      box: this.box,
      get announcer() {
        return now.announcer();
      },
      get source() {
        return now.source();
      },
      get saved() {
        return now.saved();
      },
      get choices() {
        return now.choices();
      },
      errorText: (error: unknown) => this.errorText(error),
      get t() {
        return now.t();
      },
      choose: (suggestion: Suggestion) => {
        this.searchFor(suggestion.text);
      },
      summary: (answer: Answer) => summaryOf(this, answer),
      page: (service: Service) => this.#page(service),
    };
  }

  /** Begins with what the page and its address ask for. */
  start(): void {
    this.#connectSource();
    this.addressChanged(false);
  }

  /** In the language of the box. */
  get t(): PanelTranslate {
    return this.box.t as PanelTranslate;
  }

  get isDetailOpen(): boolean {
    return this.details.code !== undefined;
  }

  readonly errorText = (error: unknown): string => errorText(this.box.t as UntypedTranslate, error);

  get wording(): Wording {
    const { language } = this.box;
    return {
      language,
      t: this.t,
      localized: (text) => this.box.localized(text),
      plain: (text) => this.box.plain(text),
    };
  }

  /** What the page has narrowed the search to. */
  get presets(): Choices {
    const { agency, region, audience } = this.box;
    return {
      ...(agency ? { agency } : {}),
      ...(region ? { region } : {}),
      ...(audience ? { audience } : {}),
    };
  }

  get #allChoices(): Choices {
    return { ...this.choices, ...this.presets };
  }

  get #question(): Question {
    return { query: this.box.query.trim(), choices: this.#allChoices };
  }

  /** Whether there is anything to ask. */
  get isAsking(): boolean {
    return this.#question.query !== '' || Object.keys(this.choices).length > 0;
  }

  stateOf(service?: string): UrlState {
    const { query } = this.#question;
    return { ...this.choices, ...(query ? { query } : {}), ...(service ? { service } : {}) };
  }

  /** Follows the element's properties; called before it renders. */
  hostChanges(changed: PropertyValues): void {
    if (changed.has('apiBase') || changed.has('catalogue')) {
      this.#connectSource();
      this.ask();
      if (this.details.code) void this.open(this.details.code, false);
    } else if (changed.has('agency') || changed.has('region') || changed.has('audience')) {
      this.ask();
    }
  }

  #connectSource(): void {
    this.source = chooseSource(this.box);
    this.feedback = chooseFeedback(this.box);
    this.#saved = new SavedAnswers(this.box.catalogue || (this.box.apiBase ?? ''));
    this.results.reset();
    this.overview.reset();
    this.contacts.reset();
    if (this.source) void this.overview.run();
  }

  /** The address was changed by Back, Forward or the page that was loaded. */
  addressChanged(moveFocus = true): void {
    const { address } = this.box;
    const entries = facets.flatMap((facet) => {
      const value = address[facet];
      return value && !this.presets[facet] ? [[facet, value] as const] : [];
    });
    this.choices = Object.fromEntries(entries);
    this.#endRest();
    this.suggestions.close();
    this.ask();
    if (address.service) void this.open(address.service, moveFocus);
    else if (this.details.code) this.#close(moveFocus);
  }

  /** The resident typed. */
  typed(): void {
    this.#askSoon();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.settleAddress();
    }, REST_MS);
  }

  #askSoon(): void {
    const { pace, isLoading } = this.results;
    const wait = pace.waitAfterKey(performance.now(), isLoading);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      void this.#speakAfter(this.suggestions.ask(this.#question.query));
      this.ask();
    }, wait);
  }

  /** Says how many results and suggestions there are once an answer is there and typing has paused. */
  async #speakAfter(answer: Promise<void>): Promise<void> {
    await answer;
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => {
      const said = [this.results.summary, this.suggestions.summary].filter(Boolean);
      if (said.length > 0) this.#announcer?.announce(said.join('. '));
    }, SPEAK_AFTER_MS);
  }

  /** The resident sent the box. */
  submitted(): void {
    this.suggestions.close();
    this.#remember();
    this.ask();
  }

  /** Back leads to the search as it is now, though the address lags behind the last keys. */
  settleAddress(): void {
    if (this.#rest === undefined) return;
    this.#endRest();
    this.box.remember(this.stateOf(), 'replace');
  }

  /** The address need not follow any more. */
  #endRest(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }

  #remember(service?: string): void {
    clearTimeout(this.#pause);
    this.#endRest();
    this.box.remember(this.stateOf(service), 'push');
  }

  readonly searchFor = (query: string): void => {
    this.box.query = query;
    this.submitted();
  };

  readonly choose = (facet: Facet, code: string | undefined): void => {
    const { [facet]: _old, ...others } = this.choices;
    this.choices = code ? { ...others, [facet]: code } : others;
    this.submitted();
    this.box.requestUpdate();
  };

  /** Begins at a life event or a field, whatever was typed before. */
  readonly begin = (facet: Facet, code: string): void => {
    this.settleAddress();
    this.box.query = '';
    this.choose(facet, code);
    this.#focus.moveTo('chosen');
  };

  /** Takes a filter away, and its chip with it. */
  readonly widen = (facet: Facet): void => {
    this.choose(facet, undefined);
    this.#focus.moveTo('filters');
  };

  ask(): void {
    clearTimeout(this.#pause);
    this.results.pace.asked();
    clearTimeout(this.#speech);
    if (!this.source || !this.isAsking) this.results.reset();
    else void this.#speakAfter(this.#search());
  }

  async #search(): Promise<void> {
    const question = this.#question;
    await this.results.ask(question);
    // What was typed meanwhile has waited for this answer.
    if (this.results.pace.isKeyWaiting && !this.results.isLoading) this.#askSoon();
    const { answer } = this.results;
    if (answer?.question !== question || answer.list.total > 0) return;
    const { agency, agencies = [] } = this.overview.value ?? {};
    const only = !agency && agencies.length === 1 ? agencies[0] : undefined;
    this.contacts.seek({ ...(only ? { agency: only.code } : {}), ...question.choices });
  }

  readonly #onOnline = (): void => {
    const { error, answer } = this.results;
    if (error || answer?.savedAt !== undefined) this.ask();
    const { code } = this.details;
    if (code && (this.details.error || this.details.opened?.savedAt !== undefined)) {
      void this.open(code, false);
    }
    if (this.overview.state === 'error') void this.overview.run();
  };

  async #page(service: Service): Promise<PageModuleOf.ServicePage> {
    this.#pages ??= import('../detail/service-page.ts').catch((error: unknown) => {
      this.#pages = undefined;
      throw error;
    });
    const { ServicePage, pageStyles } = await this.#pages;
    const adopted = this.box.root.adoptedStyleSheets;
    const sheet = pageStyles.styleSheet;
    if (sheet && !adopted.includes(sheet)) adopted.push(sheet);
    return new ServicePage(this.shared, service, this.feedback);
  }

  /** Opens details; focus follows where a resident asked for them, not while the page loads. */
  async open(code: string, moveFocus: boolean): Promise<void> {
    const isShown = await this.details.open(code);
    if (isShown && moveFocus) this.#focus.moveTo('title');
    this.box.requestUpdate();
  }

  #close(moveFocus: boolean): void {
    this.details.close();
    if (moveFocus) this.#focus.moveTo('query');
    this.box.requestUpdate();
  }

  readonly actions = {
    href: (code: string): string => this.box.href(this.stateOf(code)),
    open: (event: MouseEvent, code: string): void => {
      // A new tab or window is the browser's own matter.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.settleAddress();
      this.#remember(code);
      this.box.element.dispatchEvent(new SearchSelectEvent(code));
      void this.open(code, true);
    },
  };

  readonly back = (event: MouseEvent): void => {
    event.preventDefault();
    this.#remember();
    this.#close(true);
  };

  render(): TemplateResult {
    return panelView(this);
  }
}
