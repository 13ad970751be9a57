import { property } from 'lit/decorators.js';
import { countCharacters } from './characters.ts';
import type { FieldProblem } from './form-field.ts';
import { StringField } from './string-field.ts';

/** A field that is typed into freely: its limits of length, which never cut anything off. */
export abstract class TypedField extends StringField {
  /** Most characters (code points). More can be typed, and is told; nothing is cut off. */
  @property({ type: Number, attribute: 'maxlength' }) maxLength: number | undefined;

  /** Fewest characters (code points), where there are any. */
  @property({ type: Number, attribute: 'minlength' }) minLength: number | undefined;

  /** Example inside the empty control. Never instead of a label or a hint. */
  @property() placeholder = '';

  /** What the browser may fill in, e.g. `name`, `email`, `tel`. */
  @property() autocomplete = '';

  protected override findProblem(): FieldProblem | undefined {
    const { value, minLength, maxLength } = this;
    if (this.required && value.trim() === '') return this.missing(this.t('fields.required'));
    const length = countCharacters(value);
    if (maxLength !== undefined && length > maxLength) {
      const count = length - maxLength;
      const [max, number] = [this.formatNumber(maxLength), this.formatNumber(count)];
      return { flag: 'tooLong', message: this.t('fields.tooLong', { count, max, number }) };
    }
    if (minLength !== undefined && length > 0 && length < minLength) {
      const number = this.formatNumber(minLength);
      return { flag: 'tooShort', message: this.t('fields.tooShort', { count: minLength, number }) };
    }
    return undefined;
  }
}
