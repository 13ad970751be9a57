import type { Service } from '@gerai/api';
import { FetchController, GeraiErrorEvent } from '@gerai/core';
import type { PanelHost } from './panel-host.ts';
import type { ServiceSource } from '../sources/source.ts';
import type { SavedAnswers } from './saved-answers.ts';
import type { ServicePage } from '../detail/service-page.ts';

/** A service with the page that shows it, and when it was fetched if it is an old one. */
export interface OpenedService {
  readonly service: Service;
  readonly page: ServicePage;
  readonly savedAt: number | undefined;
}

/** What the details need of the panel. */
export interface DetailsContext {
  readonly source: ServiceSource | undefined;
  readonly saved: SavedAnswers;
  /** The page of a service, fetched with the first one. */
  page(service: Service): Promise<ServicePage>;
}

/** The service whose details are open. */
export class Details {
  readonly #host: PanelHost;
  readonly #fetch: FetchController<[code: string], OpenedService>;
  #code: string | undefined;

  constructor(host: PanelHost, context: DetailsContext) {
    this.#host = host;
    this.#fetch = new FetchController(host.box, async ([code]: [string], signal) => {
      const { service, savedAt } = await this.#load(context, code, signal);
      return { service, savedAt, page: await context.page(service) };
    });
  }

  /** Code of the service, also while it is being fetched. */
  get code(): string | undefined {
    return this.#code;
  }

  get opened(): OpenedService | undefined {
    const { value } = this.#fetch;
    return value?.service.code === this.#code ? value : undefined;
  }

  get isSlow(): boolean {
    return this.#fetch.slow;
  }

  get error(): { code: string } | undefined {
    return this.#fetch.error;
  }

  async #load({ source, saved }: DetailsContext, code: string, signal: AbortSignal) {
    try {
      if (!source) throw Object.assign(new Error('no source'), { code: 'unknown' });
      const service = await source.service(code, signal);
      const savedAt = await source.staleSince?.(signal);
      if (savedAt === undefined) void saved.keepService(service);
      return { service, savedAt };
    } catch (error) {
      const isGone = (error as { code?: string }).code === 'not-found';
      const kept = signal.aborted || isGone ? undefined : await saved.service(code);
      if (!kept) throw error;
      return { service: kept.value, savedAt: kept.savedAt };
    }
  }

  /** Resolves to whether the service is shown now. */
  async open(code: string): Promise<boolean> {
    if (this.opened?.service.code !== code) this.close();
    this.#code = code;
    const before = this.opened;
    await this.#fetch.run(code);
    const { error } = this.#fetch;
    if (this.opened !== before) {
      before?.page.close();
      this.opened?.page.show();
    }
    if (error) {
      const { announcer, box } = this.#host;
      box.element.dispatchEvent(new GeraiErrorEvent({ code: error.code, where: 'service' }));
      announcer?.announce(this.#host.errorText(error));
    }
    return error === undefined && this.#code === code;
  }

  close(): void {
    this.opened?.page.close();
    this.#code = undefined;
    this.#fetch.reset();
  }
}
