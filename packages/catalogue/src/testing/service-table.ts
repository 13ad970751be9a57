import type { OpeningHours, Service } from '@gerai/api';

import type { ColumnSpec } from '../import/columns.ts';
import { columns } from '../import/columns.ts';

function follow(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}

function write(spec: ColumnSpec, value: unknown): string {
  if (value === undefined) return '';
  if (spec.kind === 'hours') {
    return (value as OpeningHours[])
      .map(({ days, opens, closes }) => `${days.join(',')} ${opens}-${closes}`)
      .join('; ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function cellOf(service: Service, spec: ColumnSpec): string {
  const [name = '', rest] = spec.path.split('[]');
  if (rest === undefined) return write(spec, follow(service, name.split('.')));
  const list = (follow(service, name.split('.')) as unknown[] | undefined) ?? [];
  const path = rest === '' ? [] : rest.slice(1).split('.');
  const items = list.map((item) => write(spec, follow(item, path)).replaceAll('|', '\\|'));
  return items.every((item) => item === '') ? '' : items.join('|');
}

/** Services as a table, the headers first; columns that no service fills are left out. */
export function tableOf(services: readonly Service[]): string[][] {
  const filled = columns
    .map((spec) => [spec.header, ...services.map((service) => cellOf(service, spec))])
    .filter(([, ...cells]) => cells.some((cell) => cell !== ''));
  return ['', ...services].map((_, row) => filled.map((cells) => cells[row] ?? ''));
}

/** A table as delimited text, every cell in quotation marks. */
export function delimit(table: readonly (readonly string[])[], delimiter = ','): string {
  return table
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .map((line) => `${line}\r\n`)
    .join('');
}
