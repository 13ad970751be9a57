import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { expectAccessible, expectNoLeaks } from '../testing/index.ts';
import { collectFieldErrors } from './collect-errors.ts';
import './define.ts';
import type { GeraiTextField } from './GeraiTextField.ts';
import { inside } from './testing/field-harness.ts';

describe('<gerai-error-summary>', () => {
  async function make() {
    const root = await fixture<HTMLElement>(html`
      <div lang="id">
        <gerai-error-summary heading-level="3"></gerai-error-summary>
        <gerai-text-field label="Nama" required></gerai-text-field>
        <gerai-text-field label="Surel" type="email" value="salah"></gerai-text-field>
        <gerai-text-field label="Telepon"></gerai-text-field>
      </div>
    `);
    const summary = root.querySelector('gerai-error-summary')!;
    const [name, email] = root.querySelectorAll('gerai-text-field') as unknown as GeraiTextField[];
    const fill = async () => {
      summary.errors = collectFieldErrors(root);
      await summary.updateComplete;
    };
    const links = () => [...(summary.shadowRoot?.querySelectorAll('a') ?? [])];
    return { summary, name: name!, email: email!, fill, links };
  }

  it('shows nothing without errors', async () => {
    const { summary } = await make();
    expect(summary.shadowRoot?.querySelector('.summary')).to.equal(null);
  });

  it('lists what is wrong in the order of the page, each naming its field', async () => {
    const { summary, fill, links } = await make();
    await fill();
    expect(inside(summary, 'h3').textContent).to.equal('Ada 2 isian yang perlu diperbaiki');
    expect(links().map(({ textContent }) => textContent)).to.deep.equal([
      'Nama: Isian ini wajib diisi.',
      'Surel: Tulis alamat surel yang lengkap, misalnya nama@contoh.id.',
    ]);
  });

  it('takes the focus, also when called right after its errors were set', async () => {
    const { summary, name } = await make();
    summary.errors = [{ message: 'Nama wajib diisi.', field: name }];
    summary.focus();
    await summary.updateComplete;
    await aTimeout(0);
    expect(summary.shadowRoot?.activeElement).to.equal(inside(summary, '.summary'));
  });

  it('leads into the fields', async () => {
    const { name, fill, links } = await make();
    await fill();
    links()[0]?.click();
    expect(name.shadowRoot?.activeElement).to.equal(inside(name, '#control'));
    expect(location.hash).to.equal('');
  });

  it('follows its fields: mended ones go, changed ones change', async () => {
    const { summary, name, email, fill, links } = await make();
    await fill();
    email.error = 'Surel ini sudah terdaftar.';
    await email.updateComplete;
    await summary.updateComplete;
    expect(links()[1]?.textContent).to.equal('Surel ini sudah terdaftar.');
    name.value = 'Sitti';
    await name.updateComplete;
    await summary.updateComplete;
    expect(links()).to.have.length(1);
    email.error = '';
    email.value = 'a@b.id';
    await email.updateComplete;
    await summary.updateComplete;
    expect(summary.shadowRoot?.querySelector('.summary')).to.equal(null);
  });

  it('is accessible to axe', async () => {
    const { summary, fill } = await make();
    await fill();
    await expectAccessible(summary, { rules: { 'heading-order': { enabled: false } } });
  });

  it('leaves nothing behind', async () => {
    await expectNoLeaks(() => document.createElement('gerai-error-summary'));
  });
});
