import '@gerai/complaint-form/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { field, FORM, walkTo } from '../support/complaint-journey.ts';
import { apiOf } from '../support/networks.ts';
import { press, see } from '../support/person.ts';

type Story = StoryObj;
type Choice = 'yes' | 'no';

const meta: Meta = {
  title: 'Widgets/Complaint form/Identity',
  component: FORM,
  tags: ['!autodocs'],
  render: (_, { globals }) =>
    html`<gerai-complaint-form api=${ifDefined(apiOf(globals['network']))}></gerai-complaint-form>`,
};

export default meta;

/** Two choices, and the preview that follows them. */
const choosing = (anonymous: Choice, confidential: Choice): Story => ({
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'identity');
    await press(canvasElement, `${field('anonymous')} >>> input[value=${anonymous}]`);
    await press(canvasElement, `${field('confidential')} >>> input[value=${confidential}]`);
    await see(canvasElement, `${FORM} >>> .preview`);
  },
});

export const NamedAndConfidential = choosing('no', 'yes');
export const NamedAndPublic = choosing('no', 'no');
export const AnonymousAndConfidential = choosing('yes', 'yes');
export const AnonymousAndPublic = choosing('yes', 'no');
