/**
 * What an application is, from its events in order and from what its holder answered. Nothing else goes into it, so
 * that the same events give the same application whenever and however often they arrive.
 */
import type { ApiSchema } from '../../api-schema.ts';
import type { Bilingual } from '../../database/schema.ts';
import type { Pause, PublishedDuration, WorkingCalendar } from '../working-days.ts';
import { countWorkingDays, pausedDeadline } from '../working-days.ts';
import { localDateOf } from '../zoned-time.ts';
import {
  decisionTitle,
  messageTitle,
  registeredTitle,
  requestTitle,
  transferTitle,
} from './entry-words.ts';
import { Path } from './path.ts';
import type { StepState } from './path.ts';
import type { EventData, RegisteredData, SubjectEvent } from './subject-event.ts';

type Request = EventData['id.gerai.application.document-wanted.v1'];

/** Something asked of the applicant. */
export interface RequestState {
  /** The system that asks; request ids are its own. */
  readonly source: string;
  readonly wanted: Request;
  readonly requestedAt: Date;
  status: ApiSchema<'CaseRequest'>['status'];
  answeredAt: Date | undefined;
}

/** A message that came or went through the agency's system. */
export interface MessageState {
  /** The system that tells of it; message ids are its own. */
  readonly source: string;
  readonly message: EventData['id.gerai.application.message.v1'];
  readonly agencyCode: string;
  readonly sentAt: Date;
}

/** An event as the timeline tells it. */
export interface Entry {
  readonly source: string;
  readonly eventId: string;
  readonly type: string;
  readonly actor: 'resident' | 'agency';
  readonly title: Bilingual;
  readonly detail: Bilingual | undefined;
  readonly agencyCode: string;
  readonly occurredAt: Date;
}

/** An application as its events tell it. */
export interface ApplicationState {
  readonly registered: RegisteredData;
  readonly status: ApiSchema<'Application'>['status'];
  /** Who has it now. */
  readonly agencyCode: string;
  readonly steps: readonly StepState[];
  readonly requests: readonly RequestState[];
  readonly messages: readonly MessageState[];
  readonly entries: readonly Entry[];
  readonly decided: EventData['id.gerai.application.decided.v1'] | undefined;
  readonly closedAt: Date | undefined;
  /** When the decision is due; unknown while the clock stands still. */
  readonly expectedAt: Date | undefined;
  readonly updatedAt: Date;
}

/** What is not in the events. */
export interface StateContext {
  /** When the applicant answered a request of a system, if so. */
  readonly answeredAt: (source: string, requestId: string) => Date | undefined;
  readonly agencyName: (code: string) => Bilingual;
  /** The published time of the service. */
  readonly processingTime: PublishedDuration | undefined;
  readonly calendar: WorkingCalendar;
}

class Application {
  readonly #context: StateContext;
  readonly #registered: RegisteredData;
  readonly #path: Path;
  readonly #requests: RequestState[] = [];
  readonly #messages: MessageState[] = [];
  readonly #entries: Entry[] = [];
  readonly #pauses: Pause[] = [];
  #agencyCode: string;
  #moved = false;
  #wentOnDecided = false;
  #waitingSince: Date | undefined;
  #decided: EventData['id.gerai.application.decided.v1'] | undefined;
  #updatedAt: Date;

  constructor(registered: RegisteredData, context: StateContext, at: Date) {
    this.#registered = registered;
    this.#context = context;
    this.#agencyCode = registered.agencyCode;
    this.#updatedAt = at;
    this.#path = new Path(registered.steps ?? [], new Date(registered.submittedAt));
  }

