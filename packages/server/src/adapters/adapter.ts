/**
 * Adapters bring events to systems that neither pull them nor speak the common API. An adapter is told one event at a
 * time, in the order of `GET /events`, each at least once; when and how often is not its concern.
 */
import type { ApiSchema } from '../api-schema.ts';

/** An event that flows out. */
export type OutboundEvent = ApiSchema<'CloudEvent'>;

/** Brings events to one system. */
export interface Adapter {
  /** Tells adapters apart, now and after a restart: how far it has come is kept under it. */
  readonly name: string;
  /** The registered source whose events these are: `gerai-server key create SOURCE --agency CODE --complaints`. */
  readonly source: string;
  /**
   * Brings an event.
   *
   * @param signal Aborted when the server stops; whatever is under way will be tried again.
   * @returns Once the system has taken the event over.
   * @throws RefusedError when the system will not take it however often it is sent; it is set aside then. Whatever
   *   else is thrown is taken for a failure that passes: the same event is tried again, later and later.
   */
  deliver(event: OutboundEvent, signal: AbortSignal): Promise<void>;
}

/** A system refuses an event for good. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
