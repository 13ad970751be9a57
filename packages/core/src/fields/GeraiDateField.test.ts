import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './define/gerai-date-field.ts';
import { readDate } from './date-value.ts';
import type { GeraiDateField } from './GeraiDateField.ts';
import { describeFieldContract } from './testing/field-contract.ts';
import { inside } from './testing/field-harness.ts';

const part = (field: GeraiDateField, name: string) => inside<HTMLInputElement>(field, `#${name}`);

async function enter(field: GeraiDateField, ...parts: string[]): Promise<void> {
  for (const [index, name] of ['day', 'month', 'year'].entries()) {
    part(field, name).select();
    part(field, name).focus();
    const text = parts[index] ?? '';
    await sendKeys(text ? { type: text } : { press: 'Delete' });
  }
  (field.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  await field.updateComplete;
}

describeFieldContract<GeraiDateField, string>({
  tag: 'gerai-date-field',
  get: (field) => field.value,
  set: (field, value) => (field.value = value),
  empty: '',
  sample: '2026-08-17',
  other: '1999-01-02',
  defaults: { value: '2026-08-17' },
  entries: (value) => [value],
  act: async (field) => {
    await enter(field, '3', '4', '2026');
  },
  acted: '2026-04-03',
  described: (field) => inside(field, 'fieldset'),
  focused: (field) => part(field, 'day'),
});

describe('readDate', () => {
  const read = (day: string, month: string, year: string) => readDate({ day, month, year });

  it('reads days, months by number or name, and years', () => {
    expect(read(' 3', '4', '2026')).to.deep.equal({ state: 'ok', iso: '2026-04-03' });
    for (const month of ['8', '08', 'Agustus', 'agt', 'August', 'Aug.']) {
      expect(read('17', month, '1945'), month).to.deep.equal({ state: 'ok', iso: '1945-08-17' });
    }
  });

  it('knows leap years', () => {
    expect(read('29', '2', '2024').state).to.equal('ok');
    expect(read('29', '2', '2000').state).to.equal('ok');
    expect(read('29', '2', '1900').state).to.equal('no-such-day');
    expect(read('29', '2', '2026').state).to.equal('no-such-day');
  });

  it('tells the first thing that is wrong', () => {
    expect(read('', '', '').state).to.equal('empty');
    expect(read('', '4', '2026')).to.deep.equal({ state: 'missing', part: 'day' });
    expect(read('0', '4', '2026')).to.deep.equal({ state: 'bad', part: 'day' });
    expect(read('3', '13', '2026')).to.deep.equal({ state: 'bad', part: 'month' });
    expect(read('3', 'Maretus', '2026')).to.deep.equal({ state: 'bad', part: 'month' });
    expect(read('3', '4', '26')).to.deep.equal({ state: 'bad', part: 'year' });
  });
});

describe('<gerai-date-field>', () => {
  const make = (template = html`<gerai-date-field lang="id" label="Lahir"></gerai-date-field>`) =>
    fixture<GeraiDateField>(template);

  it('tells clearly that 31 February does not exist, and keeps what was typed', async () => {
    const field = await make();
    await enter(field, '31', '2', '2026');
    expect(field.value).to.equal('');
    expect(field.validity.badInput).to.equal(true);
    expect(field.shownError).to.equal('Februari 2026 hanya sampai tanggal 28.');
    expect(part(field, 'day').value).to.equal('31');
    expect(part(field, 'day').getAttribute('aria-invalid')).to.equal('true');
    expect(part(field, 'year').getAttribute('aria-invalid')).to.equal('false');
    field.lang = 'en';
    await field.updateComplete;
    expect(field.shownError).to.equal('February 2026 has only 28 days.');
  });

  it('does not complain while the person goes from part to part', async () => {
    const field = await make();
    part(field, 'day').focus();
    await sendKeys({ type: '31' });
    part(field, 'month').focus();
    await field.updateComplete;
    expect(field.shownError).to.equal('');
  });

  it('leads to the part that is missing', async () => {
    const field = await make();
    await enter(field, '3', '', '2026');
    expect(field.shownError).to.equal('Tanggal belum lengkap: isi bulannya.');
    field.focus();
    expect(field.shadowRoot?.activeElement).to.equal(part(field, 'month'));
  });

  it('checks the range in words', async () => {
    const field = await make(
      html`<gerai-date-field
        lang="id"
        label="Kejadian"
        min="2026-01-01"
        max="2026-06-30"
      ></gerai-date-field>`,
    );
    field.value = '2025-12-31';
    expect(field.validity.rangeUnderflow).to.equal(true);
    expect(field.validationMessage).to.equal('Isi tanggal 1 Januari 2026 atau sesudahnya.');
    field.value = '2026-07-01';
    expect(field.validity.rangeOverflow).to.equal(true);
    expect(field.validationMessage).to.equal('Isi tanggal 30 Juni 2026 atau sebelumnya.');
    field.value = '2026-06-30';
    expect(field.validity.valid).to.equal(true);
  });

  it('holds no value that is no date', async () => {
    const field = await make();
    for (const wrong of ['2026-02-31', '17-08-2026', 'besok']) {
      field.value = wrong;
      expect(field.value, wrong).to.equal('');
    }
  });

  it('keeps half a date when the owner renders its value back', async () => {
    const field = await make();
    part(field, 'day').focus();
    await sendKeys({ type: '17' });
    field.value = '';
    await field.updateComplete;
    expect(part(field, 'day').value).to.equal('17');
  });

  it('takes a day from the calendar', async () => {
    const field = await make();
    const native = field.shadowRoot?.querySelector<HTMLInputElement>('#native');
    if (!native) return;
    native.value = '2026-08-17';
    native.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await field.updateComplete;
    expect(field.value).to.equal('2026-08-17');
    expect(part(field, 'month').value).to.equal('08');
  });
});
