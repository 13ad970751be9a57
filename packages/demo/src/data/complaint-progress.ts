import type { CaseStep, Complaint, ComplaintClock, LocalizedText } from '@gerai/api';
import type { ComplaintCase, State } from './complaint-case.ts';
import type { Timeline } from './time.ts';

const stages = [
  'received',
  'coordination',
  'disposition',
  'in-progress',
  'answered',
  'closed',
] as const;
type Stage = (typeof stages)[number];

const stageNames: Record<Stage, LocalizedText> = {
  received: { id: 'Menunggu', en: 'Received' },
  coordination: { id: 'Koordinasi', en: 'Coordination' },
  disposition: { id: 'Disposisi', en: 'Assigned' },
  'in-progress': { id: 'Proses', en: 'In progress' },
  answered: { id: 'Dijawab', en: 'Answered' },
  closed: { id: 'Selesai', en: 'Closed' },
};

const stageExplanations: Record<Stage, LocalizedText> = {
  received: {
    id: 'Admin memeriksa laporan dan menentukan instansi yang berwenang.',
    en: 'An administrator checks the report and finds the agency in charge.',
  },
  coordination: {
    id: 'Lebih dari satu instansi berunding tentang siapa yang menangani.',
    en: 'Several agencies settle who handles it.',
  },
  disposition: {
    id: 'Pimpinan instansi menugaskan petugas.',
    en: 'The head of the agency assigns staff.',
  },
  'in-progress': { id: 'Petugas menangani laporan.', en: 'Staff are handling the report.' },
  answered: {
    id: 'Instansi menyampaikan tindak lanjut.',
    en: 'The agency tells what it has done.',
  },
  closed: {
    id: 'Ditutup setelah Anda menilai, atau 10 hari kerja tanpa balasan.',
    en: 'Closed after your rating, or 10 working days without reply.',
  },
};

/** How far the case has come. */
const reached: Record<State, Stage> = {
  received: 'received',
  coordination: 'coordination',
  disposition: 'disposition',
  'in-progress': 'in-progress',
  late: 'disposition',
  waiting: 'in-progress',
  reopened: 'in-progress',
  answered: 'answered',
  closed: 'closed',
  withdrawn: 'received',
};

const forward = { value: 3, unit: 'working-day' } as const;
const followUp = { value: 5, unit: 'working-day' } as const;
const autoClose = { value: 10, unit: 'working-day' } as const;
const resolution = { value: 60, unit: 'day' } as const;
const information = { value: 10, unit: 'working-day' } as const;

const minute = 60_000;
const day = 1440 * minute;

/** When the stages of a complaint were reached. */
export interface Moments {
  submitted: Date;
  forwarded: Date | undefined;
  started: Date | undefined;
  answered: Date | undefined;
  closed: Date | undefined;
  last: Date;
}

/** Puts the stages at plausible times between the submission and now. */
export function momentsOf(definition: ComplaintCase, time: Timeline, turn: number): Moments {
  const { status, ago } = definition;
  const submitted = time.workingDaysAgo(ago, turn);
  const span = time.now.getTime() - submitted.getTime();
  /** A share of the time since, but at most so many days after it was submitted. */
  const at = (stage: Stage, share: number, most: number) => {
    const come = stages.indexOf(reached[status]) >= stages.indexOf(stage);
    if (!come && !(status === 'reopened' && stage === 'answered')) return undefined;
    const after = Math.min(span * share, most * day);
    return new Date(Math.round((submitted.getTime() + after) / minute) * minute);
  };
  const forwarded = at('disposition', 0.12, 1);
  const started = at('in-progress', 0.2, 3);
  const answered = at('answered', 0.45, 5);
  const closed = at('closed', 0.6, 18);
  const acted = closed ?? answered ?? started ?? forwarded;
  // Early enough to be in time where the reporter acts, late enough to look recent otherwise.
  const recent = time.between(submitted, time.now, 3)[status === 'withdrawn' ? 0 : 2];
  const last =
    status === 'withdrawn' ||
    status === 'reopened' ||
    status === 'coordination' ||
    status === 'waiting'
      ? (recent ?? submitted)
      : (acted ?? submitted);
  return { submitted, forwarded, started, answered, closed, last };
}

/** The deadlines as they stand. */
export function clocksOf(
  definition: ComplaintCase,
  moments: Moments,
  time: Timeline,
): ComplaintClock[] {
  const { status } = definition;
  const over = status === 'withdrawn' || status === 'closed';
  const clock = (
    code: ComplaintClock['code'],
    length: { value: number; unit: ComplaintClock['unit'] },
    startedAt: Date | undefined,
    stoppedAt: Date | undefined,
    paused = false,
  ): ComplaintClock => {
    if (!startedAt) return { code, ...length, state: over ? 'stopped' : 'upcoming', late: false };
    const due = time.deadline(startedAt, length);
    const stopped = stoppedAt !== undefined || over;
    return {
      code,
      ...length,
      state: stopped ? 'stopped' : paused ? 'paused' : 'running',
      late: status !== 'withdrawn' && (stoppedAt ?? (over ? moments.last : time.now)) > due,
      startedAt: time.write(startedAt),
      dueAt: time.write(due),
    };
  };
  const { submitted, forwarded, started, answered, closed } = moments;
  if (definition.class === 'information') {
    return [
      clock('forward', forward, submitted, forwarded),
      clock('information-answer', information, submitted, answered),
    ];
  }
  return [
    clock('forward', forward, submitted, forwarded),
    clock('first-follow-up', followUp, forwarded, started),
    clock('auto-close', autoClose, status === 'reopened' ? undefined : answered, closed),
    clock(
      'resolution',
      resolution,
      submitted,
      closed ?? (status === 'reopened' ? undefined : answered),
      status === 'waiting',
    ),
  ];
}

/** The stages as steps. */
export function stepsOf(
  definition: ComplaintCase,
  moments: Moments,
  agency: Complaint['agency'],
  time: Timeline,
): CaseStep[] {
  const { status } = definition;
  const current = stages.indexOf(reached[status]);
  const times: Partial<Record<Stage, Date>> = {
    received: moments.submitted,
    ...(status === 'coordination' ? { coordination: moments.last } : {}),
    ...(moments.forwarded ? { disposition: moments.forwarded } : {}),
    ...(moments.started ? { 'in-progress': moments.started } : {}),
    ...(moments.answered && status !== 'reopened' ? { answered: moments.answered } : {}),
    ...(moments.closed ? { closed: moments.closed } : {}),
  };
  const shown = stages.filter((stage) => stage !== 'coordination' || status === 'coordination');
  return shown.map((stage): CaseStep => {
    const index = stages.indexOf(stage);
    const startedAt = times[stage];
    const next = shown[shown.indexOf(stage) + 1];
    const completedAt = next === undefined ? startedAt : times[next];
    const done = index < current || status === 'closed';
    const state =
      status === 'withdrawn' && index > 0
        ? 'skipped'
        : done
          ? 'done'
          : index === current
            ? status === 'withdrawn'
              ? 'done'
              : 'current'
            : 'upcoming';
    return {
      code: stage,
      name: stageNames[stage],
      explanation: stageExplanations[stage],
      state,
      ...(stage === 'coordination' ? { optional: true } : {}),
      ...(agency && stage !== 'received' && stage !== 'closed' ? { agency } : {}),
      ...(startedAt ? { startedAt: time.write(startedAt) } : {}),
      ...(done && completedAt ? { completedAt: time.write(completedAt) } : {}),
    };
  });
}
