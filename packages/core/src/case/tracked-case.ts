/** A case that is open on this page or remembered by the device. */
export interface TrackedCase<Case> {
  /** As it was last seen. */
  readonly record: Case;
  readonly secret: string;
  /** Milliseconds since the epoch. */
  readonly fetchedAt: number;
  /** Opens it at the server; absent where only what the device remembers is there. */
  readonly token: string | undefined;
  /** The resident asked this device to remember it. */
  readonly remembered: boolean;
}
