import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The regions of the demonstration (Kabupaten Luwu, its districts and villages) out of
 * idn-area-data, whose database is under the Open Database License: only this part is shipped.
 */

const regency = '73.17';
const province = '73';

async function rows(directory: string, name: string): Promise<string[][]> {
  const text = await readFile(join(directory, 'data', `${name}.csv`), 'utf8');
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?<=^|[\s(-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function villageKind(code: string): string {
  return code.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa';
}

/** The table of regions: path from the root of the repository → content. */
export async function outputs(): Promise<Map<string, string>> {
  const manifest = createRequire(import.meta.url).resolve('idn-area-data/package.json');
  const directory = dirname(manifest);
  const [provinces, regencies, districts, villages] = await Promise.all(
    ['provinces', 'regencies', 'districts', 'villages'].map((name) => rows(directory, name)),
  );
  const lines = [
    ...(provinces ?? [])
      .filter(([code]) => code === province)
      .map(([code, name]) => [code, '', 'province', '', titleCase(name ?? '')]),
    ...(regencies ?? [])
      .filter(([code]) => code === regency)
      .map(([code, , name]) => [
        code,
        province,
        'regency',
        'kabupaten',
        titleCase(name ?? '').replace(/^Kabupaten /, ''),
      ]),
    ...(districts ?? [])
      .filter(([, parent]) => parent === regency)
      .map(([code, parent, name]) => [code, parent, 'district', 'kecamatan', name]),
    ...(villages ?? [])
      .filter(([code]) => code?.startsWith(`${regency}.`))
      .map(([code, parent, name]) => [code, parent, 'village', villageKind(code ?? ''), name]),
  ];
  const table = [['code', 'parent', 'level', 'kind', 'name'], ...lines]
    .map((line) => line.join('\t'))
    .join('\n');
  return new Map([['packages/demo/data/regions.tsv', `${table}\n`]]);
}
