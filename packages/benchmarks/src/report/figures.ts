import type { TypingFigures } from '../measure/typing.ts';
import type { EngineRun } from '../results.ts';
import { median } from '../statistics.ts';

/** A figure that engines are compared by. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  /** Whether more is better. */
  readonly more?: boolean;
  of(run: EngineRun): number | undefined;
}

function over(
  run: EngineRun,
  of: (typing: TypingFigures) => number | undefined,
  way: 'typing' | 'pasted' = 'typing',
): number | undefined {
  const values = (run[way] ?? []).map(of);
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : median(known);
}

const kB = 1000;

/** All that the report compares, in its order. */
export const METRICS = {
  usableBytes: {
    name: 'to a usable box',
    unit: 'kB',
    of: (run) => over(run, ({ toUsable }) => toUsable.bytes / kB),
  },
  usableMs: {
    name: 'to a usable box',
    unit: 'ms',
    of: (run) => over(run, ({ usableMs }) => usableMs),
  },
  typingBytes: {
    name: 'from the first key to the first result',
    unit: 'kB',
    of: (run) => over(run, ({ toFirstResult }) => toFirstResult && toFirstResult.bytes / kB),
  },
  typingRequests: {
    name: 'from the first key to the first result',
    unit: 'requests',
    of: (run) => over(run, ({ toFirstResult }) => toFirstResult?.requests),
  },
  firstMs: {
    name: 'from the first key to the first result',
    unit: 'ms',
    of: (run) => over(run, ({ firstResultMs }) => firstResultMs),
  },
  answerMs: {
    name: 'from the last key to the results of the whole query',
    unit: 'ms',
    of: (run) => over(run, ({ answerMs }) => answerMs),
  },
  pastedBytes: {
    name: 'from a pasted query to its first result',
    unit: 'kB',
    of: (run) =>
      over(run, ({ toFirstResult }) => toFirstResult && toFirstResult.bytes / kB, 'pasted'),
  },
  pastedRequests: {
    name: 'from a pasted query to its first result',
    unit: 'requests',
    of: (run) => over(run, ({ toFirstResult }) => toFirstResult?.requests, 'pasted'),
  },
  pastedMs: {
    name: 'from a pasted query to its first result',
    unit: 'ms',
    of: (run) => over(run, ({ firstResultMs }) => firstResultMs, 'pasted'),
  },
  allBytes: {
    name: 'in all, from opening the page to the results of the whole query',
    unit: 'kB',
    of: (run) => over(run, ({ all }) => all.bytes / kB),
  },
  allRequests: {
    name: 'in all, from opening the page to the results of the whole query',
    unit: 'requests',
    of: (run) => over(run, ({ all }) => all.requests),
  },
  queryP50: {
    name: 'query p50, 4× slower processor',
    unit: 'ms',
    of: ({ times }) => times?.warm.p50,
  },
  queryP95: {
    name: 'query p95, 4× slower processor',
    unit: 'ms',
    of: ({ times }) => times?.warm.p95,
  },
  coldP95: {
    name: 'query p95 with its files fetched, 4× slower processor',
    unit: 'ms',
    of: ({ times }) => times?.cold.p95,
  },
  heap: {
    name: 'heap in the browser',
    unit: 'MB',
    of: ({ times }) => times && times.heapBytes / 1e6,
  },
  buildSeconds: { name: 'build', unit: 's', of: ({ build }) => build?.seconds },
  buildMemory: {
    name: 'peak memory of the build',
    unit: 'MB',
    of: ({ build }) => build && build.peakBytes / 1e6,
  },
  rawBytes: {
    name: 'index as written',
    unit: 'MB',
    of: ({ build }) => build && build.rawBytes / 1e6,
  },
  sentBytes: {
    name: 'index as sent',
    unit: 'MB',
    of: ({ build }) => build && build.sentBytes / 1e6,
  },
  files: { name: 'index', unit: 'files', of: ({ build }) => build?.files },
  top1: {
    name: 'right service first',
    unit: '%',
    more: true,
    of: ({ relevance }) => percent(relevance?.kinds['all']?.top1),
  },
  top3: {
    name: 'right service among the first three',
    unit: '%',
    more: true,
    of: ({ relevance }) => percent(relevance?.kinds['all']?.top3),
  },
  mrr: {
    name: 'mean reciprocal rank',
    unit: '',
    more: true,
    of: ({ relevance }) => relevance?.kinds['all']?.mrr,
  },
  nothing: {
    name: 'senseless queries answered with nothing',
    unit: '%',
    more: true,
    of: ({ relevance }) => (relevance?.senseless ? percent(relevance.nothing) : undefined),
  },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof METRICS;

export function percent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : share * 100;
}

/** A metric as an engine has it. */
export function valueOf(name: MetricName, run: EngineRun): number | undefined {
  const metric: Metric = METRICS[name];
  return metric.of(run);
}
