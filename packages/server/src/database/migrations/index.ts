import type { Migration } from '../migrate.ts';
import { foundation } from './0001-foundation.ts';
import { applicationAccess } from './0003-application-access.ts';
import { backOfficeEvents } from './0004-back-office-events.ts';
import { applicationSatisfaction } from './0005-application-satisfaction.ts';
import { complaintEvents } from './0006-complaint-events.ts';
import { open311 } from './0007-open311.ts';
import { complaintFiles } from './0008-complaint-files.ts';
import { complaintSupport } from './0009-complaint-support.ts';
import { adapters } from './0010-adapters.ts';
import { supportEvents } from './0011-support-events.ts';
import { supportLock } from './0012-support-lock.ts';

/** Every migration, oldest first. Append only: an applied migration is never edited or removed. */
export const migrations: readonly Migration[] = [
  foundation,
  applicationAccess,
  backOfficeEvents,
  applicationSatisfaction,
  complaintEvents,
  open311,
  complaintFiles,
  complaintSupport,
  adapters,
  supportEvents,
  supportLock,
];
