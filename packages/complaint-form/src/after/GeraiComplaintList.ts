import { formatDateTime } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AfterPart } from './after-part.ts';
import type { FollowActions, TrackedComplaint } from './book.ts';
import { statusChip } from './views/summary.ts';

/**
 * @summary Part of `gerai-complaint-form`: the reports that are open or remembered, to choose from and to forget.
 * @tag gerai-complaint-list
 */
export class GeraiComplaintList extends AfterPart {
  @property({ attribute: false }) cases: readonly TrackedComplaint[] = [];
  @property({ attribute: false }) actions!: FollowActions;

  protected override render(): TemplateResult {
    return html`<section class="part">
      ${this.heading(0, this.t('list.title'))}
      <ul class="part">
        ${this.cases.map((tracked) => this.#renderCase(tracked))}
      </ul>
      ${
        this.cases.some(({ remembered }) => remembered)
          ? html`<p class="muted small">${this.t('device.remembered')}</p>
              <div class="actions">
                <button
                  class="button"
                  type="button"
                  data-forget-all
                  @click=${() => void this.actions.forget()}
                >
                  ${this.t('list.forgetAll')}
                </button>
              </div>`
          : nothing
      }
    </section>`;
  }

  #renderCase({ record, remembered, fetchedAt }: TrackedComplaint): TemplateResult {
    const { id, number, category } = record;
    const { words, actions, timeZone, language } = this;
    return html`<li class="card part">
      <div>
        <p><strong>${words.localized(category.name)}</strong></p>
        <p class="number">${number}</p>
        <p>
          ${statusChip(record, words)}
          <span class="muted small"
            >${this.t('follow.asOf', { time: formatDateTime(fetchedAt, language, { timeZone }) })}</span
          >
        </p>
      </div>
      <div class="actions">
        <button
          class="button primary"
          type="button"
          data-open
          aria-label=${this.t('list.openNamed', { number })}
          @click=${() => {
            actions.show(id);
          }}
        >
          ${this.t('list.open')}
        </button>
        <button
          class="button"
          type="button"
          aria-label=${this.t(remembered ? 'list.forgetNamed' : 'list.closeNamed', { number })}
          @click=${() => {
            if (remembered) void actions.forget([id]);
            else actions.close(id);
          }}
        >
          ${this.t(remembered ? 'actions.forgetDevice' : 'actions.close')}
        </button>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-list': GeraiComplaintList;
  }
}
