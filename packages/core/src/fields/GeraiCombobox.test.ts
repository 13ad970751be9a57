import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './define/gerai-combobox.ts';
import type { ComboboxSource, GeraiCombobox } from './GeraiCombobox.ts';
import type { FieldOption } from './options.ts';
import { describeFieldContract } from './testing/field-contract.ts';
import { inside } from './testing/field-harness.ts';

/** Safari and WebKitGTK; Chromium names itself as well. */
const isWebKit = /AppleWebKit(?!.*Chrom)/.test(navigator.userAgent);

const OPTIONS: readonly FieldOption[] = [
  { value: '73.17.01', label: 'Basse Sangtempe' },
  { value: '73.17.02', label: 'Larompong' },
  { value: '73.17.09', label: 'Larompong Selatan', description: 'Kecamatan' },
  { value: '73.17.07', label: 'Belopa', keywords: ['ibu kota'] },
];

const control = (field: GeraiCombobox) => inside<HTMLInputElement>(field, '#control');
const items = (field: GeraiCombobox) => [
  ...(field.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? []),
];
const names = (field: GeraiCombobox) =>
  items(field).map((item) => item.querySelector('span')?.textContent.trim());
const active = (field: GeraiCombobox) => {
  const id = control(field).getAttribute('aria-activedescendant');
  return id ? field.shadowRoot?.getElementById(id)?.querySelector('span')?.textContent : undefined;
};

describeFieldContract<GeraiCombobox, string>({
  tag: 'gerai-combobox',
  prepare: (field) => (field.options = OPTIONS),
  get: (field) => field.value,
  set: (field, value) => (field.value = value),
  empty: '',
  sample: '73.17.07',
  other: '73.17.02',
  defaults: { value: '73.17.07' },
  entries: (value) => [value],
  act: async (field) => {
    field.focus();
    await sendKeys({ type: 'lar' });
    await field.updateComplete;
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
  },
  acted: '73.17.02',
  described: control,
  focused: control,
});

