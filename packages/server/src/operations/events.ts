/** Events of back-office systems: what they send, and what they pull. */
import type { ApiSchema } from '../api-schema.ts';
import type { CalendarSource } from '../domain/calendar-store.ts';
import type { CloudEvent } from '../domain/events/check.ts';
import { takeEvents } from '../domain/events/intake.ts';
import { pullEvents } from '../domain/events/outbox.ts';
import type { Seal } from '../domain/events/sealing.ts';
import type { Operations } from '../http/operation.ts';
import { requireSystem } from '../http/source-signature.ts';
import type { Dependencies } from './dependencies.ts';

/** What these operations work with. */
export interface EventDependencies extends Pick<Dependencies, 'db' | 'clock'> {
  readonly calendar: CalendarSource;
  /** Absent where no key for it was given; then systems can't be told apart and nothing is offered. */
  readonly seal: Seal | undefined;
}

/** Sending and pulling events. */
export function createEventOperations({
  db,
  clock,
  calendar,
  seal,
}: EventDependencies): Pick<Operations, 'receiveEvents' | 'pullEvents'> {
  if (!seal) return {};
  return {
    receiveEvents: async ({ body, request, reply }) => {
      const sent: unknown = body;
      const events = (Array.isArray(sent) ? sent : [sent]) as CloudEvent[];
      const items: ApiSchema<'EventReceipt'>[] = await takeEvents(
        { db, seal, calendar },
        requireSystem(request),
        events,
        clock().getTime(),
        request.id,
      );
      void reply.code(202);
      return { items };
    },

    pullEvents: async ({ query, request }) => pullEvents(db, requireSystem(request), query),
  };
}
