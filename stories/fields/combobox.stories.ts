import type { FieldOption, GeraiCombobox } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { leave, press, pressKey, see, write } from '../support/person.ts';

type Story = StoryObj<GeraiCombobox>;

const OPTIONS: FieldOption[] = [
  { value: '73.17.07', label: 'Belopa' },
  { value: '73.17.01', label: 'Basse Sangtempe' },
  { value: '73.17.06', label: 'Walenrang' },
  { value: '73.17.13', label: 'Bua Ponrang' },
];

const meta: Meta<GeraiCombobox> = {
  title: 'Fields/Combobox',
  component: 'gerai-combobox',
  args: {
    label: 'Kecamatan',
    name: 'district',
    placeholder: 'Ketik atau pilih kecamatan',
    options: OPTIONS,
  },
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

const CONTROL = 'gerai-combobox >>> #control';

export const Open: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, CONTROL);
    await see(canvasElement, 'gerai-combobox >>> [role=option]');
  },
};

/** Found by typing, moved through by the keyboard. */
export const Typing: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await write(canvasElement, CONTROL, 'b');
    await pressKey(canvasElement, CONTROL, 'ArrowDown');
    await see(canvasElement, 'gerai-combobox >>> .item.active mark');
  },
};

export const NothingFound: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await write(canvasElement, CONTROL, 'makassar');
    await see(canvasElement, 'gerai-combobox >>> .message');
  },
};

/** What was typed is kept; the field says that it names nothing in the list. */
export const NotInList: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await write(canvasElement, CONTROL, 'makassar');
    await leave(canvasElement, CONTROL);
    await see(canvasElement, 'gerai-combobox >>> #error');
  },
};

export const Loading: Story = {
  tags: ['!autodocs'],
  args: { source: () => new Promise(() => undefined) },
  play: async ({ canvasElement }) => {
    await write(canvasElement, CONTROL, 'b');
    await see(canvasElement, 'gerai-combobox >>> .message');
  },
};

export const SourceFails: Story = {
  tags: ['!autodocs'],
  args: { source: () => Promise.reject(new Error('the source fails')) },
  play: async ({ canvasElement }) => {
    await write(canvasElement, CONTROL, 'b');
    await see(canvasElement, 'gerai-combobox >>> .retry');
  },
};

export const DarkOpen: Story = {
  tags: ['!autodocs'],
  args: { value: '73.17.07' },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, CONTROL);
    await see(canvasElement, 'gerai-combobox >>> [role=option]');
  },
};

export const English: Story = {
  args: { label: 'District', placeholder: 'Type or choose', hint: 'Where it happened.' },
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
