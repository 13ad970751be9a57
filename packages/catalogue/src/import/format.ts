import { extname } from 'node:path';

import type { Encoding } from './decode.ts';
import { readHead } from './decode.ts';
import { isJsonLd } from './cpsv-ap.ts';
import { FileFault } from './issue.ts';

/** The formats of catalogues. */
export const formats = ['csv', 'tsv', 'xlsx', 'json', 'ndjson', 'hsds', 'cpsv-ap'] as const;

export type Format = (typeof formats)[number];

const byExtension: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.txt': 'csv',
  '.tab': 'tsv',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.jsonld': 'cpsv-ap',
};

/** The format of a file, by its name and what it begins with. @throws {FileFault} for none known. */
export async function formatOf(path: string, encoding: Encoding): Promise<Format> {
  const known = byExtension[extname(path).toLowerCase()];
  if (known !== undefined) return known;
  const head = await readHead(path, encoding);
  if (head.startsWith('PK\u0003\u0004')) return 'xlsx';
  if (/^\s*[[{]/.test(head)) return isJsonLd(head) ? 'cpsv-ap' : 'json';
  if (/[\t;,]/.test(head.split('\n', 1)[0] ?? '')) return 'csv';
  throw new FileFault({ code: head.trim() === '' ? 'empty-file' : 'unknown-format' });
}
