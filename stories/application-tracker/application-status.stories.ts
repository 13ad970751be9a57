import { fixtures } from '@gerai/api/mocks';
import type { GeraiApplicationTracker } from '@gerai/application-tracker';
import '@gerai/application-tracker/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { apiOf, cutNetwork, movingApplications } from '../support/networks.ts';
import { find, press, see, write } from '../support/person.ts';
import { open, STATUS } from '../support/tracker.ts';

type Args = Pick<GeraiApplicationTracker, 'complaintUrl'>;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const {
  runningApplication,
  waitingApplication,
  lateApplication,
  refusedApplication,
  grantedApplication,
  closedApplication,
  withdrawnApplication,
} = fixtures;

/** An application that is open, in all its states. */
const meta: Meta<Args> = {
  title: 'Widgets/Application tracker/Status',
  tags: ['!autodocs'],
  args: { complaintUrl: '/pengaduan/' },
  render: ({ complaintUrl }, { globals }) => html`
    <gerai-application-tracker
      api=${ifDefined(apiOf(globals['network']))}
      complaint-url=${complaintUrl}
    ></gerai-application-tracker>
  `,
};

export default meta;

function opened(application: { number: string }): Play {
  return ({ canvasElement }) => open(canvasElement, application);
}

const answer = `${STATUS} >>> gerai-application-answer`;
const message = `${STATUS} >>> gerai-application-message`;
const subscription = `${STATUS} >>> gerai-application-subscription`;
const rating = `${STATUS} >>> gerai-application-rating`;

export const InProgress: Story = { play: opened(runningApplication) };

export const WaitingForApplicant: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, waitingApplication);
    await see(canvasElement, `${answer} >>> form`);
  },
};

/** Past its deadline, with another agency now, in Indonesian only. */
export const Late: Story = { play: opened(lateApplication) };

/** With the reason, and how and until when to object. */
export const RefusedWithAppeal: Story = { play: opened(refusedApplication) };

/** To be collected. */
export const Granted: Story = { play: opened(grantedApplication) };

/** With the document to download, a step that was skipped, and the satisfaction survey. */
export const Closed: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, closedApplication);
    await see(canvasElement, `${rating} >>> form`);
  },
};

export const Withdrawn: Story = { play: opened(withdrawnApplication) };

/** A server that tells the status and nothing else. */
export const StatusOnly: Story = {
  globals: { network: 'plain' },
  play: opened(waitingApplication),
};

/** Something happened while one looked. */
export const Changed: Story = {
  globals: { network: 'moving' },
  play: async ({ canvasElement }) => {
    const { id } = runningApplication;
    movingApplications.change(id, () => runningApplication);
    await open(canvasElement, runningApplication);
    while (movingApplications.streams(id) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const now = {
      id: 'Kartu keluarga Anda sedang dicetak.',
      en: 'Your family card is being printed.',
    };
    movingApplications.change(id, (before) => ({ ...before, now }));
    await see(canvasElement, `${STATUS} >>> .news`);
  },
};

/** The first file is on its way. */
export const Uploading: Story = {
  globals: { network: 'uploading' },
  play: async ({ canvasElement }) => {
    await open(canvasElement, waitingApplication);
    const field = (await see(canvasElement, `${answer} >>> gerai-file-field`)) as HTMLElement & {
      files: readonly File[];
    };
    field.files = [
      new File(['%PDF-1.4'], 'surat-keterangan-hilang.pdf', { type: 'application/pdf' }),
    ];
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await press(canvasElement, `${answer} >>> button[type=submit]`);
    await see(canvasElement, `${answer} >>> button[aria-disabled=true]`);
  },
};

export const NoFileChosen: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, waitingApplication);
    await press(canvasElement, `${answer} >>> button[type=submit]`);
    await see(canvasElement, `${answer} >>> gerai-file-field >>> #error`);
  },
};

export const MessageSent: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, runningApplication);
    await write(
      canvasElement,
      `${message} >>> gerai-textarea >>> #control`,
      'Apakah perlu datang?',
    );
    await press(canvasElement, `${message} >>> button[type=submit]`);
    await see(canvasElement, `${message} >>> .notice.success`);
  },
};

