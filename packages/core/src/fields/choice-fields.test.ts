import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './define/gerai-checkbox-group.ts';
import './define/gerai-checkbox.ts';
import './define/gerai-radio-group.ts';
import './define/gerai-select.ts';
import type { GeraiCheckbox } from './GeraiCheckbox.ts';
import type { GeraiCheckboxGroup } from './GeraiCheckboxGroup.ts';
import type { GeraiRadioGroup } from './GeraiRadioGroup.ts';
import type { GeraiSelect } from './GeraiSelect.ts';
import type { FieldOption } from './options.ts';
import { describeFieldContract } from './testing/field-contract.ts';
import { inside } from './testing/field-harness.ts';

const OPTIONS: readonly FieldOption[] = [
  {
    value: 'ktp',
    label: 'KTP elektronik',
    description: 'Dokumen-kependudukan-untuk-usia-17-tahun',
  },
  { value: 'kk', label: 'Kartu keluarga' },
  { value: 'akta', label: 'Akta kelahiran', disabled: true },
];

/** Safari and WebKitGTK; Chromium names itself as well. */
const isWebKit = /AppleWebKit(?!.*Chrom)/.test(navigator.userAgent);

const give = (field: { options: readonly FieldOption[] }) => (field.options = OPTIONS);

describeFieldContract<GeraiSelect, string>({
  tag: 'gerai-select',
  prepare: give,
  get: (field) => field.value,
  set: (field, value) => (field.value = value),
  empty: '',
  sample: 'kk',
  other: 'ktp',
  defaults: { value: 'kk' },
  entries: (value) => [value],
  act: async (field) => {
    field.focus();
    await sendKeys({ type: 'KTP' });
    await sendKeys({ press: 'Tab' });
  },
  acted: 'ktp',
  described: (field) => inside(field, 'select'),
  focused: (field) => inside(field, 'select'),
});

describeFieldContract<GeraiRadioGroup, string>({
  tag: 'gerai-radio-group',
  prepare: give,
  get: (field) => field.value,
  set: (field, value) => (field.value = value),
  empty: '',
  sample: 'kk',
  other: 'ktp',
  defaults: { value: 'kk' },
  entries: (value) => [value],
  act: async (field) => {
    field.focus();
    await sendKeys({ press: ' ' });
  },
  acted: 'ktp',
  described: (field) => inside(field, 'fieldset'),
  focused: (field) => inside(field, 'input'),
});

describeFieldContract<GeraiCheckbox, boolean>({
  tag: 'gerai-checkbox',
  get: (field) => field.checked,
  set: (field, value) => (field.checked = value),
  empty: false,
  sample: true,
  other: false,
  defaults: { checked: '' },
  entries: (value) => (value ? ['on'] : []),
  act: async (field) => {
    field.focus();
    await sendKeys({ press: ' ' });
  },
  acted: true,
  described: (field) => inside(field, 'input'),
  focused: (field) => inside(field, 'input'),
});

describeFieldContract<GeraiCheckboxGroup, readonly string[]>({
  tag: 'gerai-checkbox-group',
  prepare: give,
  get: (field) => field.value,
  set: (field, value) => (field.value = value),
  empty: [],
  sample: ['ktp', 'kk'],
  other: ['kk'],
  defaults: { value: 'ktp kk' },
  entries: (value) => [...value],
  act: async (field) => {
    field.focus();
    await sendKeys({ press: ' ' });
  },
  acted: ['ktp'],
  described: (field) => inside(field, 'fieldset'),
  focused: (field) => inside(field, 'input'),
});

