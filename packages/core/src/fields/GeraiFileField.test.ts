import { expect, fixture, html } from '@open-wc/testing';
import './define/gerai-file-field.ts';
import { describeTypes, formatSize } from './file-limits.ts';
import type { GeraiFileField } from './GeraiFileField.ts';
import { describeFieldContract } from './testing/field-contract.ts';
import { inside } from './testing/field-harness.ts';

const file = (name: string, size = 4, type = 'image/jpeg') =>
  new File([new Uint8Array(size)], name, { type, lastModified: 0 });

const PHOTO = file('jalan-rusak.jpg');
const SCAN = file('ktp.pdf', 4, 'application/pdf');

/** As the browser does when files are chosen or dropped. */
function choose(field: GeraiFileField, ...files: File[]): void {
  const input = inside<HTMLInputElement>(field, '#control');
  if (input.disabled) return;
  const transfer = new DataTransfer();
  for (const chosen of files) transfer.items.add(chosen);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const names = (field: GeraiFileField) => field.files.map(({ name }) => name);

describeFieldContract<GeraiFileField, string[]>({
  tag: 'gerai-file-field',
  get: (field) => [...field.files].map(({ name }) => name),
  set: (field, wanted) => (field.files = [PHOTO, SCAN].filter(({ name }) => wanted.includes(name))),
  empty: [],
  sample: ['jalan-rusak.jpg', 'ktp.pdf'],
  other: ['ktp.pdf'],
  entries: (wanted) => [PHOTO, SCAN].filter(({ name }) => wanted.includes(name)),
  act: (field) => {
    choose(field, PHOTO);
    return Promise.resolve();
  },
  acted: ['jalan-rusak.jpg'],
  described: (field) => inside(field, 'input'),
  focused: (field) => inside(field, 'input'),
});

describe('<gerai-file-field>', () => {
  const make = () =>
    fixture<GeraiFileField>(
      html`<gerai-file-field
        lang="id"
        label="Lampiran"
        accept="image/jpeg,.png,application/pdf"
        max-size="1024"
        max-files="2"
      ></gerai-file-field>`,
    );
  const error = (field: GeraiFileField) => inside(field, '#error').textContent;

  it('tells its limits in the description of the control', async () => {
    const field = await make();
    expect(inside(field, 'input').getAttribute('aria-describedby')).to.equal('limits');
    expect(inside(field, '#limits').textContent).to.equal(
      'Paling banyak 2 berkas. Ukuran tiap berkas sampai 1 kB. Jenis berkas: JPG, PNG, PDF.',
    );
  });

  it('adds to what was chosen, and may choose a removed file again', async () => {
    const field = await make();
    choose(field, PHOTO);
    choose(field, SCAN);
    await field.updateComplete;
    expect(names(field)).to.deep.equal(['jalan-rusak.jpg', 'ktp.pdf']);
    inside(field, '.remove').click();
    await field.updateComplete;
    choose(field, PHOTO);
    expect(names(field)).to.deep.equal(['ktp.pdf', 'jalan-rusak.jpg']);
  });

  it('refuses by type, size, emptiness, number and repetition, and keeps the others', async () => {
    const field = await make();
    choose(field, file('a.exe', 4, 'application/x-msdownload'), PHOTO, file('besar.jpg', 2000));
    await field.updateComplete;
    expect(names(field)).to.deep.equal(['jalan-rusak.jpg']);
    expect(error(field)).to.contain('a.exe bukan jenis berkas yang diterima');
    expect(error(field)).to.contain('besar.jpg lebih besar dari 1 kB');
    choose(field, file('kosong.jpg', 0));
    await field.updateComplete;
    expect(error(field)).to.contain('kosong.jpg kosong');
    choose(field, PHOTO);
    await field.updateComplete;
    expect(error(field)).to.contain('jalan-rusak.jpg sudah dipilih');
    choose(field, SCAN, file('c.png', 4, ''));
    await field.updateComplete;
    expect(names(field)).to.deep.equal(['jalan-rusak.jpg', 'ktp.pdf']);
    expect(error(field)).to.contain('Paling banyak 2 berkas. c.png tidak ditambahkan');
    expect(field.validity.valid).to.equal(true);
  });

  it('removes a file, says so and keeps the focus near', async () => {
    const field = await make();
    choose(field, PHOTO, SCAN);
    await field.updateComplete;
    inside(field, '.remove').click();
    await field.updateComplete;
    await field.updateComplete;
    expect(inside(field, '[role="status"]').textContent).to.equal('jalan-rusak.jpg dihapus');
    expect(field.shadowRoot?.activeElement?.getAttribute('aria-label')).to.contain('ktp.pdf');
    inside(field, '.remove').click();
    await field.updateComplete;
    await field.updateComplete;
    expect(field.shadowRoot?.activeElement).to.equal(inside(field, 'input'));
  });

  it('fires once for each act, with the files already checked', async () => {
    const field = await make();
    const seen: string[][] = [];
    field.addEventListener('input', () => seen.push(names(field)));
    choose(field, file('a.exe', 4, 'application/x-msdownload'));
    choose(field, PHOTO);
    expect(seen).to.deep.equal([['jalan-rusak.jpg']]);
  });

  it("shows the owner's note under a file", async () => {
    const field = await make();
    field.files = [PHOTO];
    field.notes = new Map([[PHOTO, 'sedang diunggah']]);
    await field.updateComplete;
    expect(inside(field, '.size').textContent).to.contain('sedang diunggah');
  });
});

describe('file limits in words', () => {
  it('names types as people do', () => {
    expect(describeTypes('image/jpeg, .jpeg,.PDF')).to.equal('JPG, PDF');
  });

  it('writes sizes in the language', () => {
    expect(formatSize(1.5 * 1024 ** 2, 'id')).to.equal('1,5 MB');
    expect(formatSize(1.5 * 1024 ** 2, 'en')).to.equal('1.5 MB');
    expect(formatSize(0, 'id')).to.equal('0 byte');
  });
});
