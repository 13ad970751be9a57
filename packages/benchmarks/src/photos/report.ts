import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Machine } from '../machine.ts';
import { SLOWDOWN } from '../measure/browser.ts';
import { DOCS } from '../results.ts';
import type { PhotoFigures } from './bench.ts';

/** A run on record. */
export interface PhotoRun {
  readonly date: string;
  readonly machine: Machine;
  /** Processes that wanted a core over the minute before it began, and before it ended. */
  readonly load: readonly [before: number, after: number];
  readonly figures: readonly PhotoFigures[];
}

/** What was promised for a photo of twelve megapixels. */
const MOST_BYTES = 500_000;
const LONGEST_MS = 3000;

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

function verdict(figures: readonly PhotoFigures[]): string {
  const twelve = figures.filter(({ width, height }) => width * height <= 12_000_000);
  const holds = twelve.every(
    ({ bytesAfter, worst }) => bytesAfter <= MOST_BYTES && worst <= LONGEST_MS,
  );
  const promise = 'a photo of 12 megapixels becomes at most 500 kB within 3 seconds';
  return holds ? `It holds that ${promise}.` : `**It does not hold that ${promise}.**`;
}

/** The report of a run as Markdown. */
export function reportOf({ date, machine, load, figures }: PhotoRun): string {
  const rows = figures.map(
    ({ name, bytesBefore, bytesAfter, ...times }) =>
      `| ${name} | ${whole(bytesBefore / 1000)} | ${whole(bytesAfter / 1000)} | ${whole(times.median)} | ${whole(times.worst)} | ${
        times.longestTask === 0 ? 'none over 50' : whole(times.longestTask)
      } | ${whole(times.keys)} | ${whole(times.slowestKey)} |`,
  );
  return `# Photos made ready on the device

The complaint form of the demonstration, under its own strict Content Security Policy, makes a photo smaller and frees it of
metadata, while somebody types into a field of the page. The processor is made ${String(SLOWDOWN)} times slower. Written on ${date} by

\`\`\`
npm run bench -- photos
\`\`\`

on ${String(machine.cores)} cores, ${String(machine.memoryGigabytes)} GB, ${machine.platform}, Chromium ${machine.chromium}; the server shares them. Load: ${load[0].toFixed(1)} before, ${load[1].toFixed(1)} at the end.

| photo | kB before | kB after | median (ms) | worst (ms) | longest task (ms) | keys | slowest key (ms) |
| --- | --: | --: | --: | --: | --: | --: | --: |
${rows.join('\n')}

${verdict(figures)}

There is no worker: it would have to come from the page's own host, which a widget that another host serves can't count on. The
browser decodes off the page's thread by itself; drawing the picture smaller and writing the JPEG are done a few rows at a time,
with pauses in which the page answers ([0024](../adr/0024-photos.md)).
`;
}

/** Writes the report into the documentation. */
export async function writePhotoReport(run: PhotoRun): Promise<void> {
  await mkdir(DOCS, { recursive: true });
  const file = join(DOCS, 'photos.md');
  const text = await format(reportOf(run), { ...(await resolveConfig(file)), filepath: file });
  await writeFile(file, text);
}
