import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Machine } from '../machine.ts';
import { DOCS, sizeName } from '../results.ts';
import type { ComplaintFigures, Waiting } from './bench.ts';

/** A run on record. */
export interface ComplaintRun {
  readonly date: string;
  readonly machine: Machine;
  readonly seed: number;
  readonly figures: ComplaintFigures;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

const row = (what: string, { p50, p99, longest }: Waiting): string =>
  `| ${what} | ${seconds(p50)} | ${seconds(p99)} | ${seconds(longest)} |`;

/** The report of a run as Markdown. */
export function reportOf({ date, machine, seed, figures }: ComplaintRun): string {
  const { reports, photoBytes, accepted, complete, retries, lost, memory } = figures;
  return `# Complaints with photos, all at once

${whole(reports)} residents send a report with a photo of ${whole(photoBytes / 1000)} kB at the same moment to one reference server with
its embedded PostgreSQL, \`fsync\` on: the text, then its photo, as the complaint form does, and again what got no answer.
Written on ${date} by

\`\`\`
npm run bench -- complaints --sizes ${sizeName(reports)} --seed ${String(seed)}
\`\`\`

on ${String(machine.cores)} cores, ${String(machine.memoryGigabytes)} GB, ${machine.platform}, Node ${machine.node}; residents, server and database share them.

| seconds until | p50 | p99 | longest |
| --- | --: | --: | --: |
${row('the receipt is there', accepted)}
${row('the photo is there, checked and written anew', complete)}

${
  lost === 0
    ? 'None was lost: each is there once, with its text and its photo.'
    : `**${whole(lost)} are not there once, with their text and their photo.**`
} ${whole(retries)} requests were made again because the server asked for patience. It held ${whole(memory / 1e6)} MB at the end.
`;
}

/** Writes the report into the documentation. */
export async function writeComplaintReport(run: ComplaintRun): Promise<void> {
  await mkdir(DOCS, { recursive: true });
  const file = join(DOCS, 'complaints.md');
  const text = await format(reportOf(run), { ...(await resolveConfig(file)), filepath: file });
  await writeFile(file, text);
}
