import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { CalendarSource } from '../domain/calendar-store.ts';
import type { CaseAccess } from '../domain/case-access.ts';
import type { CatalogueStore } from '../domain/catalogue-store.ts';
import type { Clock } from '../domain/clock.ts';
import type { Seal } from '../domain/events/sealing.ts';
import type { FileStore } from '../domain/documents/file-store.ts';
import type { Uploads } from '../domain/documents/uploads.ts';
import type { Outbox } from '../domain/subscriptions/outbox.ts';
import type { ApplicationStreams } from './application-stream.ts';

/** Residents' files, on their way and where they stay. */
export interface Attachments {
  readonly uploads: Uploads;
  readonly files: FileStore;
}

/** What operations work with. */
export interface Dependencies {
  readonly db: Kysely<Schema>;
  readonly access: CaseAccess;
  /** Absent where changes aren't told. */
  readonly streams: ApplicationStreams | undefined;
  /** Absent where no mail can be sent. */
  readonly outbox: Outbox | undefined;
  /** Absent where no files are taken. */
  readonly attachments: Attachments | undefined;
  readonly catalogue: CatalogueStore;
  readonly calendar: CalendarSource;
  /** Absent where no key for it was given: then back-office systems can't be told apart. */
  readonly seal: Seal | undefined;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
}
