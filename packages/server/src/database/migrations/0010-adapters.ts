import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** How far adapters have come, and what the systems behind them refused. */
export const adapters: Migration = {
  name: '0010-adapters',
  async up(db) {
    await sql`
      create table adapter_positions (
        adapter text primary key,
        cursor text,
        holder uuid,
        leased_until timestamptz not null default now()
      );
      comment on column adapter_positions.leased_until is
        'One replica at a time delivers; whoever died leaves the lease to the next one.';

      create table adapter_dead_events (
        id bigint generated always as identity primary key,
        adapter text not null,
        event_id uuid not null references outbound_events (id) on delete cascade,
        type text not null,
        subject text not null,
        reason text not null,
        attempts integer not null default 1,
        refused_at timestamptz not null default now(),
        unique (adapter, event_id)
      );
      comment on table adapter_dead_events is
        'What was refused for good. The words stay with their case, as in outbound_events.';
    `.execute(db);
  },
};
