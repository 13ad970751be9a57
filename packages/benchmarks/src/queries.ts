import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createRandom, type Random } from './generator/random.ts';
import { list, parseTable } from './generator/tables.ts';

/** A query that somebody labelled with the services it asks for. */
export interface LabelledQuery {
  readonly text: string;
  readonly accepted: readonly string[];
  readonly kind: string;
}

const testing = fileURLToPath(new URL('../../catalogue/testing/', import.meta.url));

async function rows(name: string) {
  const path = `${testing}${name}.tsv`;
  return existsSync(path) ? parseTable(await readFile(path, 'utf8'), '\t') : [];
}

/** The labelled set that the catalogue keeps. */
export async function labelledQueries(): Promise<LabelledQuery[]> {
  return (await rows('queries')).map((row) => ({
    text: row['query'] ?? '',
    accepted: list(row, 'accepted'),
    kind: row['kind'] ?? '',
  }));
}

/** Queries that nothing satisfies. */
export async function senselessQueries(): Promise<string[]> {
  return (await rows('senseless')).map((row) => row['query'] ?? '').filter((text) => text !== '');
}

/** What the report types key by key: a beginning, two words, a typo, three words with a place. */
export const TYPED: readonly string[] = [
  'perpanj',
  'perpanjangan ktp',
  'pepanjangan ktp',
  'izin apotek surabaya',
];

/** Places and products that the generator uses, for queries on large catalogues. */
const PRODUCTS = [
  'izin praktik bidan',
  'izin operasional apotek',
  'sertifikat standar kafe',
  'keterangan domisili',
  'retribusi pasar',
  'pajak reklame',
  'beasiswa mahasiswa',
  'pelatihan menjahit',
  'bantuan alat pertanian',
  'rekomendasi penelitian',
  'sewa gedung serbaguna',
  'laik higiene katering',
];
const TOWNS = [
  'bandung',
  'surabaya',
  'sleman',
  'makassar',
  'banyumas',
  'kendari',
  'ambon',
  'deli serdang',
];

/** What residents put before what they look for. */
const OPENINGS = ['', '', '', 'cara ', 'syarat ', 'biaya '];

/**
 * Makes queries without end, hardly any of them twice: labelled ones and products, half of them with a place.
 *
 * @param towns - Names of places that services are offered in.
 */
export function askers(
  labelled: readonly LabelledQuery[],
  towns: readonly string[],
): (random: Random) => string {
  const texts = labelled.map(({ text }) => text);
  return (random) => {
    const text = random.next() < 0.6 ? random.pick(texts) : random.pick(PRODUCTS);
    const place = random.next() < 0.5 ? ` ${random.pick(towns).toLowerCase()}` : '';
    return `${random.pick(OPENINGS)}${text}${place}`;
  };
}

/** Queries to time: some of the labelled ones, and products with and without a place. */
export function timedQueries(labelled: readonly LabelledQuery[], count: number): string[] {
  const random = createRandom('timed');
  const chosen = random.shuffle(labelled.map(({ text }) => text)).slice(0, Math.ceil(count * 0.6));
  const made = Array.from({ length: count - chosen.length }, (_value, index) =>
    index % 2 === 0 ? random.pick(PRODUCTS) : `${random.pick(PRODUCTS)} ${random.pick(TOWNS)}`,
  );
  return random.shuffle([...chosen, ...made]);
}
