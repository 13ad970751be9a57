import {
  GeraiElement,
  buttonStyles,
  formatFileSize,
  noticeStyles,
  surfaceStyles,
} from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isKept, type Attachment, type Attachments } from './attachments.ts';
import { chooseStyles, fileListStyles } from './files.styles.ts';
import { registerFilesNamespace, type FilesDictionary } from './files-namespace.ts';
import { cameraIcon, coverIcon, fileIcon, removeIcon } from './icons.ts';
import { drawThumbnail } from './thumbnail.ts';

const NAMES: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
};

/**
 * @summary Part of `gerai-complaint-form`: chooses files, prepares them, and lists each with its own state.
 * @tag gerai-complaint-files
 */
export class GeraiComplaintFiles extends GeraiElement<FilesDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    surfaceStyles,
    fileListStyles,
    chooseStyles,
  ];
  static override readonly namespaces = ['complaint-form-files'];

  @property({ attribute: false }) attachments: Attachments | undefined;
  /** The list as it stands; a new one for each change. */
  @property({ attribute: false }) files: readonly Attachment[] = [];

  @state() private dragging = false;
  @state() private said = '';
  /** The photo that is being covered. */
  @state() private covering: Attachment | undefined;
  @state() private coverFailed = false;

  @query('#pick') private readonly picker!: HTMLInputElement | null;

  readonly #coarse = matchMedia('(pointer: coarse)').matches;

  constructor() {
    super();
    registerFilesNamespace();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { attachments, files } = this;
    if (!attachments) return nothing;
    return html`<div class="body">
      ${this.#intro()}${this.#pick(attachments)}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${
        this.coverFailed
          ? html`<p class="notice error" role="alert">${this.t('coverFailed')}</p>`
          : nothing
      }
      ${
        files.length === 0
          ? nothing
          : html`<ul class="files" aria-label=${this.t('list')}>
              ${repeat(files, ({ id }) => id, this.#file)}
            </ul>`
      }
      ${this.#redaction()}
    </div>`;
  }

  #redaction(): TemplateResult | typeof nothing {
    const { covering } = this;
    if (!covering?.file) return nothing;
    return html`<gerai-complaint-redaction
      heading-level=${this.headingLevel}
      .photo=${covering.file.blob}
      .onDone=${this.#covered}
      .onCancel=${() => void this.#closeCover()}
    ></gerai-complaint-redaction>`;
  }

  #intro(): TemplateResult {
    return html`<div class="stack">
      <p>${this.t('intro')}</p>
      <p class="muted small" id="stripped">${this.t('stripped')}</p>
    </div>`;
  }

  #pick(attachments: Attachments): TemplateResult {
    return html`<div>
      <div
        class=${this.dragging ? 'pick over' : 'pick'}
        @dragover=${this.#onDrag}
        @dragleave=${this.#onDragEnd}
        @drop=${this.#onDrop}
      >
        <span class="button picker">
          ${fileIcon}<span aria-hidden="true">${this.#chooseWords()}</span>
          <input
            id="pick"
            type="file"
            title=""
            multiple
            accept=${attachments.limits.attachmentTypes.join(',')}
            aria-label=${this.#chooseWords()}
            aria-describedby="limits"
            @change=${this.#onChoose}
          />
        </span>
        ${
          this.#coarse
            ? html`<span class="button picker">
                ${cameraIcon}<span aria-hidden="true">${this.t('camera')}</span>
                <input
                  type="file"
                  title=""
                  accept="image/*"
                  capture="environment"
                  aria-label=${this.t('camera')}
                  @change=${this.#onChoose}
                />
              </span>`
            : nothing
        }
        <span class="muted small drop" aria-hidden="true">${this.t('drop')}</span>
      </div>
      <p class="muted small" id="limits">${this.#limitWords(attachments)}</p>
    </div>`;
  }

  #chooseWords(): string {
    return this.t(this.files.length > 0 ? 'more' : 'choose');
  }

  #limitWords({ limits }: Attachments): string {
    const { attachmentCount: count, attachmentTypes } = limits;
    const size = this.#documentLimit();
    return [
      this.t('limits.count', { count }),
      this.t('limits.types', { types: this.#typeWords() }),
      attachmentTypes.includes('application/pdf')
        ? this.t('limits.size', { size })
        : this.t('limits.photos'),
    ].join(' ');
  }

  #documentLimit(): string {
    return formatFileSize(this.attachments?.limits.attachmentBytes ?? 0, this.language);
  }

  #typeWords(): string {
    const types = this.attachments?.limits.attachmentTypes ?? [];
    return types.flatMap((type) => NAMES[type] ?? []).join(', ');
  }

  readonly #file = (attachment: Attachment): TemplateResult => {
    const { id, name, size, state, file, isPhoto } = attachment;
    const bad = state === 'refused';
    return html`<li class=${bad ? 'file bad' : 'file'} data-state=${state}>
      <span class="thumb">
        ${
          isPhoto && file
            ? html`<canvas
                width="112"
                height="112"
                aria-hidden="true"
                ${drawThumbnail(file.blob)}
              ></canvas>`
            : fileIcon
        }
      </span>
      <div class="about">
        <p>
          <span class="name">${name}</span>
          <span class="state">${formatFileSize(size, this.language)}</span>
        </p>
        <p class=${bad ? 'state bad' : 'state'}>${this.#stateWords(attachment)}</p>
        ${state === 'preparing' ? html`<progress aria-hidden="true"></progress>` : nothing}
      </div>
      <button
        class="button quiet square"
        type="button"
        data-remove=${id}
        aria-label=${this.t('remove', { name })}
        @click=${() => void this.#remove(attachment)}
      >
        ${removeIcon}
      </button>
      ${
        isPhoto && file
          ? html`<button
              class="button more"
              type="button"
              data-cover=${id}
              aria-label=${this.t('coverIn', { name })}
              @click=${() => void this.#cover(attachment)}
            >
              ${coverIcon}${this.t('cover')}
            </button>`
          : nothing
      }
    </li>`;
  };

  #stateWords(attachment: Attachment): string {
    const { state, why, media, file, isPhoto } = attachment;
    if (state === 'preparing') return this.t('preparing');
    if (state === 'refused' || !file) {
      switch (why) {
        case 'type':
          return this.t('refused.type', { types: this.#typeWords() });
        case 'size':
          return this.t('refused.size', { size: this.#documentLimit() });
        case 'count':
          return this.t('refused.count', { count: this.attachments?.limits.attachmentCount ?? 0 });
        case 'pixels':
          return this.t('refused.pixels', {
            width: String(media?.width ?? ''),
            height: String(media?.height ?? ''),
          });
        default:
          return this.t(`refused.${why ?? 'unreadable'}`);
      }
    }
    return [
      this.t(isKept(attachment) ? 'ready' : 'unkept'),
      ...(file.covered > 0 ? [this.t('covered', { count: file.covered })] : []),
      ...(isPhoto ? [] : [this.t('pdf')]),
    ].join(' · ');
  }

  /** The input is emptied, so that a file which was removed can be chosen again. */
  readonly #onChoose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    void this.#add(files);
  };

  readonly #onDrag = (event: DragEvent): void => {
    event.preventDefault();
    this.dragging = true;
  };

  readonly #onDragEnd = (): void => {
    this.dragging = false;
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.dragging = false;
    void this.#add([...(event.dataTransfer?.files ?? [])]);
  };

  async #add(files: readonly File[]): Promise<void> {
    const { attachments } = this;
    if (!attachments || files.length === 0) return;
    const before = new Set(attachments.all.map(({ id }) => id));
    this.said = this.t('preparing');
    await attachments.add(files);
    const added = attachments.all.filter(({ id }) => !before.has(id));
    this.said = added
      .map((each) => this.t('said', { name: each.name, state: this.#stateWords(each) }))
      .join(' ');
  }

  async #remove({ id, name }: Attachment): Promise<void> {
    const at = this.files.findIndex((each) => each.id === id);
    void this.attachments?.remove(id);
    this.said = this.t('removed', { name });
    await this.updateComplete;
    const left = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-remove]')];
    (left[at] ?? left.at(-1) ?? this.picker)?.focus();
  }

  async #cover(attachment: Attachment): Promise<void> {
    this.coverFailed = false;
    try {
      await import('./redaction/define.ts');
      this.covering = attachment;
    } catch {
      this.coverFailed = true;
    }
  }

  readonly #covered = async (blob: Blob, parts: number): Promise<void> => {
    const { covering } = this;
    if (covering) await this.attachments?.replace(covering.id, blob, parts);
    const now = this.attachments?.all.find(({ id }) => id === covering?.id);
    if (now) this.said = this.t('said', { name: now.name, state: this.#stateWords(now) });
    await this.#closeCover();
  };

  async #closeCover(): Promise<void> {
    const id = this.covering?.id;
    this.covering = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-cover="${id ?? ''}"]`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-files': GeraiComplaintFiles;
  }
}
