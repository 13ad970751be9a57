import type { GeraiTextField } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { leave, see, write } from '../support/person.ts';

type Story = StoryObj<GeraiTextField>;

const meta: Meta<GeraiTextField> = {
  title: 'Fields/Text field',
  component: 'gerai-text-field',
  args: { label: 'Nama lengkap', name: 'name', autocomplete: 'name' },
};

export default meta;

export const Default: Story = {};

export const Hint: Story = { args: { hint: 'Tulis seperti pada KTP.' } };

export const WithError: Story = {
  name: 'Error',
  args: { hint: 'Tulis seperti pada KTP.', error: 'Mohon isi kolom ini.', required: true },
};

export const Required: Story = { args: { required: true } };

export const Disabled: Story = { args: { value: 'Nurhayati', disabled: true } };

export const Readonly: Story = { args: { value: 'Nurhayati', readonly: true } };

export const LongWords: Story = {
  args: {
    label:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    hint: 'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    error:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
  },
};

export const Telephone: Story = {
  args: {
    label: 'Nomor telepon',
    type: 'tel',
    autocomplete: 'tel',
    hint: 'Contoh: 0812 3456 7890.',
  },
};

/** A numeric keyboard without spinners; the width tells how long the answer is. */
export const Digits: Story = {
  args: { label: 'NIK', type: 'number', size: 18, hint: '16 angka pada KTP.' },
};

/** The built-in check, once the person has left the field. */
export const EmailChecked: Story = {
  tags: ['!autodocs'],
  args: { label: 'Surel (email)', type: 'email', autocomplete: 'email' },
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'gerai-text-field >>> #control', 'nama@');
    await leave(canvasElement, 'gerai-text-field >>> #control');
    await see(canvasElement, 'gerai-text-field >>> #error');
  },
};

export const English: Story = {
  args: { label: 'Full name', hint: 'As on your identity card.' },
  globals: { language: 'en' },
};

export const Dark: Story = {
  args: { hint: 'Tulis seperti pada KTP.', value: 'Nurhayati' },
  globals: { theme: 'dark' },
};

export const DarkError: Story = {
  args: { hint: 'Tulis seperti pada KTP.', error: 'Mohon isi kolom ini.', required: true },
  globals: { theme: 'dark' },
};
