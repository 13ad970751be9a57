import type { CaseRequest, LocalizedText } from '@gerai/api';

/** How far an application has come. */
export type State =
  | 'received'
  | 'in-progress'
  | 'late'
  | 'transferred'
  | 'waiting'
  | 'payment'
  | 'ready'
  | 'granted'
  | 'partly'
  | 'refused'
  | 'withdrawn';

/** A case as `applications.json` describes it; times are working days. */
export interface ApplicationCase {
  number: string;
  secret: string;
  service: string;
  process: string;
  state: State;
  /** Code of the step it has come to. */
  at: string;
  /** Working days since it was submitted. */
  ago: number;
  /** Working days since the decision or withdrawal. */
  decided?: number;
  request?: Pick<CaseRequest, 'kind' | 'title' | 'text' | 'amount'> & { dueIn: number };
  /** What to do at the counter. */
  visit?: LocalizedText;
  reason?: LocalizedText;
  message?: LocalizedText;
  issued?: string;
  submitted?: string[];
  /** Days the permit is valid for. */
  validUntil?: number;
}
