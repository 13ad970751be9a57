/// <reference types="mocha" />
import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { defineElement } from '../../define.ts';
import { applyHostileCss, expectAccessible, expectNoLeaks } from '../../testing/index.ts';
import type { FormField } from '../form-field.ts';
import {
  countEvents,
  inside,
  mountField,
  nameOf,
  textOf,
  type FieldContract,
} from './field-harness.ts';

const LONG = 'Permohonan-penerbitan-surat-keterangan-kependudukan-yang-amat-panjang';

/** The suite that every form control passes. Call it inside a test file. */
export function describeFieldContract<Field extends FormField, Value>(
  contract: FieldContract<Field, Value>,
): void {
  const { tag, get, set, empty, sample, other } = contract;

  const make = (attributes?: Readonly<Record<string, string>>, around?: 'form' | 'fieldset') =>
    mountField(contract, attributes, around);
  const submitted = (form: HTMLFormElement) => new FormData(form).getAll('nama');

  describe(`<${tag}>, as every form control`, () => {
    describe('value', () => {
      it('holds nothing at first, and what is set', async () => {
        const { field } = await make();
        expect(get(field)).to.deep.equal(empty);
        set(field, sample);
        expect(get(field)).to.deep.equal(sample);
        await field.updateComplete;
        expect(get(field)).to.deep.equal(sample);
      });

      it('can be set before the element is in a page', async () => {
        const field = document.createElement(tag) as unknown as Field;
        contract.prepare?.(field);
        set(field, sample);
        document.body.append(field);
        await field.updateComplete;
        expect(get(field)).to.deep.equal(sample);
        field.remove();
      });

      it('takes its default from the markup until it is changed', async () => {
        if (!contract.defaults) return;
        const { field } = await make(contract.defaults);
        expect(get(field)).to.deep.equal(sample);
        set(field, other);
        for (const [name, value] of Object.entries(contract.defaults)) {
          field.setAttribute(name, value);
        }
        await field.updateComplete;
        expect(get(field)).to.deep.equal(other);
      });

      it('is submitted under its name, at once', async () => {
        const { form, field } = await make();
        set(field, sample);
        expect(submitted(form)).to.deep.equal(contract.entries(sample));
        field.name = 'lain';
        expect(submitted(form)).to.deep.equal([]);
        expect(new FormData(form).getAll('lain')).to.deep.equal(contract.entries(sample));
      });

      it('is not submitted without a name', async () => {
        const { form, field } = await make({ name: '' });
        set(field, sample);
        expect([...new FormData(form)]).to.deep.equal([]);
      });

      it('goes back to its default on a reset, the error too', async () => {
        const { form, field } = await make({ required: '', ...contract.defaults });
        set(field, empty);
        field.revealValidity();
        form.reset();
        await field.updateComplete;
        expect(get(field)).to.deep.equal(contract.defaults ? sample : empty);
        expect(field.shownError).to.equal('');
      });

      it('comes back in a restored page', async () => {
        const original = HTMLElement.prototype.attachInternals;
        let state: unknown;
        HTMLElement.prototype.attachInternals = function (this: HTMLElement) {
          const internals = original.call(this);
          const setFormValue = internals.setFormValue.bind(internals);
          internals.setFormValue = (...values) => {
            state = values[1] ?? values[0];
            setFormValue(...values);
          };
          return internals;
        };
        try {
          const { field } = await make();
          set(field, sample);
        } finally {
          HTMLElement.prototype.attachInternals = original;
        }
        const { field, form } = await make();
        const events = countEvents(field);
        field.formStateRestoreCallback(state as FormData);
        await field.updateComplete;
        expect(get(field)).to.deep.equal(sample);
        expect(submitted(form)).to.deep.equal(contract.entries(sample));
        expect(events).to.deep.equal({ input: 0, change: 0 });
      });
    });

    describe('events', () => {
      it('tells what a person did, once the value is there', async () => {
        const { field } = await make();
        const seen: unknown[] = [];
        field.addEventListener('input', () => seen.push(get(field)));
        const events = countEvents(field);
        await contract.act(field);
        await field.updateComplete;
        expect(get(field)).to.deep.equal(contract.acted);
        expect(events.input).to.be.greaterThan(0);
        expect(events.change).to.equal(1);
        expect(seen.at(-1)).to.deep.equal(contract.acted);
      });

      it('is silent about setters, attributes and resets', async () => {
        const { form, field } = await make(contract.defaults);
        const events = countEvents(field);
        set(field, other);
        await field.updateComplete;
        set(field, sample);
        field.toggleAttribute('required', true);
        await field.updateComplete;
        form.reset();
        await field.updateComplete;
        expect(events).to.deep.equal({ input: 0, change: 0 });
      });
    });

    describe('disabled and read-only', () => {
      it('is neither submitted nor checked while disabled', async () => {
        const { form, field } = await make({ required: '' });
        field.disabled = true;
        await field.updateComplete;
        expect(field.willValidate).to.equal(false);
        expect(contract.focused(field).matches(':disabled')).to.equal(true);
        set(field, sample);
        expect(submitted(form)).to.deep.equal([]);
        field.disabled = false;
        await field.updateComplete;
        expect(contract.focused(field).matches(':disabled')).to.equal(false);
        expect(submitted(form)).to.deep.equal(contract.entries(sample));
      });

      it('follows a fieldset around it', async () => {
        const { form, field } = await make({}, 'fieldset');
        expect(contract.focused(field).matches(':disabled')).to.equal(true);
        expect(field.disabled).to.equal(false);
        inner(form).disabled = false;
        await field.updateComplete;
        await nextFrame();
        expect(contract.focused(field).matches(':disabled')).to.equal(false);
      });

      it('is submitted but not changed by a person while read-only', async () => {
        const { form, field } = await make({ readonly: '' });
        const events = countEvents(field);
        await contract.act(field).catch(() => undefined);
        await field.updateComplete;
        expect(get(field)).to.deep.equal(empty);
        expect(events).to.deep.equal({ input: 0, change: 0 });
        set(field, sample);
        expect(submitted(form)).to.deep.equal(contract.entries(sample));
      });
    });

    describe('validity', () => {
      it('is missing a value where one is required', async () => {
        const { form, field } = await make({ required: '' });
        expect(field.validity.valueMissing).to.equal(true);
        expect(field.validationMessage).not.to.equal('');
        expect(form.checkValidity()).to.equal(false);
        set(field, sample);
        expect(field.validity.valid).to.equal(true);
        expect(field.validationMessage).to.equal('');
        expect(form.checkValidity()).to.equal(true);
      });

      it("takes the owner's words for a missing value", async () => {
        const { field } = await make({ required: '', 'required-message': 'Mohon isi.' });
        expect(field.validationMessage).to.equal('Mohon isi.');
      });

      it('shows nothing until told, and goes when mended', async () => {
        const { field } = await make({ required: '' });
        expect(field.shownError).to.equal('');
        expect(field.checkValidity()).to.equal(false);
        await field.updateComplete;
        expect(field.shownError).to.equal('');
        expect(field.reportValidity()).to.equal(false);
        await field.updateComplete;
        expect(inside(field, '#error').textContent).to.contain(field.validationMessage);
        expect(document.activeElement).to.equal(field);
        set(field, sample);
        await field.updateComplete;
        expect(field.shadowRoot?.querySelector('#error')).to.equal(null);
      });

      it('shows its error when the form is checked', async () => {
        const { form, field } = await make({ required: '' });
        field.addEventListener('invalid', (event) => event.preventDefault());
        form.reportValidity();
        await field.updateComplete;
        expect(field.shownError).to.equal(field.validationMessage);
      });

      it("has the owner's custom error until it is withdrawn", async () => {
        const { form, field } = await make();
        set(field, sample);
        field.setCustomValidity('Sudah terdaftar.');
        expect(field.validity.customError).to.equal(true);
        expect(form.checkValidity()).to.equal(false);
        field.revealValidity();
        expect(field.shownError).to.equal('Sudah terdaftar.');
        field.setCustomValidity('');
        expect(form.checkValidity()).to.equal(true);
        expect(field.shownError).to.equal('');
      });

      it('tells an error summary when what it shows has changed', async () => {
        const { field } = await make();
        let told = 0;
        field.addEventListener('gerai-field-error-change', () => (told += 1));
        field.error = 'Salah.';
        await field.updateComplete;
        field.error = '';
        await field.updateComplete;
        expect(told).to.equal(2);
      });
    });

    describe('words', () => {
      it('has label, hint and error in the root of its control', async () => {
        const { field } = await make({ hint: 'Petunjuk.', error: 'Kesalahan.' });
        const described = contract.described(field);
        expect(nameOf(described)).to.contain('Nama');
        expect(textOf(described, 'aria-describedby'))
          .to.contain('Petunjuk.')
          .and.contain('Kesalahan.');
        field.hint = '';
        field.error = '';
        await field.updateComplete;
        expect(textOf(described, 'aria-describedby')).not.to.contain('Petunjuk.');
      });

      it('marks the invalid state for assistive technology', async () => {
        const { field } = await make({ error: 'Salah.' });
        const marked = () => field.shadowRoot?.querySelectorAll('[aria-invalid="true"]').length;
        expect(marked()).to.be.greaterThan(0);
        field.error = '';
        await field.updateComplete;
        expect(marked()).to.equal(0);
      });

      it('follows the language while it is used', async () => {
        const { field } = await make({ required: '' });
        field.revealValidity();
        await field.updateComplete;
        const indonesian = inside(field, '#error').textContent;
        field.lang = 'en';
        await field.updateComplete;
        const english = inside(field, '#error').textContent;
        expect(english).not.to.equal(indonesian);
        expect(english).to.contain(field.validationMessage);
        expect(inside(field, '.field').closest('[lang]')?.getAttribute('lang')).to.equal('en');
      });

      it('shows the same words in its error and in its place among the errors', async () => {
        const { field } = await make({ required: '', 'required-message': 'Mohon isi nama.' });
        field.revealValidity();
        expect(field.shownError).to.equal('Mohon isi nama.');
        expect(field.errorIsSpecific).to.equal(true);
        field.requiredMessage = '';
        expect(field.errorIsSpecific).to.equal(false);
      });
    });

    describe('focus', () => {
      it('goes to the control, by script and by the label', async () => {
        const { field } = await make();
        field.focus();
        expect(field.shadowRoot?.activeElement).to.equal(contract.focused(field));
        field.blur();
        const label = field.shadowRoot?.querySelector<HTMLLabelElement>('label#label');
        if (label && contract.focused(field).getAttribute('type') !== 'file') {
          label.click();
          expect(field.shadowRoot?.activeElement).to.equal(contract.focused(field));
        }
      });

      it('can be asked for before the first render', async () => {
        const field = document.createElement(tag) as unknown as Field;
        contract.prepare?.(field);
        document.body.append(field);
        field.focus();
        await field.updateComplete;
        await aTimeout(0);
        expect(document.activeElement).to.equal(field);
        field.remove();
      });
    });

    describe('surroundings', () => {
      const states: Record<string, Readonly<Record<string, string>>> = {
        plain: {},
        'with hint': { hint: 'Petunjuk.' },
        'with error': { hint: 'Petunjuk.', error: 'Salah.', required: '' },
        disabled: { disabled: '' },
        'read-only': { readonly: '' },
        'dark, with error': { theme: 'dark', error: 'Salah.' },
      };
      for (const [name, attributes] of Object.entries(states)) {
        it(`is accessible to axe: ${name}`, async () => {
          const { form, field } = await make(attributes);
          if (attributes['theme']) {
            form.style.setProperty('background', '#11161c');
          }
          set(field, sample);
          await field.updateComplete;
          await expectAccessible(field);
        });
      }

      it('tells an error by bar, icon and words, not by colour alone', async () => {
        const { field } = await make({ error: 'Salah.' });
        const frame = getComputedStyle(inside(field, '.field'));
        expect(parseFloat(frame.borderInlineStartWidth)).to.be.at.least(3);
        expect(inside(field, '#error').querySelector('svg')).not.to.equal(null);
      });

      it('fits into 320 px with long words', async () => {
        const { field } = await make({ label: LONG, hint: LONG, error: LONG });
        const frame = field.parentElement!;
        frame.style.setProperty('width', '288px');
        set(field, sample);
        await field.updateComplete;
        const right = frame.getBoundingClientRect().right + 1;
        for (const part of field.shadowRoot?.querySelectorAll('*') ?? []) {
          if (part.closest('.visually-hidden, [hidden]')) continue;
          expect(part.getBoundingClientRect().right, part.outerHTML).to.be.at.most(right);
        }
      });

      it("is not disfigured by the page's CSS", async () => {
        const { field } = await make({ hint: 'Petunjuk.' });
        const look = () => {
          const target = contract.focused(field);
          const { visibility, direction, letterSpacing, textTransform, fontSize } =
            getComputedStyle(target);
          const { height } = target.getBoundingClientRect();
          return { visibility, direction, letterSpacing, textTransform, fontSize, height };
        };
        const before = look();
        const takeAway = applyHostileCss();
        const after = look();
        takeAway();
        expect(after).to.deep.equal(before);
      });

      it('offers targets of at least 24 px', async () => {
        const { field } = await make();
        const { width, height } = contract.focused(field).getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      });

      it('leaves nothing behind', async () => {
        await expectNoLeaks(() => {
          const field = document.createElement(tag) as unknown as Field;
          contract.prepare?.(field);
          return field;
        }, 20);
      });

      it('survives being moved', async () => {
        const { form, field } = await make();
        set(field, sample);
        const elsewhere = document.createElement('div');
        form.append(elsewhere);
        elsewhere.append(field);
        await field.updateComplete;
        expect(get(field)).to.deep.equal(sample);
        expect(submitted(form)).to.deep.equal(contract.entries(sample));
      });

      it('is not harmed by a second registration', () => {
        const present = customElements.get(tag)!;
        expect(() => defineElement(tag, class extends HTMLElement {})).not.to.throw();
        expect(customElements.get(tag)).to.equal(present);
      });

      it('upgrades from markup', async () => {
        const parsed = new DOMParser().parseFromString(
          `<${tag} label="Nama" required></${tag}>`,
          'text/html',
        );
        const field = document.adoptNode(parsed.body.firstElementChild as unknown as Field);
        document.body.append(field);
        await field.updateComplete;
        expect(field.label).to.equal('Nama');
        expect(field.required).to.equal(true);
        field.remove();
      });
    });
  });
}

function inner(form: HTMLFormElement): HTMLFieldSetElement {
  return form.querySelector('fieldset')!;
}
