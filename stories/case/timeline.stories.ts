import { fixtures } from '@gerai/api/mocks';
import type { GeraiCaseTimeline, TimelineStep } from '@gerai/core/case';
import '@gerai/core/case/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

type Story = StoryObj<GeraiCaseTimeline>;

const stepsOf = ({ steps }: (typeof fixtures.applications)[number]): TimelineStep[] =>
  steps.map(({ name, state, optional, agency, startedAt, completedAt }) => ({
    name,
    state,
    optional,
    agency: agency?.name,
    startedAt,
    completedAt,
  }));

const meta: Meta<GeraiCaseTimeline> = {
  title: 'Case/Timeline',
  component: 'gerai-case-timeline',
  args: { timeZone: 'Asia/Makassar', steps: stepsOf(fixtures.waitingApplication) },
};

export default meta;

export const Default: Story = {};

export const Finished: Story = { args: { steps: stepsOf(fixtures.refusedApplication) } };

export const SeveralAgencies: Story = { args: { steps: stepsOf(fixtures.lateApplication) } };

export const Explained: Story = {
  args: {
    steps: [
      {
        name: { id: 'Pembayaran retribusi', en: 'Payment of the levy' },
        explanation: {
          id: 'Bayar melalui bank daerah dengan kode yang dikirim kepada Anda.',
          en: 'Pay at the regional bank with the code you were sent.',
        },
        state: 'current',
        startedAt: '2026-11-20T09:00:00+08:00',
      },
      {
        name: { id: 'Peninjauan lapangan', en: 'Site visit' },
        explanation: {
          id: 'Tidak diperlukan untuk bangunan satu lantai.',
          en: 'Not needed for a building of one storey.',
        },
        state: 'skipped',
      },
      {
        name: { id: 'Keputusan', en: 'Decision' },
        state: 'upcoming',
        expectedAt: '2026-12-02T16:00:00+08:00',
      },
    ],
  },
};

export const LongWords: Story = {
  args: {
    steps: [
      {
        name: {
          id: 'Penandatanganan dokumen pertanggungjawaban penyelenggaraan keanekaragaman hayati',
        },
        agency: { id: 'Dinas Komunikasi, Informatika, Statistik dan Persandian' },
        state: 'current',
        startedAt: '2026-11-20T09:00:00+08:00',
      },
    ],
  },
};

/** Steps without an English name are shown in Indonesian, and marked so. */
export const Untranslated: Story = {
  args: { steps: stepsOf(fixtures.lateApplication) },
  globals: { language: 'en' },
};

export const English: Story = { globals: { language: 'en' } };

export const Dark: Story = { globals: { theme: 'dark' } };
