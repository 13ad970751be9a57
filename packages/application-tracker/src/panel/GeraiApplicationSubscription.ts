import type { Subscription } from '@gerai/api';
import { FetchController } from '@gerai/core';
import type { GeraiTextField } from '@gerai/core/fields';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CasePart } from './case-part.ts';

/**
 * @summary Part of `gerai-application-tracker`: be told of changes by e-mail, and be told no more.
 * @tag gerai-application-subscription
 */
export class GeraiApplicationSubscription extends CasePart {
  /** What there is, its address masked. */
  @property({ attribute: false }) subscription: Subscription | undefined;
  /** Called when there is another subscription, or none. */
  @property({ attribute: false }) onDone: (() => void) | undefined;

  @state() private problem: 'missing' | 'format' | undefined;
  @state() private said = '';
  @query('gerai-text-field') private readonly field!: GeraiTextField | null;

  readonly #change = new FetchController(this, async ([email]: [string | undefined], signal) => {
    const { access } = this;
    if (!access) return;
    const common = { path: { applicationId: access.id }, token: access.token, signal };
    if (email === undefined) {
      await this.client.delete('/applications/{applicationId}/subscription', common);
      this.said = this.t('subscription.ended');
    } else {
      await this.client.put('/applications/{applicationId}/subscription', {
        ...common,
        body: { channels: ['email'], email, language: this.language },
      });
      this.said = this.t('subscription.begun');
    }
    this.onDone?.();
  });

  protected override render(): TemplateResult {
    return html`<section class="stack">
      ${this.heading(0, this.t('subscription.title'))}
      <div>
        ${this.outcome(this.said, this.#change.error)}
        ${this.subscription ? this.#renderPresent(this.subscription) : this.#renderForm()}
      </div>
    </section>`;
  }

  #renderPresent({ email = '', confirmed }: Subscription): TemplateResult {
    return html`<div class="stack">
      <p>${this.t(confirmed ? 'subscription.confirmed' : 'subscription.unconfirmed', { email })}</p>
      <div class="actions">
        <button
          class="button"
          type="button"
          aria-disabled=${this.#isBusy ? 'true' : nothing}
          @click=${() => void this.#run(undefined)}
        >
          ${this.t('subscription.end')}
        </button>
      </div>
    </div>`;
  }

  #renderForm(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      <gerai-text-field
        name="email"
        type="email"
        autocomplete="email"
        label=${this.t('subscription.email')}
        hint=${this.t('subscription.hint')}
        error=${this.problem ? this.t(`subscription.${this.problem}`) : ''}
        required
        @input=${() => (this.problem = undefined)}
      ></gerai-text-field>
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.#isBusy ? 'true' : nothing}>
          ${this.t('subscription.begin')}
        </button>
      </div>
    </form>`;
  }

  get #isBusy(): boolean {
    return this.#change.state === 'loading';
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { field } = this;
    const email = field?.value.trim() ?? '';
    this.problem = email ? undefined : 'missing';
    if (email && !field?.validity.valid) this.problem = 'format';
    if (this.problem) field?.focus();
    else void this.#run(email);
  };

  async #run(email: string | undefined): Promise<void> {
    if (this.#isBusy) return;
    this.said = '';
    await this.#change.run(email);
    if (this.#change.error) this.failed(this.#change.error, 'application-subscription');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-subscription': GeraiApplicationSubscription;
  }
}
