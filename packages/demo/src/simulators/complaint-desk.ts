/**
 * What the simulated complaints system makes of what it pulls. Everything is in its state, which can be kept as JSON, so
 * that it goes on where it was after a restart.
 */
import type { LocalizedText, Schema } from '@gerai/api';
import type { Random } from './random.ts';

/** Its CloudEvents `source`. */
export const COMPLAINTS_SOURCE = '/simulasi/pengaduan';

/** What can be done with a complaint next. */
export type Stage = 'received' | 'noted' | 'question-asked' | 'answered';

/** A complaint in hand. */
export interface HandledComplaint {
  /** Events told of it so far. */
  readonly sequence: number;
  /** What is still to be done, in order; nothing happens while the reporter is asked. */
  readonly stages: readonly Stage[];
  readonly waits: boolean;
  /** When the next stage is due, in milliseconds since 1970. */
  readonly dueAt: number;
}

/** Everything that the system knows. */
export interface DeskState {
  readonly cursor?: string;
  readonly complaints: Readonly<Record<string, HandledComplaint>>;
}

const ASKED = 0.4;

const WORDS: Readonly<Record<Exclude<Stage, 'received'>, readonly LocalizedText[]>> = {
  noted: [
    {
      id: 'Petugas sudah dijadwalkan meninjau lokasi.',
      en: 'Staff are scheduled to look at the place.',
    },
    {
      id: 'Laporan sudah dibahas dengan bidang terkait.',
      en: 'The report was discussed with the unit in charge.',
    },
  ],
  'question-asked': [
    {
      id: 'Sejak kapan hal ini terjadi, dan apakah masih berlangsung?',
      en: 'Since when has this been so, and does it go on?',
    },
    {
      id: 'Adakah patokan yang memudahkan petugas menemukan lokasi?',
      en: 'Is there a landmark that helps staff find the place?',
    },
  ],
  answered: [
    {
      id: 'Terima kasih atas laporan Anda. Perbaikan sudah dikerjakan (jawaban simulasi).',
      en: 'Thank you for your report. It has been put right (a simulated answer).',
    },
    {
      id: 'Terima kasih. Laporan Anda masuk rencana kerja bulan ini (jawaban simulasi).',
      en: 'Thank you. Your report is in the plan of work for this month (a simulated answer).',
    },
  ],
};

/** How a complaint will be handled. */
function planned(random: Random, isNew: boolean): Stage[] {
  const asks: Stage[] = random.chance(ASKED) ? ['question-asked'] : [];
  return isNew ? ['received', 'noted', ...asks, 'answered'] : ['noted', 'answered'];
}

/** What is left to do once the reporter has done something. */
function after(
  type: string,
  known: HandledComplaint | undefined,
  random: Random,
  dueAt: number,
): HandledComplaint | undefined {
  switch (type) {
    case 'id.gerai.complaint.filed.v1':
      return known ?? { sequence: 0, stages: planned(random, true), waits: false, dueAt };
    case 'id.gerai.complaint.added.v1':
      return known && { ...known, waits: false, dueAt };
    case 'id.gerai.complaint.reopened.v1':
      return known && { ...known, stages: planned(random, false), waits: false, dueAt };
    case 'id.gerai.complaint.withdrawn.v1':
    case 'id.gerai.complaint.forwarded.v1':
      return known && { ...known, stages: [] };
    default:
      return known;
  }
}

/** The state after a page of events. @param delay Gives the milliseconds until the next stage. */
export function takeIn(
  state: DeskState,
  { items, cursor }: Schema<'EventPage'>,
  random: Random,
  now: number,
  delay: () => number,
): DeskState {
  const complaints = { ...state.complaints };
  for (const { type, subject = '' } of items) {
    const next = after(type, complaints[subject], random, now + delay());
    if (next) complaints[subject] = next;
  }
  return { cursor, complaints };
}

/** Complaints of which something is due, with the event that tells it. */
export function dueEvents(
  state: DeskState,
  random: Random,
  now: number,
): { readonly subject: string; readonly event: Schema<'CloudEvent'> }[] {
  return Object.entries(state.complaints).flatMap(([subject, one]) => {
    const [stage] = one.stages;
    if (!stage || one.waits || one.dueAt > now) return [];
    const sequence = String(one.sequence + 1);
    const reference = `SIM-${subject.slice(0, 8)}`;
    return [
      {
        subject,
        event: {
          specversion: '1.0' as const,
          id: `${subject}-${sequence}`,
          source: COMPLAINTS_SOURCE,
          type: `id.gerai.complaint.${stage}.v1`,
          subject,
          time: new Date(now).toISOString(),
          datacontenttype: 'application/json' as const,
          sequence,
          data: stage === 'received' ? { reference } : { text: random.pick(WORDS[stage]) },
        },
      },
    ];
  });
}

/** The state once an event was taken; what the server refuses, others have ended. */
export function told(
  state: DeskState,
  subject: string,
  wasTaken: boolean,
  dueAt: number,
): DeskState {
  const one = state.complaints[subject];
  if (!one) return state;
  const [stage, ...stages] = one.stages;
  const next: HandledComplaint = {
    sequence: one.sequence + 1,
    stages: wasTaken ? stages : [],
    waits: stage === 'question-asked',
    dueAt,
  };
  return { ...state, complaints: { ...state.complaints, [subject]: next } };
}