/** What was typed stays. */
export const MessageFailed: Story = {
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    await open(canvasElement, runningApplication);
    await write(
      canvasElement,
      `${message} >>> gerai-textarea >>> #control`,
      'Apakah perlu datang?',
    );
    cutNetwork(true);
    await press(canvasElement, `${message} >>> button[type=submit]`);
    await see(canvasElement, `${message} >>> .notice.error`);
  },
};

async function subscribe(canvas: Element): Promise<void> {
  movingApplications.change(waitingApplication.id, () => waitingApplication);
  await open(canvas, waitingApplication);
  await write(canvas, `${subscription} >>> [name=email] >>> #control`, 'sitti@contoh.id');
  await press(canvas, `${subscription} >>> button[type=submit]`);
  await see(canvas, `${subscription} >>> [name=code] >>> #control`);
}

async function confirmBy(canvas: Element, code: string): Promise<void> {
  await write(canvas, `${subscription} >>> [name=code] >>> #control`, code);
  await press(canvas, `${subscription} >>> button[type=submit]`);
}

/** The address is shown masked, and is told nothing until the code that it was sent comes back. */
export const SubscriptionUnconfirmed: Story = {
  globals: { network: 'moving' },
  play: async ({ canvasElement }) => {
    await subscribe(canvasElement);
    await see(canvasElement, `${subscription} >>> .notice.success`);
  },
};

export const SubscriptionWrongCode: Story = {
  globals: { network: 'moving' },
  play: async ({ canvasElement }) => {
    await subscribe(canvasElement);
    await confirmBy(canvasElement, '123456');
    await see(canvasElement, `${subscription} >>> [name=code] >>> #error`);
  },
};

export const Subscribed: Story = {
  globals: { network: 'moving' },
  play: async ({ canvasElement }) => {
    await subscribe(canvasElement);
    await confirmBy(canvasElement, fixtures.MOCK_CONFIRMATION_CODE);
    await see(canvasElement, `${subscription} >>> [data-action=end]`);
    await see(canvasElement, `${subscription} >>> .notice.success`);
  },
};

export const RatingIncomplete: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, closedApplication);
    await press(canvasElement, `${rating} >>> input[name=requirements][value="4"]`);
    await press(canvasElement, `${rating} >>> button[type=submit]`);
    await see(canvasElement, `${rating} >>> .error`);
  },
};

export const Rated: Story = {
  globals: { network: 'moving' },
  play: async ({ canvasElement }) => {
    movingApplications.change(closedApplication.id, () => closedApplication);
    await open(canvasElement, closedApplication);
    await see(canvasElement, `${rating} >>> form`);
    const inputs = find(canvasElement, rating)?.shadowRoot?.querySelectorAll<HTMLInputElement>(
      'input[value="4"]',
    );
    for (const input of inputs ?? []) input.click();
    await press(canvasElement, `${rating} >>> button[type=submit]`);
    await see(canvasElement, `${rating} >>> .notice.success`);
  },
};

/** A code and a link for another device, and paper. */
export const Share: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, runningApplication);
    await press(canvasElement, `${STATUS} >>> summary`);
    await see(canvasElement, `${STATUS} >>> gerai-application-share >>> .qr`);
  },
};

/** Open elsewhere on this page. */
export const Switcher: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, runningApplication);
    await press(canvasElement, `${STATUS} >>> [data-another]`);
    await open(canvasElement, waitingApplication);
    await see(canvasElement, `${STATUS} >>> .switcher`);
  },
};

export const NetworkLost: Story = {
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    await open(canvasElement, runningApplication);
    cutNetwork(true);
    await press(canvasElement, `${STATUS} >>> [data-refresh]`);
    await see(canvasElement, `${STATUS} >>> .notice.warning`);
  },
};

/** A widget alone may be too narrow for anything but one column. */
export const Narrow: Story = {
  render: (_, { globals }) => html`
    <div style="inline-size: 288px">
      <gerai-application-tracker
        api=${ifDefined(apiOf(globals['network']))}
      ></gerai-application-tracker>
    </div>
  `,
  play: opened(waitingApplication),
};

export const English: Story = {
  globals: { language: 'en' },
  play: opened(lateApplication),
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: opened(lateApplication),
};
