import { fixtures } from '@gerai/api/mocks';
import type { GeraiApplicationTracker } from '@gerai/application-tracker';
import '@gerai/application-tracker/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { apiOf, cutNetwork } from '../support/networks.ts';
import { press, see, write } from '../support/person.ts';
import { LOOKUP, lookUp, open, STATUS, TRACKER } from '../support/tracker.ts';

type Args = Pick<GeraiApplicationTracker, 'number' | 'headingLevel'>;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const { MOCK_SECRET, runningApplication, waitingApplication } = fixtures;

const meta: Meta<Args> = {
  title: 'Widgets/Application tracker',
  component: TRACKER,
  args: { number: '', headingLevel: 2 },
  render: ({ number, headingLevel }, { globals }) => html`
    <gerai-application-tracker
      api=${ifDefined(apiOf(globals['network']))}
      number=${ifDefined(number || undefined)}
      heading-level=${headingLevel}
    ></gerai-application-tracker>
  `,
};

export default meta;

function entering(number: string, secret: string, shown: string): Play {
  return ({ canvasElement }) => lookUp(canvasElement, number, secret, shown);
}

const refused = `${LOOKUP} >>> .notice.error`;
const list = `${TRACKER} >>> gerai-application-list`;

export const Default: Story = {
  play: async ({ canvasElement, globals }) => {
    if (globals['network'] !== 'none') await see(canvasElement, `${LOOKUP} >>> form`);
  },
};

/** A page may give the number, e.g. from a link in a message; never the secret. */
export const Prefilled: Story = {
  args: { number: runningApplication.number },
};

/** A typing error is told at once, without a request. */
export const WrongNumber: Story = {
  tags: ['!autodocs'],
  play: entering('PMH-Y2TJ-3RA5-3W3RX', MOCK_SECRET, `${LOOKUP} >>> #number >>> #error`),
};

/** The number of a complaint, which is followed elsewhere. */
export const ComplaintNumber: Story = {
  tags: ['!autodocs'],
  play: entering(fixtures.handledComplaint.number, MOCK_SECRET, `${LOOKUP} >>> #number >>> #error`),
};

export const NothingEntered: Story = {
  tags: ['!autodocs'],
  play: entering('', '', `${LOOKUP} >>> #secret >>> #error`),
};

/** An unknown number and a wrong secret are told in the same words. */
export const NotFound: Story = {
  tags: ['!autodocs'],
  play: entering(runningApplication.number, '00000-00000', refused),
};

/** After many guesses the server wants a proof of work, which the device works out by itself. */
export const ProofOfWork: Story = {
  tags: ['!autodocs'],
  globals: { network: 'guarded' },
  play: ({ canvasElement }) => open(canvasElement, runningApplication),
};

export const Loading: Story = {
  tags: ['!autodocs'],
  globals: { network: 'slow' },
  play: entering(
    runningApplication.number,
    MOCK_SECRET,
    `${LOOKUP} >>> button[aria-disabled=true]`,
  ),
};

export const Failure: Story = {
  name: 'Error',
  tags: ['!autodocs'],
  globals: { network: 'error' },
  play: entering(runningApplication.number, MOCK_SECRET, refused),
};

export const Offline: Story = {
  tags: ['!autodocs'],
  globals: { network: 'offline' },
  play: entering(runningApplication.number, MOCK_SECRET, refused),
};

export const NoApi: Story = {
  name: 'No API',
  globals: { network: 'none' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${TRACKER} >>> .notice.warning`);
  },
};

/** A page that was left open is of no use to who comes next. */
export const SessionEnded: Story = {
  tags: ['!autodocs'],
  globals: { network: 'expiring' },
  play: async ({ canvasElement }) => {
    await write(canvasElement, `${LOOKUP} >>> #number >>> #control`, runningApplication.number);
    await write(canvasElement, `${LOOKUP} >>> #secret >>> #control`, MOCK_SECRET);
    await press(canvasElement, `${LOOKUP} >>> button[type=submit]`);
    await see(canvasElement, `${TRACKER} >>> .notice.info`);
  },
};

/** A link whose secret can be read nowhere again may be tried again. */
export const LinkFailed: Story = {
  tags: ['!autodocs'],
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${LOOKUP} >>> form`);
    cutNetwork(true);
    const link = { 'gerai-number': runningApplication.number, 'gerai-secret': MOCK_SECRET };
    location.hash = new URLSearchParams(link).toString();
    await see(canvasElement, refused);
  },
};

/** The applications of this page, to go back to. */
export const SeveralApplications: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    for (const application of [runningApplication, waitingApplication]) {
      await open(canvasElement, application);
      await press(canvasElement, `${STATUS} >>> [data-another]`);
    }
    await see(canvasElement, `${list} >>> .case + .case`);
  },
};

/** What the resident asked this device to keep, with its removal in sight. */
export const Remembered: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await open(canvasElement, runningApplication);
    await press(canvasElement, `${STATUS} >>> [data-remember]`);
    await see(canvasElement, `${STATUS} >>> [data-forget]`);
    await press(canvasElement, `${STATUS} >>> [data-another]`);
    await see(canvasElement, `${list} >>> [data-forget-all]`);
  },
};

/** What the device remembers can be read without a network, with its age. */
export const RememberedOffline: Story = {
  tags: ['!autodocs'],
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    await open(canvasElement, runningApplication);
    await press(canvasElement, `${STATUS} >>> [data-remember]`);
    await see(canvasElement, `${STATUS} >>> [data-forget]`);
    await press(canvasElement, `${STATUS} >>> [data-close]`);
    cutNetwork(true);
    await press(canvasElement, `${list} >>> .button.primary`);
    await see(canvasElement, `${STATUS} >>> .notice.warning`);
  },
};

export const English: Story = {
  globals: { language: 'en' },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
};
