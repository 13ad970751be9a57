import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Machine } from '../machine.ts';
import { DOCS, sizeName } from '../results.ts';
import type { EventFigures } from './bench.ts';

/** A run on record. */
export interface EventRun {
  readonly date: string;
  readonly machine: Machine;
  readonly size: number;
  readonly seed: number;
  readonly figures: EventFigures;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** The report of a run as Markdown. */
export function reportOf({ date, machine, size, seed, figures }: EventRun): string {
  const rows = figures.deliveries.map(
    ({ name, batch, events, perSecond, p50, p99 }) =>
      `| ${name} | ${whole(events)} | ${whole(batch)} | ${whole(perSecond)} | ${whole(p50)} | ${whole(p99)} |`,
  );
  return `# Events of back-office systems

Six simulated systems at once send what happens to ${whole(figures.applications)} applications to one reference server with its
embedded PostgreSQL, \`fsync\` on, each one request after the other. Written on ${date} by

\`\`\`
npm run bench -- events --sizes ${sizeName(size)} --seed ${String(seed)}
\`\`\`

on ${String(machine.cores)} cores, ${String(machine.memoryGigabytes)} GB, ${machine.platform}, Node ${machine.node}; senders, server and database share them.

| delivery | events | events a request | events a second | p50 of a request (ms) | p99 (ms) |
| --- | --: | --: | --: | --: | --: |
${rows.join('\n')}

A registration costs a slow hash of the applicant's secret, on purpose. ${
    figures.wrong === 0
      ? 'Afterwards every application had the status that its story ends with.'
      : `**${whole(figures.wrong)} applications did not have the status that their story ends with.**`
  }
`;
}

/** Writes the report into the documentation. */
export async function writeEventReport(run: EventRun): Promise<void> {
  await mkdir(DOCS, { recursive: true });
  const file = join(DOCS, 'events.md');
  const text = await format(reportOf(run), { ...(await resolveConfig(file)), filepath: file });
  await writeFile(file, text);
}
