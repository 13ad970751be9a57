import { normaliseSecret, parseCaseNumber, type CaseKind } from '@gerai/api/case-number';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { GeraiElement } from '../element.ts';
import type { GeraiTextField } from '../fields/index.ts';
import { buttonStyles } from '../styles/buttons.ts';
import { noticeStyles } from '../styles/notices.ts';
import { registerCaseNamespace, type CaseDictionary } from './case-namespace.ts';
import { lookupStyles } from './GeraiCaseLookup.styles.ts';

const PREFIX: Readonly<Record<CaseKind, 'PMH' | 'ADU'>> = { application: 'PMH', complaint: 'ADU' };

/** What the resident entered, in canonical form. */
export interface CaseCredentials {
  number: string;
  secret: string;
}

/**
 * @summary Asks for the number and the secret of a receipt. A typing error is told here, without a request. What was typed
 * goes to `onLookup` only: never into an event, an address or storage.
 */
export class GeraiCaseLookup extends GeraiElement<CaseDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    lookupStyles,
  ];
  static override readonly namespaces = ['case'];

  /** Which numbers belong here; one of the other kind is told where it belongs. */
  @property() kind: CaseKind = 'application';

  /** A number to start with; never a secret. */
  @property() number = '';

  /** A lookup is under way. */
  @property({ type: Boolean }) busy = false;

  /** What went wrong with the last lookup: an `ApiError` or anything with its `code`. */
  @property({ attribute: false }) error: { code: string } | undefined;

  /** Called with canonical number and secret when both are well formed. */
  @property({ attribute: false }) onLookup: ((credentials: CaseCredentials) => void) | undefined;

  @state() private numberError = '';
  @state() private secretError = '';
  @query('#number') private readonly numberField!: GeraiTextField;
  @query('#secret') private readonly secretField!: GeraiTextField;

  constructor() {
    super();
    registerCaseNamespace();
  }

  /** Focuses what is to be filled in first, as soon as it is there. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(async () => {
      const field = this.number ? this.secretField : this.numberField;
      await field.updateComplete;
      field.focus(options);
    });
  }

  #checkNumber(text: string): { number: string } | { error: string } {
    const prefix = PREFIX[this.kind];
    const parsed = parseCaseNumber(text);
    if (!parsed.ok) {
      return { error: this.t(`lookup.errors.number.${parsed.reason}`, { prefix }) };
    }
    if (parsed.kind !== this.kind) return { error: this.t(`lookup.errors.number.${parsed.kind}`) };
    return { number: parsed.number };
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    const checked = this.#checkNumber(this.numberField.value);
    const typed = this.secretField.value;
    const secret = normaliseSecret(typed);
    this.numberError = 'error' in checked ? checked.error : '';
    this.secretError = secret
      ? ''
      : this.t(`lookup.errors.secret.${typed.trim() ? 'format' : 'empty'}`);
    if ('error' in checked) this.numberField.focus();
    else if (!secret) this.secretField.focus();
    else this.onLookup?.({ number: checked.number, secret });
  };

  #failure(): TemplateResult | typeof nothing {
    if (!this.error || this.busy) return nothing;
    const text =
      this.error.code === 'case-not-found'
        ? this.t('lookup.errors.notFound')
        : this.errorText(this.error);
    return html`<p class="notice error">${text}</p>`;
  }

  protected override render(): TemplateResult {
    const complaint = this.kind === 'complaint';
    return html`<div role="alert">${this.#failure()}</div>
      <form novalidate @submit=${this.#submit}>
        <gerai-text-field
          id="number"
          name="number"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          .value=${this.number}
          label=${this.t('lookup.number')}
          hint=${this.t(complaint ? 'lookup.numberHintComplaint' : 'lookup.numberHintApplication')}
          error=${this.numberError}
          required
        ></gerai-text-field>
        <gerai-text-field
          id="secret"
          name="secret"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          label=${this.t('lookup.secret')}
          hint=${this.t('lookup.secretHint')}
          error=${this.secretError}
          required
        ></gerai-text-field>
        <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
          ${this.t(this.busy ? 'lookup.busy' : 'lookup.submit')}
        </button>
        <p class="hint">${this.t('lookup.privacy')}</p>
      </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-case-lookup': GeraiCaseLookup;
  }
}
