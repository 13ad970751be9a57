import '@gerai/complaint-form/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { answer, field, FORM, goOn, walkTo } from '../support/complaint-journey.ts';
import { apiOf } from '../support/networks.ts';
import { press, see } from '../support/person.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Widgets/Complaint form/Category',
  component: FORM,
  tags: ['!autodocs'],
  render: (_, { globals }) =>
    html`<gerai-complaint-form api=${ifDefined(apiOf(globals['network']))}></gerai-complaint-form>`,
};

export default meta;

/** Suggested from the words, on the device; nothing is chosen yet. */
export const Suggested: Story = {
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'category');
    await see(canvasElement, `${FORM} >>> [data-suggested][aria-pressed=false]`);
  },
};

export const Confirmed: Story = {
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'category');
    await press(canvasElement, `${FORM} >>> [data-suggested]`);
    await see(canvasElement, `${FORM} >>> [data-suggested][aria-pressed=true]`);
  },
};

/** The words tell nothing: the list alone. */
export const NothingToSuggest: Story = {
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'text');
    await answer(canvasElement, 'text', { text: 'Mohon bantuannya, terima kasih banyak.' });
    await goOn(canvasElement);
    await see(canvasElement, field('category'));
  },
};
