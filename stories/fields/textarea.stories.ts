import type { GeraiTextarea } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { leave, see, write } from '../support/person.ts';

type Story = StoryObj<GeraiTextarea>;

const meta: Meta<GeraiTextarea> = {
  title: 'Fields/Textarea',
  component: 'gerai-textarea',
  args: { label: 'Isi laporan', name: 'text', rows: 4 },
};

export default meta;

export const Default: Story = {};

export const Hint: Story = { args: { hint: 'Ceritakan apa yang terjadi dan sejak kapan.' } };

export const WithError: Story = {
  name: 'Error',
  args: {
    hint: 'Ceritakan apa yang terjadi dan sejak kapan.',
    error: 'Mohon tulis isi laporan Anda.',
    required: true,
  },
};

export const Required: Story = { args: { required: true } };

export const Disabled: Story = {
  args: { value: 'Ada lubang besar di jalan depan pasar.', disabled: true },
};

export const Readonly: Story = {
  args: { value: 'Ada lubang besar di jalan depan pasar.', readonly: true },
};

export const LongWords: Story = {
  args: {
    label:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    hint: 'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
    error:
      'Surat keterangan pertanggungjawaban penyelenggaraan ketenteraman dan keanekaragaman hayati kabupaten',
  },
};

export const Counted: Story = {
  args: { maxLength: 4000, value: 'Ada lubang besar di jalan depan pasar.' },
};

/** More than fits can be typed and pasted; the field says by how much. */
export const TooLong: Story = {
  tags: ['!autodocs'],
  args: { maxLength: 20 },
  play: async ({ canvasElement }) => {
    await write(
      canvasElement,
      'gerai-textarea >>> #control',
      'Ada lubang besar di jalan depan pasar.',
    );
    await leave(canvasElement, 'gerai-textarea >>> #control');
    await see(canvasElement, 'gerai-textarea >>> #error');
  },
};

export const English: Story = {
  args: { label: 'Your report', hint: 'Say what happened and since when.', maxLength: 4000 },
  globals: { language: 'en' },
};

export const Dark: Story = {
  args: {
    hint: 'Ceritakan apa yang terjadi dan sejak kapan.',
    value: 'Ada lubang besar di jalan depan pasar.',
  },
  globals: { theme: 'dark' },
};

export const DarkError: Story = {
  args: {
    hint: 'Ceritakan apa yang terjadi dan sejak kapan.',
    error: 'Mohon tulis isi laporan Anda.',
    required: true,
  },
  globals: { theme: 'dark' },
};
