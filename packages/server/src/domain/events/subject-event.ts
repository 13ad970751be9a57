/** Events as they are kept: of a known type, checked, without secrets. */
import type { ApiSchema } from '../../api-schema.ts';

/** What events are ordered by. */
export type SubjectKind = 'application' | 'service' | 'complaint';

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
  'id.gerai.complaint.received.v1': ApiSchema<'ComplaintReceivedData'>;
  'id.gerai.complaint.forwarded.v1': ApiSchema<'ComplaintForwardedData'>;
  'id.gerai.complaint.noted.v1': ApiSchema<'ComplaintNotedData'>;
  'id.gerai.complaint.question-asked.v1': ApiSchema<'ComplaintQuestionAskedData'>;
  'id.gerai.complaint.answered.v1': ApiSchema<'ComplaintAnsweredData'>;
  'id.gerai.complaint.closed.v1': ApiSchema<'ComplaintClosedData'>;
  'id.gerai.complaint.refused.v1': ApiSchema<'ComplaintRefusedData'>;
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

/** What an event of a type is about. */
export function kindOfType(type: EventType): SubjectKind {
  if (type === SERVICE_CHANGED) return 'service';
  return type.startsWith('id.gerai.complaint.') ? 'complaint' : 'application';
}
