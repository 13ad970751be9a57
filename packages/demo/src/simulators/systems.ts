/** The six back-office systems of the demonstration, and what they handle. */
import type { LocalizedText, Schema } from '@gerai/api';
import { cell, readTable, text } from '../data/tables.ts';

/** A step as a system announces it. */
export type PlannedStep = Schema<'ApplicationStepPlan'> & { readonly agencyCode: string };

/** A kind of application. */
export interface ApplicationKind {
  readonly serviceCode: string;
  readonly steps: readonly PlannedStep[];
}

/** A system with its agency. */
export interface SimulatedSystem {
  /** Its CloudEvents `source`. */
  readonly source: string;
  readonly name: LocalizedText;
  readonly agencyCode: string;
  readonly kinds: readonly ApplicationKind[];
}

interface Definition {
  readonly source: string;
  readonly name: LocalizedText;
  readonly agencyCode: string;
  /** Process of `processes.tsv` by service. */
  readonly processes: Readonly<Record<string, string>>;
}

const DEFINITIONS: readonly Definition[] = [
  {
    source: '/simulasi/perizinan',
    name: { id: 'sistem perizinan', en: 'licensing system' },
    agencyCode: 'dpmptsp',
    processes: {
      'PZ-02': 'building',
      'PZ-05': 'practice',
      'PZ-04': 'spatial',
      'PZ-07': 'billboard',
    },
  },
  {
    source: '/simulasi/pbb',
    name: { id: 'sistem pajak daerah', en: 'property tax system' },
    agencyCode: 'bapenda',
    processes: { 'PJ-03': 'property-tax', 'PJ-06': 'bphtb' },
  },
  {
    source: '/simulasi/dukcapil',
    name: { id: 'sistem kependudukan', en: 'civil registration system' },
    agencyCode: 'disdukcapil',
    processes: { 'DK-08': 'birth', 'DK-02': 'civil', 'DK-12': 'move' },
  },
  {
    source: '/simulasi/kepegawaian',
    name: { id: 'sistem kepegawaian', en: 'personnel system' },
    agencyCode: 'bkpsdm',
    processes: { 'KP-01': 'personnel', 'KP-03': 'leave' },
  },
  {
    source: '/simulasi/perencanaan',
    name: { id: 'sistem perencanaan', en: 'planning system' },
    agencyCode: 'bapperida',
    processes: { 'RK-01': 'musrenbang' },
  },
  {
    source: '/simulasi/keuangan',
    name: { id: 'sistem keuangan', en: 'finance system' },
    agencyCode: 'bpkad',
    processes: { 'RK-04': 'sp2d', 'RK-05': 'grant' },
  },
];

/** Steps that only some applications take. */
const OPTIONAL: ReadonlySet<string> = new Set(['consultation', 'land', 'opinion', 'insurance']);

/** Reads the systems; their steps are those of `data/processes.tsv`. */
export async function readSystems(): Promise<SimulatedSystem[]> {
  const rows = await readTable('processes');
  const stepsOf = (process: string): PlannedStep[] =>
    rows
      .filter((row) => cell(row, 'process') === process)
      .map((row) => ({
        code: cell(row, 'code'),
        name: text(row, 'name'),
        explanation: text(row, 'explanation'),
        agencyCode: cell(row, 'agency'),
        optional: OPTIONAL.has(cell(row, 'code')),
      }));
  return DEFINITIONS.map(({ processes, ...definition }) => ({
    ...definition,
    kinds: Object.entries(processes).map(([serviceCode, process]) => ({
      serviceCode,
      steps: stepsOf(process),
    })),
  }));
}
