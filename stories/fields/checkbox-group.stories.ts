import type { FieldOption, GeraiCheckboxGroup } from '@gerai/core/fields';
import '@gerai/core/fields/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

type Story = StoryObj<GeraiCheckboxGroup>;

const OPTIONS: FieldOption[] = [
  { value: 'flood', label: 'Air masuk rumah' },
  { value: 'smell', label: 'Bau' },
  { value: 'mosquitoes', label: 'Sarang nyamuk', description: 'Jentik di genangan air.' },
];

const meta: Meta<GeraiCheckboxGroup> = {
  title: 'Fields/Checkbox group',
  component: 'gerai-checkbox-group',
  args: { label: 'Apa akibatnya?', name: 'effects', options: OPTIONS },
};

export default meta;

export const Default: Story = {};

export const Hint: Story = { args: { hint: 'Boleh lebih dari satu.' } };

export const WithError: Story = {
  name: 'Error',
  args: {
    hint: 'Boleh lebih dari satu.',
    error: 'Mohon pilih paling sedikit satu.',
    required: true,
  },
};

export const Required: Story = { args: { required: true } };

export const Disabled: Story = { args: { value: ['smell'], disabled: true } };

export const Readonly: Story = { args: { value: ['smell'], readonly: true } };

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

export const English: Story = {
  args: {
    label: 'What are the effects?',
    options: [
      { value: 'flood', label: 'Water enters homes' },
      { value: 'smell', label: 'Smell' },
    ],
  },
  globals: { language: 'en' },
};

export const Dark: Story = {
  args: { hint: 'Boleh lebih dari satu.', value: ['smell'] },
  globals: { theme: 'dark' },
};

export const DarkError: Story = {
  args: {
    hint: 'Boleh lebih dari satu.',
    error: 'Mohon pilih paling sedikit satu.',
    required: true,
  },
  globals: { theme: 'dark' },
};
