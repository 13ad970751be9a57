/** Events as they are kept: of a known type, checked, without secrets. */
import type { ApiSchema } from '../../api-schema.ts';

/** What events are ordered by. */
export type SubjectKind = 'application' | 'service';

/** What `registered` says, with the applicant's secret as a slow hash only. */
export type RegisteredData = Omit<ApiSchema<'ApplicationRegisteredData'>, 'secret'> & {
  readonly secretHash: string;
};

/** Data by type. */
export interface EventData {
  'id.gerai.application.registered.v1': RegisteredData;
  'id.gerai.application.step-reached.v1': ApiSchema<'ApplicationStepReachedData'>;
  'id.gerai.application.document-wanted.v1': ApiSchema<'ApplicationDocumentWantedData'>;
  'id.gerai.application.message.v1': ApiSchema<'ApplicationMessageData'>;
  'id.gerai.application.decided.v1': ApiSchema<'ApplicationDecidedData'>;
  'id.gerai.application.transferred.v1': ApiSchema<'ApplicationTransferredData'>;
  'id.gerai.service.changed.v1': ApiSchema<'ServiceChangedData'>;
}

/** Types of events that systems may send. */
export type EventType = keyof EventData;

interface Envelope<Type extends EventType> {
  readonly type: Type;
  readonly source: string;
  readonly eventId: string;
  readonly subject: string;
  /** Counts the events of its source about the subject, from 1. */
  readonly sequence: number;
  readonly occurredAt: Date;
  readonly data: EventData[Type];
}

/** One event; its `type` tells what its data are. */
export type SubjectEvent = { [Type in EventType]: Envelope<Type> }[EventType];

export const REGISTERED = 'id.gerai.application.registered.v1';
export const TRANSFERRED = 'id.gerai.application.transferred.v1';
export const SERVICE_CHANGED = 'id.gerai.service.changed.v1';
