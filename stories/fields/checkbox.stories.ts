import type { GeraiCheckbox } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

type Story = StoryObj<GeraiCheckbox>;

const meta: Meta<GeraiCheckbox> = {
  title: 'Fields/Checkbox',
  component: 'gerai-checkbox',
  args: { label: 'Laporan ini tidak terkait tempat tertentu', name: 'placeless' },
};

export default meta;

export const Default: Story = {};

export const Hint: Story = { args: { hint: 'Tempat dapat Anda tambahkan nanti.' } };

export const WithError: Story = {
  name: 'Error',
  args: {
    hint: 'Tempat dapat Anda tambahkan nanti.',
    error: 'Mohon centang bila setuju.',
    required: true,
  },
};

export const Required: Story = { args: { required: true } };

export const Disabled: Story = { args: { checked: true, disabled: true } };

export const Readonly: Story = { args: { checked: true, readonly: true } };

export const LongWords: Story = {
  args: {
    label:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    hint: 'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    error:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
  },
};

export const English: Story = {
  args: {
    label: 'This report is not about a particular place',
    hint: 'You can add a place later.',
  },
  globals: { language: 'en' },
};

export const Dark: Story = {
  args: { hint: 'Tempat dapat Anda tambahkan nanti.', checked: true },
  globals: { theme: 'dark' },
};

export const DarkError: Story = {
  args: {
    hint: 'Tempat dapat Anda tambahkan nanti.',
    error: 'Mohon centang bila setuju.',
    required: true,
  },
  globals: { theme: 'dark' },
};
