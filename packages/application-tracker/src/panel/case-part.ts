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
import {
  PANEL_NAMESPACE,
  registerPanelNamespace,
  type PanelDictionary,
} from './panel-namespace.ts';
import { panelStyles } from './panel.styles.ts';
import type { Wording } from './wording.ts';

const DEFAULT_TIME_ZONE = 'Asia/Jakarta';

/** Opens one application at the server. */
export interface CaseAccess {
  readonly id: string;
  readonly token: string;
  /** The token is void. */
  expired(): void;
}

/** What the elements of the panel share: words, looks, and how a failure is told. */
export abstract class CasePart extends GeraiElement<PanelDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    panelStyles,
  ];
  static override readonly namespaces = [PANEL_NAMESPACE];

  /** Absent where only what the device remembers is there. */
  @property({ attribute: false }) access: CaseAccess | undefined;

  /** IANA time zone of the agency's deadlines. */
  @property({ attribute: false }) timeZone: string | undefined;

  constructor() {
    super();
    registerPanelNamespace();
  }

  protected get wording(): Wording {
    return {
      language: this.language,
      t: this.t,
      timeZone: this.timeZone ?? DEFAULT_TIME_ZONE,
      localized: (text) => this.localized(text),
      plain: (text) => this.text(text).text,
      heading: (offset, content) => this.heading(offset, content),
    };
  }

  /** Tells the page of a failure, and the tracker of a token that is void. */
  protected failed(error: { readonly code: string }, where: string): void {
    this.dispatchEvent(new GeraiErrorEvent({ code: error.code, where }));
    if (isApiError(error) && error.status === 401) this.access?.expired();
  }

  /** How the last thing that was sent went. Both regions are there before they speak. */
  protected outcome(said: string, error: { readonly code: string } | undefined): TemplateResult {
    return html`<div role="status">
        ${said ? html`<p class="notice success">${said}</p>` : nothing}
      </div>
      <div role="alert">
        ${error ? html`<p class="notice error">${this.errorText(error)}</p>` : nothing}
      </div>`;
  }
}
