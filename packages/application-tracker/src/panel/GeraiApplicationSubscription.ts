import { isApiError, type Subscription } from '@gerai/api';
import { FetchController } from '@gerai/core';
import type { GeraiTextField } from '@gerai/core/fields';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CasePart, type CaseAccess } from './case-part.ts';

/** An address to be told at, the code that was sent to it, or an end. */
type Change = { readonly email: string } | { readonly code: string } | 'end';

const CODE = /^\d{6}$/;

/** A code that is wrong, or holds no longer: which of them it is helps only who guesses. */
function isWrongCode(change: Change, error: unknown): boolean {
  return (
    typeof change === 'object' &&
    'code' in change &&
    isApiError(error) &&
    ['validation-failed', 'action-not-allowed'].includes(error.code)
  );
}

/**
 * @summary Part of `gerai-application-tracker`: be told of changes by e-mail, once the address is confirmed by the code that
 * was sent to it, and be told no more.
 * @tag gerai-application-subscription
 */
export class GeraiApplicationSubscription extends CasePart {
  /** What there is, its address masked. */
  @property({ attribute: false }) subscription: Subscription | undefined;
  /** Called when there is another subscription, or none; resolves once the page has looked for it. */
  @property({ attribute: false }) onDone: (() => Promise<void>) | undefined;

  /** What the last change led to, until the page tells of it too: what it has asked for before may come later. */
  @state() private answered: { readonly subscription: Subscription | undefined } | undefined;
  @state() private problem: 'missing' | 'format' | 'wrongCode' | undefined;
  @state() private said = '';
  @state() private code = '';
  /** The server shows addresses masked: after a reload another code needs the address once more. */
  @state() private asksAddress = false;
  @query('gerai-text-field') private readonly field!: GeraiTextField | null;
  @query('[data-heading]') private readonly titleElement!: HTMLElement | null;

