import type { FieldError, GeraiErrorSummary } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { press } from '../support/person.ts';

type Args = Pick<GeraiErrorSummary, 'errors' | 'label' | 'headingLevel'>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Fields/Error summary',
  component: 'gerai-error-summary',
  args: {
    headingLevel: 2,
    errors: [
      { label: 'Nama lengkap', message: 'Mohon isi kolom ini.' },
      { message: 'Pilih kategori laporan.' },
    ],
  },
};

export default meta;

export const Default: Story = {};

export const OwnHeading: Story = { args: { label: 'Ada yang perlu diperbaiki' } };

export const LongWords: Story = {
  args: {
    errors: [
      {
        label: 'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman',
        message: 'Keanekaragamanhayatikabupatenpenyelenggaraanketenteramanumum belum benar.',
      },
    ],
  },
};

/** Each line leads to its field, and goes when the field is in order. */
export const WithFields: Story = {
  tags: ['!autodocs'],
  args: { errors: [] },
  render: ({ headingLevel }) => html`
    <div>
      <gerai-error-summary heading-level=${headingLevel}></gerai-error-summary>
      <gerai-text-field
        label="Nama lengkap"
        error="Mohon isi kolom ini."
        required
      ></gerai-text-field>
    </div>
  `,
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('gerai-text-field');
    const summary = canvasElement.querySelector('gerai-error-summary');
    const error = { label: 'Nama lengkap', message: 'Mohon isi kolom ini.', field } as FieldError;
    summary!.errors = [error];
    await press(canvasElement, 'gerai-error-summary >>> a');
  },
};

export const English: Story = {
  args: {
    errors: [
      { label: 'Full name', message: 'Please fill in this field.' },
      { message: 'Choose a category.' },
    ],
  },
  globals: { language: 'en' },
};

export const Dark: Story = { globals: { theme: 'dark' } };
