import { fixtures } from '@gerai/api/mocks';
import '@gerai/application-tracker/define';
import '@gerai/complaint-form/define';
import '@gerai/service-search/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { FORM, goOn } from '../support/complaint-journey.ts';
import { apiOf } from '../support/networks.ts';
import { press, see, write } from '../support/person.ts';
import { open } from '../support/tracker.ts';
import './themes.css';

const SEARCH = 'gerai-service-search';

const meta: Meta = {
  title: 'Design/Themes',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: (_, { globals }) => {
    const api = ifDefined(apiOf(globals['network']));
    return html`<div class="themes">
      <section>
        <gerai-service-search
          api=${api}
          url-sync="off"
          complaint-url="/pengaduan/"
        ></gerai-service-search>
      </section>
      <section>
        <gerai-complaint-form api=${api}></gerai-complaint-form>
      </section>
      <section>
        <gerai-application-tracker api=${api}></gerai-application-tracker>
      </section>
    </div>`;
  },
  /** Results with a chosen filter, an error that is summed up, an application that waits for the resident. */
  play: async ({ canvasElement }) => {
    await write(canvasElement, `${SEARCH} >>> #query`, 'ktp');
    await press(canvasElement, `${SEARCH} >>> form button[type=submit]`);
    await see(canvasElement, `${SEARCH} >>> .results`);
    await see(canvasElement, `${FORM} >>> [data-field=reportClass]`);
    await goOn(canvasElement);
    await see(canvasElement, `${FORM} >>> gerai-error-summary >>> .summary`);
    await open(canvasElement, fixtures.waitingApplication);
  },
};

export default meta;

type Story = StoryObj;

export const Gerai: Story = { globals: { preset: 'gerai' } };

/** Red, white and greys without a hue, in the manner of INA Digital. */
export const Ina: Story = { name: 'INA', globals: { preset: 'ina' } };

/** Green, in the manner of West Java. */
export const Jabar: Story = { globals: { preset: 'jabar' } };

/** Text 7:1, everything else 4.5:1. */
export const HighContrast: Story = { globals: { preset: 'high-contrast' } };
