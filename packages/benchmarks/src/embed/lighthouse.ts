import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PEERS_DIRECTORY } from './peers.ts';

/** Lighthouse's own figures: milliseconds, bytes, and scores of 100. */
export interface LighthouseFigures {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly firstContentfulPaint: number;
  readonly largestContentfulPaint: number;
  readonly totalBlockingTime: number;
  readonly cumulativeLayoutShift: number;
  readonly speedIndex: number;
  /** Of everything, the page too, until the network is quiet. */
  readonly bytes: number;
  readonly requests: number;
}

/** What of its module is used here. */
type Lighthouse = (
  address: string,
  flags: object,
) => Promise<{
  readonly lhr: {
    readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
    readonly audits: Readonly<
      Record<
        string,
        {
          readonly numericValue?: number;
          readonly details?: { readonly items?: readonly unknown[] };
        }
      >
    >;
    readonly runtimeError?: { readonly message: string };
  };
}>;

let module: { readonly default: Lighthouse } | undefined;

/**
 * Runs Lighthouse as for a phone: 150 ms, 1.6 Mbit/s and a processor 4 times slower, applied by the browser rather than computed.
 *
 * @param port - Where the browser is told what to do.
 * @throws Error where the page could not be measured
 */
export async function runLighthouse(address: string, port: number): Promise<LighthouseFigures> {
  const path = join(PEERS_DIRECTORY, 'node_modules', 'lighthouse', 'core', 'index.js');
  module ??= (await import(pathToFileURL(path).href)) as { default: Lighthouse };
  const { lhr } = await module.default(address, {
    port,
    logLevel: 'silent',
    output: 'json',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    formFactor: 'mobile',
    throttlingMethod: 'devtools',
  });
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const score = (name: string): number => Math.round((lhr.categories[name]?.score ?? NaN) * 100);
  const value = (name: string): number => lhr.audits[name]?.numericValue ?? NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    firstContentfulPaint: value('first-contentful-paint'),
    largestContentfulPaint: value('largest-contentful-paint'),
    totalBlockingTime: value('total-blocking-time'),
    cumulativeLayoutShift: value('cumulative-layout-shift'),
    speedIndex: value('speed-index'),
    bytes: value('total-byte-weight'),
    requests: lhr.audits['network-requests']?.details?.items?.length ?? NaN,
  };
}
