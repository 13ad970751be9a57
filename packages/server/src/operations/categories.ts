import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { ApiSchema } from '../api-schema.ts';
import type { Bilingual, JsonObject, Schema } from '../database/schema.ts';
import { agencyRefs, optionalAgency, present } from '../domain/directory.ts';
import type { Operations } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Dependencies } from './dependencies.ts';
import { pageOf } from './paging.ts';

type Category = ApiSchema<'Category'>;

interface CategoryRow {
  readonly code: string;
  readonly name: Bilingual;
  readonly agency_code: string | null;
  readonly uses: string[];
  readonly questions: JsonObject[];
  readonly sla: JsonObject | null;
  readonly document: JsonObject;
  readonly service_count: number;
}

function selectCategories(db: Kysely<Schema>) {
  return db
    .selectFrom('categories')
    .select(['code', 'name', 'agency_code', 'uses', 'questions', 'sla', 'document'])
    .select((expression) =>
      expression
        .selectFrom('services')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('services.category_code', '=', 'categories.code')
        .where('services.status', '=', 'active')
        .$asScalar()
        .$notNull()
        .as('service_count'),
    )
    .where('active', '=', true);
}

async function categoriesOf(db: Kysely<Schema>, rows: readonly CategoryRow[]): Promise<Category[]> {
  const agencies = await agencyRefs(
    db,
    rows.map((row) => row.agency_code),
  );
  return rows.map((row) => {
    const uses = row.uses as Category['uses'];
    return {
      ...row.document,
      code: row.code,
      name: row.name,
      uses,
      ...optionalAgency(agencies, row.agency_code),
      ...present({
        questions:
          row.questions.length > 0
            ? (row.questions as unknown as ApiSchema<'Question'>[])
            : undefined,
        sla: (row.sla ?? undefined) as ApiSchema<'Sla'> | undefined,
        serviceCount: uses.includes('service') ? row.service_count : undefined,
      }),
    };
  });
}

/** Categories of services and complaints, in the agency's order. */
export function createCategoryOperations({
  db,
}: Dependencies): Pick<Operations, 'listCategories' | 'getCategory'> {
  return {
    listCategories: async ({ query }) => {
      const page = pageOf(query, ['categories', query.use]);
      let selection = selectCategories(db);
      let counting = db
        .selectFrom('categories')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .where('active', '=', true);
      if (query.use !== undefined) {
        const used = sql<boolean>`${query.use} = any (uses)`;
        selection = selection.where(used);
        counting = counting.where(used);
      }
      const rows = await selection
        .orderBy('position')
        .orderBy('code')
        .offset(page.offset)
        .limit(page.limit)
        .execute();
      const { total } = await counting.executeTakeFirstOrThrow();
      return { items: await categoriesOf(db, rows), total, ...page.next(total) };
    },

    getCategory: async ({ path }) => {
      const row = await selectCategories(db).where('code', '=', path.code).executeTakeFirst();
      const [category] = await categoriesOf(db, row ? [row] : []);
      if (!category) throw new Problem('not-found');
      return category;
    },
  };
}
