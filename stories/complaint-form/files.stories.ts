import '@gerai/complaint-form/define';
import { GeraiStorage } from '@gerai/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { FORM, goOn, walkTo } from '../support/complaint-journey.ts';
import { apiOf } from '../support/networks.ts';
import { find, press, pressKey, see } from '../support/person.ts';
import { chooseFiles, falsePhoto, iphonePhoto, letter, streetPhoto } from '../support/photos.ts';

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const FILES = `${FORM} >>> gerai-complaint-files`;
const REDACTION = `${FILES} >>> gerai-complaint-redaction`;
const DELIVERY = `${FORM} >>> gerai-complaint-delivery`;

const meta: Meta = {
  title: 'Widgets/Complaint form/Files',
  component: FORM,
  tags: ['!autodocs'],
  beforeEach: () => new GeraiStorage('complaint-file').forget(),
  render: (_, { globals }) =>
    html`<gerai-complaint-form api=${ifDefined(apiOf(globals['network']))}></gerai-complaint-form>`,
};

export default meta;

/** Chooses files and waits until the last one is ready or refused. */
async function add(canvas: Element, files: readonly File[], shown = 'ready'): Promise<void> {
  await chooseFiles(canvas, `${FILES} >>> #pick`, files);
  await see(canvas, `${FILES} >>> .file:last-child[data-state=${shown}]`);
}

async function sendWith(canvas: Element, files: readonly File[]): Promise<void> {
  await walkTo(canvas, 'files');
  await add(canvas, files);
  await goOn(canvas);
  await press(canvas, `${FORM} >>> [data-field="anonymous"] >>> input[value=yes]`);
  await goOn(canvas);
  await see(canvas, `${FORM} >>> .review`);
  await goOn(canvas);
  await see(canvas, `${FORM} >>> gerai-complaint-receipt >>> [data-secret]`);
}

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'files');
  },
};

/** A photo is smaller now, and has lost what its camera wrote into it. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'files');
    await add(canvasElement, [await streetPhoto(), letter()]);
  },
};

/** Each says what is wrong with it and how to mend that; the good one stays. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'files');
    const photo = await streetPhoto();
    await add(canvasElement, [photo, iphonePhoto(), falsePhoto(), photo], 'refused');
    await see(canvasElement, `${FILES} >>> .file[data-state=ready]`);
  },
};

const openRedaction: Play = async ({ canvasElement }) => {
  await walkTo(canvasElement, 'files');
  await add(canvasElement, [await streetPhoto()]);
  await press(canvasElement, `${FILES} >>> [data-cover]`);
  await see(canvasElement, `${REDACTION} >>> canvas`);
};

export const Redaction: Story = { play: openRedaction };

/** A box, moved and stretched by keys alone. */
export const RedactionBox: Story = {
  play: async (context) => {
    await openRedaction(context);
    const { canvasElement } = context;
    await press(canvasElement, `${REDACTION} >>> [data-add]`);
    await see(canvasElement, `${REDACTION} >>> [data-box="0"]`);
    for (let press = 0; press < 10; press += 1) {
      await pressKey(canvasElement, `${REDACTION} >>> [data-box="0"]`, 'ArrowRight');
      await pressKey(canvasElement, `${REDACTION} >>> [data-box="0"]`, 'ArrowDown');
    }
    await press(canvasElement, `${REDACTION} >>> [data-tool=shorter]`);
  },
};

/** What was covered is gone from the photo. */
export const Covered: Story = {
  play: async (context) => {
    await openRedaction(context);
    const { canvasElement } = context;
    await press(canvasElement, `${REDACTION} >>> [data-add]`);
    await press(canvasElement, `${REDACTION} >>> [data-done]`);
    await see(canvasElement, `${FILES} >>> [data-cover]`);
  },
};

/** The report is in; its files follow. */
export const Sending: Story = {
  globals: { network: 'uploading' },
  play: async ({ canvasElement }) => {
    await sendWith(canvasElement, [await streetPhoto(), letter()]);
    await see(canvasElement, `${DELIVERY} >>> .file[data-state=sending]`);
  },
};

/** One file failed. The report is safe, and the file is sent again alone. */
export const Failed: Story = {
  globals: { network: 'unarriving' },
  play: async ({ canvasElement }) => {
    await sendWith(canvasElement, [await streetPhoto()]);
    await see(canvasElement, `${DELIVERY} >>> .file[data-state=failed]`);
  },
};

export const Sent: Story = {
  play: async ({ canvasElement }) => {
    await sendWith(canvasElement, [await streetPhoto(), letter()]);
    await see(canvasElement, `${DELIVERY} >>> .file:last-child[data-state=sent]`);
  },
};

/** The page was left before the file had arrived; it goes on when the form is opened again. */
export const FromEarlier: Story = {
  globals: { network: 'uploading' },
  play: async ({ canvasElement }) => {
    await sendWith(canvasElement, [await streetPhoto()]);
    await see(canvasElement, DELIVERY);
    const form = find(canvasElement, FORM);
    form?.replaceWith(form.cloneNode(true));
    await see(canvasElement, `${FORM} >>> form`);
    await see(canvasElement, `${DELIVERY} >>> .file`);
  },
};
