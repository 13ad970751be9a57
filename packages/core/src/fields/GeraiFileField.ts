import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { describeTypes, formatSize, refuseFile, type FileRefusal } from './file-limits.ts';
import { FormField, type FieldProblem, type FormValue } from './form-field.ts';
import { closeIcon, fileIcon, uploadIcon } from './icons.ts';
import { fieldStyles } from './styles/field.styles.ts';
import { fileStyles } from './styles/file.styles.ts';

/**
 * @summary Files to be handed in, with a list of those chosen.
 *
 * The browser's own file input, laid over a drop area. Choosing again adds to what was chosen;
 * a file that doesn't fit the limits is refused with its name and the reason, and the others stay.
 *
 * @tag gerai-file-field
 * @event input - The person has added or removed files.
 * @event change - The person has added or removed files.
 * @event invalid - A check has failed.
 * @csspart field - The whole field.
 * @csspart label - The label.
 * @csspart optional - The mark "(opsional)".
 * @csspart hint - The help text.
 * @csspart error - The error.
 * @csspart drop - The area that is pressed or dropped on.
 * @csspart control - The browser's file input (transparent, over the area).
 * @csspart file - A chosen file.
 * @csspart remove - The button that removes a file.
 */
export class GeraiFileField extends FormField {
  static override styles = [FormField.styles, fieldStyles, fileStyles];

  /** Accepted types as in `<input accept>`. Also told to the person. */
  @property() accept = '';

  /** Bytes each file may have. */
  @property({ type: Number, attribute: 'max-size' }) maxSize: number | undefined;

  /** Number of files altogether. */
  @property({ type: Number, attribute: 'max-files' }) maxFiles: number | undefined;

  /** A line under a file's name, e.g. how far its upload is; the owner words it. */
  @property({ attribute: false }) notes: ReadonlyMap<File, string> = new Map();

  @state() private refused: readonly { name: string; why: FileRefusal }[] = [];
  @state() private dragging = false;

  #files: readonly File[] = [];

  /** The chosen files. Setting them fires no event and applies no limits. */
  @property({ attribute: false })
  get files(): readonly File[] {
    return this.#files;
  }
  set files(files: readonly File[] | null | undefined) {
    this.#files = [...(files ?? [])];
    this.refused = [];
    this.valueStored();
  }

