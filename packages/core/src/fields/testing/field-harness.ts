import { fixture, html } from '@open-wc/testing';
import type { FormField } from '../form-field.ts';

/** How one form control is exercised by the suite that all of them pass. */
export interface FieldContract<Field extends FormField, Value> {
  tag: string;
  /** Gives a fresh element what it needs before it can hold a value, e.g. its options. */
  readonly prepare?: (field: Field) => void;
  get(field: Field): Value;
  set(field: Field, value: Value): void;
  /** What an untouched field holds. */
  empty: Value;
  /** Two values that the field accepts. */
  sample: Value;
  other: Value;
  /** Attributes that make `sample` the default; `undefined` where markup can't. */
  defaults?: Readonly<Record<string, string>>;
  /** What is submitted for a value. */
  entries(value: Value): FormDataEntryValue[];
  /** Acts on the empty field as a person does, with real events, until it holds `acted`. */
  act(field: Field): Promise<void>;
  acted: Value;
  /** What the label names and the hint describes: the control, or the fieldset of a group. */
  described(field: Field): HTMLElement;
  /** What the focus goes to. */
  focused(field: Field): HTMLElement;
}

/** One element of the field's shadow root; throws where it isn't there. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector's
export function inside<Wanted extends HTMLElement>(field: Element, selector: string): Wanted {
  const found = field.shadowRoot?.querySelector<Wanted>(selector);
  if (!found) throw new Error(`<${field.localName}> has no ${selector}`);
  return found;
}

/** The texts of the elements an `aria-` attribute names, all in the same root. */
export function textOf(element: Element, attribute: string): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute(attribute)?.split(' ') ?? [];
  return ids
    .map((id) => {
      const named = root.getElementById(id);
      if (!named) throw new Error(`${attribute} names #${id}, which isn't there`);
      return named.textContent;
    })
    .join(' ');
}

export function nameOf(element: HTMLElement): string {
  if (element instanceof HTMLFieldSetElement) {
    return element.querySelector('legend')?.textContent ?? '';
  }
  const labels = (element as HTMLInputElement).labels ?? [];
  return [...labels].map((label) => label.textContent).join(' ');
}

const prevent = (event: Event): void => event.preventDefault();

/** Counts the `input` and `change` events that reach the page. */
export function countEvents(field: HTMLElement): { input: number; change: number } {
  const counts = { input: 0, change: 0 };
  for (const type of ['input', 'change'] as const) {
    field.addEventListener(type, (event) => {
      if (event.target === field && event.bubbles && event.composed) counts[type] += 1;
    });
  }
  return counts;
}

/** A field of a contract in a form, or in a disabled fieldset of one. */
export async function mountField<Field extends FormField, Value>(
  { tag, prepare }: FieldContract<Field, Value>,
  attributes: Readonly<Record<string, string>> = {},
  around: 'form' | 'fieldset' = 'form',
): Promise<{ form: HTMLFormElement; field: Field }> {
  const field = document.createElement(tag) as unknown as Field;
  const given = { label: 'Nama', name: 'nama', lang: 'id', ...attributes };
  for (const [name, value] of Object.entries(given)) field.setAttribute(name, value);
  prepare?.(field);
  const form = await fixture<HTMLFormElement>(
    around === 'form'
      ? html`<form novalidate @submit=${prevent}>${field}</form>`
      : html`<form novalidate><fieldset disabled>${field}</fieldset></form>`,
  );
  await field.updateComplete;
  return { form, field };
}