  #email = '';
  #looks = 0;
  readonly #change = new FetchController(this, async ([change]: [Change], signal) => {
    const { access } = this;
    if (!access) return;
    const subscription = await this.#send(change, access, signal);
    this.#take(change, subscription);
    void this.#look();
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('subscription') && this.#looks === 0) this.answered = undefined;
  }

  get #current(): Subscription | undefined {
    return this.answered ? this.answered.subscription : this.subscription;
  }

  async #look(): Promise<void> {
    this.#looks += 1;
    await this.onDone?.();
    this.#looks -= 1;
  }

  async #send(
    change: Change,
    { id, token }: CaseAccess,
    signal: AbortSignal,
  ): Promise<Subscription | undefined> {
    const common = { path: { applicationId: id }, token, signal };
    if (change === 'end') {
      await this.client.delete('/applications/{applicationId}/subscription', common);
      return undefined;
    }
    if ('code' in change) {
      const path = '/applications/{applicationId}/subscription/confirmation';
      return this.client.post(path, { ...common, body: change });
    }
    return this.client.put('/applications/{applicationId}/subscription', {
      ...common,
      body: { channels: ['email'], email: change.email, language: this.language },
    });
  }

  #take(change: Change, subscription: Subscription | undefined): void {
    // Who went on to something else meanwhile is not called back.
    const isHere = (this.renderRoot as ShadowRoot).activeElement !== null;
    this.answered = { subscription };
    this.code = '';
    this.asksAddress = false;
    this.#email = typeof change === 'object' && 'email' in change ? change.email : '';
    if (!subscription) this.said = this.t('subscription.ended');
    else if (subscription.confirmed) this.said = this.t('subscription.begun');
    else this.said = this.t('subscription.sent', { email: subscription.email ?? '' });
    if (isHere) void this.#focusNext();
  }

  async #focusNext(): Promise<void> {
    await this.updateComplete;
    const { field, titleElement } = this;
    if (!this.#current) titleElement?.focus();
    else (field ?? titleElement)?.focus();
  }

  protected override render(): TemplateResult {
    return html`<section class="stack">
      <div data-heading tabindex="-1">${this.heading(0, this.t('subscription.title'))}</div>
      <div>
        ${this.outcome(this.said, this.problem ? undefined : this.#change.error)}
        ${this.#renderState(this.#current)}
      </div>
    </section>`;
  }

  #renderState(subscription: Subscription | undefined): TemplateResult {
    if (!subscription || this.asksAddress) return this.#renderAddress();
    const email = subscription.email ?? '';
    return subscription.confirmed ? this.#renderConfirmed(email) : this.#renderCode(email);
  }

  #renderConfirmed(email: string): TemplateResult {
    return html`<div class="stack">
      <p>${this.t('subscription.confirmed', { email })}</p>
      <div class="actions">${this.#renderButton(this.t('subscription.end'), 'end', this.#end)}</div>
    </div>`;
  }

  #renderCode(email: string): TemplateResult {
    return html`<form novalidate @submit=${this.#submitCode}>
      <gerai-text-field
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        label=${this.t('subscription.code')}
        hint=${this.t('subscription.codeHint', { email })}
        error=${this.problem ? this.t(`subscription.${this.problem}`) : ''}
        required
        hide-optional
        .value=${this.code}
        @input=${this.#onInput}
      ></gerai-text-field>
      <div class="actions">
        ${this.#renderSubmit(this.t('subscription.confirm'))}
        ${this.#renderButton(this.t('subscription.again'), 'again', this.#sendAgain)}
        ${this.#renderButton(this.t('subscription.remove'), 'end', this.#end)}
      </div>
    </form>`;
  }

  #renderAddress(): TemplateResult {
    return html`<form novalidate @submit=${this.#submitAddress}>
      <gerai-text-field
        name="email"
        type="email"
        autocomplete="email"
        label=${this.t('subscription.email')}
        hint=${this.t('subscription.hint')}
        error=${this.problem ? this.t(`subscription.${this.problem}`) : ''}
        required
        @input=${this.#onInput}
      ></gerai-text-field>
      <div class="actions">${this.#renderSubmit(this.t('subscription.begin'))}</div>
    </form>`;
  }

  #renderSubmit(words: string): TemplateResult {
    return html`<button
      class="button"
      type="submit"
      aria-disabled=${this.#isBusy ? 'true' : nothing}
    >
      ${words}
    </button>`;
  }

  #renderButton(words: string, action: string, press: () => void): TemplateResult {
    return html`<button
      class="button"
      type="button"
      data-action=${action}
      aria-disabled=${this.#isBusy ? 'true' : nothing}
      @click=${press}
    >
      ${words}
    </button>`;
  }

  get #isBusy(): boolean {
    return this.#change.state === 'loading';
  }

  readonly #onInput = (): void => {
    const { field } = this;
    if (field?.name === 'code') this.code = field.value;
    this.problem = undefined;
    this.said = '';
    if (this.#change.state === 'error') this.#change.reset();
  };

  readonly #submitAddress = (event: Event): void => {
    event.preventDefault();
    const { field } = this;
    const email = field?.value.trim() ?? '';
    if (!email) this.#refuse('missing');
    else if (!field?.validity.valid) this.#refuse('format');
    else void this.#run({ email });
  };

  readonly #submitCode = (event: Event): void => {
    event.preventDefault();
    // As mails show it, and as people copy it: in groups.
    const code = this.code.replaceAll(/[\s-]/g, '');
    if (CODE.test(code)) void this.#run({ code });
    else this.#refuse('wrongCode');
  };

  #refuse(problem: 'missing' | 'format' | 'wrongCode'): void {
    this.problem = problem;
    this.said = '';
    this.field?.focus();
  }

  readonly #sendAgain = (): void => {
    if (this.#email) {
      void this.#run({ email: this.#email });
      return;
    }
    this.problem = undefined;
    this.said = '';
    this.asksAddress = true;
    void this.#focusNext();
  };

  readonly #end = (): void => {
    void this.#run('end');
  };

  async #run(change: Change): Promise<void> {
    if (this.#isBusy) return;
    this.said = '';
    this.problem = undefined;
    await this.#change.run(change);
    const { error } = this.#change;
    if (!error) return;
    this.failed(error, 'application-subscription');
    if (isWrongCode(change, error)) this.#refuse('wrongCode');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-subscription': GeraiApplicationSubscription;
  }
}
