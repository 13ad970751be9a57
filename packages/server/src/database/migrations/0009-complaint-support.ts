import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Who supports a public complaint: a hash of a random key, and nothing else. */
export const complaintSupport: Migration = {
  name: '0009-complaint-support',
  async up(db) {
    await sql`
      create table complaint_supports (
        complaint_id uuid not null references complaints (id) on delete cascade,
        supporter bytea not null,
        primary key (complaint_id, supporter)
      )
    `.execute(db);
  },
};
