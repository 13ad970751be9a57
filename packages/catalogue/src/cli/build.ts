import { rmdir, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Service } from '@gerai/api';

import { readAgencies } from '../import/agencies.ts';
import { readEmergencyNumbers } from '../import/emergency-numbers.ts';
import { formats } from '../import/format.ts';
import { ImportError } from '../import/import-error.ts';
import { readPopularity } from '../import/popularity.ts';
import type { ReadOptions } from '../import/read-services.ts';
import { readServices } from '../import/read-services.ts';
import { readSynonyms } from '../import/synonyms.ts';
import type { BuildOptions } from '../static/build.ts';
import { buildCatalogue } from '../static/build.ts';
import type { Context } from './context.ts';
import { CommandError, choose } from './context.ts';
import { IssueLog } from './issues.ts';
import { Progress } from './progress.ts';
import { fill } from './words.ts';

/** Codes or terms that a message names. */
const mostNamed = 10;

const reading = {
  agencies: { type: 'string' },
  format: { type: 'string' },
  'skip-bad-rows': { type: 'boolean' },
} as const;

interface Reading {
  readonly agencies?: string;
  readonly format?: string;
  readonly 'skip-bad-rows'?: boolean;
}

async function readOptionsOf(
  context: Context,
  values: Reading,
  log: IssueLog,
): Promise<ReadOptions> {
  const { report } = log;
  return {
    report,
    format: choose(context, 'format', values.format, formats),
    skipBadRows: values['skip-bad-rows'] ?? false,
    agencies:
      values.agencies === undefined ? undefined : await readAgencies(values.agencies, report),
  };
}

/** What a build is told beside its services, each in a file of its own. */
async function readExtras(
  values: Readonly<Partial<Record<'synonyms' | 'popularity' | 'emergency-numbers', string>>>,
  { report }: IssueLog,
): Promise<Pick<BuildOptions, 'synonyms' | 'popularity' | 'emergencyNumbers'>> {
  const { synonyms, popularity, 'emergency-numbers': numbers } = values;
  return {
    ...(synonyms === undefined ? {} : { synonyms: await readSynonyms(synonyms, report) }),
    ...(popularity === undefined ? {} : { popularity: await readPopularity(popularity, report) }),
    ...(numbers === undefined
      ? {}
      : { emergencyNumbers: await readEmergencyNumbers(numbers, report) }),
  };
}

/** Passes services on; in the end `known` is left with the codes that none of them has. */
async function* without(
  known: Set<string>,
  services: AsyncIterable<Service>,
): AsyncGenerator<Service> {
  for await (const service of services) {
    known.delete(service.code);
    yield service;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function sizeOf(paths: readonly string[]): Promise<number> {
  const sizes = paths.map((path) =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** `gerai-catalogue build FILE… --out DIR`: 0, or 1 where the files hold errors. */
export async function build(context: Context, args: string[]): Promise<number> {
  const { words, err } = context;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...reading,
      out: { type: 'string' },
      synonyms: { type: 'string' },
      popularity: { type: 'string' },
      'emergency-numbers': { type: 'string' },
      prune: { type: 'boolean' },
      quiet: { type: 'boolean' },
    },
  });
  const { out } = values;
  if (positionals.length === 0) throw new CommandError(`${words.noFile}\n${words.usage.build}`);
  if (!out) throw new CommandError(`${words.noOut}\n${words.usage.build}`);
  const started = performance.now();
  const progress = values.quiet ? undefined : new Progress(err);
  const log = new IssueLog(context, progress);
  const isNew = !(await exists(out));
  try {
    const options = await readOptionsOf(context, values, log);
    const extras = await readExtras(values, log);
    const size = await sizeOf(positionals);
    let bytes = 0;
    const services = readServices(positionals, {
      ...options,
      progress: (read) => {
        bytes += read;
      },
    });
    const unused = new Set(extras.popularity?.keys());
    const report = await buildCatalogue(without(unused, services), {
      out,
      prune: values.prune ?? false,
      ...extras,
      onProgress: ({ phase, done, total }) => {
        // A workbook is read without telling how far.
        const read = bytes > 0 ? Math.min(1, bytes / size) : undefined;
        progress?.show(words.phases[phase], done, total === undefined ? read : done / total);
      },
    });
    log.end();
    if (log.errors > 0) err.write(`${fill(words.skipped, { count: log.errors })}\n`);
    if (unused.size > 0) {
      const codes = [...unused].slice(0, mostNamed).join(', ');
      err.write(`${fill(words.unusedCodes, { count: unused.size, codes })}\n`);
    }
    const { unusedTerms } = report;
    if (unusedTerms.length > 0) {
      const terms = unusedTerms.slice(0, mostNamed).join(', ');
      err.write(`${fill(words.unusedTerms, { count: unusedTerms.length, terms })}\n`);
    }
    if (values.quiet) return 0;
    const { size: built, files, written, removed } = report;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const kilobytes = Math.ceil(report.bytes / 1000);
    const figures = { services: built, files, written, bytes: kilobytes, seconds };
    err.write(`${fill(words.built, figures)}\n`);
    if (removed > 0) err.write(`${fill(words.removed, { count: removed })}\n`);
    return 0;
  } catch (error) {
    log.end();
    // Gone only where nothing is in it.
    if (isNew) await rmdir(out).catch(() => undefined);
    if (!(error instanceof ImportError)) throw error;
    err.write(`${fill(words.nothingBuilt, { count: log.errors })}\n`);
    return 1;
  }
}

/** `gerai-catalogue check FILE…`: 0, or 1 where the files hold errors. */
export async function check(context: Context, args: string[]): Promise<number> {
  const { words, out, err } = context;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: reading });
  if (positionals.length === 0) throw new CommandError(`${words.noFile}\n${words.usage.check}`);
  const log = new IssueLog(context);
  let services = 0;
  try {
    const options = await readOptionsOf(context, values, log);
    for await (const _ of readServices(positionals, options)) services += 1;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
  log.end();
  if (log.errors > 0) {
    err.write(`${fill(words.failed, { count: log.errors, services })}\n`);
    return 1;
  }
  out.write(`${fill(words.checked, { services })}\n`);
  return 0;
}
