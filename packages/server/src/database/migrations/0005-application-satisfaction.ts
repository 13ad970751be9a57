import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Ratings of applications by the nine elements of the satisfaction survey. */
export const applicationSatisfaction: Migration = {
  name: '0005-application-satisfaction',
  async up(db) {
    await sql`
      create table application_satisfaction (
        application_id uuid primary key references applications (id) on delete cascade,
        scores jsonb not null,
        comment text,
        rated_at timestamptz not null
      )
    `.execute(db);
  },
};
