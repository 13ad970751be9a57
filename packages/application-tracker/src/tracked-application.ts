import type { Application } from '@gerai/api';
import type { TrackedCase } from '@gerai/core/case';

export type TrackedApplication = TrackedCase<Application>;
