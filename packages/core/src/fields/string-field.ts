import { property } from 'lit/decorators.js';
import { FormField, type FormValue } from './form-field.ts';

/**
 * A field whose value is one string. As in a native control the `value` attribute is the default,
 * and the `value` property is what the field holds now.
 */
export abstract class StringField extends FormField {
  #value = '';
  #default = '';
  #dirty = false;

  /** The value the markup gave (attribute `value`); a reset goes back to it. */
  @property({ attribute: 'value' })
  get defaultValue(): string {
    return this.#default;
  }
  set defaultValue(value: string | null) {
    this.#default = value ?? '';
    if (this.#dirty) return;
    this.#value = this.sanitise(this.#default);
    this.valueSet();
    this.valueStored();
  }

  /**
   * What the field holds. Setting it fires no event; setting what it holds already does nothing, so
   * that an owner who renders the value back doesn't disturb text that makes no value yet.
   */
  @property({ attribute: false })
  get value(): string {
    return this.#value;
  }
  set value(value: string | null | undefined) {
    this.#dirty = true;
    const sanitised = this.sanitise(value ?? '');
    if (sanitised === this.#value) return;
    this.#value = sanitised;
    this.valueSet();
    this.valueStored();
  }

  /** Takes what the person has entered. */
  protected acceptEdit(value: string): void {
    this.#dirty = true;
    this.#value = value;
    this.valueEdited();
  }

  /** Turns a value that was set into one the field can hold. */
  protected sanitise(value: string): string {
    return value;
  }

  /** Called after the value was set by anything but the person. */
  protected valueSet(): void {}

  protected override get formValue(): FormValue {
    return { value: this.#value };
  }

  protected override resetValue(): void {
    this.#dirty = false;
    this.#value = this.sanitise(this.#default);
    this.valueSet();
  }

  protected override restoreValue(state: File | string | FormData): void {
    if (typeof state === 'string') this.value = state;
  }
}
