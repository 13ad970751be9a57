/** Public complaints that may be about the same thing. */
import { stem, tokenise } from '@gerai/catalogue';
import type { Kysely } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import { present } from './directory.ts';

type SimilarComplaint = ApiSchema<'SimilarComplaint'>;

/** What is asked about. */
export interface SimilarQuery {
  readonly text: string;
  readonly category?: string | undefined;
  readonly region?: string | undefined;
  readonly lat?: number | undefined;
  readonly long?: number | undefined;
  readonly limit: number;
}

/** The newest public complaints that are compared. */
const CANDIDATES = 500;
const LONGEST_TITLE = 80;
/** Half of the words in common, or next door with a word in common. */
const ENOUGH_WORDS = 0.34;
const NEARBY_METRES = 500;
const EARTH_METRES = 6_371_000;

function stemsOf(text: string): Set<string> {
  return new Set(tokenise(text).map((token) => stem(token.text)));
}

function distance(
  [fromLat, fromLong]: readonly [number, number],
  [toLat, toLong]: readonly [number, number],
): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const latitude = Math.sin(radians(toLat - fromLat) / 2) ** 2;
  const longitude = Math.sin(radians(toLong - fromLong) / 2) ** 2;
  const chord = latitude + Math.cos(radians(fromLat)) * Math.cos(radians(toLat)) * longitude;
  return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord))));
}

async function readCandidates(db: Kysely<Schema>, query: SimilarQuery) {
  let selection = db
    .selectFrom('complaints')
    .innerJoin('categories', 'categories.code', 'complaints.category_code')
    .leftJoin('regions', 'regions.code', 'complaints.region_code')
    .select([
      'complaints.id',
      'complaints.title',
      'complaints.text',
      'complaints.status',
      'complaints.submitted_at',
      'complaints.latitude',
      'complaints.longitude',
      'complaints.region_code',
      'categories.code as category_code',
      'categories.name as category_name',
      'regions.name as region_name',
    ])
    .select((eb) =>
      eb
        .selectFrom('complaint_supports')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('complaint_supports.complaint_id', '=', 'complaints.id')
        .$asScalar()
        .$notNull()
        .as('support_count'),
    )
    .where('complaints.confidential', '=', false)
    .where('complaints.status', '!=', 'withdrawn');
  if (query.category !== undefined) {
    selection = selection.where('complaints.category_code', '=', query.category);
  }
  if (query.region !== undefined) {
    const { region } = query;
    selection = selection.where((eb) =>
      eb.or([
        eb('complaints.region_code', '=', region),
        eb('complaints.region_code', 'like', `${region}.%`),
      ]),
    );
  }
  return selection.orderBy('complaints.submitted_at', 'desc').limit(CANDIDATES).execute();
}

/** Finds public complaints like a text, the likeliest first. Confidential ones are never read. */
export async function findSimilar(
  db: Kysely<Schema>,
  query: SimilarQuery,
): Promise<SimilarComplaint[]> {
  const wanted = stemsOf(query.text);
  if (wanted.size === 0) return [];
  const here =
    query.lat !== undefined && query.long !== undefined
      ? ([query.lat, query.long] as const)
      : undefined;
  const rows = await readCandidates(db, query);
  return rows
    .map((row) => {
      const words = stemsOf(`${row.title ?? ''} ${row.text}`);
      const common = [...wanted].filter((word) => words.has(word)).length / wanted.size;
      const metres =
        here && row.latitude !== null && row.longitude !== null
          ? distance(here, [row.latitude, row.longitude])
          : undefined;
      const near = metres !== undefined && metres <= NEARBY_METRES;
      return { row, metres, score: common + (near ? 0.5 : 0), common, near };
    })
    .filter(({ common, near }) => common >= ENOUGH_WORDS || (near && common > 0))
    .sort((left, right) => right.score - left.score)
    .slice(0, query.limit)
    .map(({ row, metres }) => ({
      id: row.id,
      supportCount: row.support_count,
      title: row.title ?? row.text.slice(0, LONGEST_TITLE),
      category: { code: row.category_code, name: row.category_name },
      status: row.status as SimilarComplaint['status'],
      submittedAt: row.submitted_at.toISOString(),
      ...present({
        regionCode: row.region_code ?? undefined,
        regionName: row.region_name ?? undefined,
        distance: metres,
      }),
    }));
}
