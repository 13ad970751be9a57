/** The stations of a complaint in the words people know (Menunggu, Koordinasi, Disposisi, Proses, Selesai). */
import type { ApiSchema } from '../api-schema.ts';
import { present } from './directory.ts';

type Step = ApiSchema<'CaseStep'>;
type Status = ApiSchema<'ComplaintStatus'>;

/** What the steps depend on. */
export interface StepFacts {
  readonly status: Status;
  readonly agency: ApiSchema<'AgencyRef'> | undefined;
  readonly forwardedAt: Date | null;
  readonly firstResponseAt: Date | null;
  readonly closedAt: Date | null;
}

const ORDER = ['received', 'coordination', 'disposition', 'in-progress', 'closed'] as const;

type Station = (typeof ORDER)[number];

const NAMES: Readonly<Record<Station, ApiSchema<'LocalizedText'>>> = {
  received: { id: 'Menunggu', en: 'Received' },
  coordination: { id: 'Koordinasi', en: 'Coordination' },
  disposition: { id: 'Disposisi', en: 'Assigned' },
  'in-progress': { id: 'Proses', en: 'In progress' },
  closed: { id: 'Selesai', en: 'Closed' },
};

/** Where a complaint of a status stands; an answered one waits for its reporter at the last station. */
function stationOf({ status, firstResponseAt, forwardedAt }: StepFacts): number {
  if (status === 'answered') return ORDER.indexOf('closed');
  if (status !== 'withdrawn') return ORDER.indexOf(status);
  if (firstResponseAt) return ORDER.indexOf('closed');
  return ORDER.indexOf(forwardedAt ? 'in-progress' : 'disposition');
}

function stateOf(index: number, station: number, status: Status): Step['state'] {
  if (index < station || status === 'closed') return 'done';
  if (status === 'withdrawn') return 'skipped';
  return index === station ? 'current' : 'upcoming';
}

/** The steps of a complaint. Coordination is shown only while it happens: most need none. */
export function stepsOf(facts: StepFacts): Step[] {
  const station = stationOf(facts);
  const completed: Readonly<Record<Station, Date | null>> = {
    received: facts.forwardedAt,
    coordination: null,
    disposition: facts.forwardedAt,
    'in-progress': facts.firstResponseAt,
    closed: facts.closedAt,
  };
  return ORDER.flatMap((code, index) => {
    if (code === 'coordination' && facts.status !== 'coordination') return [];
    const state = stateOf(index, station, facts.status);
    return [
      {
        code,
        name: NAMES[code],
        state,
        ...present({
          agency: code === 'in-progress' ? facts.agency : undefined,
          completedAt: state === 'done' ? completed[code]?.toISOString() : undefined,
        }),
      },
    ];
  });
}
