/** What can be said of an event by itself: whether it is of a known type, well-formed, and its sender's to tell. */
import { parseCaseNumber } from '@gerai/api/case-number';
import type { ValidateFunction } from 'ajv/dist/2020.js';

import type { ApiSchema } from '../../api-schema.ts';
import { openApiDocument } from '../../http/document.ts';
import type { FieldErrorCode } from '../../http/problem.ts';
import { fieldError, Problem } from '../../http/problem.ts';
import { inspectText } from '../../http/text-guard.ts';
import { createAjv, fieldErrors } from '../../http/validation.ts';
import type { EventSource } from './sources.ts';
import type { EventType, SubjectEvent, SubjectKind } from './subject-event.ts';
import { kindOfType, REGISTERED, SERVICE_CHANGED } from './subject-event.ts';

/** A CloudEvents envelope. */
export type CloudEvent = ApiSchema<'CloudEvent'>;

/** An event that may be taken; a registration still with its secret. */
export type CheckedEvent = SubjectEvent & { readonly secret?: string };

const SCHEMAS: Readonly<Record<EventType, string>> = {
  'id.gerai.application.registered.v1': 'ApplicationRegisteredEvent',
  'id.gerai.application.step-reached.v1': 'ApplicationStepReachedEvent',
  'id.gerai.application.document-wanted.v1': 'ApplicationDocumentWantedEvent',
  'id.gerai.application.message.v1': 'ApplicationMessageEvent',
  'id.gerai.application.decided.v1': 'ApplicationDecidedEvent',
  'id.gerai.application.transferred.v1': 'ApplicationTransferredEvent',
  'id.gerai.service.changed.v1': 'ServiceChangedEvent',
  'id.gerai.complaint.received.v1': 'ComplaintReceivedEvent',
  'id.gerai.complaint.forwarded.v1': 'ComplaintForwardedEvent',
  'id.gerai.complaint.noted.v1': 'ComplaintNotedEvent',
  'id.gerai.complaint.question-asked.v1': 'ComplaintQuestionAskedEvent',
  'id.gerai.complaint.answered.v1': 'ComplaintAnsweredEvent',
  'id.gerai.complaint.closed.v1': 'ComplaintClosedEvent',
  'id.gerai.complaint.refused.v1': 'ComplaintRefusedEvent',
};

/** Nothing that takes longer than this many events is one case. */
const GREATEST_SEQUENCE = 1_000_000;
/** How far a system's clock may be ahead. */
const AHEAD_MS = 60 * 60_000;
const DOCUMENT_ID = 'https://gerai.invalid/openapi';

let validators: ReadonlyMap<string, ValidateFunction> | undefined;

function compile(): ReadonlyMap<string, ValidateFunction> {
  const ajv = createAjv({ logger: false, strictNumbers: true });
  ajv.addSchema({ $id: DOCUMENT_ID, ...openApiDocument() });
  return new Map(
    Object.entries(SCHEMAS).map(([type, name]) => [
      type,
      ajv.compile({ $ref: `${DOCUMENT_ID}#/components/schemas/${name}` }),
    ]),
  );
}

function invalid(path: readonly string[], code: FieldErrorCode, limit?: number): Problem {
  return new Problem('validation-failed', { errors: [fieldError('body', path, code, { limit })] });
}

function forbidden(detail: string): Problem {
  return new Problem('forbidden', { detail });
}

/** The part of a sender's event that says where it belongs, as far as it can be read. */
export function placeOf(event: CloudEvent):
  | {
      readonly kind: SubjectKind;
      readonly subject: string;
      readonly sequence: number | undefined;
    }
  | undefined {
  const { subject, sequence, type } = event;
  if (!subject || !Object.hasOwn(SCHEMAS, type)) return undefined;
  const position = Number(sequence);
  return {
    kind: kindOfType(type as EventType),
    subject,
    sequence: position >= 1 && position <= GREATEST_SEQUENCE ? position : undefined,
  };
}

function shapeProblem(event: CloudEvent): Problem | undefined {
  const unreadable = inspectText(event, 'body');
  if (unreadable.length > 0) return new Problem('validation-failed', { errors: unreadable });
  validators ??= compile();
  const validate = validators.get(event.type);
  if (!validate) return invalid(['type'], 'not-allowed');
  if (validate(event)) return undefined;
  return new Problem('validation-failed', { errors: fieldErrors(validate.errors ?? [], 'body') });
}

function registrationProblem(
  { agencyCode, number }: ApiSchema<'ApplicationRegisteredData'>,
  sequence: number,
  sender: EventSource,
): Problem | undefined {
  if (sequence !== 1) return invalid(['sequence'], 'not-allowed');
  if (!parseCaseNumber(number).ok) return invalid(['data', 'number'], 'check-digit');
  if (sender.agencyCodes.includes(agencyCode)) return undefined;
  return forbidden(`The system does not speak for the agency ${agencyCode}.`);
}

function serviceProblem(
  { change, service }: ApiSchema<'ServiceChangedData'>,
  subject: string,
  sender: EventSource,
): Problem | undefined {
  if (!service) return change === 'ended' ? undefined : invalid(['data', 'service'], 'required');
  if (service.code !== subject) return invalid(['data', 'service', 'code'], 'not-allowed');
  if (sender.agencyCodes.includes(service.agency.code)) return undefined;
  return forbidden(`The system does not speak for the agency ${service.agency.code}.`);
}

/**
 * Checks an event.
 *
 * @param now Milliseconds since 1970.
 * @returns The event as it is kept, or why it can't be used.
 */
export function checkEvent(
  event: CloudEvent,
  sender: EventSource,
  now: number,
): CheckedEvent | Problem {
  const misshapen = shapeProblem(event);
  if (misshapen) return misshapen;
  if (event.source !== sender.source) {
    return forbidden(`The key is that of ${sender.source}.`);
  }
  const sequence = Number(event.sequence);
  if (sequence < 1) return invalid(['sequence'], 'too-small', 1);
  if (sequence > GREATEST_SEQUENCE) return invalid(['sequence'], 'too-large', GREATEST_SEQUENCE);
  const occurredAt = new Date(event.time ?? '');
  if (occurredAt.getTime() > now + AHEAD_MS) return invalid(['time'], 'in-future');
  const subject = event.subject ?? '';
  const base = { source: event.source, eventId: event.id, subject, sequence, occurredAt };
  const type = event.type as EventType;
  if (type === REGISTERED) {
    const { secret, ...data } = event.data as ApiSchema<'ApplicationRegisteredData'>;
    const problem = registrationProblem({ ...data, secret }, sequence, sender);
    return problem ?? { ...base, type, data: { ...data, secretHash: '' }, secret };
  }
  if (type === SERVICE_CHANGED) {
    const data = event.data as ApiSchema<'ServiceChangedData'>;
    return serviceProblem(data, subject, sender) ?? { ...base, type, data };
  }
  return { ...base, type, data: event.data } as CheckedEvent;
}
