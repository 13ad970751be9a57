import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ENGINE_NAMES, ENGINES } from '../engines/engines.ts';
import type { TypingFigures } from '../measure/typing.ts';
import { DOCS, readRuns, sizeName, type SearchRun } from '../results.ts';
import { METRICS, percent, valueOf, type Metric, type MetricName } from './figures.ts';
import { dotPlot, linePlot, type Plot } from './plots.ts';
import { serverSection } from './server.ts';
import { compare, cell, table } from './tables.ts';
import { losses } from './verdict.ts';

function overSizes(runs: readonly SearchRun[], name: MetricName, goal?: Plot['goal']): string {
  const metric: Metric = METRICS[name];
  return linePlot({
    title: `${metric.name.charAt(0).toUpperCase()}${metric.name.slice(1)}`,
    unit: `${metric.unit}, by services`,
    labels: runs.map(({ size }) => sizeName(size)),
    series: ENGINE_NAMES.map((engine) => ({
      label: ENGINES[engine].label,
      values: runs.map((run) => {
        const found = run.engines.find((one) => one.engine === engine);
        return found && valueOf(name, found);
      }),
    })),
    ...(goal ? { goal } : {}),
  });
}

function kindsOf(run: SearchRun): string[] {
  const kinds = new Set(
    run.engines.flatMap(({ relevance }) => Object.keys(relevance?.kinds ?? {})),
  );
  return [...[...kinds].filter((kind) => kind !== 'all').sort(), 'all'];
}

function relevancePlot(run: SearchRun): string {
  const kinds = kindsOf(run);
  return dotPlot(
    {
      title: 'Right service among the first three, by kind of query',
      unit: '% of the labelled queries',
      labels: kinds,
      series: run.engines.map(({ engine, relevance }) => ({
        label: ENGINES[engine].label,
        values: kinds.map((kind) => percent(relevance?.kinds[kind]?.top3)),
      })),
      goal: { value: 95, label: '95 %' },
    },
    100,
  );
}

function relevanceTable(run: SearchRun): string {
  const kinds = kindsOf(run);
  const first = run.engines.find(({ relevance }) => relevance)?.relevance;
  return table(
    ['top 3, %', 'queries', ...run.engines.map(({ engine }) => ENGINES[engine].label)],
    kinds.map((kind) => [
      kind,
      cell(first?.kinds[kind]?.queries),
      ...run.engines.map(({ relevance }) => cell(percent(relevance?.kinds[kind]?.top3))),
    ]),
  );
}

function typedCell(found: TypingFigures | undefined): string {
  if (!found) return '–';
  if (!found.toFirstResult) {
    return found.answerMs === undefined ? 'none within a minute' : 'no result';
  }
  const { bytes, requests } = found.toFirstResult;
  return `${cell(bytes / 1000)} / ${String(requests)} / ${cell(found.firstResultMs)}`;
}

function typedTable(run: SearchRun, way: 'typing' | 'pasted'): string {
  const queries = run.engines
    .map((engine) => engine[way] ?? [])
    .sort((a, b) => b.length - a.length);
  const widget = run.engines.find((engine) => engine.widget)?.widget;
  const withWidget = way === 'typing' && widget !== undefined;
  return table(
    [
      'kB / requests / ms',
      ...run.engines.map(({ engine }) => ENGINES[engine].label),
      ...(withWidget ? ['Gerai, the whole widget'] : []),
    ],
    (queries[0] ?? []).map(({ query }) => {
      const of = (typing: readonly TypingFigures[] | undefined) =>
        typedCell(typing?.find((one) => one.query === query));
      return [
        query,
        ...run.engines.map((engine) => of(engine[way])),
        ...(withWidget ? [of(widget)] : []),
      ];
    }),
  );
}

function sections(runs: readonly SearchRun[]): string[] {
  return runs.flatMap((run) => [
    `### ${sizeName(run.size)} services (${run.date})`,
    'Before typing and after it, medians of the typed queries:',
    compare(run, [
      'usableBytes',
      'usableMs',
      'typingBytes',
      'typingRequests',
      'firstMs',
      'answerMs',
      'pastedBytes',
      'pastedRequests',
      'pastedMs',
      'allBytes',
      'allRequests',
    ]),
    'From the first key to the first result, query by query:',
    typedTable(run, 'typing'),
    'The whole query put in at once, to its first result:',
    typedTable(run, 'pasted'),
    'In the browser, in the build, on the host:',
    compare(run, [
      'queryP50',
      'queryP95',
      'coldP95',
      'heap',
      'buildSeconds',
      'buildMemory',
      'rawBytes',
      'sentBytes',
      'files',
    ]),
    'Relevance with the region of the agency preset:',
    compare(run, ['top1', 'top3', 'mrr', 'nothing']),
  ]);
}

