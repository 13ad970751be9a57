import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Machine } from '../machine.ts';
import { SLOWDOWN } from '../measure/browser.ts';
import { dotPlot } from '../report/plots.ts';
import { cell, table } from '../report/tables.ts';
import { DOCS } from '../results.ts';
import { median } from '../statistics.ts';
import type { EmbedFigures } from './bench.ts';
import type { LighthouseFigures } from './lighthouse.ts';
import { LINE, type PageFigures } from './measure.ts';
import { PEERS } from './peers.ts';
import { KINDS, SUBJECTS, type Kind } from './subjects.ts';

/** A run on record. */
export interface EmbedRun {
  readonly date: string;
  readonly machine: Machine;
  /** Processes that wanted a core over the minute before it began, and before it ended. */
  readonly load: readonly [before: number, after: number];
  readonly figures: readonly EmbedFigures[];
}

const TITLES: Readonly<Record<Kind, string>> = {
  search: 'A search box',
  status: 'A status',
  form: 'A form',
};

const LIT =
  /^(lit(Element|Html)Versions|litPropertyMetadata|reactiveElementVersions|Symbol\(@gerai\/.*)$/;

const usable = ({ pages }: EmbedFigures): number =>
  median(pages.map(({ usableMs = NaN }) => usableMs));
const kilobytes = ({ pages }: EmbedFigures): number =>
  median(pages.map(({ bytes }) => bytes)) / 1000;
const audit = ({ lighthouse }: EmbedFigures, name: keyof LighthouseFigures): number =>
  median(lighthouse.map((report) => report[name]));
const page = (figures: EmbedFigures): PageFigures | undefined => figures.pages[0];

const label = ({ name, note }: EmbedFigures): string =>
  note === undefined ? name : `${name} (${note})`;

/** A value, and how many times that of the first of ours it is. */
function compared(value: number, ours: number, isFirst: boolean): string {
  if (!Number.isFinite(value)) return 'never';
  return isFirst || !(ours > 0) ? cell(value) : `${cell(value)} (${(value / ours).toFixed(1)}×)`;
}

function speed(figures: readonly EmbedFigures[]): string {
  const [first] = figures;
  if (!first) return '';
  return table(
    [
      '',
      'kB',
      'requests',
      'usable (ms)',
      'FCP',
      'LCP',
      'TBT',
      'CLS',
      'performance',
      'accessibility',
      'heap (MB)',
    ],
    figures.map((one) => [
      label(one),
      compared(kilobytes(one), kilobytes(first), one === first),
      cell(median(one.pages.map(({ requests }) => requests))),
      compared(usable(one), usable(first), one === first),
      cell(audit(one, 'firstContentfulPaint')),
      cell(audit(one, 'largestContentfulPaint')),
      cell(audit(one, 'totalBlockingTime')),
      audit(one, 'cumulativeLayoutShift').toFixed(3),
      cell(audit(one, 'performance')),
      cell(audit(one, 'accessibility')),
      (median(one.pages.map(({ heapBytes }) => heapBytes)) / 1e6).toFixed(1),
    ]),
  );
}

/** Globals but those of Lit, and symbols that copies of ours meet by. */
const foreignGlobals = (globals: readonly string[]): string[] =>
  globals.filter((name) => !LIT.test(name));

/** Names on `window`, and symbols, which nothing of the page can meet. */
function globalsCell(globals: readonly string[]): string {
  const names = globals.filter((name) => !name.startsWith('Symbol('));
  const symbols = globals.length - names.length;
  const foreign = foreignGlobals(names).length;
  const told = names.length === 0 ? '0' : `${cell(names.length)} (${cell(foreign)} but Lit's)`;
  return symbols === 0 ? told : `${told}, ${cell(symbols)} ${symbols === 1 ? 'symbol' : 'symbols'}`;
}

function harm(figures: readonly EmbedFigures[]): string {
  return table(
    [
      '',
      'globals',
      'properties on `:root`',
      'elements changed',
      'storage keys',
      'strict policy',
      'without JavaScript',
      'loaded twice',
    ],
    figures.map((one) => {
      const {
        globals = [],
        rootProperties = NaN,
        hostElements = 0,
        changedElements = NaN,
        storageKeys = [],
      } = page(one) ?? {};
      const { strict, withoutScript, twice } = one.bearing;
      const blocked = strict.blocked === 0 ? '' : `, ${cell(strict.blocked)} blocked`;
      return [
        label(one),
        globalsCell(globals),
        cell(rootProperties),
        `${cell(changedElements)} of ${cell(hostElements)}`,
        cell(storageKeys.length),
        `${strict.usable ? 'works' : 'fails'}${blocked}`,
        withoutScript,
        twice.length === 0
          ? 'quiet'
          : `${cell(twice.length)} ${twice.length === 1 ? 'error' : 'errors'}`,
      ];
    }),
  );
}

/** What is promised of ours and does not hold; empty where all does. */
export function broken(figures: readonly EmbedFigures[]): string[] {
  return figures
    .filter(({ isOurs }) => isOurs)
    .flatMap((one) => {
      const { globals = [], rootProperties, changedElements, storageKeys = [] } = page(one) ?? {};
      const { strict, twice } = one.bearing;
      const checks: readonly [string, boolean][] = [
        ['becomes usable', Number.isFinite(usable(one))],
        ['moves nothing', one.lighthouse.every((report) => report.cumulativeLayoutShift === 0)],
        ["adds no global but Lit's", foreignGlobals(globals).length === 0],
        ['puts no property on the root', rootProperties === 0],
        ['leaves the host as it looks', changedElements === 0],
        ['keeps nothing in the storages', storageKeys.length === 0],
        ['works under a strict policy', strict.usable && strict.blocked === 0],
        ['may be loaded twice', twice.length === 0],
      ];
      return checks.flatMap(([promise, holds]) =>
        holds ? [] : [`${one.kind}, ${one.name}: ${promise}`],
      );
    });
}

/** The end of an axis whose quarters are round numbers, beyond the value. */
function roundEnd(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value / 4));
  const step = [1, 2, 2.5, 5, 10].find((factor) => 4 * factor * power >= value) ?? 10;
  return 4 * step * power;
}

