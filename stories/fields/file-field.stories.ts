import type { GeraiFileField } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

type Story = StoryObj<GeraiFileField>;

const meta: Meta<GeraiFileField> = {
  title: 'Fields/File field',
  component: 'gerai-file-field',
  args: { label: 'Foto atau dokumen', name: 'files' },
};

export default meta;

export const Default: Story = {};

export const Hint: Story = { args: { hint: 'Foto tempat kejadian membantu petugas.' } };

export const WithError: Story = {
  name: 'Error',
  args: {
    hint: 'Foto tempat kejadian membantu petugas.',
    error: 'Mohon lampirkan berkas.',
    required: true,
  },
};

export const Required: Story = { args: { required: true } };

export const Disabled: Story = { args: { name: 'files', disabled: true } };

export const Readonly: Story = { args: { name: 'files', readonly: true } };

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
  args: { label: 'Photo or document', hint: 'A picture of the place helps.' },
  globals: { language: 'en' },
};

export const Dark: Story = {
  args: { hint: 'Foto tempat kejadian membantu petugas.', name: 'files' },
  globals: { theme: 'dark' },
};

export const DarkError: Story = {
  args: {
    hint: 'Foto tempat kejadian membantu petugas.',
    error: 'Mohon lampirkan berkas.',
    required: true,
  },
  globals: { theme: 'dark' },
};
