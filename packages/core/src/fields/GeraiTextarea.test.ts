import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './define/gerai-textarea.ts';
import type { GeraiTextarea } from './GeraiTextarea.ts';
import { describeFieldContract } from './testing/field-contract.ts';
import { inside } from './testing/field-harness.ts';

const control = (field: GeraiTextarea) => inside<HTMLTextAreaElement>(field, '#control');

describeFieldContract<GeraiTextarea, string>({
  tag: 'gerai-textarea',
  get: (field) => field.value,
  set: (field, value) => (field.value = value),
  empty: '',
  sample: 'Jalan rusak.\nSudah lama.',
  other: 'Lampu mati.',
  defaults: { value: 'Jalan rusak.\nSudah lama.' },
  entries: (value) => [value],
  act: async (field) => {
    field.focus();
    await sendKeys({ type: 'Got mampet' });
    control(field).blur();
  },
  acted: 'Got mampet',
  described: control,
  focused: control,
});

describe('<gerai-textarea>', () => {
  const make = (max = 10) =>
    fixture<GeraiTextarea>(
      html`<gerai-textarea lang="id" label="Uraian" maxlength=${max}></gerai-textarea>`,
    );
  const count = (field: GeraiTextarea) => inside(field, '.count').textContent.trim();
  const spoken = (field: GeraiTextarea) => inside(field, '[role="status"]').textContent;

  it('counts code points, lets the person go over and says by how much', async () => {
    const field = await make();
    expect(count(field)).to.equal('Paling banyak 10 karakter.');
    field.focus();
    await sendKeys({ type: 'dua-belas-hr' });
    await field.updateComplete;
    expect(field.value).to.equal('dua-belas-hr');
    expect(count(field)).to.equal('Kelebihan 2 karakter');
    expect(field.validity.tooLong).to.equal(true);
    field.value = '😀'.repeat(10);
    await field.updateComplete;
    expect(field.validity.valid).to.equal(true);
    expect(count(field)).to.equal('Tersisa 0 karakter');
  });

  it('describes the limit and speaks the count only after a pause when room runs short', async () => {
    const field = await make(100);
    const ids = control(field).getAttribute('aria-describedby');
    expect(ids).to.equal('limit');
    expect(inside(field, '#limit').textContent).to.equal('Paling banyak 100 karakter.');
    field.focus();
    await sendKeys({ type: 'pendek' });
    await aTimeout(1100);
    expect(spoken(field)).to.equal('');
    field.value = 'a'.repeat(89);
    await field.updateComplete;
    await sendKeys({ type: 'b' });
    expect(spoken(field)).to.equal('');
    await aTimeout(1100);
    await field.updateComplete;
    expect(spoken(field)).to.equal('Tersisa 10 karakter');
  });

  it('grows with the text', async () => {
    const field = await fixture<GeraiTextarea>(
      html`<gerai-textarea label="Uraian" rows="2"></gerai-textarea>`,
    );
    const before = control(field).offsetHeight;
    field.value = 'baris\n'.repeat(8);
    await field.updateComplete;
    expect(control(field).offsetHeight).to.be.greaterThan(before + 80);
  });

  it('holds line breaks in one form', async () => {
    const field = await make();
    field.value = 'a\r\nb\rc';
    expect(field.value).to.equal('a\nb\nc');
  });
});
