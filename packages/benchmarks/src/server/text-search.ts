import type { Database } from '@gerai/server';

type Pool = Database['pool'];

/** The same fields as the index, weighed by PostgreSQL's own classes. */
const PREPARE = `
  set local statement_timeout = 0;
  drop table if exists benchmark_documents;
  create table benchmark_documents as
    select code, document->'name' as name, document->'agency'->'name' as agency,
      setweight(jsonb_to_tsvector('indonesian', document->'name', '["string"]'), 'A') ||
      setweight(jsonb_to_tsvector('indonesian', document->'alternateNames', '["string"]'), 'B') ||
      setweight(jsonb_to_tsvector('indonesian', document->'agency'->'name', '["string"]'), 'C') ||
      setweight(jsonb_to_tsvector('indonesian', document->'requirements', '["string"]'), 'D') as words
    from services;
  create index benchmark_words on benchmark_documents using gin (words);
  analyze benchmark_documents;
`;

const RANKED = `
  select code, name, agency from benchmark_documents, websearch_to_tsquery('indonesian', $1) asked
  where words @@ asked order by ts_rank(words, asked) desc, code limit 10`;

const CAPPED = `
  select code, name, agency from (
    select code, name, agency, words, asked
    from benchmark_documents, websearch_to_tsquery('indonesian', $1) asked
    where words @@ asked limit 500
  ) matches order by ts_rank(words, asked) desc, code limit 10`;

/** Makes the table and the index of the plain text search beside the services. */
export async function prepareTextSearch(pool: Pool): Promise<void> {
  await pool.query(PREPARE);
}

/** Searches that give the number of results; `capped` ranks the first 500 matches only. */
export function textSearches(
  pool: Pool,
): Readonly<Record<'ranked' | 'capped', (query: string) => Promise<number>>> {
  const run = (name: string, text: string) => async (query: string) =>
    (await pool.query({ name, text, values: [query] })).rows.length;
  return { ranked: run('ranked', RANKED), capped: run('capped', CAPPED) };
}