/** Both plots: ours and the peers as two series. */
export function plotsOf(figures: readonly EmbedFigures[]): Readonly<Record<string, string>> {
  const labels = figures.map(({ kind, name }) => `${kind}: ${name}`);
  const plot = (title: string, unit: string, valueOf: (one: EmbedFigures) => number): string => {
    const values = figures.map((one) => (Number.isFinite(valueOf(one)) ? valueOf(one) : undefined));
    const most = roundEnd(Math.max(...values.map((value = 0) => value)));
    const series = [true, false].map((ours) => ({
      label: ours ? 'Gerai' : 'others',
      values: values.map((value, index) => (figures[index]?.isOurs === ours ? value : undefined)),
    }));
    return dotPlot({ title, unit, labels, series }, most);
  };
  return {
    'embed-bytes.svg': plot('What is fetched until it can be used', 'kB', kilobytes),
    'embed-usable.svg': plot('From the navigation until it can be used', 'ms', usable),
  };
}

/** The report of a run as Markdown. */
export function reportOf({ date, machine, load, figures }: EmbedRun): string {
  const runs = figures[0]?.pages.length ?? 0;
  const wrong = broken(figures);
  const sections = KINDS.map((kind) => {
    const some = figures.filter((one) => one.kind === kind);
    return `## ${TITLES[kind]}\n\n${speed(some)}\n\n${harm(some)}`;
  });
  const versions = Object.entries(PEERS).map(([name, version]) => `${name} ${version}`);
  return `# A widget on a page, beside others

The smallest reasonable page of a made-up village with one thing on it, in Chromium as a phone: ${String(LINE.latencyMs)} ms a round trip,
1.6 Mbit/s, the processor made ${String(SLOWDOWN)} times slower. Written on ${date} by

\`\`\`
npm run bench -- embed --runs ${String(runs)}
\`\`\`

on ${String(machine.cores)} cores, ${String(machine.memoryGigabytes)} GB, ${machine.platform}, Node ${machine.node}, Chromium ${machine.chromium}; the server shares them. Load: ${load[0].toFixed(1)} before,
${load[1].toFixed(1)} at the end: above the number of cores, times are too long, for all alike; bytes, requests and what a host notices are not
touched by it. ${runs === 1 ? 'Each page was opened once' : `Medians of ${String(runs)} runs`}; every value is in [results/embed.json](results/embed.json).

${
  wrong.length === 0
    ? 'What is promised of the widgets holds: they move nothing, add no global but those of Lit, put nothing on the root, change no element of the host, keep nothing in its storages, work under a strict policy with Trusted Types, and may be loaded twice.'
    : `**Promised, and not so:**\n\n${wrong.map((one) => `- ${one}`).join('\n')}`
}

![Bytes](embed-bytes.svg)

![Times](embed-usable.svg)

${sections.join('\n\n')}

## What was measured

- **kB, requests, usable**: bodies as sent (gzip) and requests, without the page itself, until what a resident uses first is there and not
  disabled. In brackets: how many times the first line. Ours are real widgets with their texts in two languages, their data from the reference server,
  offline drafts and a service behind them; the others are the bare controls, with their own defaults and eight names in the page.
- **FCP, LCP, TBT, CLS, performance, accessibility**: Lighthouse's, with its throttling applied by the browser; milliseconds, scores of 100. TBT is
  the time beyond 50 ms of tasks between the first paint and when the page is at rest.
- **heap**: of JavaScript and its buffers after a collection, more than the empty page's.
- **globals, properties, elements changed, storage keys**: compared with the same page without anything. Elements are those of the host;
  sizes don't count.
- **strict policy**: \`default-src 'none'\`, own scripts, styles and connections alone, \`require-trusted-types-for 'script'\`, policy names left open.
  "Works" is that it can be used; what was blocked is told beside.
- **without JavaScript**: what of its place can be used; a form has an address to go to.
- **loaded twice**: the same scripts once more as another copy; errors that were thrown.

Peers: ${versions.join(', ')}; installed from npm into \`.cache/\`, bundled and minified by esbuild as the pages of ours are not: those are served as they
are published.
`;
}

