import { isApiError } from '@gerai/api';
import {
  GeraiElement,
  GeraiErrorEvent,
  buttonStyles,
  noticeStyles,
  surfaceStyles,
} from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { alertIcon } from '../icons.ts';
import { registerAfterNamespace, type AfterDictionary } from './after-namespace.ts';
import { afterStyles } from './after.styles.ts';
import type { CaseWords } from './words.ts';

/** Opens one report at the service. */
export interface CaseAccess {
  readonly id: string;
  readonly token: string;
  /** The token is void. */
  expired(): void;
}

/** What the receipt and the parts of the follow-up share: words, looks, and how a failure is told. */
export abstract class AfterPart extends GeraiElement<AfterDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    afterStyles,
  ];
  static override readonly namespaces = ['complaint-form-after'];

  /** Absent where only what the device remembers is there. */
  @property({ attribute: false }) access: CaseAccess | undefined;

  /** IANA time zone of the agency's deadlines. */
  @property({ attribute: false }) timeZone = 'Asia/Jakarta';

  constructor() {
    super();
    registerAfterNamespace();
  }

  protected get words(): CaseWords {
    return {
      t: this.t,
      language: this.language,
      timeZone: this.timeZone,
      localized: (text) => this.localized(text),
      plain: (text) => this.text(text).text,
      heading: (offset, content) => this.heading(offset, content),
    };
  }

  /** Tells the page of a failure, and the follow-up of a token that is void. */
  protected failed(error: { readonly code: string }, where: string): void {
    this.dispatchEvent(new GeraiErrorEvent({ code: error.code, where }));
    if (isApiError(error) && error.status === 401) this.access?.expired();
  }

  /** How the last thing that was sent went. Both regions are there before they speak. */
  protected outcome(said: string, failure: string): TemplateResult {
    return html`<div role="status">
        ${said ? html`<p class="notice success">${said}</p>` : nothing}
      </div>
      <div role="alert">
        ${
          failure
            ? html`<p class="notice error">${alertIcon}<span class="grow">${failure}</span></p>`
            : nothing
        }
      </div>`;
  }
}
