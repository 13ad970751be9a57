import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseTable } from './tables.ts';

/** The regency of the demonstration: its services are the real ones, so none are made up for it. */
export const DEMONSTRATION_REGION = '73.17';

/** A regency or city, or a district of one. */
export interface Place {
  /** Kemendagri code: `32.73`, `32.73.01`. */
  readonly code: string;
  /** `Kota Bandung`, `Kecamatan Sukasari, Kota Bandung`. */
  readonly name: string;
  /** Without its kind and what it belongs to: `Bandung`, `Sukasari`. */
  readonly town: string;
}

export interface Places {
  readonly regency: readonly Place[];
  readonly district: readonly Place[];
}

/**
 * All regencies, cities and districts of Indonesia but those of the demonstration, by code, out of idn-area-data (Open
 * Database License; read when a benchmark runs, never shipped).
 */
export async function readPlaces(): Promise<Places> {
  const manifest = createRequire(import.meta.url).resolve('idn-area-data/package.json');
  const read = async (name: string) =>
    parseTable(await readFile(join(dirname(manifest), 'data', `${name}.csv`), 'utf8'), ',');
  const [regencies, districts] = await Promise.all([read('regencies'), read('districts')]);
  const names = new Map(regencies.map(({ code = '', name = '' }) => [code, name]));
  const elsewhere = ({ code = '' }: Readonly<Record<string, string>>) =>
    code !== DEMONSTRATION_REGION && !code.startsWith(`${DEMONSTRATION_REGION}.`);
  return {
    regency: regencies.filter(elsewhere).map(({ code = '', name = '' }) => ({
      code,
      name,
      town: name.replace(/^(Kabupaten|Kota) /, ''),
    })),
    district: districts.filter(elsewhere).map(({ code = '', regency_code = '', name = '' }) => ({
      code,
      name: `Kecamatan ${name}, ${names.get(regency_code) ?? regency_code}`,
      town: name,
    })),
  };
}
