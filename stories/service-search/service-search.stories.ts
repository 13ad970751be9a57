import type { GeraiServiceSearch } from '@gerai/service-search';
import '@gerai/service-search/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { apiOf } from '../support/networks.ts';
import { press, see, write } from '../support/person.ts';

type Args = Pick<GeraiServiceSearch, 'query' | 'agency' | 'region' | 'audience' | 'headingLevel'>;
type Story = StoryObj<Args>;

const SEARCH = 'gerai-service-search';

const meta: Meta<Args> = {
  title: 'Widgets/Service search',
  component: SEARCH,
  args: { query: '', headingLevel: 2 },
  render: ({ query, agency, region, audience, headingLevel }, { globals }) => html`
    <gerai-service-search
      api=${ifDefined(apiOf(globals['network']))}
      query=${ifDefined(query || undefined)}
      agency=${ifDefined(agency)}
      region=${ifDefined(region)}
      audience=${ifDefined(audience)}
      heading-level=${headingLevel}
      url-sync="off"
    ></gerai-service-search>
  `,
};

export default meta;

export const Default: Story = {
  play: async ({ canvasElement, globals }) => {
    if (globals['network'] === 'default') await see(canvasElement, `${SEARCH} >>> .categories`);
  },
};

export const Results: Story = {
  args: { query: 'ktp' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .results`);
  },
};

/** The resident's word is an old name: the result says what it is called now. */
export const FormerName: Story = {
  args: { query: 'imb' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .results`);
  },
};

/** Typed and sent by hand. */
export const Searching: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await write(canvasElement, `${SEARCH} >>> #query`, 'kartu keluarga');
    await press(canvasElement, `${SEARCH} >>> form button[type=submit]`);
    await see(canvasElement, `${SEARCH} >>> .results`);
  },
};

export const Category: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, `${SEARCH} >>> .categories li:nth-child(2) button`);
    await see(canvasElement, `${SEARCH} >>> .results`);
  },
};

/** Hotlines come before everything else and can be called. */
export const Emergency: Story = {
  args: { query: 'kebakaran' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> a[href="tel:113"]`);
  },
};

export const NoResult: Story = {
  args: { query: 'paspor' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> [aria-busy=false] h3`);
  },
};

export const DidYouMean: Story = {
  args: { query: 'ktpp' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .button.quiet`);
  },
};

const openFirst: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await press(canvasElement, `${SEARCH} >>> .results a`);
  await see(canvasElement, `${SEARCH} >>> .detail`);
};

/** The six published components of a service standard. */
export const Detail: Story = {
  tags: ['!autodocs'],
  args: { query: 'ktp hilang' },
  play: openFirst,
};

/** A service of another authority: where to go. */
export const Referral: Story = {
  tags: ['!autodocs'],
  args: { query: 'skck' },
  play: openFirst,
};

/** A service whose description has no English yet is shown in Indonesian, and marked so. */
export const Untranslated: Story = {
  tags: ['!autodocs'],
  args: { query: 'pencari kerja' },
  globals: { language: 'en' },
  play: openFirst,
};

export const Loading: Story = {
  tags: ['!autodocs'],
  args: { query: 'ktp' },
  globals: { network: 'slow' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .skeleton`);
  },
};

export const Empty: Story = {
  tags: ['!autodocs'],
  args: { query: 'ktp' },
  globals: { network: 'empty' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> [aria-busy=false] h3`);
  },
};

const fails: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await see(canvasElement, `${SEARCH} >>> .notice.error`);
};

export const Failure: Story = {
  name: 'Error',
  tags: ['!autodocs'],
  args: { query: 'ktp' },
  globals: { network: 'error' },
  play: fails,
};

export const Offline: Story = {
  tags: ['!autodocs'],
  args: { query: 'ktp' },
  globals: { network: 'offline' },
  play: fails,
};

export const NoApi: Story = {
  name: 'No API',
  globals: { network: 'none' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .notice.warning`);
  },
};

export const English: Story = {
  args: { query: 'card' },
  globals: { language: 'en' },
  play: Results.play!,
};

export const EnglishDetail: Story = {
  tags: ['!autodocs'],
  args: { query: 'lost' },
  globals: { language: 'en' },
  play: openFirst,
};

export const Dark: Story = {
  args: { query: 'ktp' },
  globals: { theme: 'dark' },
  play: Results.play!,
};

export const DarkDetail: Story = {
  tags: ['!autodocs'],
  args: { query: 'ktp hilang' },
  globals: { theme: 'dark' },
  play: openFirst,
};
