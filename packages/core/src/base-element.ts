import { LitElement, ReactiveElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  CONFIG_SOURCE,
  lookUpConfig,
  lookUpLanguage,
  lookUpTheme,
  lookUpWantedTag,
  type Theme,
} from './config.ts';
import {
  flushContext,
  unwatchContext,
  watchContext,
  type ContextListener,
} from './context-observer.ts';
import { GeraiErrorEvent } from './events.ts';
import { heading, type HeadingOptions } from './heading.ts';
import { hasDictionary, loadNamespaces, translator, type UntypedTranslate } from './i18n/i18n.ts';
import { DEFAULT_LANGUAGE } from './i18n/language.ts';
import type { PageWords } from './i18n/messages.ts';
import type { Language, LocalizedText, Translate } from './i18n/types.ts';
import { resolveText, type ResolvedText } from './localized-text.ts';
import { onServer } from './on-server.ts';
import { reflected, takeEarly } from './reflected.ts';
import { baseStyles } from './styles/base.ts';
import { applyTheme } from './styles/theme.ts';
import { tokens } from './generated/tokens.ts';
import { wholeWords } from './whole-words.ts';

/** Here, since tsc leaves the `.ts` of its path where the import stands in the method that needs it. */
const loadMessages = () => import('./i18n/messages.ts');

const CONTEXT = ['api', 'lang', 'messages', 'theme'];

/** What an element is to speak. */
interface Speech {
  readonly language: Language;
  /** Where the page's own words are, and the language that it asks for by name. */
  readonly messages: string | undefined;
  readonly tag: string;
}

const CHOICES = ['language', 'messages', 'tag'] as const satisfies readonly (keyof Speech)[];

/** Words of the page, for the namespaces of the element when they were asked for. */
type SpokenWords = PageWords & { readonly namespaces: readonly string[] };

/**
 * What an element needs for its first render: the common attributes and where they are inherited
 * from, the words of its language, the tokens and the base style sheet. `GeraiElement` adds what
 * most elements want too; this one is for those whose first render must weigh little.
 *
 * A subclass names its dictionaries in `static namespaces` and narrows its keys by the type
 * parameter: `class X extends BaseElement<typeof import('./generated/locales/id.ts').default>`.
 * Its first render waits for those dictionaries; nothing else does. `willUpdate` sees changes of
 * `language` and `apiBase` under these names.
 *
 * @attr {string} api - Base URL of the common API, e.g. `/v1`.
 * @attr {string} lang - `id`, `en`, or a language that `messages` bring.
 * @attr {string} messages - Words of the page's own: URL of a JSON file (or the JSON itself), by language and namespace.
 * @attr {'light' | 'dark' | 'auto'} theme - Colours; where none is set, the page's scheme is inherited.
 */
