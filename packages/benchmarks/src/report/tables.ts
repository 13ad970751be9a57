import { ENGINES } from '../engines/engines.ts';
import type { SearchRun } from '../results.ts';
import { METRICS, valueOf, type Metric, type MetricName } from './figures.ts';
import { shorten } from './plots.ts';

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_cell, index) => (index === 0 ? '---' : '--:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const cell = (value: number | undefined): string =>
  value === undefined ? '–' : shorten(value);

/** Figures down, engines across; what was not run says why. */
export function compare(run: SearchRun, metrics: readonly MetricName[]): string {
  const rows = metrics.map((name) => {
    const metric: Metric = METRICS[name];
    const label = metric.unit === '' ? metric.name : `${metric.name}, ${metric.unit}`;
    return [label, ...run.engines.map((engine) => cell(valueOf(name, engine)))];
  });
  const notes = run.engines.flatMap(({ engine, note }) =>
    note === undefined ? [] : [`${ENGINES[engine].label}: ${note}.`],
  );
  const head = run.engines.map(({ engine, version }) => `${ENGINES[engine].label} ${version}`);
  rows.push(['measured at, UTC', ...run.engines.map(({ measuredAt }) => measuredAt.slice(5))]);
  return [table(['', ...head], rows), ...notes].join('\n\n');
}
