import { fixtures } from '@gerai/api/mocks';
import type { GeraiApplicationTracker } from '@gerai/application-tracker';
import '@gerai/application-tracker/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { apiOf } from '../support/networks.ts';
import { press, see, write } from '../support/person.ts';

type Args = Pick<GeraiApplicationTracker, 'number' | 'headingLevel'>;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const TRACKER = 'gerai-application-tracker';
const LOOKUP = `${TRACKER} >>> gerai-case-lookup`;
const STATUS = `${TRACKER} >>> gerai-application-status`;
const { MOCK_SECRET } = fixtures;

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

/** Enters a number and a secret and sends them, then waits for what shows. */
function lookUp(number: string, secret: string, shown: string): Play {
  return async ({ canvasElement }) => {
    await write(canvasElement, `${LOOKUP} >>> #number >>> #control`, number);
    await write(canvasElement, `${LOOKUP} >>> #secret >>> #control`, secret);
    await press(canvasElement, `${LOOKUP} >>> button[type=submit]`);
    await see(canvasElement, shown);
  };
}

function opened({ number }: { number: string }): Play {
  return lookUp(number, MOCK_SECRET, `${STATUS} >>> gerai-case-timeline >>> li`);
}

const refused = `${LOOKUP} >>> .notice.error`;

export const Default: Story = {
  play: async ({ canvasElement, globals }) => {
    if (globals['network'] !== 'none') await see(canvasElement, `${LOOKUP} >>> form`);
  },
};

/** A page may give the number, e.g. from a link in a message; never the secret. */
export const Prefilled: Story = {
  args: { number: fixtures.runningApplication.number },
};

export const InProgress: Story = {
  tags: ['!autodocs'],
  play: opened(fixtures.runningApplication),
};

export const WaitingForApplicant: Story = {
  tags: ['!autodocs'],
  play: opened(fixtures.waitingApplication),
};

/** Past its deadline, and with another agency now. */
export const Late: Story = {
  tags: ['!autodocs'],
  play: opened(fixtures.lateApplication),
};

/** With the reason, and how and until when to object. */
export const RefusedWithAppeal: Story = {
  tags: ['!autodocs'],
  play: opened(fixtures.refusedApplication),
};

export const Granted: Story = {
  tags: ['!autodocs'],
  play: opened(fixtures.grantedApplication),
};

export const Withdrawn: Story = {
  tags: ['!autodocs'],
  play: opened(fixtures.withdrawnApplication),
};

/** A typing error is told at once, without a request. */
export const WrongNumber: Story = {
  tags: ['!autodocs'],
  play: lookUp('PMH-Y2TJ-3RA5-3W3RX', MOCK_SECRET, `${LOOKUP} >>> #number >>> #error`),
};

/** The number of a complaint, which is followed elsewhere. */
export const ComplaintNumber: Story = {
  tags: ['!autodocs'],
  play: lookUp(fixtures.handledComplaint.number, MOCK_SECRET, `${LOOKUP} >>> #number >>> #error`),
};

export const NothingEntered: Story = {
  tags: ['!autodocs'],
  play: lookUp('', '', `${LOOKUP} >>> #secret >>> #error`),
};

/** An unknown number and a wrong secret are told in the same words. */
export const NotFound: Story = {
  tags: ['!autodocs'],
  play: lookUp(fixtures.runningApplication.number, '00000-00000', refused),
};

export const Loading: Story = {
  tags: ['!autodocs'],
  globals: { network: 'slow' },
  play: lookUp(
    fixtures.runningApplication.number,
    MOCK_SECRET,
    `${LOOKUP} >>> button[aria-disabled=true]`,
  ),
};

export const Failure: Story = {
  name: 'Error',
  tags: ['!autodocs'],
  globals: { network: 'error' },
  play: lookUp(fixtures.runningApplication.number, MOCK_SECRET, refused),
};

export const Offline: Story = {
  tags: ['!autodocs'],
  globals: { network: 'offline' },
  play: lookUp(fixtures.runningApplication.number, MOCK_SECRET, refused),
};

export const NoApi: Story = {
  name: 'No API',
  globals: { network: 'none' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${TRACKER} >>> .notice.warning`);
  },
};

export const English: Story = {
  globals: { language: 'en' },
};

export const EnglishStatus: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  play: opened(fixtures.waitingApplication),
};

export const Dark: Story = {
  globals: { theme: 'dark' },
};

export const DarkStatus: Story = {
  tags: ['!autodocs'],
  globals: { theme: 'dark' },
  play: opened(fixtures.lateApplication),
};
