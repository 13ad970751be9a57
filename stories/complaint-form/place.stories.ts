import '@gerai/complaint-form/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { answer, field, FORM, goOn, walkTo } from '../support/complaint-journey.ts';
import { apiOf } from '../support/networks.ts';
import { press, pressKey, see } from '../support/person.ts';

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const POSITION = `${FORM} >>> gerai-complaint-position`;
const MAP = `${POSITION} >>> gerai-complaint-map`;

/** What the device says when it is asked where it is. */
type Device = { readonly coords: Partial<GeolocationCoordinates> } | { readonly code: number };

const inBelopa = (accuracy: number): Device => ({
  coords: { latitude: -3.38, longitude: 120.36, accuracy },
});

const meta: Meta = {
  title: 'Widgets/Complaint form/Place',
  component: FORM,
  tags: ['!autodocs'],
  render: (_, { globals }) =>
    html`<gerai-complaint-form api=${ifDefined(apiOf(globals['network']))}></gerai-complaint-form>`,
};

export default meta;

/** A story whose device answers in this way; it is given back afterwards. */
function located(device: Device, shown: string): Pick<Story, 'beforeEach' | 'play'> {
  return {
    beforeEach: () => {
      const { getCurrentPosition } = Geolocation.prototype;
      Geolocation.prototype.getCurrentPosition = (found, failed) => {
        if ('coords' in device) found(device as GeolocationPosition);
        else failed?.(device as GeolocationPositionError);
      };
      return () => {
        Geolocation.prototype.getCurrentPosition = getCurrentPosition;
      };
    },
    play: async ({ canvasElement }) => {
      await walkTo(canvasElement, 'place');
      await press(canvasElement, `${POSITION} >>> [data-gps]`);
      await see(canvasElement, `${POSITION} >>> ${shown}`);
    },
  };
}

export const Position: Story = located(inBelopa(25), '[data-region]');

/** The device hardly knows where it is: a landmark helps. */
export const Inaccurate: Story = located(inBelopa(3000), '.notice.warning');

/** Location was not allowed: the other ways are named. */
export const Refused: Story = located({ code: 1 }, '.notice.warning');

export const NotFound: Story = located({ code: 3 }, '.notice.warning');

/** Taken only when the resident insists. */
export const Outside: Story = located(
  { coords: { latitude: -5.14, longitude: 119.43, accuracy: 10 } },
  '[data-anyway]',
);

const openMap: Play = async ({ canvasElement }) => {
  await walkTo(canvasElement, 'place');
  await press(canvasElement, `${POSITION} >>> [data-map]`);
  await see(canvasElement, `${MAP} >>> canvas`);
};

export const OnTheMap: Story = { play: openMap };

/** The point in the middle of the map, used by Enter. */
export const ChosenOnTheMap: Story = {
  play: async (context) => {
    await openMap(context);
    await pressKey(context.canvasElement, `${MAP} >>> .canvas`, 'Enter');
    await see(context.canvasElement, `${POSITION} >>> [data-remove]`);
  },
};

/** Public reports that may be about the same thing. */
export const Similar: Story = {
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'similar');
  },
};

export const Supported: Story = {
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'similar');
    await press(canvasElement, `${FORM} >>> gerai-complaint-similar >>> [data-support]`);
    await see(canvasElement, `${FORM} >>> gerai-complaint-similar >>> .notice.success`);
  },
};

/** With a point, a region and a landmark, all in the review. */
export const Reviewed: Story = {
  ...located(inBelopa(25), '[data-remove]'),
  play: async (context) => {
    const { canvasElement } = context;
    await walkTo(canvasElement, 'place');
    await press(canvasElement, `${POSITION} >>> [data-gps]`);
    await answer(canvasElement, 'place');
    await goOn(canvasElement);
    await see(canvasElement, field('attribute:hazard'));
  },
};
