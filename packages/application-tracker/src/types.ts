import type { components } from '@gerai/api';

export type Application = components['schemas']['Application'];
export type LookupResult = components['schemas']['ApplicationLookupResult'];
export type Contact = components['schemas']['Contact'];
