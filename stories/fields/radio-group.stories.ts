import type { FieldOption, GeraiRadioGroup } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

type Story = StoryObj<GeraiRadioGroup>;

const OPTIONS: FieldOption[] = [
  { value: 'yes', label: 'Ya' },
  { value: 'no', label: 'Tidak' },
  { value: 'unknown', label: 'Tidak tahu', description: 'Petugas akan memeriksanya.' },
];

const meta: Meta<GeraiRadioGroup> = {
  title: 'Fields/Radio group',
  component: 'gerai-radio-group',
  args: { label: 'Apakah membahayakan pengguna jalan?', name: 'hazard', options: OPTIONS },
};

export default meta;

export const Default: Story = {};

export const Hint: Story = { args: { hint: 'Pilih yang paling sesuai.' } };

export const WithError: Story = {
  name: 'Error',
  args: { hint: 'Pilih yang paling sesuai.', error: 'Mohon pilih salah satu.', required: true },
};

export const Required: Story = { args: { required: true } };

export const Disabled: Story = { args: { value: 'yes', disabled: true } };

export const Readonly: Story = { args: { value: 'yes', readonly: true } };

export const LongWords: Story = {
  args: {
    label:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    hint: 'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    error:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    options: [{ value: 'a', label: 'Pertanggungjawaban penyelenggaraan keanekaragaman hayati' }],
  },
};

/** Each choice as a card, where a choice needs a description. */
export const Cards: Story = {
  args: {
    label: 'Apa yang ingin Anda sampaikan?',
    cards: true,
    value: 'complaint',
    options: [
      { value: 'complaint', label: 'Pengaduan', description: 'Ada yang perlu diperbaiki.' },
      { value: 'aspiration', label: 'Aspirasi', description: 'Usul atau harapan.' },
      {
        value: 'information',
        label: 'Permintaan informasi',
        description: 'Belum tersedia.',
        disabled: true,
      },
    ],
  },
};

export const DarkCards: Story = {
  args: { cards: true, value: 'no' },
  globals: { theme: 'dark' },
};

export const English: Story = {
  args: {
    label: 'Does it endanger road users?',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
  globals: { language: 'en' },
};

export const Dark: Story = {
  args: { hint: 'Pilih yang paling sesuai.', value: 'yes' },
  globals: { theme: 'dark' },
};

export const DarkError: Story = {
  args: { hint: 'Pilih yang paling sesuai.', error: 'Mohon pilih salah satu.', required: true },
  globals: { theme: 'dark' },
};
