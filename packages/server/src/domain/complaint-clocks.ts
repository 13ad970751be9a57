/**
 * The deadlines a complaint is held to. Defaults follow SP4N-LAPOR practice (forwarded within 3 working
 * days, first follow-up within 5, closed 10 working days after a follow-up without reply), Perpres
 * 76/2013 (resolved within 60 days) and UU 14/2008 (information within 10 working days).
 */
import type { ApiSchema } from '../api-schema.ts';
import { present } from './directory.ts';
import type { WorkingCalendar } from './working-days.ts';
import { deadline } from './working-days.ts';

type ComplaintClock = ApiSchema<'ComplaintClock'>;
type Duration = ApiSchema<'Duration'>;
type Sla = ApiSchema<'Sla'>;

/** Used where a category sets nothing else. */
export const DEFAULT_SLA: Sla = {
  forward: { value: 3, unit: 'working-day' },
  firstFollowUp: { value: 5, unit: 'working-day' },
  autoClose: { value: 10, unit: 'working-day' },
  resolution: { value: 60, unit: 'day' },
};

/** The deadlines of a complaint: those fixed at filing, else its category's. */
export function slaOf(
  categorySla: object | null,
  document: Readonly<Record<string, unknown>>,
): Sla {
  return { ...DEFAULT_SLA, ...categorySla, ...(document['sla'] as Partial<Sla> | undefined) };
}

/** When a complaint is to be resolved, as fixed at filing. */
export function resolutionDue(document: Readonly<Record<string, unknown>>): Date | null {
  const { resolutionDueAt, clocks } = document as {
    readonly resolutionDueAt?: string;
    readonly clocks?: readonly ComplaintClock[];
  };
  const due = resolutionDueAt ?? clocks?.find(({ code }) => code === 'resolution')?.dueAt;
  return due === undefined ? null : new Date(due);
}

const INFORMATION_ANSWER: Duration = { value: 10, unit: 'working-day' };

/** How long a complaint may be reopened after it was answered or closed. */
const REOPENING: Duration = { value: 10, unit: 'working-day' };

/** When things are due, fixed at filing. */
export interface DueDates {
  readonly forward: Date;
  /** First follow-up, or the answer to a request for information. */
  readonly response: Date;
  readonly resolution: Date;
}

/** What has happened to a complaint, as far as its clocks go. */
export interface ClockFacts {
  readonly class: ApiSchema<'ComplaintClass'>;
  readonly status: ApiSchema<'ComplaintStatus'>;
  readonly submittedAt: Date;
  readonly forwardDueAt: Date | null;
  readonly responseDueAt: Date | null;
  readonly resolutionDueAt: Date | null;
  readonly autoCloseAt: Date | null;
  readonly forwardedAt: Date | null;
  readonly firstResponseAt: Date | null;
  /** When it was last answered. */
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  /** Whether the agency waits for its reporter: nothing is due meanwhile. */
  readonly isPaused: boolean;
}

/** When things are due for a complaint filed now. */
export function dueDates(
  submittedAt: Date,
  complaintClass: ApiSchema<'ComplaintClass'>,
  sla: Sla,
  calendar: WorkingCalendar,
): DueDates {
  const forward = deadline(submittedAt, sla.forward, calendar);
  return {
    forward,
    response:
      complaintClass === 'information'
        ? deadline(submittedAt, INFORMATION_ANSWER, calendar)
        : deadline(forward, sla.firstFollowUp, calendar),
    resolution: deadline(submittedAt, sla.resolution, calendar),
  };
}

interface ClockTimes {
  readonly startedAt: Date | null;
  readonly dueAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly isPaused?: boolean;
}

function clock(
  code: ComplaintClock['code'],
  { value, unit }: Duration,
  { startedAt, dueAt, stoppedAt, isPaused = false }: ClockTimes,
  now: Date,
): ComplaintClock {
  const running = isPaused ? 'paused' : 'running';
  const end = stoppedAt ?? now;
  return {
    code,
    value,
    unit,
    state: stoppedAt ? 'stopped' : startedAt ? running : 'upcoming',
    late: dueAt !== null && end.getTime() > dueAt.getTime(),
    ...present({ startedAt: startedAt?.toISOString(), dueAt: dueAt?.toISOString() }),
  };
}

/** The clocks of a complaint as they stand. */
export function clocksOf(facts: ClockFacts, sla: Sla, now: Date): ComplaintClock[] {
  const { submittedAt, forwardedAt, firstResponseAt, endedAt } = facts;
  const clocks = [
    clock(
      'forward',
      sla.forward,
      {
        startedAt: submittedAt,
        dueAt: facts.forwardDueAt,
        stoppedAt: forwardedAt ?? firstResponseAt ?? endedAt,
      },
      now,
    ),
  ];
  if (facts.class === 'information') {
    const times = {
      startedAt: submittedAt,
      dueAt: facts.responseDueAt,
      stoppedAt: firstResponseAt ?? endedAt,
    };
    return [...clocks, clock('information-answer', INFORMATION_ANSWER, times, now)];
  }
  clocks.push(
    clock(
      'first-follow-up',
      sla.firstFollowUp,
      {
        startedAt: forwardedAt,
        dueAt: facts.responseDueAt,
        stoppedAt: firstResponseAt ?? endedAt,
      },
      now,
    ),
    clock(
      'resolution',
      sla.resolution,
      {
        startedAt: submittedAt,
        dueAt: facts.resolutionDueAt,
        stoppedAt: endedAt,
        isPaused: facts.isPaused,
      },
      now,
    ),
  );
  if (facts.status === 'answered' && facts.autoCloseAt) {
    const startedAt = facts.answeredAt ?? firstResponseAt;
    const times = { startedAt, dueAt: facts.autoCloseAt, stoppedAt: null };
    clocks.push({ ...clock('auto-close', sla.autoClose, times, now), late: false });
  }
  return clocks;
}

/** Until when a complaint answered or closed at `endedAt` may be reopened. */
export function reopeningDeadline(endedAt: Date, calendar: WorkingCalendar): Date {
  return deadline(endedAt, REOPENING, calendar);
}