  override get shownError(): string {
    if (this.error || this.refused.length === 0) return super.shownError;
    return this.refused.map((refusal) => this.#refusalWords(refusal)).join(' ');
  }

  /** Refusals name the file. */
  override get errorIsSpecific(): boolean {
    return this.refused.length > 0 || super.errorIsSpecific;
  }

  protected override get focusTarget(): HTMLInputElement | null {
    return this.inner('#control');
  }

  protected override get formValue(): FormValue {
    const value = new FormData();
    if (this.name) for (const file of this.#files) value.append(this.name, file);
    const state = new FormData();
    for (const file of this.#files) state.append('file', file);
    return { value, state };
  }

  protected override findProblem(): FieldProblem | undefined {
    return this.required && this.#files.length === 0
      ? this.missing(this.t('fields.requiredFile'))
      : undefined;
  }

  protected override resetValue(): void {
    this.#files = [];
    this.refused = [];
  }

  protected override restoreValue(restored: File | string | FormData): void {
    if (!(restored instanceof FormData)) return;
    this.#files = restored.getAll('file').filter((entry) => entry instanceof File);
  }

  protected override render(): TemplateResult {
    const limits = this.#limitWords();
    const more = this.#files.length > 0;
    return this.renderField(
      html`
        ${limits ? html`<div id="limits" class="limits">${limits}</div>` : nothing}
        <div
          class=${this.dragging ? 'drop over' : 'drop'}
          part="drop"
          @dragover=${this.#onDrag}
          @dragleave=${this.#onDragEnd}
          @drop=${this.#onDragEnd}
        >
          <span class="action" aria-hidden="true"
            >${uploadIcon}${this.t(more ? 'fields.file.chooseMore' : 'fields.file.choose')}</span
          >
          <span class="aside" aria-hidden="true">${this.t('fields.file.drop')}</span>
          <input
            id="control"
            class="native"
            part="control"
            type="file"
            title=""
            accept=${this.accept || nothing}
            aria-describedby=${this.describedBy(limits !== '' && 'limits', more && 'chosen')}
            aria-invalid=${this.ariaInvalidValue}
            ?multiple=${this.maxFiles !== 1}
            ?disabled=${this.isDisabled || this.readonly}
            @input=${this.#stop}
            @change=${this.#onChange}
          />
        </div>
      `,
      this.#renderFiles(),
    );
  }

  #renderFiles(): TemplateResult | typeof nothing {
    if (this.#files.length === 0) return nothing;
    return html`
      <div id="chosen" class="visually-hidden">${this.#countWords()}</div>
      <ul class="files" aria-label=${this.t('fields.file.list')}>
        ${this.#files.map((file) => this.#renderFile(file))}
      </ul>
    `;
  }

  #renderFile(file: File): TemplateResult {
    const note = this.notes.get(file);
    return html`<li class="file" part="file">
      ${fileIcon}
      <div class="about">
        <div>${file.name}</div>
        <div class="size">${formatSize(file.size, this.language)}${note ? ` · ${note}` : ''}</div>
      </div>
      ${
        this.isDisabled || this.readonly
          ? nothing
          : html`<button
              class="remove"
              part="remove"
              type="button"
              aria-label=${this.t('fields.file.remove', { name: file.name })}
              @click=${() => void this.#remove(file)}
            >
              ${closeIcon}
            </button>`
      }
    </li>`;
  }

  protected override renderErrorText(): unknown {
    if (this.error || this.refused.length < 2) return this.shownError;
    return html`<ul class="messages">
      ${this.refused.map((refusal) => html`<li>${this.#refusalWords(refusal)}</li>`)}
    </ul>`;
  }

  #limitWords(): string {
    const { maxFiles, maxSize, accept } = this;
    const words: string[] = [];
    if (maxFiles !== undefined) {
      const number = this.formatNumber(maxFiles);
      words.push(this.t('fields.file.limitCount', { count: maxFiles, number }));
    }
    if (maxSize !== undefined) {
      const size = formatSize(maxSize, this.language);
      words.push(this.t('fields.file.limitSize', { size }));
    }
    if (accept) words.push(this.t('fields.file.types', { types: describeTypes(accept) }));
    return words.join(' ');
  }

  #countWords(): string {
    const count = this.#files.length;
    return this.t('fields.file.selected', { count, number: this.formatNumber(count) });
  }

  #refusalWords({ name, why }: { name: string; why: FileRefusal }): string {
    switch (why) {
      case 'wrongType':
        return this.t('fields.file.wrongType', { name, types: describeTypes(this.accept) });
      case 'tooLarge':
        return this.t('fields.file.tooLarge', {
          name,
          size: formatSize(this.maxSize ?? 0, this.language),
        });
      case 'tooMany': {
        const count = this.maxFiles ?? 0;
        return this.t('fields.file.tooMany', { name, count, number: this.formatNumber(count) });
      }
      case 'empty':
        return this.t('fields.file.empty', { name });
      case 'duplicate':
        return this.t('fields.file.duplicate', { name });
    }
  }

  #add(files: readonly File[]): void {
    const chosen = [...this.#files];
    const refused: { name: string; why: FileRefusal }[] = [];
    for (const file of files) {
      const why = refuseFile(file, chosen, this);
      if (why) refused.push({ name: file.name, why });
      else chosen.push(file);
    }
    const added = chosen.length > this.#files.length;
    this.#files = chosen;
    this.refused = refused;
    this.valueEdited();
    this.say(refused.length > 0 ? this.shownError : this.#countWords());
    if (added) this.#emitBoth();
  }

  async #remove(file: File): Promise<void> {
    const index = this.#files.indexOf(file);
    this.#files = this.#files.filter((other) => other !== file);
    this.refused = [];
    this.valueEdited();
    this.say(this.t('fields.file.removed', { name: file.name }));
    this.#emitBoth();
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.remove')];
    (buttons[index] ?? buttons.at(-1) ?? this.focusTarget)?.focus();
  }

  #emitBoth(): void {
    this.emitInput();
    this.emitChange();
  }

  /** The input is emptied, so that a file which was removed can be chosen again. */
  readonly #onChange = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) this.#add(files);
  };

  /** The native event comes before the files are checked. */
  readonly #stop = (event: Event): void => {
    event.stopPropagation();
  };

  readonly #onDrag = (): void => {
    this.dragging = !this.isDisabled && !this.readonly;
  };

  readonly #onDragEnd = (): void => {
    this.dragging = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-file-field': GeraiFileField;
  }
}