const RECORD = join(DOCS, 'results', 'embed.json');

/** A run of some pages, with what is on record of the others. */
async function withEarlier(run: EmbedRun): Promise<EmbedRun> {
  const text = await readFile(RECORD, 'utf8').catch(() => undefined);
  if (text === undefined) return run;
  const earlier = JSON.parse(text) as EmbedRun;
  const figures = SUBJECTS.flatMap(({ kind, name }) => {
    const isIt = (one: EmbedFigures): boolean => one.kind === kind && one.name === name;
    return run.figures.find(isIt) ?? earlier.figures.find(isIt) ?? [];
  });
  return { ...run, figures };
}

async function writeFormatted(file: string, text: string): Promise<void> {
  const options = { ...(await resolveConfig(file)), filepath: file };
  await writeFile(file, await format(text, options));
}

/** Writes the report, its plots and every value into the documentation; pages that were left out stay as they are on record. */
export async function writeEmbedReport(measured: EmbedRun): Promise<void> {
  await mkdir(join(DOCS, 'results'), { recursive: true });
  const run = await withEarlier(measured);
  await writeFormatted(RECORD, JSON.stringify(run));
  for (const [name, content] of Object.entries(plotsOf(run.figures))) {
    await writeFile(join(DOCS, name), content);
  }
  await writeFormatted(join(DOCS, 'embed.md'), reportOf(run));
}
