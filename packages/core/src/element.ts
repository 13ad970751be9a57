import { createApiClient, type ApiClient } from '@gerai/api';
import { BaseElement } from './base-element.ts';
import { errorText } from './error-text.ts';
import type coreDictionary from './generated/locales/id.ts';
import { registerCoreNamespace } from './i18n/core-namespace.ts';
import type { UntypedTranslate } from './i18n/i18n.ts';

/** Core's own words. */
export type CoreDictionary = typeof coreDictionary;

/**
 * A `BaseElement` with a client of the common API and core's own words, those of errors among them;
 * its first render waits for these too.
 */
export abstract class GeraiElement<Own extends object = CoreDictionary> extends BaseElement<
  Own,
  CoreDictionary
> {
  #client: ApiClient | undefined;
  #clientBase: string | undefined;

  constructor() {
    super();
    registerCoreNamespace();
    void this.addNamespaces('core');
  }

  /** A client of the API at `apiBase`, made anew when that changes; without a base every call fails. */
  protected get client(): ApiClient {
    if (!this.#client || this.#clientBase !== this.apiBase) {
      this.#clientBase = this.apiBase;
      this.#client = createApiClient({ baseUrl: this.apiBase ?? '' });
    }
    return this.#client;
  }

  /** Words an error by its code, saying what happened and how to mend it. */
  protected errorText(error: unknown): string {
    return errorText(this.t as UntypedTranslate, error);
  }
}
