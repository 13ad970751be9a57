import type { ServiceList, ServiceSummary } from '@gerai/api';
import { FetchController, GeraiErrorEvent } from '@gerai/core';
import { SearchResultsEvent } from '../events.ts';
import type { PanelHost } from './panel-host.ts';
import type { Question, ServiceSource } from '../sources/source.ts';
import { Pace } from './pace.ts';
import type { PanelTranslate } from './panel-namespace.ts';
import type { SavedAnswers } from './saved-answers.ts';

/** A page of services, what it answers, and when it was fetched if it is an old one. */
export interface Answer {
  readonly list: ServiceList;
  readonly question: Question;
  readonly savedAt: number | undefined;
}

/** What pages after the first added to an answer. */
interface Further {
  readonly answer: Answer;
  readonly items: readonly ServiceSummary[];
  readonly cursor: string | undefined;
}

/** What the results need of the panel. */
export interface ResultsContext {
  readonly source: ServiceSource | undefined;
  readonly saved: SavedAnswers;
  readonly t: PanelTranslate;
  summary(answer: Answer): string;
}

/** The services that answer the newest question; older answers never overtake it. */
export class Results {
  readonly pace = new Pace();
  readonly #host: PanelHost;
  readonly #context: ResultsContext;
  readonly #first: FetchController<[Question], Answer>;
  readonly #more: FetchController<[string, Question], ServiceList>;
  #further: Further | undefined;

  constructor(host: PanelHost, context: ResultsContext) {
    this.#host = host;
    this.#context = context;
    this.#first = new FetchController(host.box, ([question]: [Question], signal) =>
      this.#search(question, signal),
    );
    this.#more = new FetchController(host.box, ([cursor, question]: [string, Question], signal) =>
      this.#source.search(question, signal, cursor),
    );
  }

  get #source(): ServiceSource {
    const { source } = this.#context;
    if (!source) throw Object.assign(new Error('no source'), { code: 'unknown' });
    return source;
  }

  get answer(): Answer | undefined {
    return this.#first.state === 'initial' ? undefined : this.#first.value;
  }

  /** Services of all pages fetched so far. */
  get items(): readonly ServiceSummary[] {
    const { answer } = this;
    if (!answer) return [];
    return this.#further?.answer === answer ? this.#further.items : answer.list.items;
  }

  get #cursor(): string | undefined {
    const { answer } = this;
    return this.#further?.answer === answer ? this.#further?.cursor : answer?.list.nextCursor;
  }

  get hasMore(): boolean {
    return this.#cursor !== undefined;
  }

  get isLoading(): boolean {
    return this.#first.state === 'loading';
  }

  get isSlow(): boolean {
    return this.#first.slow;
  }

  get error(): { code: string } | undefined {
    return this.#first.error;
  }

  get moreError(): { code: string } | undefined {
    return this.#more.error;
  }

  async #search(question: Question, signal: AbortSignal): Promise<Answer> {
    const { saved } = this.#context;
    const started = performance.now();
    try {
      const list = await this.#source.search(question, signal);
      this.pace.took(performance.now() - started);
      const savedAt = await this.#source.staleSince?.(signal);
      if (savedAt === undefined) saved.keepList(question, list);
      return { list, question, savedAt };
    } catch (error) {
      const kept = signal.aborted ? undefined : await saved.list(question);
      if (!kept) throw error;
      return { list: kept.value, question, savedAt: kept.savedAt };
    }
  }

  reset(): void {
    this.#first.reset();
    this.#more.reset();
  }

  async ask(question: Question): Promise<void> {
    this.#more.reset();
    await this.#first.run(question);
    const { state, value, error } = this.#first;
    const { box } = this.#host;
    if (state === 'error' && error) {
      box.element.dispatchEvent(new GeraiErrorEvent({ code: error.code, where: 'services' }));
    } else if (state === 'ready' && value?.question === question) {
      box.element.dispatchEvent(new SearchResultsEvent(value.list.total));
    }
  }

  /** How the newest question ended, in words. */
  get summary(): string {
    const { state, value, error } = this.#first;
    if (error) return this.#host.errorText(error);
    return state === 'ready' && value ? this.#context.summary(value) : '';
  }

  readonly loadMore = async (): Promise<void> => {
    const { answer } = this;
    const cursor = this.#cursor;
    if (!cursor || !answer || this.#more.state === 'loading') return;
    await this.#more.run(cursor, answer.question);
    const { value, error } = this.#more;
    const { announcer } = this.#host;
    // The catalogue has changed since the first page: the places in it are others now.
    if (error?.code === 'cursor-expired') return this.ask(answer.question);
    if (error) announcer?.announce(this.#host.errorText(error));
    if (!value || error || this.answer !== answer) return;
    this.#further = { answer, items: [...this.items, ...value.items], cursor: value.nextCursor };
    this.#host.box.requestUpdate();
    announcer?.announce(this.#context.t('moreLoaded', { count: value.items.length }));
  };
}
