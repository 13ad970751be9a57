import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Who may file by Open311, and what they filed. */
export const open311: Migration = {
  name: '0007-open311',
  async up(db) {
    await sql`
      create table open311_keys (
        id text primary key,
        name text not null,
        key_hash text not null unique,
        publishes boolean not null default false,
        created_at timestamptz not null default now(),
        revoked_at timestamptz
      );
      comment on column open311_keys.publishes is
        'Whether what is filed with it is public; its reporters must have been told so.';

      create table open311_requests (
        complaint_id uuid primary key references complaints (id) on delete cascade,
        key_id text not null references open311_keys (id)
      );
    `.execute(db);
  },
};