describe('<gerai-combobox>', () => {
  async function make(attributes: Partial<GeraiCombobox> = {}): Promise<GeraiCombobox> {
    const field = await fixture<GeraiCombobox>(
      html`<gerai-combobox lang="id" label="Kecamatan"></gerai-combobox>`,
    );
    Object.assign(field, { options: OPTIONS, ...attributes });
    await field.updateComplete;
    return field;
  }

  async function type(field: GeraiCombobox, text: string): Promise<void> {
    field.focus();
    await sendKeys({ type: text });
    await field.updateComplete;
  }

  async function press(field: GeraiCombobox, ...keys: string[]): Promise<void> {
    for (const key of keys) await sendKeys({ press: key });
    await field.updateComplete;
  }

  it('finds by label and keywords, marks the matches, best first', async () => {
    const field = await make();
    await type(field, 'lar');
    expect(names(field)).to.deep.equal(['Larompong', 'Larompong Selatan']);
    expect(inside(field, 'mark').textContent).to.equal('Lar');
    expect(control(field).getAttribute('aria-expanded')).to.equal('true');
    await press(field, 'Escape', 'Escape');
    await type(field, 'ibu kota');
    expect(names(field)).to.deep.equal(['Belopa']);
  });

  it('moves round by arrow keys, opens by Down and closes by Alt+Up', async () => {
    const field = await make();
    field.focus();
    await press(field, 'ArrowDown');
    expect(active(field)).to.equal('Basse Sangtempe');
    await press(field, 'ArrowUp');
    expect(active(field)).to.equal('Belopa');
    await press(field, 'ArrowDown');
    expect(active(field)).to.equal('Basse Sangtempe');
    if (isWebKit) {
      // Its WebDriver has no way to hold a key down.
      const alt = { key: 'ArrowUp', altKey: true, bubbles: true, composed: true };
      control(field).dispatchEvent(new KeyboardEvent('keydown', alt));
      await field.updateComplete;
    } else {
      await sendKeys({ down: 'Alt' });
      await press(field, 'ArrowUp');
      await sendKeys({ up: 'Alt' });
    }
    expect(control(field).getAttribute('aria-expanded')).to.equal('false');
  });

  it('chooses by press, as TalkBack does, and keeps the focus', async () => {
    const field = await make();
    await type(field, 'belo');
    items(field)[0]?.click();
    await field.updateComplete;
    expect(field.value).to.equal('73.17.07');
    expect(field.selectedOption?.label).to.equal('Belopa');
    expect(control(field).value).to.equal('Belopa');
    expect(inside(field, '.popup').hidden).to.equal(true);
    expect(field.shadowRoot?.activeElement).to.equal(control(field));
    expect(inside(field, '[role="status"]').textContent).to.equal('Belopa dipilih');
  });

  it('closes on Escape before anything around it hears the key, then clears', async () => {
    const field = await make();
    let heard = 0;
    const listen = () => (heard += 1);
    document.addEventListener('keydown', listen);
    await type(field, 'belo');
    heard = 0;
    await press(field, 'Escape');
    expect(inside(field, '.popup').hidden).to.equal(true);
    expect(control(field).value).to.equal('belo');
    await press(field, 'Escape');
    expect(control(field).value).to.equal('');
    expect(heard).to.equal(0);
    await press(field, 'Escape');
    expect(heard).to.equal(1);
    document.removeEventListener('keydown', listen);
  });

  it('announces the count once typing pauses', async () => {
    const field = await make();
    await type(field, 'lar');
    const status = inside(field, '[role="status"]');
    expect(status.textContent).to.equal('');
    await aTimeout(800);
    await field.updateComplete;
    expect(status.textContent).to.contain('Ada 2 pilihan');
    await type(field, 'zz');
    await aTimeout(800);
    await field.updateComplete;
    expect(status.textContent).to.contain('Tidak ada pilihan yang cocok');
    expect(inside(field, '.message').textContent).to.contain('Tidak ada pilihan yang cocok');
  });

  it('means an option by its exact name, and never wipes other text', async () => {
    const field = await make();
    let changes = 0;
    field.addEventListener('change', () => (changes += 1));
    await type(field, 'belopa');
    control(field).blur();
    expect(field.value).to.equal('73.17.07');
    expect(changes).to.equal(1);
    field.form?.reset();
    field.selectedOption = undefined;
    await field.updateComplete;
    await type(field, 'Bua');
    field.value = '';
    control(field).blur();
    await field.updateComplete;
    expect(control(field).value).to.equal('Bua');
    expect(field.validity.badInput).to.equal(true);
    expect(field.shownError).to.equal('Silakan pilih dari daftar.');
  });

  it('empties the field by its button', async () => {
    const field = await make({ value: '73.17.02' });
    inside(field, '.clear').click();
    await field.updateComplete;
    expect(field.value).to.equal('');
    expect(control(field).value).to.equal('');
    expect(field.shadowRoot?.activeElement).to.equal(control(field));
  });

  it('ignores stale answers of a source, aborts them and asks again after a failure', async () => {
    const asked: { query: string; signal: AbortSignal; answer: (o: FieldOption[]) => void }[] = [];
    let fail = false;
    const source: ComboboxSource = (query, signal) =>
      fail
        ? Promise.reject(new Error('offline'))
        : new Promise((answer) => asked.push({ query, signal, answer }));
    const field = await make({ source });
    await type(field, 'a');
    await aTimeout(250);
    await type(field, 'b');
    await aTimeout(250);
    expect(asked.map(({ query }) => query)).to.deep.equal(['a', 'ab']);
    expect(asked[0]?.signal.aborted).to.equal(true);
    expect(inside(field, '.message').textContent).to.contain('Sedang mencari');
    asked[1]?.answer([{ value: 'ab', label: 'Abadi' }]);
    asked[0]?.answer([{ value: 'a', label: 'Usang' }]);
    await nextFrame();
    await field.updateComplete;
    expect(names(field)).to.deep.equal(['Abadi']);
    fail = true;
    await type(field, 'c');
    await aTimeout(250);
    await field.updateComplete;
    expect(inside(field, '.message').textContent).to.contain('tidak dapat dimuat');
    fail = false;
    inside(field, '.retry').click();
    await field.updateComplete;
    expect(asked.at(-1)?.query).to.equal('abc');
  });

  it('aborts its search when it leaves the page', async () => {
    let signal: AbortSignal | undefined;
    const field = await make({
      source: (_, given) => {
        signal = given;
        return new Promise(() => undefined);
      },
    });
    await type(field, 'a');
    await aTimeout(250);
    field.remove();
    expect(signal?.aborted).to.equal(true);
  });

  it('shows a value whose option arrives later, or comes with it', async () => {
    const field = await make({ options: [] });
    field.value = '73.17.02';
    await field.updateComplete;
    expect(control(field).value).to.equal('');
    field.options = OPTIONS;
    await field.updateComplete;
    expect(control(field).value).to.equal('Larompong');
    field.selectedOption = { value: 'x', label: 'Lain' };
    await field.updateComplete;
    expect(field.value).to.equal('x');
    expect(control(field).value).to.equal('Lain');
  });

  it('lists at most 100 and says so', async () => {
    const many = Array.from({ length: 227 }, (_, i) => ({ value: `${i}`, label: `Desa ${i}` }));
    const field = await make({ options: many });
    field.focus();
    await press(field, 'ArrowDown');
    expect(items(field)).to.have.length(100);
    expect(inside(field, '.message').textContent).to.contain('Menampilkan 100 dari 227');
  });

  it('closes on a press elsewhere', async () => {
    const field = await make();
    await type(field, 'lar');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await field.updateComplete;
    expect(inside(field, '.popup').hidden).to.equal(true);
  });
});
