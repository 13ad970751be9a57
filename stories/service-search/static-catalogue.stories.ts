import type { GeraiServiceSearch } from '@gerai/service-search';
import '@gerai/service-search/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { UNREACHABLE_CATALOGUE } from '../support/networks.ts';
import { choose, find, press, see, write } from '../support/person.ts';

type Args = Pick<
  GeraiServiceSearch,
  'catalogue' | 'query' | 'agency' | 'region' | 'audience' | 'complaintUrl'
>;
type Story = StoryObj<Args>;

const SEARCH = 'gerai-service-search';

/**
 * The search over the files of a static catalogue: no API, no server but one for files. The catalogue is that of the
 * demonstration, 109 services.
 */
const meta: Meta<Args> = {
  title: 'Widgets/Service search/Static catalogue',
  component: SEARCH,
  args: { catalogue: 'catalogue/', query: '' },
  render: ({ catalogue, query, agency, region, audience, complaintUrl }) => html`
    <gerai-service-search
      catalogue=${catalogue}
      query=${ifDefined(query || undefined)}
      agency=${ifDefined(agency)}
      region=${ifDefined(region)}
      audience=${ifDefined(audience)}
      complaint-url=${ifDefined(complaintUrl)}
      url-sync="off"
    ></gerai-service-search>
  `,
};

export default meta;

/** The life events with most services; the others are behind a press. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .categories`);
  },
};

export const AllLifeEvents: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, `${SEARCH} >>> .fold summary`);
    await see(canvasElement, `${SEARCH} >>> .fold button`);
  },
};

export const Suggestions: Story = {
  play: async ({ canvasElement }) => {
    await write(canvasElement, `${SEARCH} >>> #query`, 'kartu kel');
    await see(canvasElement, `${SEARCH} >>> [role=option]`);
  },
};

export const Results: Story = {
  args: { query: 'ktp hilang' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .results`);
  },
};

/** A symptom in the words of residents, misspelt. */
export const Misspelt: Story = {
  tags: ['!autodocs'],
  args: { query: 'akte kelahirn' },
  play: Results.play!,
};

export const Emergency: Story = {
  tags: ['!autodocs'],
  args: { query: 'kebakaran' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .emergency a[href^="tel:"]`);
  },
};

export const Filters: Story = {
  args: { query: 'izin' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, `${SEARCH} >>> .filters summary`);
    await choose(canvasElement, `${SEARCH} >>> #filter-channel`, 'online');
    await see(canvasElement, `${SEARCH} >>> .chosen li`);
  },
};

/** Read from one more file. */
export const Detail: Story = {
  args: { query: 'ktp hilang' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, `${SEARCH} >>> .results a`);
    await see(canvasElement, `${SEARCH} >>> .detail`);
  },
};

/** The files do not tell whose site this is, so the resident says which agency they need. */
export const NoResult: Story = {
  args: { query: 'qzxjvkw' },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, `${SEARCH} >>> #help-agency`, 'disdukcapil');
    await see(canvasElement, `${SEARCH} >>> .help a[href^="tel:"]`);
  },
};

/** The page is about one agency: that is whom to call. */
export const NoResultOfAgency: Story = {
  tags: ['!autodocs'],
  args: { query: 'qzxjvkw', agency: 'dpmptsp' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .help a[href^="tel:"]`);
    if (find(canvasElement, `${SEARCH} >>> #help-agency`)) throw new Error('nothing to choose');
  },
};

/** The host of the files cannot be reached, and nothing was kept. */
export const Failure: Story = {
  name: 'Error',
  tags: ['!autodocs'],
  args: { catalogue: UNREACHABLE_CATALOGUE, query: 'ktp' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, `${SEARCH} >>> .notice.error`);
  },
};

export const English: Story = {
  args: { query: 'lost ID card' },
  globals: { language: 'en' },
  play: Results.play!,
};

export const Dark: Story = {
  tags: ['!autodocs'],
  args: { query: 'ktp hilang' },
  globals: { theme: 'dark' },
  play: Results.play!,
};
