import { ENGINES } from '../engines/engines.ts';
import type { SearchRun } from '../results.ts';
import { sizeName } from '../results.ts';
import { METRICS, valueOf, type Metric, type MetricName } from './figures.ts';
import { shorten } from './plots.ts';

/** Differences below this are noise of the machine. */
const NOISE = 0.05;

const names = Object.keys(METRICS) as MetricName[];

/** A sentence for each figure by which another engine is better than ours, computed, so that none is left out. */
export function losses(run: SearchRun): string[] {
  const ours = run.engines.find(({ engine }) => engine === 'gerai');
  if (!ours) return [];
  return names.flatMap((name) => {
    const metric: Metric = METRICS[name];
    const own = valueOf(name, ours);
    if (own === undefined) return [];
    const better = run.engines.flatMap((other) => {
      const value = other.engine === 'gerai' ? undefined : valueOf(name, other);
      if (value === undefined) return [];
      const ahead = metric.more ? value > own * (1 + NOISE / 5) : value < own * (1 - NOISE);
      return ahead ? [{ label: ENGINES[other.engine].label, value }] : [];
    });
    if (better.length === 0) return [];
    const told = better
      .sort((a, b) => (metric.more ? b.value - a.value : a.value - b.value))
      .map(({ label, value }) => `${label} ${shorten(value)}`);
    const unit = metric.unit === '' ? '' : ` ${metric.unit}`;
    return [
      `${sizeName(run.size)}: ${metric.name}, ${shorten(own)}${unit} against ${told.join(', ')}.`,
    ];
  });
}
