import { GeraiElement, buttonStyles, formatDate, noticeStyles, surfaceStyles } from '@gerai/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SimilarComplaint } from '../api.ts';
import { distanceText } from '../place/position-text.ts';
import { registerSimilarNamespace, type SimilarDictionary } from './similar-namespace.ts';
import { supportKey } from './support-key.ts';

type Support = 'sending' | { readonly count: number } | { readonly error: unknown };

const styles = css`
  ul {
    display: grid;
    /* An empty marker, unlike none, keeps VoiceOver calling it a list. */
    list-style-type: '';
    gap: var(--_space-3);
    margin-block: var(--_space-4);
  }

  li {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-md);
  }
`;

/**
 * @summary Part of `gerai-complaint-form`: public reports that may be about the same thing, to support instead.
 * @tag gerai-complaint-similar
 */
export class GeraiComplaintSimilar extends GeraiElement<SimilarDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    styles,
  ];
  static override readonly namespaces = ['complaint-form-similar'];

  @property({ attribute: false }) items: readonly SimilarComplaint[] = [];
  @property({ attribute: false }) timeZone: string | undefined;
  /** The service takes support. */
  @property({ type: Boolean }) supportable = false;

  @state() private supports: ReadonlyMap<string, Support> = new Map();

  constructor() {
    super();
    registerSimilarNamespace();
  }

  #note(id: string, support: Support): void {
    this.supports = new Map(this.supports).set(id, support);
  }

  async #support(id: string): Promise<void> {
    if (this.supports.get(id) === 'sending') return;
    this.#note(id, 'sending');
    try {
      const idempotencyKey = await supportKey(id);
      const { withProof } = await import('@gerai/core/proof');
      const { supportCount } = await withProof(
        (proof) =>
          this.client.post('/complaints/{complaintId}/support', {
            path: { complaintId: id },
            idempotencyKey,
            ...(proof && { body: { proof } }),
          }),
        new AbortController().signal,
      );
      this.#note(id, { count: supportCount });
    } catch (error) {
      this.#note(id, { error });
    }
  }

  protected override render(): TemplateResult {
    const { t, items } = this;
    return html`<p>${t('intro')}</p>
      <ul aria-label=${t('list')}>
        ${items.map((item) => this.#item(item))}
      </ul>
      <p class="muted">${t('goOn')}</p>`;
  }

  #item(item: SimilarComplaint): TemplateResult {
    const { t, language, timeZone } = this;
    const { id, title, status, regionName, submittedAt, distance, answer } = item;
    const support = id === undefined ? undefined : this.supports.get(id);
    const counted = typeof support === 'object' && 'count' in support ? support.count : undefined;
    const count = counted ?? item.supportCount;
    const facts = [
      t(`status.${status}`),
      regionName,
      t('submitted', { date: formatDate(submittedAt, language, { timeZone }) }),
      distance === undefined
        ? undefined
        : t('distance', { distance: distanceText(distance, language) }),
      count ? t('supporters', { count }) : undefined,
    ];
    return html`<li>
      <p><strong id=${`title-${id ?? ''}`}>${title}</strong></p>
      <p class="muted small">${facts.filter(Boolean).join(' · ')}</p>
      ${answer ? html`<p>${t('answer', { answer })}</p>` : nothing}
      ${this.supportable && id !== undefined ? this.#action(id, support) : nothing}
    </li>`;
  }

  #action(id: string, support: Support | undefined): TemplateResult {
    const { t } = this;
    const done = typeof support === 'object' && 'count' in support;
    return html`<div role="status">
        ${done ? html`<p class="notice success">${t('supported')}</p>` : nothing}
        ${
          typeof support === 'object' && 'error' in support
            ? html`<p class="notice error">${t('failed')} ${this.errorText(support.error)}</p>`
            : nothing
        }
      </div>
      ${
        done
          ? nothing
          : html`<div class="stack">
              <div>
                <button
                  class="button"
                  type="button"
                  data-support=${id}
                  aria-describedby=${`title-${id}`}
                  aria-disabled=${support === 'sending' ? 'true' : nothing}
                  @click=${() => void this.#support(id)}
                >
                  ${t(support === 'sending' ? 'supporting' : 'support')}
                </button>
              </div>
              <p class="muted small">${t('anonymous')}</p>
            </div>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-similar': GeraiComplaintSimilar;
  }
}
