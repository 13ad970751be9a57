import { GeraiElement, buttonStyles, formatNumber, noticeStyles, surfaceStyles } from '@gerai/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DirectiveResult } from 'lit/directive.js';
import { ref } from 'lit/directives/ref.js';
import { registerFilesNamespace, type FilesDictionary } from '../files-namespace.ts';
import { coverParts, type Box } from '../photo.ts';
import { between, change, type Change, type Point } from './boxes.ts';
import { redactionStyles } from './redaction.styles.ts';

/** What a finger or mouse is doing: drawing a new box, or moving one. */
interface Drag {
  readonly from: Point;
  readonly moving: { readonly index: number; readonly box: Box } | undefined;
}

const STEP = 0.02;
const NEW_BOX: Box = { left: 0.4, top: 0.4, width: 0.2, height: 0.2 };

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const TOOLS = [
  ['moveLeft', { left: -STEP }],
  ['moveRight', { left: STEP }],
  ['moveUp', { top: -STEP }],
  ['moveDown', { top: STEP }],
  ['wider', { width: STEP }],
  ['narrower', { width: -STEP }],
  ['taller', { height: STEP }],
  ['shorter', { height: -STEP }],
] as const satisfies readonly (readonly [string, Change])[];

/**
 * @summary Part of `gerai-complaint-form`: covers faces and number plates of a photo, by pointer, by keyboard, or by buttons
 * alone. What is covered is gone from the photo that comes out.
 * @tag gerai-complaint-redaction
 */
