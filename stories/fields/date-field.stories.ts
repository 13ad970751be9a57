import type { GeraiDateField } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

type Story = StoryObj<GeraiDateField>;

const meta: Meta<GeraiDateField> = {
  title: 'Fields/Date field',
  component: 'gerai-date-field',
  args: { label: 'Tanggal kejadian', name: 'occurredOn' },
};

export default meta;

export const Default: Story = {};

export const Hint: Story = { args: { hint: 'Perkiraan sudah cukup.' } };

export const WithError: Story = {
  name: 'Error',
  args: { hint: 'Perkiraan sudah cukup.', error: 'Mohon isi tanggal yang benar.', required: true },
};

export const Required: Story = { args: { required: true } };

export const Disabled: Story = { args: { value: '2026-11-23', disabled: true } };

export const Readonly: Story = { args: { value: '2026-11-23', readonly: true } };

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
  args: { label: 'Date of the event', hint: 'Roughly is enough.' },
  globals: { language: 'en' },
};

export const Dark: Story = {
  args: { hint: 'Perkiraan sudah cukup.', value: '2026-11-23' },
  globals: { theme: 'dark' },
};

export const DarkError: Story = {
  args: { hint: 'Perkiraan sudah cukup.', error: 'Mohon isi tanggal yang benar.', required: true },
  globals: { theme: 'dark' },
};
