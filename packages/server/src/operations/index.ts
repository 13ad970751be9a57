/** Every operation this server offers. What isn't here is answered with 501 `not-implemented`. */
import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import { createCalendarSource } from '../domain/calendar-store.ts';
import { createCaseAccess } from '../domain/case-access.ts';
import type { CatalogueNotifications } from '../domain/catalogue-store.ts';
import { createCatalogueStore } from '../domain/catalogue-store.ts';
import type { Clock } from '../domain/clock.ts';
import type { Operations } from '../http/operation.ts';
import { createAgencyOperations } from './agencies.ts';
import { createApplicationOperations } from './applications.ts';
import { createCategoryOperations } from './categories.ts';
import { createComplaintOperations } from './complaints.ts';
import { createConfigOperations } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { createFeedbackOperations } from './feedback.ts';
import { createRegionOperations } from './regions.ts';
import { createServiceOperations } from './services.ts';

/** What the operations are made of. */
export interface OperationsOptions {
  readonly db: Kysely<Schema>;
  readonly notifications: CatalogueNotifications | undefined;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
}

/** Makes the operations; `close` ends what they keep running. */
export function createOperations(options: OperationsOptions): {
  operations: Operations;
  close: () => Promise<void>;
} {
  const { db, notifications, clock, log } = options;
  const catalogue = createCatalogueStore(db, notifications, log);
  const dependencies: Dependencies = {
    db,
    access: createCaseAccess(db),
    catalogue,
    calendar: createCalendarSource(db),
    clock,
    log,
  };
  const operations: Operations = {
    ...createConfigOperations(dependencies),
    ...createServiceOperations(dependencies),
    ...createFeedbackOperations(dependencies),
    ...createAgencyOperations(dependencies),
    ...createRegionOperations(dependencies),
    ...createCategoryOperations(dependencies),
    ...createApplicationOperations(dependencies),
    ...createComplaintOperations(dependencies),
  };
  return {
    operations,
    close: async () => {
      catalogue.close();
    },
  };
}