export abstract class BaseElement<Own extends object, Shared extends object = Own>
  extends LitElement
  implements ContextListener
{
  static override styles: CSSResultGroup = [tokens, baseStyles];

  /** Dictionaries that the first render waits for; earlier ones win. */
  static readonly namespaces: readonly string[] = [];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...CONTEXT];
  }

  /** Level of the widget's topmost heading, 1–6. */
  @property({ type: Number, attribute: 'heading-level', reflect: true, useDefault: true })
  headingLevel = 2;

  /** Base URL of the common API as set on this element; see `apiBase` for what applies. */
  @reflected() api: string | null | undefined;

  /** Words of the page's own as set on this element; an ancestor's or the script tag's apply otherwise. */
  @reflected() messages: string | null | undefined;

  /** The theme as set on this element; an ancestor's or the script tag's applies otherwise. */
  @reflected() theme: Theme | null | undefined;

  readonly [CONFIG_SOURCE] = true;

  #language: Language = DEFAULT_LANGUAGE;
  #speech: Speech | undefined;
  #pageWords: SpokenWords | undefined;
  #ready: Promise<void> = Promise.resolve();
  #translate: UntypedTranslate | undefined;
  #namespaces = (this.constructor as typeof BaseElement).namespaces;
  #apiBase: string | undefined;
  #standIns: readonly ChildNode[] = [];
  readonly #stamped = new WeakSet<Element>();

  /** The language the element speaks now; a change shows when its dictionaries are there. */
  get language(): Language {
    return onServer ? lookUpLanguage(this) : this.#language;
  }

  /** Base URL of the API that applies here; `undefined` where the page names none. */
  protected get apiBase(): string | undefined {
    return this.#apiBase;
  }

  /** Words a key of the element's dictionaries in its language. */
  protected get t(): Translate<Own, Shared> {
    const { namespaces, translate } = this.#pageWords ?? {};
    if (translate && namespaces === this.#namespaces) return translate;
    this.#translate ??= translator(this.language, this.#namespaces);
    return this.#translate;
  }

  /**
   * Adds dictionaries, which are looked in after those there are. Resolves when they are there, so
   * that what they word can be rendered; a first render that is yet to come waits for them too.
   */
  protected addNamespaces(...names: readonly string[]): Promise<void> {
    const fresh = names.filter((name) => !this.#namespaces.includes(name));
    if (fresh.length > 0) {
      this.#namespaces = [...this.#namespaces, ...fresh];
      this.#translate = undefined;
      if (this.#speech) this.#fetchWords(this.#speech);
    }
    return this.#whenReady();
  }

  /** Picks the element's language of a bilingual text. */
  protected text(localized: LocalizedText): ResolvedText {
    return resolveText(localized, this.#language);
  }

  /** Renders a bilingual text, marked with `lang="id"` where the translation is missing. */
  protected localized(localized: LocalizedText): TemplateResult | string {
    const { text, lang, fallback } = this.text(localized);
    const content = wholeWords(text);
    return fallback || this.#spokenTag !== this.#language
      ? html`<span lang=${lang}>${content}</span>`
      : content;
  }

  /** A heading `levelOffset` below the widget's own level. */
  protected heading(
    levelOffset: number,
    content: unknown,
    options?: HeadingOptions,
  ): TemplateResult {
    return heading(this.headingLevel + levelOffset, content, options);
  }

  /**
   * What a server has rendered, else what the page wrote between the tags, stays and can be used until there are words to
   * render. It is not hydrated, not even where the page has loaded Lit's support for that: a server doesn't know what is
   * inherited from the page (docs/adr/0029-servers.md).
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // eslint-disable-next-line @typescript-eslint/dot-notation -- TypeScript knows no protected method of a base's base
    const root = ReactiveElement.prototype['createRenderRoot'].call(this);
    if (!root.firstChild) root.append(document.createElement('slot'));
    this.#standIns = [...root.childNodes];
    return root;
  }

  override connectedCallback(): void {
    takeEarly(this, 'api', 'messages', 'theme');
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
    if (old !== value && this.isConnected && CONTEXT.includes(name)) {
      this.contextChanged();
    }
  }

  /** @internal Looks up again what may be inherited. */
  contextChanged(): void {
    const messages = lookUpConfig(this, 'messages');
    this.#speak(lookUpLanguage(this), messages, messages ? lookUpWantedTag(this) : '');
    const apiBase = lookUpConfig(this, 'api');
    if (apiBase !== this.#apiBase) {
      const old = this.#apiBase;
      this.#apiBase = apiBase;
      this.requestUpdate('apiBase', old);
    }
    if (this.shadowRoot) applyTheme(this.renderRoot, lookUpTheme(this));
  }

  #speak(language: Language, messages: string | undefined, tag: string): void {
    const speech = { language, messages, tag };
    const before = this.#speech;
    if (before && CHOICES.every((choice) => before[choice] === speech[choice])) return;
    this.#speech = speech;
    this.#fetchWords(this.#speech);
  }

  #fetchWords(speech: Speech): void {
    const { language, messages, tag } = speech;
    const namespaces = this.#namespaces;
    if (!this.hasUpdated) this.#setLanguage(language);
    if (messages) {
      this.#ready = loadMessages()
        .then((page) => page.loadPageWords({ source: messages, tag, language, namespaces }))
        .catch(async (error: unknown) => {
          const { code = 'network' } = error as { code?: string };
          await loadNamespaces(language, namespaces);
          this.dispatchEvent(new GeraiErrorEvent({ code, where: 'messages' }));
          return undefined;
        })
        .then((words) => {
          if (this.#speech === speech)
            this.#setLanguage(language, words && { ...words, namespaces });
        });
      return;
    }
    if (namespaces.every((namespace) => hasDictionary(language, namespace))) {
      this.#setLanguage(language);
      this.#ready = Promise.resolve();
      return;
    }
    this.#ready = loadNamespaces(language, namespaces).then(() => {
      if (this.#speech === speech) this.#setLanguage(language);
    });
  }

  /** Tag of the language that is shown: one of ours unless the page brings its words. */
  get #spokenTag(): string {
    return this.#pageWords?.tag ?? this.#language;
  }

  #setLanguage(language: Language, pageWords?: SpokenWords): void {
    // Other words are a change like another language.
    const old = pageWords === this.#pageWords ? this.#language : undefined;
    this.#language = language;
    this.#pageWords = pageWords;
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
    for (const standIn of this.#standIns) standIn.remove();
    this.#standIns = [];
    this.#stampLanguage();
  }

  /** Marks the rendered content with its language and its direction, since the host's may be the page's. */
  #stampLanguage(): void {
    for (const child of this.renderRoot.children) {
      if (child.hasAttribute('lang') && !this.#stamped.has(child)) continue;
      this.#stamped.add(child);
      child.setAttribute('lang', this.#spokenTag);
      child.setAttribute('dir', this.#pageWords?.direction ?? 'ltr');
    }
  }
}
