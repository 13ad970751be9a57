import '@gerai/complaint-form/define';
import { GeraiStorage } from '@gerai/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { answer, FORM, goOn, walkTo } from '../support/complaint-journey.ts';
import { apiOf, cutNetwork } from '../support/networks.ts';
import { find, press, see } from '../support/person.ts';

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const QUEUE = `${FORM} >>> gerai-complaint-queue`;
const SECOND = 'Lampu jalan di depan sekolah padam sejak dua minggu yang lalu.';

const form = (network: unknown): ReturnType<typeof html> =>
  html`<gerai-complaint-form api=${ifDefined(apiOf(network))}></gerai-complaint-form>`;

/** Reports that are kept on the device beside the one in the form. */
const meta: Meta = {
  title: 'Widgets/Complaint form/Drafts',
  component: FORM,
  tags: ['!autodocs'],
  beforeEach: async () => {
    cutNetwork(false);
    history.replaceState(null, '');
    await new GeraiStorage('complaint-draft').forget();
  },
  render: (_, { globals }) => form(globals['network']),
};

export default meta;

/** Leaves the page and comes back. */
async function comeBack(canvas: Element): Promise<void> {
  const left = find(canvas, FORM);
  history.replaceState(null, '');
  left?.replaceWith(left.cloneNode(true));
  await see(canvas, `${FORM} >>> form`);
}

async function write(canvas: Element, text: string): Promise<void> {
  await walkTo(canvas, 'text');
  await answer(canvas, 'text', { text });
  await see(canvas, `${FORM} >>> .device`);
}

/** Begins another report beside the one that was left. */
const beginAnother: Play = async ({ canvasElement }) => {
  await walkTo(canvasElement, 'category');
  await see(canvasElement, `${FORM} >>> .device`);
  await comeBack(canvasElement);
  await press(canvasElement, `${FORM} >>> [data-new]`);
  await see(canvasElement, `${QUEUE} >>> [data-state=draft]`);
};

export const Another: Story = { play: beginAnother };

/** Two others on the device; the newest is in the form. */
export const Several: Story = {
  play: async (context) => {
    const { canvasElement } = context;
    await beginAnother(context);
    await write(canvasElement, SECOND);
    await comeBack(canvasElement);
    await press(canvasElement, `${FORM} >>> [data-new]`);
    await see(canvasElement, `${QUEUE} >>> .report + .report`);
  },
};

export const Deleting: Story = {
  play: async (context) => {
    await beginAnother(context);
    await press(context.canvasElement, `${QUEUE} >>> [data-remove]`);
    await see(context.canvasElement, `${QUEUE} >>> [data-remove-yes]`);
  },
};

/** Said where it was, since the list is gone. */
export const Deleted: Story = {
  play: async (context) => {
    const { canvasElement } = context;
    await beginAnother(context);
    await press(canvasElement, `${QUEUE} >>> [data-remove]`);
    await press(canvasElement, `${QUEUE} >>> [data-remove-yes]`);
    await see(canvasElement, `${FORM} >>> .notice.success`);
  },
};

/** The draft is open in another tab, here in another form. */
export const OpenElsewhere: Story = {
  render: (_, { globals }) =>
    html`${form(globals['network'])}
      <hr />
      <div class="second"></div>`,
  play: async ({ canvasElement }) => {
    await write(canvasElement, SECOND);
    const second = find(canvasElement, '.second');
    second?.append(find(canvasElement, FORM)?.cloneNode(true) ?? '');
    await see(canvasElement, `.second ${QUEUE} >>> [data-state=elsewhere]`);
  },
};

async function sendCut(canvas: Element): Promise<void> {
  await walkTo(canvas, 'review');
  cutNetwork(true);
  await goOn(canvas);
  await see(canvas, `${FORM} >>> [data-queued]`);
}

/** The report could not be sent, and is sent by itself once that is possible. */
export const WaitsInTheForm: Story = {
  globals: { network: 'cut' },
  play: ({ canvasElement }) => sendCut(canvasElement),
};

/** The page was opened again, and the service can still not be reached. */
export const Waits: Story = {
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    await sendCut(canvasElement);
    await comeBack(canvasElement);
    await see(canvasElement, `${QUEUE} >>> [data-state=waiting]`);
  },
};

export const DeletingWhatWaits: Story = {
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    await sendCut(canvasElement);
    await comeBack(canvasElement);
    await press(canvasElement, `${QUEUE} >>> [data-state=waiting] [data-remove]`);
    await see(canvasElement, `${QUEUE} >>> [data-remove-yes]`);
  },
};

/** It waits no longer, and nobody knows whether it has arrived. */
export const Unsure: Story = {
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    await sendCut(canvasElement);
    await press(canvasElement, `${FORM} >>> [data-unqueue]`);
    await comeBack(canvasElement);
    await press(canvasElement, `${FORM} >>> [data-new]`);
    await see(canvasElement, `${QUEUE} >>> [data-state=unsure]`);
  },
};

/** What waited was sent when the page was opened; its receipt waits for its reader. */
export const SentByItself: Story = {
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    await sendCut(canvasElement);
    const left = find(canvasElement, FORM);
    const place = left?.parentElement;
    left?.remove();
    history.replaceState(null, '');
    cutNetwork(false);
    place?.append(left?.cloneNode(true) ?? '');
    await see(canvasElement, `${QUEUE} >>> [data-state=sent] [data-show]`);
  },
};

/** The device can keep nothing: said while something can still be done about it. */
export const NothingCanBeKept: Story = {
  beforeEach: () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('private window', 'SecurityError');
    };
    return () => {
      IDBFactory.prototype.open = open;
    };
  },
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'text');
    await answer(canvasElement, 'text', { text: SECOND });
    await see(canvasElement, `${FORM} >>> [data-volatile]`);
  },
};

export const EnglishWaits: Story = { ...Waits, globals: { network: 'cut', language: 'en' } };

export const DarkSeveral: Story = { ...Several, globals: { theme: 'dark' } };
