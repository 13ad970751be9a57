import type { FieldOption, GeraiSelect } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

type Story = StoryObj<GeraiSelect>;

const OPTIONS: FieldOption[] = [
  { value: '73.17.07', label: 'Belopa' },
  { value: '73.17.01', label: 'Basse Sangtempe' },
  { value: '73.17.06', label: 'Walenrang' },
  { value: '73.17.13', label: 'Bua Ponrang' },
];

const meta: Meta<GeraiSelect> = {
  title: 'Fields/Select',
  component: 'gerai-select',
  args: { label: 'Kecamatan', name: 'district', options: OPTIONS },
};

export default meta;

export const Default: Story = {};

export const Hint: Story = { args: { hint: 'Tempat kejadian.' } };

export const WithError: Story = {
  name: 'Error',
  args: { hint: 'Tempat kejadian.', error: 'Mohon pilih kecamatan.', required: true },
};

export const Required: Story = { args: { required: true } };

export const Disabled: Story = { args: { value: '73.17.07', disabled: true } };

export const Readonly: Story = { args: { value: '73.17.07', readonly: true } };

export const LongWords: Story = {
  args: {
    label:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    hint: 'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    error:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    options: [{ value: 'a', label: 'Pertanggungjawaban penyelenggaraan keanekaragaman hayati' }],
    value: 'a',
  },
};

export const Groups: Story = {
  args: {
    label: 'Layanan',
    options: [
      { value: 'ktp', label: 'KTP elektronik', group: 'Kependudukan' },
      { value: 'kk', label: 'Kartu keluarga', group: 'Kependudukan' },
      { value: 'pbg', label: 'Persetujuan bangunan gedung', group: 'Perizinan' },
    ],
  },
};

export const English: Story = {
  args: { label: 'District', hint: 'Where it happened.' },
  globals: { language: 'en' },
};

export const Dark: Story = {
  args: { hint: 'Tempat kejadian.', value: '73.17.07' },
  globals: { theme: 'dark' },
};

export const DarkError: Story = {
  args: { hint: 'Tempat kejadian.', error: 'Mohon pilih kecamatan.', required: true },
  globals: { theme: 'dark' },
};
