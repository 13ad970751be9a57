import { fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../define.ts';
import type { GeraiComplaintForm } from '../GeraiComplaintForm.ts';
import { loadLaterSteps } from '../later-steps.ts';
import type { StepId } from '../steps.ts';

export const TEXT = 'Ada lubang besar di jalan depan Pasar Belopa sejak minggu lalu.';

/** A form as a resident's hands and eyes meet it. */
export class Journey {
  readonly form: GeraiComplaintForm;

  constructor(form: GeraiComplaintForm) {
    this.form = form;
  }

  static async start(
    template = html`<gerai-complaint-form api="/v1" lang="id"></gerai-complaint-form>`,
  ): Promise<Journey> {
    const journey = new Journey(await fixture<GeraiComplaintForm>(template));
    await loadLaterSteps(journey.form.language);
    await journey.settle();
    return journey;
  }

  /** Everything that is shown, all shadow roots included. */
  get words(): string {
    return wordsIn(this.form.renderRoot);
  }

  find(selector: string): HTMLElement | null {
    return deepFind(this.form.renderRoot, selector) as HTMLElement | null;
  }

  get(selector: string): HTMLElement {
    const found = this.find(selector);
    if (!found) throw new Error(`${selector} is not there`);
    return found;
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await this.form.updateComplete;
      for (const each of this.form.renderRoot.querySelectorAll('*')) {
        if ('updateComplete' in each) await (each as LitElement).updateComplete;
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    // The steps after the first come when the browser is idle, or when they are met.
    if (!this.form.renderRoot.querySelector('[data-later]')) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
    await this.settle();
  }

  async until(condition: () => unknown, message = 'in time'): Promise<void> {
    await waitUntil(condition, message, { timeout: 3000 });
    await this.settle();
  }

  async click(selector: string): Promise<void> {
    this.get(selector).click();
    await this.settle();
  }

  async next(): Promise<void> {
    await this.click('form button[type=submit]');
  }

  async at(step: StepId): Promise<void> {
    await this.until(() => this.form.flow.step === step, `at ${step}, not ${this.form.flow.step}`);
  }

  /** Types into the control of a field. */
  async type(field: string, text: string): Promise<void> {
    const root = this.get(`[data-field="${field}"]`).shadowRoot;
    const control = root?.querySelector<HTMLInputElement | HTMLTextAreaElement>('#control');
    if (!control) throw new Error(`${field} has no control`);
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settle();
  }

  /** Chooses a radio button of a field. */
  async choose(field: string, value: string): Promise<void> {
    const root = this.get(`[data-field="${field}"]`).shadowRoot;
    const radio = root?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
    if (!radio) throw new Error(`${field} has no ${value}`);
    radio.click();
    await this.settle();
  }

  /** Fills everything in and arrives at the review. */
  async toReview({ anonymous = false } = {}): Promise<void> {
    await this.choose('reportClass', 'complaint');
    await this.next();
    await this.type('text', TEXT);
    await this.next();
    await this.until(() => this.find('[data-field="category"]'));
    await this.choose('category', 'jalan-rusak');
    await this.next();
    await this.type('landmark', 'Depan pasar');
    await this.until(
      () => this.words.includes('Langkah 4 dari 10') || this.words.includes('Step 4 of 10'),
    );
    await this.next();
    await this.choose('attribute:hazard', 'yes');
    await this.next();
    await this.until(() => this.find('gerai-complaint-similar'));
    await this.next();
    await this.until(() => this.find('gerai-complaint-files'));
    await this.next();
    if (anonymous) await this.choose('anonymous', 'yes');
    await this.next();
    if (!anonymous) {
      await this.type('name', 'Sitti Rahma');
      await this.type('phone', '0812 3456 7890');
      await this.next();
    }
    await this.at('review');
  }

  async send(): Promise<void> {
    await this.next();
    await this.until(() => this.find('#failure') ?? this.find('[data-secret]'));
  }
}

/** The focused element, shadow roots crossed. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function deepFind(root: ParentNode, selector: string): Element | null {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && deepFind(shadowRoot, selector);
    if (inside) return inside;
  }
  return null;
}

function wordsIn(node: Node): string {
  if (node instanceof Text) return node.data;
  const inside = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  return [...inside, ...node.childNodes].map(wordsIn).join(' ').replace(/\s+/g, ' ');
}