const PLOTS = {
  'bytes.svg': 'allBytes',
  'query-bytes.svg': 'pastedBytes',
  'first-result.svg': 'firstMs',
  'query-time.svg': 'queryP95',
  'memory.svg': 'heap',
  'build.svg': 'buildSeconds',
} as const satisfies Record<string, MetricName>;

const GOALS: Readonly<Partial<Record<MetricName, Plot['goal']>>> = {
  pastedBytes: { value: 15, label: 'goal: 15 kB' },
  queryP95: { value: 16, label: 'goal: 16 ms' },
};

function method(run: SearchRun): string {
  const { machine } = run;
  return `- **Machine**: ${String(machine.cores)} cores, ${String(machine.memoryGigabytes)} GB, ${machine.platform}, Node ${machine.node},
  Chromium ${machine.chromium}. It was shared with other work, so compare within a table, and trust ratios more than figures.
- **Catalogue**: seeded services of a made-up national portal (seed ${String(run.seed)}); the first 109 are the demonstration's.
  Every engine gets the same texts: name in both languages, alternate and former names, agency, requirements.
- **Line**: a static host over HTTP/1.1, text compressed with gzip; 150 ms added to each request, 1.6 Mbit/s shared by all,
  also for workers. Bytes are those of bodies as sent. Cold caches for every query.
- **Typing**: the resident looks for 1.5 s, during which a page may fetch ahead, then types a key every 150 ms; all pages wait
  100 ms after a key and show ten results with name and agency. An earlier answer is shown until a later one is there.
  A pasted query is one search, without those of its beginnings.
- **Processor**: slowed down 4× through the DevTools protocol, which does not reach workers: Pagefind's work there is measured at
  full speed.
- **Query times**: labelled queries and the generator's products and places, asked one after the other without a delay of the
  line; "with its files fetched" is the first time, the other figures the second.
- **Relevance**: the labelled queries of \`packages/catalogue/testing\` (its language tables were written with these in view, so the
  comparison favours ours; the libraries know no synonyms). A result counts if its code is among the accepted ones.
${ENGINE_NAMES.map((engine) => `- **${ENGINES[engine].label}**: ${ENGINES[engine].setUp}.`).join('\n')}`;
}

/** Writes `docs/benchmarks/search.md` and its plots out of the runs on record. */
export async function writeReport(): Promise<void> {
  const { search, server } = await readRuns();
  const [first] = search;
  if (!first) throw new Error('there are no runs on record');
  await mkdir(DOCS, { recursive: true });
  for (const [file, name] of Object.entries(PLOTS)) {
    await writeFile(join(DOCS, file), overSizes(search, name, GOALS[name]));
  }
  await writeFile(join(DOCS, 'relevance.svg'), relevancePlot(first));
  const lost = search.flatMap(losses);
  const document = [
    '# Service search, measured',
    'Written by `npm run bench`; raw figures are in [results](results). Do not edit.',
    '![Bytes in all](bytes.svg)\n![Bytes of a query](query-bytes.svg)\n![Time to the first result](first-result.svg)\n![Relevance by kind](relevance.svg)\n![Query time](query-time.svg)\n![Memory](memory.svg)\n![Build time](build.svg)',
    '## Where ours is behind',
    lost.length > 0
      ? `Every figure by which another engine is better:\n\n${lost.map((one) => `- ${one}`).join('\n')}`
      : 'By none of the figures below.',
    '## Relevance by kind of query',
    relevanceTable(first),
    '## Figures',
    ...sections(search),
    ...serverSection(server),
    '## How it was measured',
    method(first),
    '## How to rerun',
    '```\nnpm run build                              # the widget\nnpm run bench -- search --sizes 1k,10k     # the libraries and ours\nnpm run bench -- search --sizes 100k       # what is run at this size by default; add --all for the rest\nnpm run bench -- search --sizes 1m --engines gerai\nnpm run bench -- search-server             # the server beside tsvector\nnpm run bench -- report                    # this page from the results on record\n```',
  ].join('\n\n');
  const file = join(DOCS, 'search.md');
  const config = await resolveConfig(file);
  await writeFile(file, await format(document, { ...config, filepath: file }));
}