describe('<gerai-select>', () => {
  it('shows a value as soon as its option arrives, and submits it only then', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><gerai-select label="Layanan" name="s" value="kk"></gerai-select></form>`,
    );
    const field = form.querySelector('gerai-select')!;
    expect(new FormData(form).get('s')).to.equal('');
    field.options = OPTIONS;
    await field.updateComplete;
    expect(inside<HTMLSelectElement>(field, 'select').value).to.equal('kk');
    expect(new FormData(form).get('s')).to.equal('kk');
    expect(field.selectedOption?.label).to.equal('Kartu keluarga');
  });

  it('groups options under their headings in the order given', async () => {
    const field = await fixture<GeraiSelect>(
      html`<gerai-select
        label="Layanan"
        .options=${[
          { value: 'a', label: 'A', group: 'Satu' },
          { value: 'b', label: 'B', group: 'Dua' },
          { value: 'c', label: 'C', group: 'Satu' },
        ]}
      ></gerai-select>`,
    );
    const groups = [...(field.shadowRoot?.querySelectorAll('optgroup') ?? [])];
    expect(groups.map(({ label }) => label)).to.deep.equal(['Satu', 'Dua']);
    expect(groups.map(({ children }) => children.length)).to.deep.equal([2, 1]);
  });

  it('takes its options from an attribute as JSON', async () => {
    const field = await fixture<GeraiSelect>(
      html`<gerai-select label="A" options='[{"value":"x","label":"X"}]' value="x"></gerai-select>`,
    );
    expect(field.selectedOption?.label).to.equal('X');
  });
});

describe('<gerai-radio-group>', () => {
  const make = () =>
    fixture<GeraiRadioGroup>(
      html`<gerai-radio-group lang="id" label="Layanan" .options=${OPTIONS}></gerai-radio-group>`,
    );

  it('describes each option by its description', async () => {
    const field = await make();
    const first = inside<HTMLInputElement>(field, 'input');
    expect(first.getAttribute('aria-describedby')).to.equal('option-0-description');
    expect(inside(field, '#option-0-description').textContent).to.contain('17');
  });

  it('moves by arrow keys, past what is disabled', async () => {
    const field = await make();
    field.value = 'ktp';
    await field.updateComplete;
    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(field.value).to.equal('kk');
    await sendKeys({ press: 'ArrowDown' });
    // WebKitGTK stops at the last option of any group; all others go round.
    expect(field.value).to.equal(isWebKit ? 'kk' : 'ktp');
  });

  it('focuses the chosen option', async () => {
    const field = await make();
    field.value = 'kk';
    await field.updateComplete;
    field.focus();
    expect((field.shadowRoot?.activeElement as HTMLInputElement).value).to.equal('kk');
  });

  it('can be pressed anywhere on its row', async () => {
    const field = await make();
    const row = inside(field, '.option').getBoundingClientRect();
    const hit = field.shadowRoot?.elementFromPoint(row.right - 4, row.bottom - 4);
    expect(hit?.localName).to.equal('label');
    expect(row.height).to.be.at.least(44);
  });
});

describe('<gerai-checkbox-group>', () => {
  it('submits in the order of the options, each once', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <gerai-checkbox-group label="A" name="d" .options=${OPTIONS}></gerai-checkbox-group>
      </form>`,
    );
    const field = form.querySelector('gerai-checkbox-group')!;
    field.value = ['kk', 'ktp', 'unknown'];
    expect(new FormData(form).getAll('d')).to.deep.equal(['ktp', 'kk']);
    expect(field.selectedOptions.map(({ value }) => value)).to.deep.equal(['ktp', 'kk']);
  });
});

describe('<gerai-checkbox>', () => {
  it('submits its value', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <gerai-checkbox label="Setuju" name="s" value="ya" checked></gerai-checkbox>
      </form>`,
    );
    expect(new FormData(form).get('s')).to.equal('ya');
  });
});

describe('a label of several choices', () => {
  for (const tag of ['gerai-radio-group', 'gerai-checkbox-group'] as const) {
    it(`is pressed without a move of the focus to the first choice: ${tag}`, async () => {
      const field = document.createElement(tag);
      give(field);
      (await fixture(html`<div></div>`)).append(field);
      await field.updateComplete;
      const label = inside(field, '[for=option-1]');
      const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
      label.dispatchEvent(press);
      expect(press.defaultPrevented).to.equal(true);
      label.click();
      expect([field.value].flat()).to.eql(['kk']);
    });
  }
});