export class GeraiComplaintRedaction extends GeraiElement<FilesDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    redactionStyles,
  ];
  static override readonly namespaces = ['complaint-form-files'];

  @property({ attribute: false }) photo: Blob | undefined;
  /** Called with the covered photo and the number of boxes. */
  @property({ attribute: false }) onDone: ((photo: Blob, parts: number) => void) | undefined;
  @property({ attribute: false }) onCancel: (() => void) | undefined;

  @state() private boxes: readonly Box[] = [];
  @state() private chosen: number | undefined;
  /** The box that is being drawn. */
  @state() private drawn: Box | undefined;
  @state() private said = '';
  @state() private saving = false;
  @state() private saveFailed = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;

  #past: (readonly Box[])[] = [];
  #drag: Drag | undefined;

  constructor() {
    super();
    registerFilesNamespace();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    // Modal: nobody can go on with the report and believe that boxes are kept which were not.
    this.dialog?.showModal();
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('photo')) void this.#draw();
  }

  async #draw(): Promise<void> {
    const { photo, canvas } = this;
    if (!photo || !canvas) return;
    const bitmap = await createImageBitmap(photo);
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @cancel=${this.#onCancel}>
      <div class="stack">
        ${this.heading(0, this.t('redaction.title'), { id: 'title', tabindex: -1 })}
        <p id="help">${this.t('redaction.help')}</p>
        <p class="muted small" id="keys">${this.t('redaction.keys')}</p>
        <div
          class="photo"
          @pointerdown=${this.#onDown}
          @pointermove=${this.#onMove}
          @pointerup=${this.#onUp}
          @pointercancel=${this.#onAbandon}
        >
          <canvas role="img" aria-label=${this.t('redaction.photo')}></canvas>
          ${this.boxes.map(this.#box)}
          ${this.drawn ? html`<span class="box drawn" ${place(this.drawn)}></span>` : nothing}
        </div>
        <div class="actions">
          <button class="button" type="button" data-add @click=${this.#add}>
            ${this.t('redaction.add')}
          </button>
          <button
            class="button"
            type="button"
            data-undo
            aria-disabled=${this.#past.length === 0 ? 'true' : nothing}
            @click=${this.#undo}
          >
            ${this.t('redaction.undo')}
          </button>
        </div>
        ${this.#tools()}
        <p class="visually-hidden" role="status">${this.said}</p>
        ${
          this.saveFailed
            ? html`<p class="notice error" role="alert">${this.t('redaction.failed')}</p>`
            : nothing
        }
        <div class="actions">
          <button
            class="button primary"
            type="button"
            data-done
            aria-disabled=${this.boxes.length === 0 || this.saving ? 'true' : nothing}
            @click=${() => void this.#save()}
          >
            ${this.t(this.saving ? 'redaction.saving' : 'redaction.done')}
          </button>
          <button class="button" type="button" data-cancel @click=${() => this.onCancel?.()}>
            ${this.t('redaction.cancel')}
          </button>
        </div>
      </div>
    </dialog>`;
  }

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.onCancel?.();
  };

  readonly #box = (box: Box, index: number): TemplateResult =>
    html`<button
      class=${this.chosen === index ? 'box chosen' : 'box'}
      type="button"
      data-box=${index}
      aria-label="${this.t('redaction.box', { number: index + 1 })}: ${this.#where(box)}"
      aria-describedby="keys"
      aria-pressed=${this.chosen === index ? 'true' : 'false'}
      @focus=${() => {
        this.chosen = index;
      }}
      @keydown=${(event: KeyboardEvent) => {
        this.#onKey(event, index);
      }}
      ${place(box)}
    >
      ${index + 1}
    </button>`;

  #tools(): TemplateResult | typeof nothing {
    const { chosen } = this;
    if (chosen === undefined) return nothing;
    const label = this.t('redaction.tools', { number: chosen + 1 });
    return html`<div class="tools" role="group" aria-label=${label}>
      <p class="small"><strong>${label}</strong></p>
      <div class="grid">
        ${TOOLS.map(
          ([name, by]) =>
            html`<button
              class="button"
              type="button"
              data-tool=${name}
              @click=${() => {
                this.#change(chosen, by);
              }}
            >
              ${this.t(`redaction.${name}`)}
            </button>`,
        )}
        <button
          class="button"
          type="button"
          data-remove-box
          @click=${() => void this.#remove(chosen)}
        >
          ${this.t('redaction.remove')}
        </button>
      </div>
    </div>`;
  }

  #where({ left, top, width, height }: Box): string {
    const share = (part: number): string =>
      formatNumber(part, this.language, { style: 'percent', maximumFractionDigits: 0 });
    return this.t('redaction.where', {
      left: share(left),
      top: share(top),
      width: share(width),
      height: share(height),
    });
  }

  #set(boxes: readonly Box[]): void {
    this.#past = [...this.#past, this.boxes];
    this.boxes = boxes;
  }

  #change(index: number, by: Change): void {
    const box = this.boxes[index];
    if (!box) return;
    const changed = change(box, by);
    this.#set(this.boxes.with(index, changed));
    this.said = this.#where(changed);
  }

  readonly #add = (): void => {
    void this.#put(NEW_BOX);
  };

  async #put(box: Box): Promise<void> {
    this.#set([...this.boxes, box]);
    this.chosen = this.boxes.length - 1;
    await this.updateComplete;
    this.#focusBox(this.chosen);
  }

  async #remove(index: number): Promise<void> {
    this.#set(this.boxes.filter((_, at) => at !== index));
    const left = this.boxes.length;
    this.chosen = left > 0 ? Math.min(index, left - 1) : undefined;
    this.said = this.t('redaction.boxRemoved', { count: left });
    await this.updateComplete;
    this.#focusBox(this.chosen);
  }

  #focusBox(index: number | undefined): void {
    const at = index === undefined ? '[data-add]' : `[data-box="${String(index)}"]`;
    this.renderRoot.querySelector<HTMLElement>(at)?.focus();
  }

  readonly #undo = (): void => {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.boxes = before;
    if (this.chosen !== undefined && this.chosen >= before.length) this.chosen = undefined;
    this.said = this.t('redaction.undone', { count: before.length });
  };

  #onKey(event: KeyboardEvent, index: number): void {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      void this.#remove(index);
      return;
    }
    const arrow = ARROWS[event.key];
    if (!arrow || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const [x, y] = arrow;
    this.#change(index, event.shiftKey ? { width: x, height: y } : { left: x, top: y });
  }

  #pointOf({ clientX, clientY }: PointerEvent): Point | undefined {
    const area = this.canvas?.getBoundingClientRect();
    if (!area || area.width === 0 || area.height === 0) return undefined;
    return { x: (clientX - area.left) / area.width, y: (clientY - area.top) / area.height };
  }

  readonly #onDown = (event: PointerEvent): void => {
    const from = this.#pointOf(event);
    if (!from || event.button !== 0) return;
    const index = Number(
      (event.target as HTMLElement).closest<HTMLElement>('[data-box]')?.dataset['box'],
    );
    const box = this.boxes[index];
    this.#drag = { from, moving: box && { index, box } };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const to = this.#pointOf(event);
    if (!this.#drag || !to) return;
    const { from, moving } = this.#drag;
    this.drawn = moving
      ? change(moving.box, { left: to.x - from.x, top: to.y - from.y })
      : between(from, to);
  };

  readonly #onUp = (): void => {
    const { drawn } = this;
    const moving = this.#drag?.moving;
    this.#onAbandon();
    if (moving) {
      if (drawn) this.#set(this.boxes.with(moving.index, drawn));
      this.chosen = moving.index;
      this.#focusBox(moving.index);
    } else if (drawn) {
      void this.#put(drawn);
    }
  };

  readonly #onAbandon = (): void => {
    this.#drag = undefined;
    this.drawn = undefined;
  };

  async #save(): Promise<void> {
    const { photo, boxes } = this;
    if (!photo || boxes.length === 0 || this.saving) return;
    this.saving = true;
    this.saveFailed = false;
    try {
      this.onDone?.(await coverParts(photo, boxes), boxes.length);
    } catch {
      this.saveFailed = true;
    } finally {
      this.saving = false;
    }
  }
}

/** Puts an element where a box is; through the element's properties, which strict policies allow. */
function place({ left, top, width, height }: Box): DirectiveResult {
  return ref((element) => {
    if (!(element instanceof HTMLElement)) return;
    for (const [name, share] of Object.entries({ left, top, width, height })) {
      element.style.setProperty(`--_box-${name}`, `${String(share * 100)}%`);
    }
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-redaction': GeraiComplaintRedaction;
  }
}
