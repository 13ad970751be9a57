import { fixtures } from '@gerai/api/mocks';
import type { GeraiComplaintForm } from '@gerai/complaint-form';
import '@gerai/complaint-form/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { FORM, goOn, walkTo } from '../support/complaint-journey.ts';
import { apiOf, cutNetwork } from '../support/networks.ts';
import { find, press, see, write } from '../support/person.ts';

type Story = StoryObj<GeraiComplaintForm>;
type Play = NonNullable<Story['play']>;

const FOLLOW = `${FORM} >>> gerai-complaint-follow`;
const LOOKUP = `${FOLLOW} >>> gerai-case-lookup`;
const STATUS = `${FOLLOW} >>> gerai-complaint-status`;
const RECEIPT = `${FORM} >>> gerai-complaint-receipt`;

/** What comes after a report was sent: its receipt, and how it is followed to its end. */
const meta: Meta<GeraiComplaintForm> = {
  title: 'Widgets/Complaint form/After',
  tags: ['!autodocs'],
  render: (_, { globals }) => html`
    <gerai-complaint-form api=${ifDefined(apiOf(globals['network']))}></gerai-complaint-form>
  `,
  // The follow-up is a step of the history, which the next story is to begin without.
  beforeEach: () => {
    history.replaceState(null, '');
  },
};

export default meta;

async function look(canvas: Element, number: string, secret: string): Promise<void> {
  if (!find(canvas, FOLLOW)) await press(canvas, `${FORM} >>> [data-view=follow]`);
  await write(canvas, `${LOOKUP} >>> #number >>> #control`, number);
  await write(canvas, `${LOOKUP} >>> #secret >>> #control`, secret);
  await press(canvas, `${LOOKUP} >>> button[type=submit]`);
}

async function open(canvas: Element, { number }: { number: string }): Promise<void> {
  await look(canvas, number, fixtures.MOCK_SECRET);
  await see(canvas, `${STATUS} >>> gerai-case-timeline >>> li`);
}

const opened =
  (complaint: { number: string }): Play =>
  ({ canvasElement }) =>
    open(canvasElement, complaint);

const send: Play = async ({ canvasElement }) => {
  await walkTo(canvasElement, 'review');
  await goOn(canvasElement);
  await see(canvasElement, `${RECEIPT} >>> [data-secret]`);
};

/** With a code that opens the report, what comes next by date, and nothing kept on the device. */
export const Sent: Story = { play: send };

export const SentAndKept: Story = {
  play: async (context) => {
    await send(context);
    await press(context.canvasElement, `${RECEIPT} >>> [data-remember]`);
    await press(context.canvasElement, `${RECEIPT} >>> [data-forget]`);
    await see(context.canvasElement, `${RECEIPT} >>> [data-remember]`);
  },
};

/** Nobody has it yet; one of its files is still on the way. */
export const Received: Story = { play: opened(fixtures.receivedComplaint) };

export const Forwarded: Story = { play: opened(fixtures.handledComplaint) };

/** The agency asks; the answer comes before everything else, and the clock stands still. */
export const QuestionAsked: Story = { play: opened(fixtures.askedComplaint) };

/** A deadline has passed. */
export const Late: Story = { play: opened(fixtures.lateComplaint) };

export const Answered: Story = { play: opened(fixtures.answeredComplaint) };

/** With a document to download, to be rated, and to be reopened for some days. */
export const Closed: Story = { play: opened(fixtures.closedComplaint) };

/** Rated, and too old to be reopened: a new report can go on from it. */
export const Ended: Story = { play: opened(fixtures.endedComplaint) };

export const Reopened: Story = { play: opened(fixtures.reopenedComplaint) };

export const Withdrawn: Story = { play: opened(fixtures.withdrawnComplaint) };

/** The agency does not handle it, and says why. */
export const Refused: Story = { play: opened(fixtures.refusedComplaint) };

export const Withdrawing: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, fixtures.handledComplaint);
    await press(canvasElement, `${STATUS} >>> gerai-complaint-withdrawal >>> [data-withdraw]`);
    await see(canvasElement, `${STATUS} >>> gerai-complaint-withdrawal >>> [data-withdraw-yes]`);
  },
};

export const Reopening: Story = {
  play: async ({ canvasElement }) => {
    const part = `${STATUS} >>> gerai-complaint-reopening`;
    await open(canvasElement, fixtures.closedComplaint);
    await press(canvasElement, `${part} >>> [data-reopen]`);
    await press(canvasElement, `${part} >>> [type=submit]`);
    await see(canvasElement, `${part} >>> gerai-textarea`);
  },
};

export const Rated: Story = {
  play: async ({ canvasElement }) => {
    const part = `${STATUS} >>> gerai-complaint-rating`;
    await open(canvasElement, fixtures.answeredComplaint);
    await press(canvasElement, `${part} >>> [name=score] >>> input[value="4"]`);
    await press(canvasElement, `${part} >>> [type=submit]`);
    await see(canvasElement, `${part} >>> .notice.success`);
  },
};

export const MessageSent: Story = {
  play: async ({ canvasElement }) => {
    const part = `${STATUS} >>> gerai-complaint-reply`;
    await open(canvasElement, fixtures.handledComplaint);
    await write(canvasElement, `${part} >>> gerai-textarea >>> #control`, 'Lubangnya lebih besar.');
    await press(canvasElement, `${part} >>> [type=submit]`);
    await see(canvasElement, `${part} >>> .notice.success`);
  },
};

/** What was shown stays, with its age. */
export const Offline: Story = {
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    cutNetwork(false);
    await open(canvasElement, fixtures.handledComplaint);
    cutNetwork(true);
    await press(canvasElement, `${STATUS} >>> [data-refresh]`);
    await see(canvasElement, `${STATUS} >>> .notice.warning`);
    cutNetwork(false);
  },
};

export const WrongSecret: Story = {
  play: async ({ canvasElement }) => {
    await look(canvasElement, fixtures.handledComplaint.number, '00000-00000');
    await see(canvasElement, `${LOOKUP} >>> .notice.error`);
  },
};

/** Told before anything is asked of the service. */
export const MistypedNumber: Story = {
  play: async ({ canvasElement }) => {
    await look(canvasElement, 'ADU-3JAD-98TA-BHC9A', fixtures.MOCK_SECRET);
    await see(canvasElement, `${LOOKUP} >>> #number >>> [part=error]`);
  },
};

export const Several: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, fixtures.handledComplaint);
    await press(canvasElement, `${STATUS} >>> [data-leave]`);
    await open(canvasElement, fixtures.askedComplaint);
    await press(canvasElement, `${STATUS} >>> [data-leave]`);
    await see(canvasElement, `${FOLLOW} >>> gerai-complaint-list >>> li`);
  },
};

export const ToTakeAlong: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, fixtures.handledComplaint);
    await press(canvasElement, `${STATUS} >>> summary`);
    await see(canvasElement, `${STATUS} >>> gerai-complaint-share >>> .qr`);
  },
};

export const EnglishQuestionAsked: Story = {
  globals: { language: 'en' },
  play: opened(fixtures.askedComplaint),
};

export const DarkQuestionAsked: Story = {
  globals: { theme: 'dark' },
  play: opened(fixtures.askedComplaint),
};
