import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/**
 * What holders of an application do with it: open it although others guess at it, watch it, send files,
 * be told of changes by e-mail.
 */
export const applicationAccess: Migration = {
  name: '0003-application-access',
  async up(db) {
    await sql`
      alter table lookup_attempts drop column blocked_until, drop column window_started_at;

      create table spent_proofs (
        challenge_hash text primary key,
        expires_at timestamptz not null
      );
      create index spent_proofs_expiry on spent_proofs (expires_at);

      create table uploads (
        id text primary key,
        storage_key text not null unique,
        name text not null,
        size bigint not null,
        received bigint not null default 0,
        media_type text,
        sha256 text,
        claimed_at timestamptz,
        expires_at timestamptz not null,
        created_at timestamptz not null default now()
      );
      create index uploads_expiry on uploads (expires_at);
      comment on column uploads.media_type is
        'Found in the content once all of it has arrived; until then an upload cannot be used.';

      create table application_subscriptions (
        application_id uuid primary key references applications (id) on delete cascade,
        email text not null,
        language text not null,
        version integer not null default 1,
        code_hash text,
        code_expires_at timestamptz,
        code_attempts integer not null default 0,
        confirmed_at timestamptz,
        created_at timestamptz not null default now()
      );

      create table mail_outbox (
        id bigint generated always as identity primary key,
        application_id uuid not null references application_subscriptions (application_id) on delete cascade,
        kind text not null check (kind in ('confirmation', 'change')),
        code text,
        revision integer not null default 1,
        attempts integer not null default 0,
        next_attempt_at timestamptz not null default now(),
        created_at timestamptz not null default now(),
        unique (application_id, kind)
      );
      create index mail_outbox_due on mail_outbox (next_attempt_at);
      comment on table mail_outbox is
        'Holds no address: the subscription has the only copy, and erasing it erases what was to be sent.';

      create function gerai_notify_application() returns trigger language plpgsql as $$
      begin
        perform pg_notify('gerai_application', new.application_id::text);
        if new.actor <> 'resident' then
          insert into mail_outbox (application_id, kind, next_attempt_at)
            select application_id, 'change', now() + interval '30 seconds'
            from application_subscriptions
            where application_id = new.application_id and confirmed_at is not null
            on conflict (application_id, kind) do update set revision = mail_outbox.revision + 1;
        end if;
        return null;
      end
      $$;
      create trigger notify_application
        after insert on application_events
        for each row execute function gerai_notify_application();
    `.execute(db);
  },
};
