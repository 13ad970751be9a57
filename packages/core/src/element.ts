import { createApiClient, type ApiClient } from '@gerai/api';
import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CONFIG_SOURCE, lookUpConfig, lookUpLanguage, lookUpTheme, type Theme } from './config.ts';
import {
  flushContext,
  unwatchContext,
  watchContext,
  type ContextListener,
} from './context-observer.ts';
import type coreDictionary from './generated/locales/id.ts';
import { heading, type HeadingOptions } from './heading.ts';
import { registerCoreNamespace } from './i18n/core-namespace.ts';
import { hasDictionary, loadNamespaces, translator, type UntypedTranslate } from './i18n/i18n.ts';
import { DEFAULT_LANGUAGE } from './i18n/language.ts';
import type { Language, LocalizedText, Translate } from './i18n/types.ts';
import { resolveText, type ResolvedText } from './localized-text.ts';
import { baseStyles } from './styles/base.ts';
import { applyTheme } from './styles/theme.ts';
import { tokens } from './generated/tokens.ts';

/** Core's own words. */
export type CoreDictionary = typeof coreDictionary;

/**
 * What all elements share: the common attributes and where they are inherited from, the words of
 * their language, the tokens and the base style sheet.
 *
 * A subclass names its dictionaries in `static namespaces` and narrows its keys by the type
 * parameter: `class X extends GeraiElement<typeof import('./generated/locales/id.ts').default>`.
 * Its first render waits for those dictionaries; nothing else does. `willUpdate` sees changes of
 * `language` and `apiBase` under these names.
 *
 * @attr {string} api - Base URL of the common API, e.g. `/v1`.
 * @attr {string} lang - `id` or `en`.
 * @attr {'light' | 'dark' | 'auto'} theme - Colours; where none is set, the page's scheme is inherited.
 */
export abstract class GeraiElement<Own extends object = CoreDictionary>
  extends LitElement
  implements ContextListener
{
  static override styles: CSSResultGroup = [tokens, baseStyles];

  /** Dictionaries beside `core` that the first render waits for; earlier ones win. */
  static readonly namespaces: readonly string[] = [];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'api', 'lang', 'theme'];
  }

  /** Level of the widget's topmost heading, 1–6. */
  @property({ type: Number, attribute: 'heading-level', reflect: true })
  headingLevel = 2;

  readonly [CONFIG_SOURCE] = true;

  #language: Language = DEFAULT_LANGUAGE;
  #wantedLanguage: Language | undefined;
  #ready: Promise<void> = Promise.resolve();
  #translate: UntypedTranslate | undefined;
  #apiBase: string | undefined;
  #client: ApiClient | undefined;
  readonly #stamped = new WeakSet<Element>();

  /** Base URL of the common API as set on this element; see `apiBase` for what applies. */
  get api(): string | undefined {
    return this.getAttribute('api') ?? undefined;
  }

  set api(value: string | null | undefined) {
    this.#reflect('api', value);
  }

  /** The theme as set on this element; an ancestor's or the script tag's applies otherwise. */
  get theme(): Theme | undefined {
    return (this.getAttribute('theme') as Theme | null) ?? undefined;
  }

  set theme(value: Theme | null | undefined) {
    this.#reflect('theme', value);
  }

  #reflect(name: string, value: string | null | undefined): void {
    if (value == null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** The language the element speaks now; a change shows when its dictionaries are there. */
  get language(): Language {
    return this.#language;
  }

  /** Base URL of the API that applies here; `undefined` where the page names none. */
  protected get apiBase(): string | undefined {
    return this.#apiBase;
  }

  /** A client of the API at `apiBase`, made anew when that changes; without a base every call fails. */
  protected get client(): ApiClient {
    this.#client ??= createApiClient({ baseUrl: this.#apiBase ?? '' });
    return this.#client;
  }

  /** Words a key of the element's dictionaries in its language. */
  protected get t(): Translate<Own, CoreDictionary> {
    return this.#words;
  }

  get #words(): UntypedTranslate {
    this.#translate ??= translator(this.#language, this.#namespaces);
    return this.#translate;
  }

  get #namespaces(): readonly string[] {
    const { namespaces } = this.constructor as typeof GeraiElement;
    return namespaces.includes('core') ? namespaces : [...namespaces, 'core'];
  }

  /** Words an error by its code, saying what happened and how to mend it. */
  protected errorText(error: unknown): string {
    const code =
      typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const key = `errors.${code}`;
    const words = code ? this.#words(key) : key;
    return words === key ? this.#words('errors.unknown') : words;
  }

  /** Picks the element's language of a bilingual text. */
  protected text(localized: LocalizedText): ResolvedText {
    return resolveText(localized, this.#language);
  }

  /** Renders a bilingual text, marked with `lang="id"` where the translation is missing. */
  protected localized(localized: LocalizedText): TemplateResult | string {
    const { text, lang, fallback } = this.text(localized);
    return fallback ? html`<span lang=${lang}>${text}</span>` : text;
  }

  /** A heading `levelOffset` below the widget's own level. */
  protected heading(
    levelOffset: number,
    content: unknown,
    options?: HeadingOptions,
  ): TemplateResult {
    return heading(this.headingLevel + levelOffset, content, options);
  }

  override connectedCallback(): void {
    registerCoreNamespace();
    watchContext(this);
    this.contextChanged();
    super.connectedCallback();
    applyTheme(this.renderRoot, lookUpTheme(this));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchContext(this);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old !== value && this.isConnected && ['api', 'lang', 'theme'].includes(name)) {
      this.contextChanged();
    }
  }

  /** @internal Looks up again what may be inherited. */
  contextChanged(): void {
    this.#speak(lookUpLanguage(this));
    const apiBase = lookUpConfig(this, 'api');
    if (apiBase !== this.#apiBase) {
      const old = this.#apiBase;
      this.#apiBase = apiBase;
      this.#client = undefined;
      this.requestUpdate('apiBase', old);
    }
    if (this.shadowRoot) applyTheme(this.renderRoot, lookUpTheme(this));
  }

  #speak(language: Language): void {
    if (language === this.#wantedLanguage) return;
    this.#wantedLanguage = language;
    const namespaces = this.#namespaces;
    if (!this.hasUpdated) this.#setLanguage(language);
    if (namespaces.every((namespace) => hasDictionary(language, namespace))) {
      this.#setLanguage(language);
      this.#ready = Promise.resolve();
      return;
    }
    this.#ready = loadNamespaces(language, namespaces).then(() => {
      if (this.#wantedLanguage === language) this.#setLanguage(language);
    });
  }

  #setLanguage(language: Language): void {
    const old = this.#language;
    this.#language = language;
    this.#translate = undefined;
    this.requestUpdate('language', old);
  }

  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- Lit's own signature
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.hasUpdated) return super.scheduleUpdate();
    return this.#whenReady().then(() => super.scheduleUpdate());
  }

  /** Waits for the dictionaries, also where the language changes while they are being fetched. */
  async #whenReady(): Promise<void> {
    let awaited;
    do {
      awaited = this.#ready;
      await awaited;
    } while (awaited !== this.#ready);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    flushContext();
    await this.#whenReady();
    return super.getUpdateComplete();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    this.#stampLanguage();
  }

  /** Marks the rendered content with its language, since the host's may be the page's. */
  #stampLanguage(): void {
    for (const child of this.renderRoot.children) {
      if (child.hasAttribute('lang') && !this.#stamped.has(child)) continue;
      this.#stamped.add(child);
      child.setAttribute('lang', this.#language);
    }
  }
}
