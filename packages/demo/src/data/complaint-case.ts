import type {
  Answer,
  Complaint,
  ComplaintContact,
  ComplaintPlace,
  LocalizedText,
  Rating,
} from '@gerai/api';

/** How far a complaint has come; `late`, `waiting` and `reopened` are told apart from the API's statuses. */
export type State =
  | 'received'
  | 'coordination'
  | 'disposition'
  | 'in-progress'
  | 'late'
  | 'waiting'
  | 'reopened'
  | 'answered'
  | 'closed'
  | 'withdrawn';

/** A complaint as `complaints.json` describes it; times are working days. */
export interface ComplaintCase {
  number: string;
  secret: string;
  class: Complaint['class'];
  category: string;
  status: State;
  ago: number;
  title: string;
  text: string;
  anonymous: boolean;
  confidential: boolean;
  place?: ComplaintPlace;
  answers?: Answer[];
  contact?: ComplaintContact;
  /** The agency's public answer. */
  reply?: LocalizedText;
  /** What the agency asks the reporter. */
  question?: LocalizedText;
  rating?: Omit<Rating, 'ratedAt'>;
  reopenReason?: string;
}
