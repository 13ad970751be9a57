/** Every operation this server offers. What isn't here is answered with 501 `not-implemented`. */
import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import { createCalendarSource } from '../domain/calendar-store.ts';
import { createCaseAccess } from '../domain/case-access.ts';
import type { CatalogueNotifications } from '../domain/catalogue-store.ts';
import { createCatalogueStore } from '../domain/catalogue-store.ts';
import type { Clock } from '../domain/clock.ts';
import { closeUnanswered } from '../domain/complaint-handling.ts';
import type { Seal } from '../domain/events/sealing.ts';
import { createFileStore } from '../domain/documents/file-store.ts';
import { createUploads } from '../domain/documents/uploads.ts';
import type { MailTransport } from '../domain/subscriptions/mail.ts';
import { createOutbox } from '../domain/subscriptions/outbox.ts';
import { removeExpired } from '../domain/housekeeping.ts';
import { createLiveEvents } from '../domain/live/live-events.ts';
import type { Operations } from '../http/operation.ts';
import { createAgencyOperations } from './agencies.ts';
import { createApplicationDocumentOperations } from './application-documents.ts';
import type { StreamLimits } from './application-stream.ts';
import { createApplicationStreams, DEFAULT_STREAM_LIMITS } from './application-stream.ts';
import { createApplicationOperations } from './applications.ts';
import { createCategoryOperations } from './categories.ts';
import { createComplaintFileOperations } from './complaint-files.ts';
import { createComplaintSupportOperations } from './complaint-support.ts';
import { createComplaintOperations } from './complaints.ts';
import { createConfigOperations } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { createEventOperations } from './events.ts';
import { createFeedbackOperations } from './feedback.ts';
import { createRegionOperations } from './regions.ts';
import { createSatisfactionOperations } from './satisfaction.ts';
import { createServiceOperations } from './services.ts';
import { createSubscriptionOperations } from './subscriptions.ts';
import { createUploadOperations } from './uploads.ts';

/** What the operations are made of. */
export interface OperationsOptions {
  readonly db: Kysely<Schema>;
  readonly notifications: CatalogueNotifications | undefined;
  readonly clock: Clock;
  readonly seal: Seal | undefined;
  readonly log: FastifyBaseLogger;
  readonly catalogueDir: string | undefined;
  readonly streamLimits: Partial<StreamLimits> | undefined;
  readonly filesDir: string | undefined;
  readonly mail: MailTransport | undefined;
}

/** What is always there. */
type Catalogued = Required<Pick<Operations, 'listServices' | 'getService' | 'listAgencies'>>;

/** The operations and what ends them. */
export interface RunningOperations {
  readonly operations: Operations & Catalogued;
  /** Ends answers that go on by themselves, so that the server can close. */
  readonly endStreams: () => void;
  /** Removes what has served its time, and ends what waited long enough. */
  readonly removeExpired: () => Promise<void>;
  /** Begins what requests would else wait for. */
  readonly start: () => void;
  /** Ends what runs beside requests. */
  readonly close: () => Promise<void>;
}

/** Makes the operations. */
export function createOperations(options: OperationsOptions): RunningOperations {
  const { db, notifications, clock, seal, log } = options;
  const files = options.filesDir === undefined ? undefined : createFileStore(options.filesDir);
  const attachments = files && { files, uploads: createUploads(db, files) };
  const outbox = options.mail && createOutbox(db, options.mail, log);
  const live = notifications && createLiveEvents(db, notifications, log);
  const streams =
    live && createApplicationStreams(live, { ...DEFAULT_STREAM_LIMITS, ...options.streamLimits });
  const catalogue = createCatalogueStore({
    db,
    notifications,
    log,
    keepIn: options.catalogueDir,
  });
  const dependencies: Dependencies = {
    db,
    access: createCaseAccess(db),
    streams,
    attachments,
    outbox,
    catalogue,
    calendar: createCalendarSource(db),
    seal,
    clock,
    log,
  };
  const operations = {
    ...createConfigOperations(dependencies),
    ...createServiceOperations(dependencies),
    ...createFeedbackOperations(dependencies),
    ...createAgencyOperations(dependencies),
    ...createRegionOperations(dependencies),
    ...createCategoryOperations(dependencies),
    ...createApplicationOperations(dependencies),
    ...(attachments && {
      ...createUploadOperations(attachments.uploads),
      ...createApplicationDocumentOperations(dependencies, attachments),
      ...createComplaintFileOperations(dependencies, attachments),
    }),
    ...createSatisfactionOperations(dependencies),
    ...(outbox && createSubscriptionOperations(dependencies)),
    ...createComplaintOperations(dependencies),
    ...createComplaintSupportOperations(dependencies),
    ...createEventOperations(dependencies),
  };
  return {
    operations,
    endStreams: () => {
      streams?.close();
    },
    removeExpired: async () => {
      await removeExpired(db);
      await db.transaction().execute((trx) => closeUnanswered(trx, clock()));
      await attachments?.uploads.removeExpired();
    },
    start: () => {
      catalogue.start();
      outbox?.start();
    },
    close: async () => {
      live?.close();
      await outbox?.close();
      await catalogue.close();
    },
  };
}
