import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Bilingual, JsonObject, Schema } from '../database/schema.ts';
import { present } from '../domain/directory.ts';
import type { Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Dependencies } from './dependencies.ts';
import { containing, pageOf } from './paging.ts';

interface AgencyRow {
  readonly code: string;
  readonly name: Bilingual;
  readonly parent_code: string | null;
  readonly region_code: string | null;
  readonly document: JsonObject;
  readonly updated_at: Date;
  readonly service_count: number;
}

function agencyOf(row: AgencyRow): ApiSchema<'Agency'> {
  return {
    ...row.document,
    code: row.code,
    name: row.name,
    serviceCount: row.service_count,
    updatedAt: row.updated_at.toISOString(),
    ...present({
      parentCode: row.parent_code ?? undefined,
      regionCode: row.region_code ?? undefined,
    }),
  };
}

function selectAgencies(db: Kysely<Schema>) {
  return db
    .selectFrom('agencies')
    .select(['code', 'name', 'parent_code', 'region_code', 'document', 'updated_at'])
    .select((expression) =>
      expression
        .selectFrom('services')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('services.agency_code', '=', 'agencies.code')
        .where('services.status', '=', 'active')
        .$asScalar()
        .$notNull()
        .as('service_count'),
    );
}

/** Agencies by name, and one. */
export function createAgencyOperations({
  db,
}: Dependencies): Required<Pick<Operations, 'listAgencies' | 'getAgency'>> {
  return {
    listAgencies: async ({ query }) => {
      const { q, parent } = query;
      const page = pageOf(query, ['agencies', q, parent]);
      let selection = selectAgencies(db);
      let counting = db
        .selectFrom('agencies')
        .select(({ fn }) => fn.countAll<number>().as('total'));
      if (parent !== undefined) {
        selection = selection.where('parent_code', '=', parent);
        counting = counting.where('parent_code', '=', parent);
      }
      if (q !== undefined) {
        const matching = sql<boolean>`concat_ws(' ', name ->> 'id', name ->> 'en',
          document ->> 'abbreviation') ilike ${containing(q)}`;
        selection = selection.where(matching);
        counting = counting.where(matching);
      }
      const rows = await selection
        .orderBy(sql`name ->> 'id'`)
        .orderBy('code')
        .offset(page.offset)
        .limit(page.limit)
        .execute();
      const { total } = await counting.executeTakeFirstOrThrow();
      return { items: rows.map(agencyOf), total, ...page.next(total) };
    },

    getAgency: async ({ path }) => {
      const row = await selectAgencies(db).where('code', '=', path.code).executeTakeFirst();
      if (!row) throw new Problem('not-found');
      return agencyOf(row);
    },
  };
}
