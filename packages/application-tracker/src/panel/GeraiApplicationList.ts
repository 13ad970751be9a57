import { formatDateTime } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { TrackedApplication } from '../tracked-application.ts';
import type { TrackerActions } from '../tracker-actions.ts';
import { CasePart } from './case-part.ts';
import { statusChip } from './views/summary.ts';

/**
 * @summary Part of `gerai-application-tracker`: the applications that are open or remembered, to choose from and to forget.
 * @tag gerai-application-list
 */
export class GeraiApplicationList extends CasePart {
  @property({ attribute: false }) cases: readonly TrackedApplication[] = [];
  @property({ attribute: false }) actions!: TrackerActions;

  protected override render(): TemplateResult {
    const remembered = this.cases.some((tracked) => tracked.remembered);
    return html`<section class="stack">
      ${this.heading(0, this.t('list.title'))}
      <ul class="stack">
        ${this.cases.map((tracked) => this.#renderCase(tracked))}
      </ul>
      ${
        remembered
          ? html`<div class="stack">
              <p class="muted small">${this.t('list.sharedPhone')}</p>
              <div class="actions">
                <button
                  class="button"
                  type="button"
                  data-forget-all
                  @click=${() => void this.actions.forget()}
                >
                  ${this.t('list.forgetAll')}
                </button>
              </div>
            </div>`
          : nothing
      }
    </section>`;
  }

  #renderCase({ record: application, remembered, fetchedAt }: TrackedApplication): TemplateResult {
    const { id, number, service } = application;
    const { timeZone } = this.wording;
    const name = this.text(service.name).text;
    return html`<li class="card case">
      <p><strong>${this.localized(service.name)}</strong></p>
      <p class="number">${number}</p>
      <p>
        ${statusChip(application, this.wording)}
        <span class="muted small"
          >${this.t('asOf', { time: formatDateTime(fetchedAt, this.language, { timeZone }) })}</span
        >
      </p>
      <div class="actions">
        <button
          class="button primary"
          type="button"
          aria-label=${this.t('list.openNamed', { name, number })}
          @click=${() => {
            this.actions.show(id);
          }}
        >
          ${this.t('list.open')}
        </button>
        ${
          remembered
            ? html`<button
                class="button"
                type="button"
                data-forget
                aria-label=${this.t('list.forgetNamed', { name, number })}
                @click=${() => void this.actions.forget([id])}
              >
                ${this.t('actions.forgetDevice')}
              </button>`
            : html`<button
                class="button"
                type="button"
                aria-label=${this.t('list.closeNamed', { name, number })}
                @click=${() => {
                  this.actions.close(id);
                }}
              >
                ${this.t('actions.close')}
              </button>`
        }
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-application-list': GeraiApplicationList;
  }
}
