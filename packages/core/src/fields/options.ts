/** One choice of a select, a radio group, a checkbox group or a combobox. */
export interface FieldOption {
  /** What is submitted. Unique within its field; not empty. */
  value: string;
  /** What is shown. */
  label: string;
  /** A second, quieter line. */
  description?: string;
  /** Can be seen but not chosen. */
  disabled?: boolean;
  /** Heading under which the option is listed; only `gerai-select` shows it. */
  group?: string;
  /** Other words that find the option in a combobox, e.g. old names; never shown. */
  keywords?: readonly string[];
  /** Language of the label where it isn't the field's, e.g. a fallback to Indonesian. */
  lang?: string;
}
