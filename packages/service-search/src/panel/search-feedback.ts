import { html, nothing, type TemplateResult } from 'lit';
import type { PanelHost } from './panel-host.ts';
import type { FeedbackTaker } from '../sources/source.ts';
import type { PanelTranslate } from './panel-namespace.ts';

type State = 'asked' | 'telling' | 'sending' | 'thanked' | 'failed';

/** "Ketemu?": one question below the results. What the resident writes stays until it is sent. */
export class SearchFeedbackForm {
  readonly #host: PanelHost;
  #state: State = 'asked';
  #about = '';
  #wanted = '';
  #found = false;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  async #send(taker: FeedbackTaker, found: boolean): Promise<void> {
    this.#found = found;
    this.#to('sending');
    const wanted = this.#wanted.trim();
    try {
      await taker.aboutSearch({
        query: this.#about,
        found,
        language: this.#host.box.language,
        ...(wanted && !found ? { wanted } : {}),
      });
      this.#wanted = '';
      this.#to('thanked');
    } catch {
      this.#to('failed');
    }
  }

  #to(state: State): void {
    this.#state = state;
    this.#host.box.requestUpdate();
  }

  /** @param isEmpty - Nothing was found, so what is missing is asked for at once. */
  render(
    query: string,
    isEmpty: boolean,
    taker: FeedbackTaker | undefined,
    t: PanelTranslate,
  ): unknown {
    if (!taker || !query) return nothing;
    if (query !== this.#about) {
      this.#about = query;
      if (this.#state === 'thanked' || this.#found) this.#state = 'asked';
    }
    if (this.#state === 'thanked') {
      return html`<p class="feedback" role="status">${t('feedback.thanks')}</p>`;
    }
    return html`<section class="feedback" aria-labelledby="feedback-question">
      <p id="feedback-question">
        <strong>${t(isEmpty ? 'feedback.missing' : 'feedback.question')}</strong>
      </p>
      ${
        this.#state === 'asked' || this.#found
          ? html`<div class="row">
              ${isEmpty ? nothing : this.#renderYes(taker, t)}
              ${this.#renderTell(t(isEmpty ? 'feedback.tell' : 'labels.no'))}
            </div>`
          : this.#renderForm(taker, t)
      }
      ${
        this.#state === 'failed'
          ? html`<p class="notice error" role="alert">${t('feedback.failed')}</p>`
          : nothing
      }
    </section>`;
  }

  #renderYes(taker: FeedbackTaker, t: PanelTranslate): TemplateResult {
    return html`<button
      class="button small"
      type="button"
      ?disabled=${this.#state === 'sending'}
      @click=${() => void this.#send(taker, true)}
    >
      ${t('labels.yes')}
    </button>`;
  }

  #renderTell(label: string): TemplateResult {
    return html`<button
      class="button small"
      type="button"
      @click=${() => {
        this.#found = false;
        this.#to('telling');
      }}
    >
      ${label}
    </button>`;
  }

  #renderForm(taker: FeedbackTaker, t: PanelTranslate): TemplateResult {
    return html`<form
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send(taker, false);
      }}
    >
      <div class="wanted">
        <label for="wanted">${t('feedback.wanted')}</label>
        <span id="wanted-hint" class="muted small">${t('feedback.noPersonalData')}</span>
        <textarea
          id="wanted"
          class="control"
          rows="2"
          maxlength="500"
          aria-describedby="wanted-hint"
          .value=${this.#wanted}
          @input=${(event: InputEvent) => {
            this.#wanted = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </div>
      <div class="row">
        <button class="button" type="submit" ?disabled=${this.#state === 'sending'}>
          ${t('actions.send')}
        </button>
      </div>
    </form>`;
  }
}
