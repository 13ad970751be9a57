import { fixtures } from '@gerai/api/mocks';
import type { GeraiComplaintForm } from '@gerai/complaint-form';
import '@gerai/complaint-form/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { answer, field, FORM, goOn, walkTo, type Step } from '../support/complaint-journey.ts';
import { apiOf } from '../support/networks.ts';
import { find, press, see, write } from '../support/person.ts';

type Args = Pick<GeraiComplaintForm, 'category' | 'agency' | 'headingLevel'>;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const FOLLOW = `${FORM} >>> gerai-complaint-follow`;
const LOOKUP = `${FOLLOW} >>> gerai-case-lookup`;
const SUMMARY = `${FORM} >>> gerai-error-summary >>> .summary`;
const FAILURE = `${FORM} >>> #failure`;

const meta: Meta<Args> = {
  title: 'Widgets/Complaint form',
  component: FORM,
  args: { category: '', agency: '', headingLevel: 2 },
  render: ({ category, agency, headingLevel }, { globals }) => html`
    <gerai-complaint-form
      api=${ifDefined(apiOf(globals['network']))}
      category=${ifDefined(category || undefined)}
      agency=${ifDefined(agency || undefined)}
      heading-level=${headingLevel}
    >
      <a href="tel:0471000111">0471 000111</a>
    </gerai-complaint-form>
  `,
};

export default meta;

const at =
  (step: Step, anonymous = false): Play =>
  async ({ canvasElement }) => {
    await walkTo(canvasElement, step, { anonymous });
  };

/** Tries to leave a step that is not in order. */
const refusedAt =
  (step: Step, enter?: Play): Play =>
  async (context) => {
    await walkTo(context.canvasElement, step);
    await enter?.(context);
    await goOn(context.canvasElement);
    await see(context.canvasElement, SUMMARY);
  };

const send =
  (shown: string): Play =>
  async ({ canvasElement }) => {
    await walkTo(canvasElement, 'review');
    await goOn(canvasElement);
    await see(canvasElement, shown);
  };

export const Default: Story = {
  play: async ({ canvasElement, globals }) => {
    if (globals['network'] !== 'none') await see(canvasElement, field('reportClass'));
  },
};

export const ClassMissing: Story = { tags: ['!autodocs'], play: refusedAt('class') };

export const Text: Story = { tags: ['!autodocs'], play: at('text') };

export const TextFilled: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'text');
    await answer(canvasElement, 'text');
  },
};

export const TextTooShort: Story = {
  tags: ['!autodocs'],
  play: refusedAt('text', ({ canvasElement }) =>
    write(canvasElement, `${field('text')} >>> #control`, 'Rusak'),
  ),
};

/** Words that may mean danger bring up the hotlines; the report stays possible. */
export const Urgent: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'text');
    await answer(canvasElement, 'text', { text: 'Ada kebakaran di belakang pasar sejak pagi.' });
    await see(canvasElement, `${FORM} >>> a[href="tel:113"]`);
  },
};

/** Sixteen digits look like a NIK, which nobody needs in a text. */
export const IdentityNumberInText: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'text');
    const text = 'Nama saya belum tercatat, NIK 7317014507900001, mohon dibantu.';
    await answer(canvasElement, 'text', { text });
    await see(canvasElement, `${FORM} >>> .notice.warning`);
  },
};

export const Category: Story = { tags: ['!autodocs'], play: at('category') };

export const CategoryChosen: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'category');
    await answer(canvasElement, 'category');
    await see(canvasElement, `${FORM} >>> .steps .notice`);
  },
};

export const CategoryMissing: Story = { tags: ['!autodocs'], play: refusedAt('category') };

export const Questions: Story = { tags: ['!autodocs'], play: at('questions') };

export const QuestionsMissing: Story = { tags: ['!autodocs'], play: refusedAt('questions') };

/** Questions of all kinds: a date, several choices. */
export const OtherQuestions: Story = {
  tags: ['!autodocs'],
  args: { category: 'drainase' },
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'category');
    await goOn(canvasElement);
    await see(canvasElement, field('landmark'));
    await answer(canvasElement, 'place');
    await goOn(canvasElement);
    await see(canvasElement, field('attribute:effects'));
  },
};

export const Place: Story = { tags: ['!autodocs'], play: at('place') };

export const PlaceMissing: Story = { tags: ['!autodocs'], play: refusedAt('place') };

/** The place is searched by typing. */
export const PlaceSearching: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'place');
    await write(canvasElement, `${field('district')} >>> #control`, 'be');
    await see(canvasElement, `${field('district')} >>> [role=option]`);
  },
};

export const Identity: Story = { tags: ['!autodocs'], play: at('identity') };

export const IdentityAnonymous: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'identity');
    await answer(canvasElement, 'identity', { anonymous: true });
  },
};

export const Contact: Story = { tags: ['!autodocs'], play: at('contact') };

