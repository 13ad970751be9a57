import type { TrackedCase } from '@gerai/core/case';
import type { Schemas } from '../api.ts';

/** Names what this device remembers of reports. */
export const BOOK = 'complaints';

export type TrackedComplaint = TrackedCase<Schemas['Complaint']>;

/** What the parts of the follow-up ask of it. Reports are named by their opaque ids. */
export interface FollowActions {
  /** The service gave this state. */
  changed(complaint: Schemas['Complaint']): void;
  /** The token is void. */
  expired(id: string): void;
  show(id: string): void;
  /** Back to the form, what is open stays open. */
  another(): void;
  /** Takes a report off this page. */
  close(id: string): void;
  /** Keeps a report on this device. */
  remember(id: string): Promise<void>;
  /** Takes some, or all, off this device. */
  forget(ids?: readonly string[]): Promise<void>;
  /** Begins a new report that goes on from this one; absent where there is no form. */
  readonly anew: ((complaint: Schemas['Complaint']) => void) | undefined;
}
