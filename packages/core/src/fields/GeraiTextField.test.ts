import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './define/gerai-text-field.ts';
import type { GeraiTextField } from './GeraiTextField.ts';
import { describeFieldContract } from './testing/field-contract.ts';
import { inside } from './testing/field-harness.ts';

const control = (field: GeraiTextField) => inside<HTMLInputElement>(field, '#control');

describeFieldContract<GeraiTextField, string>({
  tag: 'gerai-text-field',
  get: (field) => field.value,
  set: (field, value) => (field.value = value),
  empty: '',
  sample: 'Sitti',
  other: 'Andi',
  defaults: { value: 'Sitti' },
  entries: (value) => [value],
  act: async (field) => {
    field.focus();
    await sendKeys({ type: 'Rahmat' });
    control(field).blur();
  },
  acted: 'Rahmat',
  described: control,
  focused: control,
});

describe('<gerai-text-field>', () => {
  const make = (template = html`<gerai-text-field lang="id" label="Nama"></gerai-text-field>`) =>
    fixture<GeraiTextField>(template);

  it('checks an e-mail address leniently, in words', async () => {
    const field = await make(
      html`<gerai-text-field lang="id" type="email" label="Surel"></gerai-text-field>`,
    );
    for (const good of ['a@b.id', 'nama.panjang+x@desa.luwukab.go.id', ' a@b.co ']) {
      field.value = good;
      expect(field.validity.valid, good).to.equal(true);
    }
    for (const bad of ['a', 'a@b', 'a b@c.id', '@b.id', 'a@.id']) {
      field.value = bad;
      expect(field.validity.typeMismatch, bad).to.equal(true);
    }
    expect(field.validationMessage).to.contain('nama@contoh.id');
  });

  it('tells what is too long and cuts nothing off', async () => {
    const field = await make(
      html`<gerai-text-field lang="id" label="Nama" maxlength="4"></gerai-text-field>`,
    );
    field.focus();
    await sendKeys({ type: 'abcdef' });
    expect(field.value).to.equal('abcdef');
    expect(field.validity.tooLong).to.equal(true);
    expect(field.validationMessage).to.equal('Isi paling banyak 4 karakter; kelebihan 2.');
    field.value = '👍🏽👍';
    expect(field.validity.valid).to.equal(true);
  });

  it('shows an error after an edited field is left, not while typing and not before', async () => {
    const field = await make(
      html`<gerai-text-field lang="id" type="email" label="Surel" required></gerai-text-field>`,
    );
    field.focus();
    field.blur();
    expect(field.shownError).to.equal('');
    field.focus();
    await sendKeys({ type: 'salah' });
    expect(field.shownError).to.equal('');
    field.blur();
    await field.updateComplete;
    expect(field.shownError).to.contain('surel');
    expect(inside(field, '[role="status"]').textContent).to.contain('surel');
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '@contoh.id' });
    expect(field.shownError).to.equal('');
  });

  it('submits its form on Enter by the submit button, as a native input does', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form novalidate>
        <gerai-text-field label="Nama"></gerai-text-field>
        <button name="aksi" value="kirim">Kirim</button>
      </form>
    `);
    let submitter: HTMLElement | null = null;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitter = event.submitter;
    });
    const field = form.querySelector('gerai-text-field')!;
    await field.updateComplete;
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(submitter).to.equal(form.querySelector('button'));
  });

  it('marks what is optional and hides the mark where told', async () => {
    const field = await make();
    expect(inside(field, '#label').textContent).to.contain('(opsional)');
    field.required = true;
    await field.updateComplete;
    expect(inside(field, '#label').textContent).not.to.contain('(opsional)');
    field.required = false;
    field.hideOptional = true;
    await field.updateComplete;
    expect(inside(field, '#label').textContent).not.to.contain('(opsional)');
  });

  it('asks for the right keyboard without a spinner', async () => {
    const field = await make(
      html`<gerai-text-field type="number" label="NIK" autocomplete="off"></gerai-text-field>`,
    );
    expect(control(field).type).to.equal('text');
    expect(control(field).inputMode).to.equal('numeric');
    expect(control(field).autocomplete).to.equal('off');
  });
});