export const ContactInvalid: Story = {
  tags: ['!autodocs'],
  play: refusedAt('contact', async ({ canvasElement }) => {
    await write(canvasElement, `${field('phone')} >>> #control`, '0812');
    await write(canvasElement, `${field('email')} >>> #control`, 'nama@');
  }),
};

export const Review: Story = { tags: ['!autodocs'], play: at('review') };

export const ReviewAnonymous: Story = { tags: ['!autodocs'], play: at('review', true) };

export const Sending: Story = {
  tags: ['!autodocs'],
  globals: { network: 'sending' },
  play: send(`${FORM} >>> button[type=submit][aria-disabled=true]`),
};

/** Nothing typed is lost, and it can be sent again. */
export const NotSent: Story = {
  tags: ['!autodocs'],
  globals: { network: 'unsent' },
  play: send(FAILURE),
};

/** The connection broke before the answer came: sending again never makes a second report. */
export const PerhapsSent: Story = {
  tags: ['!autodocs'],
  globals: { network: 'unsure' },
  play: send(FAILURE),
};

/** The only time the secret is shown. */
export const Receipt: Story = {
  tags: ['!autodocs'],
  play: send(`${FORM} >>> gerai-complaint-receipt >>> [data-secret]`),
};

const openFollow: Play = async ({ canvasElement }) => {
  await press(canvasElement, `${FORM} >>> [data-view=follow]`);
  await see(canvasElement, `${LOOKUP} >>> form`);
};

const follow =
  (number: string, secret: string, shown: string): Play =>
  async (context) => {
    const { canvasElement } = context;
    await openFollow(context);
    await write(canvasElement, `${LOOKUP} >>> #number >>> #control`, number);
    await write(canvasElement, `${LOOKUP} >>> #secret >>> #control`, secret);
    await press(canvasElement, `${LOOKUP} >>> button[type=submit]`);
    await see(canvasElement, shown);
  };

export const Follow: Story = { tags: ['!autodocs'], play: openFollow };

export const FollowInProgress: Story = {
  tags: ['!autodocs'],
  play: follow(
    fixtures.handledComplaint.number,
    fixtures.MOCK_SECRET,
    `${FOLLOW} >>> gerai-complaint-status >>> gerai-case-timeline >>> li`,
  ),
};

/** The agency has answered. */
export const FollowAnswered: Story = {
  tags: ['!autodocs'],
  play: follow(
    fixtures.answeredComplaint.number,
    fixtures.MOCK_SECRET,
    `${FOLLOW} >>> gerai-complaint-status >>> gerai-case-timeline >>> li`,
  ),
};

export const FollowNotFound: Story = {
  tags: ['!autodocs'],
  play: follow(fixtures.handledComplaint.number, '00000-00000', `${LOOKUP} >>> .notice.error`),
};

/** The page was left and opened again: the report is as it was, without the contact. */
export const RestoredDraft: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'category');
    await see(canvasElement, `${FORM} >>> .device`);
    const form = find(canvasElement, FORM)!;
    const again = form.cloneNode(true);
    form.replaceWith(again);
    await see(canvasElement, `${FORM} >>> [part=restored]`);
  },
};

export const DiscardDraft: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'category');
    await press(canvasElement, `${FORM} >>> [data-discard]`);
    await see(canvasElement, `${FORM} >>> [data-discard-yes]`);
  },
};

export const Loading: Story = {
  tags: ['!autodocs'],
  globals: { network: 'slow' },
  play: async ({ canvasElement }) => {
    await walkTo(canvasElement, 'text');
    await answer(canvasElement, 'text');
    await goOn(canvasElement);
    await see(canvasElement, `${FORM} >>> .skeleton`);
  },
};

const categoriesShow = (shown: string): Play => {
  return async ({ canvasElement }) => {
    await walkTo(canvasElement, 'text');
    await answer(canvasElement, 'text');
    await goOn(canvasElement);
    await see(canvasElement, `${FORM} >>> .steps ${shown}`);
  };
};

export const Empty: Story = {
  tags: ['!autodocs'],
  globals: { network: 'empty' },
  play: categoriesShow('.notice'),
};

export const Failure: Story = {
  name: 'Error',
  tags: ['!autodocs'],
  globals: { network: 'error' },
  play: categoriesShow('.notice.error'),
};

export const Offline: Story = {
  tags: ['!autodocs'],
  globals: { network: 'offline' },
  play: categoriesShow('.notice.error'),
};

export const NoApi: Story = {
  name: 'No API',
  globals: { network: 'none' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${FORM} >>> .notice.warning`);
  },
};

export const English: Story = { globals: { language: 'en' } };

export const EnglishReview: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  play: at('review'),
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkIdentity: Story = {
  tags: ['!autodocs'],
  globals: { theme: 'dark' },
  play: at('identity'),
};
