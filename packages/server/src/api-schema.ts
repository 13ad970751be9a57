import type { components } from '@gerai/api';

/** A schema of the common API by name. */
export type ApiSchema<Name extends keyof components['schemas']> = components['schemas'][Name];
