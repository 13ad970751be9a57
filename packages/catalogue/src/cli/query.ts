import { parseArgs } from 'node:util';
import type { LocalizedText, ServiceList, ServiceSummary } from '@gerai/api';

import type { StaticQuery } from '../static/reader/catalogue.ts';
import { fetchFrom, openCatalogue } from '../static/reader/catalogue.ts';
import { CatalogueError } from '../static/reader/errors.ts';
import type { ReadFile } from '../static/reader/store.ts';
import { readDirectory } from '../static/read-directory.ts';
import type { Context } from './context.ts';
import { CommandError, printable } from './context.ts';
import type { Explanation } from './explain.ts';
import { explain } from './explain.ts';
import { reasonLines } from './reasons.ts';
import { fill } from './words.ts';

const largestPage = 100;

function isUrl(where: string): boolean {
  return /^https?:\/\//i.test(where);
}

/** Where the files are, and how they are read. */
function placeOf(where: string): { base: string; read: ReadFile } {
  if (!isUrl(where)) return { base: where, read: readDirectory(where) };
  const base = where.endsWith('/') ? where : `${where}/`;
  return { base, read: fetchFrom(base) };
}

function errorOf({ words }: Context, where: string, error: unknown): unknown {
  if (!(error instanceof CatalogueError)) return error;
  switch (error.code) {
    case 'cursor-expired':
      return new CommandError(words.expired, 1);
    case 'unreachable':
      return new CommandError(fill(words.unreachable, { where }), 1);
    case 'missing':
      return new CommandError(
        fill(error.path === 'manifest.json' ? words.noCatalogue : words.brokenCatalogue, { where }),
        1,
      );
    default:
      return new CommandError(fill(words.brokenCatalogue, { where }), 1);
  }
}

function tell({ language }: Context, text: LocalizedText): string {
  return printable(language === 'en' ? (text.en ?? text.id) : text.id);
}

function factsOf(context: Context, service: ServiceSummary): string {
  const { words, language } = context;
  const { agency, cost, processingTime, channels } = service;
  const facts = [printable(agency.abbreviation ?? tell(context, agency.name))];
  if (cost?.type === 'free') facts.push(words.free);
  else if (cost?.amount !== undefined) {
    facts.push(`Rp${cost.amount.toLocaleString(language === 'en' ? 'en' : 'id')}`);
  }
  if (processingTime) {
    const { atLeast, value, unit } = processingTime;
    const range = atLeast === undefined ? String(value) : `${String(atLeast)}–${String(value)}`;
    facts.push(`${range} ${words.units[unit] ?? unit}`);
  }
  if (channels.length > 0) {
    facts.push(channels.map((channel) => words.channels[channel] ?? channel).join(', '));
  }
  return facts.join(' · ');
}

function listFor(
  context: Context,
  list: ServiceList,
  reasons: ReadonlyMap<string, Explanation> | undefined,
): string {
  const { words } = context;
  const lines: string[] = [];
  for (const { number, name } of list.emergencyNumbers ?? []) {
    lines.push(fill(words.call, { number, name: tell(context, name) }));
  }
  if (list.didYouMean) {
    lines.push(fill(words.didYouMean, { text: printable(list.didYouMean) }));
  }
  for (const note of list.notes ?? []) lines.push(tell(context, note));
  lines.push(list.total === 0 ? words.nothingFound : fill(words.found, { total: list.total }));
  list.items.forEach((service, index) => {
    lines.push('', `${String(index + 1)}. ${tell(context, service.name)} [${service.code}]`);
    lines.push(`   ${factsOf(context, service)}`);
    const reason = reasons?.get(service.code);
    if (reason) lines.push(...reasonLines(context, reason).map((line) => `   ${line}`));
  });
  return lines.join('\n');
}

/** `gerai-catalogue query DIR_OR_URL TEXT`: what `GET /services` answers. */
export async function query(context: Context, args: string[]): Promise<number> {
  const { words, out } = context;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      limit: { type: 'string' },
      cursor: { type: 'string' },
      agency: { type: 'string' },
      category: { type: 'string' },
      'life-event': { type: 'string' },
      region: { type: 'string' },
      audience: { type: 'string' },
      channel: { type: 'string' },
    },
  });
  const [where, ...text] = positionals;
  if (where === undefined || text.length === 0) {
    throw new CommandError(`${words.noQuery}\n${words.usage.query}`);
  }
  const {
    json,
    explain: explains,
    limit: wanted = '20',
    'life-event': lifeEvent,
    ...rest
  } = values;
  const limit = Number(wanted);
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    throw new CommandError(words.badLimit);
  }
  const asked: StaticQuery = {
    q: text.join(' '),
    limit,
    ...rest,
    ...(lifeEvent === undefined ? {} : { lifeEvent }),
  };
  try {
    const { base, read } = placeOf(where);
    const list = await openCatalogue(base, { keep: false, read }).search(asked);
    const reasons = explains ? await explain(base, read, asked) : undefined;
    const items = list.items.map((item) => ({ ...item, explanation: reasons?.get(item.code) }));
    const answer = json
      ? JSON.stringify({ ...list, items }, null, 2)
      : listFor(context, list, reasons);
    out.write(`${answer}\n`);
    return 0;
  } catch (error) {
    throw errorOf(context, where, error);
  }
}