  add(event: SubjectEvent): void {
    this.settleAnswers(event.occurredAt);
    switch (event.type) {
      case 'id.gerai.application.registered.v1':
        this.#tell(event, 'submitted', registeredTitle);
        break;
      case 'id.gerai.application.step-reached.v1':
        this.#reach(event.data, event.occurredAt);
        this.#tell(event, 'step-reached', ...this.#path.wordsOf(event.data.step));
        break;
      case 'id.gerai.application.document-wanted.v1':
        this.#want(event.source, event.data, event.occurredAt);
        this.#tell(
          event,
          'document-wanted',
          requestTitle(event.data.kind, event.data.title),
          event.data.text,
        );
        break;
      case 'id.gerai.application.message.v1':
        this.#messages.push({
          source: event.source,
          message: event.data,
          agencyCode: this.#agencyCode,
          sentAt: event.occurredAt,
        });
        this.#tell(event, 'message', messageTitle(event.data.from), undefined, event.data.from);
        break;
      case 'id.gerai.application.decided.v1':
        this.#endWaiting(event.occurredAt, 'cancelled');
        this.#decided = event.data;
        this.#path.decide(event.data.result, new Date(event.data.decidedAt));
        this.#tell(event, 'decided', decisionTitle(event.data.result), event.data.reason);
        break;
      case 'id.gerai.application.transferred.v1':
        this.#moved = true;
        this.#agencyCode = event.data.toAgencyCode;
        this.#tell(
          event,
          'transferred',
          transferTitle(this.#context.agencyName(event.data.toAgencyCode)),
          event.data.reason,
        );
        break;
      case 'id.gerai.service.changed.v1':
        break;
    }
  }

  /** Takes in what the applicant answered up to a time. */
  settleAnswers(until: Date): void {
    const answered = this.#requests.flatMap((request) => {
      const at = this.#context.answeredAt(request.source, request.wanted.requestId);
      return request.status === 'open' && at && at <= until ? [{ request, at }] : [];
    });
    for (const { request, at } of answered.sort((a, b) => a.at.getTime() - b.at.getTime())) {
      request.status = 'answered';
      request.answeredAt = at;
      if (this.#requests.some(({ status }) => status === 'open')) continue;
      this.#endPause(at);
    }
  }

  #endPause(at: Date): void {
    if (this.#waitingSince) this.#pauses.push({ from: this.#waitingSince, to: at });
    this.#waitingSince = undefined;
  }

  #endWaiting(at: Date, status: 'answered' | 'cancelled'): void {
    for (const request of this.#requests.filter((one) => one.status === 'open')) {
      request.status = status;
      if (status === 'answered') request.answeredAt = at;
    }
    this.#endPause(at);
  }

  #reach(data: EventData['id.gerai.application.step-reached.v1'], at: Date): void {
    this.#endWaiting(at, 'answered');
    this.#moved = true;
    this.#wentOnDecided = this.#decided !== undefined;
    const step = this.#path.reach(data, at);
    this.#agencyCode = step.agencyCode ?? this.#agencyCode;
  }

  #want(source: string, wanted: Request, at: Date): void {
    this.#moved = true;
    this.#requests.push({ source, wanted, requestedAt: at, status: 'open', answeredAt: undefined });
    this.#waitingSince ??= at;
  }

  #tell(
    { source, eventId, occurredAt }: SubjectEvent,
    type: string,
    title: Bilingual,
    detail?: Bilingual,
    actor: Entry['actor'] = 'agency',
  ): void {
    this.#updatedAt = occurredAt;
    this.#entries.push({
      source,
      eventId,
      type,
      actor,
      title,
      detail,
      agencyCode: this.#agencyCode,
      occurredAt,
    });
  }

  #status(): ApplicationState['status'] {
    if (this.#decided) {
      const isGranted = this.#decided.result === 'granted';
      const isHandedOver = !this.#decided.collection || this.#wentOnDecided;
      return isGranted && isHandedOver && this.#path.isDone ? 'closed' : 'decided';
    }
    if (this.#requests.some(({ status }) => status === 'open')) return 'waiting-for-applicant';
    return this.#moved ? 'in-progress' : 'received';
  }

  #expectedAt(): Date | undefined {
    const { processingTime, calendar } = this.#context;
    const submittedAt = new Date(this.#registered.submittedAt);
    const open = this.#waitingSince ? [{ from: this.#waitingSince }] : [];
    const pauses: Pause[] = [...this.#pauses, ...open];
    if (this.#registered.dueAt === undefined) {
      return processingTime && pausedDeadline(submittedAt, processingTime, pauses, calendar);
    }
    const due = new Date(this.#registered.dueAt);
    if (pauses.length === 0) return due;
    // An agency that names a date and then waits keeps the working days it had.
    const dateOf = (instant: Date) => localDateOf(instant, calendar.timeZone);
    const value = countWorkingDays(dateOf(submittedAt), dateOf(due), calendar);
    return pausedDeadline(submittedAt, { value, unit: 'working-day' }, pauses, calendar);
  }

  state(): ApplicationState {
    const status = this.#status();
    return {
      registered: this.#registered,
      status,
      agencyCode: this.#agencyCode,
      steps: this.#path.steps,
      requests: this.#requests,
      messages: this.#messages,
      entries: this.#entries,
      decided: this.#decided,
      closedAt: status === 'closed' ? this.#updatedAt : undefined,
      expectedAt: this.#expectedAt(),
      updatedAt: this.#updatedAt,
    };
  }
}

const FAR_FUTURE = new Date(8.64e15);

/**
 * What an application is.
 *
 * @param events In order, as `orderEvents` gives them.
 * @returns `undefined` while it is not registered.
 */
export function applicationState(
  events: readonly SubjectEvent[],
  context: StateContext,
): ApplicationState | undefined {
  const [first] = events;
  if (first?.type !== 'id.gerai.application.registered.v1') return undefined;
  const application = new Application(first.data, context, first.occurredAt);
  for (const event of events) application.add(event);
  application.settleAnswers(FAR_FUTURE);
  return application.state();
}
