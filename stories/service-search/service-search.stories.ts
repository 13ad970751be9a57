import type { GeraiServiceSearch } from '@gerai/service-search';
import '@gerai/service-search/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import javanese from '../../packages/widgets/examples/messages.jv.json' with { type: 'json' };
import { apiOf, cutNetwork } from '../support/networks.ts';
import { choose, press, pressKey, see, write } from '../support/person.ts';

type Args = Pick<
  GeraiServiceSearch,
  'query' | 'agency' | 'region' | 'audience' | 'catalogue' | 'complaintUrl' | 'headingLevel'
>;
type Story = StoryObj<Args>;

const SEARCH = 'gerai-service-search';

const meta: Meta<Args> = {
  title: 'Widgets/Service search',
  component: SEARCH,
  args: { query: '', headingLevel: 2, complaintUrl: '/pengaduan/' },
  render: (
    { query, agency, region, audience, catalogue, complaintUrl, headingLevel },
    { globals },
  ) => html`
    <gerai-service-search
      api=${ifDefined(apiOf(globals['network']))}
      query=${ifDefined(query || undefined)}
      agency=${ifDefined(agency)}
      region=${ifDefined(region)}
      audience=${ifDefined(audience)}
      catalogue=${ifDefined(catalogue)}
      complaint-url=${ifDefined(complaintUrl)}
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

/** Suggestions while typing; the keyboard is at the first. */
export const Suggestions: Story = {
  play: async ({ canvasElement }) => {
    await write(canvasElement, `${SEARCH} >>> #query`, 'ktp');
    await see(canvasElement, `${SEARCH} >>> [role=option]`);
    await pressKey(canvasElement, `${SEARCH} >>> #query`, 'ArrowDown');
    await see(canvasElement, `${SEARCH} >>> [role=option][aria-selected=true]`);
  },
};

/** Begun without words, at an event in one's life. */
export const LifeEvent: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, `${SEARCH} >>> .life-events button`);
    await see(canvasElement, `${SEARCH} >>> .results`);
    await see(canvasElement, `${SEARCH} >>> .chosen button`);
  },
};

export const Category: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, `${SEARCH} >>> .categories button`);
    await see(canvasElement, `${SEARCH} >>> .results`);
  },
};

/** Narrowed by two filters, which are chips that can be taken away again. */
export const Filters: Story = {
  args: { query: 'kartu' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, `${SEARCH} >>> .filters summary`);
    await choose(canvasElement, `${SEARCH} >>> #filter-agency`, 'disdukcapil');
    await see(canvasElement, `${SEARCH} >>> .chosen li`);
    await choose(canvasElement, `${SEARCH} >>> #filter-channel`, 'online');
    await see(canvasElement, `${SEARCH} >>> .chosen li + li`);
  },
};

/** The page has chosen the agency: it is no filter of the resident's. */
export const PresetAgency: Story = {
  tags: ['!autodocs'],
  args: { query: 'izin', agency: 'dpmptsp' },
  play: async ({ canvasElement }) => {
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

/** Says so, and whom to ask. */
export const NoResult: Story = {
  args: { query: 'paspor' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .help a[href^="tel:"]`);
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

/** Two documents are ready; the ticks stay on this device. */
export const Checklist: Story = {
  args: { query: 'ktp hilang' },
  play: async (context) => {
    const { canvasElement } = context;
    await openFirst(context);
    await press(canvasElement, `${SEARCH} >>> .checklist li:nth-child(1) input`);
    await press(canvasElement, `${SEARCH} >>> .checklist li:nth-child(3) input`);
    await see(canvasElement, `${SEARCH} >>> [data-forget]`);
  },
};

/** Asked what was missing. */
export const Feedback: Story = {
  tags: ['!autodocs'],
  args: { query: 'ktp' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, `${SEARCH} >>> .feedback button + button`);
    await write(canvasElement, `${SEARCH} >>> #wanted`, 'KTP untuk anak');
    await see(canvasElement, `${SEARCH} >>> .feedback form`);
  },
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

/** The network is gone; what was found before is shown with its age. */
export const SavedResults: Story = {
  globals: { network: 'cut' },
  play: async ({ canvasElement }) => {
    await write(canvasElement, `${SEARCH} >>> #query`, 'ktp');
    await see(canvasElement, `${SEARCH} >>> .results`);
    await write(canvasElement, `${SEARCH} >>> #query`, '');
    await see(canvasElement, `${SEARCH} >>> .categories`);
    cutNetwork(true);
    await write(canvasElement, `${SEARCH} >>> #query`, 'ktp');
    await see(canvasElement, `${SEARCH} >>> .saved`);
  },
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

/** In a language that its page brings, as far as that is translated; the rest is Indonesian. */
export const LanguageOfThePage: Story = {
  args: { query: 'ktp' },
  render: ({ query }, { globals }) => html`
    <gerai-service-search
      api=${ifDefined(apiOf(globals['network']))}
      query=${query}
      lang="jv"
      messages=${JSON.stringify(javanese)}
      url-sync="off"
    ></gerai-service-search>
  `,
  play: Results.play!,
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
