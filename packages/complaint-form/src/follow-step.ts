/** In the state of the page's history: the follow-up is shown, of the report of this opaque id, or of none yet (`''`). */
export const FOLLOW_STEP = 'gerai-follow';

/** A number and, where it is known, the secret. */
export interface LinkedReport {
  readonly number: string;
  readonly secret: string | undefined;
}
