import type { Kysely, SqlBool } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import { present } from '../domain/directory.ts';
import type { Call, Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Dependencies } from './dependencies.ts';
import { containing, pageOf } from './paging.ts';

type Region = ApiSchema<'Region'>;

/** What the API has a word for; a province is just that. */
const KINDS = ['kabupaten', 'kota', 'kecamatan', 'kelurahan', 'desa'] as const;

interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly level: Region['level'];
  readonly kind: string | null;
  readonly parent_code: string | null;
  readonly child_count: number;
  readonly center: Region['center'] | null;
}

function regionOf(row: RegionRow): Region {
  return {
    code: row.code,
    name: row.name,
    level: row.level,
    childCount: row.child_count,
    ...present({
      kind: KINDS.find((kind) => kind === row.kind),
      parentCode: row.parent_code ?? undefined,
      center: row.center ?? undefined,
    }),
  };
}

function selectRegions(db: Kysely<Schema>) {
  return db
    .selectFrom('regions as region')
    .select(['region.code', 'region.name', 'region.level', 'region.kind', 'region.parent_code'])
    .select(sql<Region['center'] | null>`region.document -> 'center'`.as('center'))
    .select((expression) =>
      expression
        .selectFrom('regions as child')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('child.parent_code', '=', 'region.code')
        .$asScalar()
        .$notNull()
        .as('child_count'),
    );
}

function conditionOf({ parent, q }: Call<'listRegions'>['query']) {
  if (q !== undefined) {
    const below = parent === undefined ? sql`true` : sql`region.code like ${`${parent}.%`}`;
    return sql<SqlBool>`${below} and region.name ilike ${containing(q)}`;
  }
  return parent === undefined
    ? sql<SqlBool>`region.parent_code is null`
    : sql<SqlBool>`region.parent_code = ${parent}`;
}

/** Administrative regions, level by level. */
export function createRegionOperations({
  db,
}: Dependencies): Pick<Operations, 'listRegions' | 'getRegion'> {
  return {
    listRegions: async ({ query }) => {
      const page = pageOf(query, ['regions', query.q, query.parent]);
      const condition = conditionOf(query);
      const rows = await selectRegions(db)
        .where(condition)
        .orderBy('region.name')
        .orderBy('region.code')
        .offset(page.offset)
        .limit(page.limit)
        .execute();
      const { total } = await db
        .selectFrom('regions as region')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .where(condition)
        .executeTakeFirstOrThrow();
      return { items: rows.map(regionOf), total, ...page.next(total) };
    },

    getRegion: async ({ path }) => {
      const row = await selectRegions(db).where('region.code', '=', path.code).executeTakeFirst();
      if (!row) throw new Problem('not-found');
      return regionOf(row);
    },
  };
}
