import type { ServerRun } from '../results.ts';
import { sizeName } from '../results.ts';
import type { ServerFigures } from '../server/bench.ts';
import type { LoadFigures } from '../server/load.ts';
import { median } from '../statistics.ts';
import { cell, table } from './tables.ts';

type Measure = 'p50' | 'p95' | 'p99' | 'p95Found' | 'perSecond' | 'nothing' | 'repeated';

const GOAL_MS = 50;

const middle = (rounds: readonly LoadFigures[], measure: Measure): number =>
  median(rounds.map((round) => round[measure]));

function verdict(rounds: readonly LoadFigures[]): string {
  const p95 = middle(rounds, 'p95');
  return `The goal of p95 below ${String(GOAL_MS)} ms is ${p95 < GOAL_MS ? 'met' : 'missed'}: ${cell(p95)} ms.`;
}

function starts({ coldStart, warmStart, refresh, ...figures }: ServerFigures): string {
  return `Of the queries ${cell(middle(figures.server, 'repeated') * 100)} % had been asked before; such answers are kept. Without anything kept the
first search was answered ${cell(coldStart.readySeconds + coldStart.firstSearchSeconds)} s after the server was started, with the catalogue of the run before
${cell(warmStart.readySeconds + warmStart.firstSearchSeconds)} s. A change of one service was found after ${cell(refresh.medianSeconds)} s, at most ${cell(refresh.longestSeconds)} s (${String(refresh.changes)} changes);
meanwhile no other request waited longer than ${cell(refresh.longestWaitMs)} ms. The server held ${cell(figures.residentBytes / 1e6)} MB. Load average
${cell(figures.loadBefore)} before, ${cell(figures.loadAfter)} at the end.`;
}

/** The server beside plain text search of PostgreSQL, with the ratios. */
export function serverSection(runs: readonly ServerRun[]): string[] {
  if (runs.length === 0) return [];
  return [
    '## The server beside `tsvector`',
    `\`GET /v1/services?q=\` of the reference server over HTTP, and plain text search of PostgreSQL (\`to_tsvector('indonesian')\`, weights by
field, GIN, \`ts_rank\`) straight through its driver, on the same embedded PostgreSQL, in turn; medians of the rounds. The
searchers ask without a pause: labelled queries and products, half of them with one of 500 places, so that few are asked
twice; server, database and searchers share the machine with each other and with other work. "Capped" ranks the first 500 matches only, so what it shows is
not the best. \`tsvector\` asks for all words and knows no synonyms, beginnings or typos: it is quick in finding nothing.`,
    ...runs.flatMap(({ size, date, figures }) => {
      const kinds = [
        ['Gerai, over HTTP', figures.server],
        ['`tsvector`, all matches ranked', figures.ranked],
        ['`tsvector`, capped', figures.capped],
      ] as const;
      const rows = kinds.map(([label, rounds]) => [
        label,
        ...(['p50', 'p95', 'p99', 'p95Found', 'perSecond'] as const).map((measure) =>
          cell(middle(rounds, measure)),
        ),
        cell(middle(rounds, 'nothing') * 100),
        `${cell(middle(rounds, 'p95') / middle(figures.server, 'p95'))}×`,
      ]);
      return [
        `### ${sizeName(size)} services, ${String(figures.searchers)} searchers (${date})`,
        table(
          [
            '',
            'p50, ms',
            'p95, ms',
            'p99, ms',
            'p95 where something was found, ms',
            'a second',
            'nothing found, %',
            'p95 against ours',
          ],
          rows,
        ),
        verdict(figures.server),
        starts(figures),
      ];
    }),
  ];
}
