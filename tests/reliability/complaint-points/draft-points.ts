// Points before a report is sent: afterwards the device has every answer.
import type { Point, Visit } from './point.ts';
import { untilKept } from '../../support/complaint-device.ts';
import { close, complete, ENDS, photoReady, STEPS, walk } from './resident.ts';

const lost: readonly Point[] = STEPS.flatMap((step) =>
  Object.entries(ENDS).map(([fault, end]) => ({
    point: `at the step ${step}`,
    fault,
    ends: 'draft' as const,
    run: async (visit: Visit) => {
      const tab = await visit.open();
      await walk(tab, visit, step);
      const answers = await untilKept(tab.form);
      await end(tab);
      await complete(await visit.open(), answers);
    },
  })),
);

const withPhoto: readonly Point[] = Object.entries(ENDS).map(([fault, end]) => ({
  point: 'at the step files, with a photo',
  fault,
  ends: 'draft' as const,
  photos: 1,
  run: async (visit: Visit) => {
    const tab = await visit.open();
    await walk(tab, visit, 'files', visit.photo);
    const answers = await untilKept(tab.form);
    await end(tab);
    const next = await visit.open();
    await complete(next, answers);
    await photoReady(next.form.root);
  },
}));

export const DRAFT_POINTS: readonly Point[] = [
  ...lost,
  ...withPhoto,
  {
    point: 'a draft is open',
    fault: 'a second tab opens, the first is closed',
    ends: 'draft',
    run: async (visit) => {
      const first = await visit.open();
      await walk(first, visit, 'place');
      const answers = await untilKept(first.form);
      const second = await visit.open();
      await second.form.root.locator('[data-state=elsewhere]').waitFor();
      await close(first);
      await complete(second, answers);
    },
  },
  {
    point: 'at the step files',
    fault: 'back to the beginning by the browser, reload',
    ends: 'draft',
    run: async (visit) => {
      const tab = await visit.open();
      await walk(tab, visit, 'files');
      const answers = await untilKept(tab.form);
      await tab.page.goBack();
      await tab.page.goBack();
      await tab.page.reload();
      await complete(tab, answers);
    },
  },
];
