import type { Application } from '@gerai/api';

/** What the parts of the tracker ask of it. Applications are named by their opaque ids. */
export interface TrackerActions {
  /** The server gave this state. */
  changed(application: Application): void;
  /** The token is void. */
  expired(id: string): void;
  show(id: string): void;
  /** Back to the form, what is open stays open. */
  another(): void;
  /** Takes an application off this page. */
  close(id: string): void;
  /** Keeps an application on this device. */
  remember(id: string): Promise<void>;
  /** Takes some, or all, off this device. */
  forget(ids?: readonly string[]): Promise<void>;
}
