import type { GeraiCaseLookup } from '@gerai/core/case';
import '@gerai/core/case/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { press, see } from '../support/person.ts';

type Story = StoryObj<GeraiCaseLookup>;

const LOOKUP = 'gerai-case-lookup';

const meta: Meta<GeraiCaseLookup> = {
  title: 'Case/Lookup',
  component: LOOKUP,
  args: { kind: 'application', number: '', busy: false },
};

export default meta;

export const Default: Story = {};

export const Complaint: Story = { args: { kind: 'complaint' } };

export const Prefilled: Story = { args: { number: 'PMH-Y2TJ-3RA5-3W3RN' } };

export const Busy: Story = { args: { number: 'PMH-Y2TJ-3RA5-3W3RN', busy: true } };

export const NotFound: Story = {
  args: { number: 'PMH-Y2TJ-3RA5-3W3RN', error: { code: 'case-not-found' } },
};

export const Offline: Story = {
  args: { number: 'PMH-Y2TJ-3RA5-3W3RN', error: { code: 'offline' } },
};

export const NothingEntered: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, `${LOOKUP} >>> button[type=submit]`);
    await see(canvasElement, `${LOOKUP} >>> #secret >>> #error`);
  },
};

export const English: Story = { globals: { language: 'en' } };

export const Dark: Story = { globals: { theme: 'dark' } };
