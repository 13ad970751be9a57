import type { ComplaintInput } from './payload.ts';
import type { Schemas } from './api.ts';

export type Receipt = Schemas['ComplaintReceipt'];

/** What the client throws; an `ApiError` of the common API's client fits. */
export interface SendError {
  readonly code: string;
  readonly status?: number | undefined;
  readonly errors?: readonly Schemas['FieldError'][] | undefined;
  readonly retryAfter?: number | undefined;
}

export type Outcome =
  /** Stored. `earlier`: what was stored is a first version that the resident has changed since. */
  | { readonly kind: 'sent'; readonly receipt: Receipt; readonly earlier: boolean }
  /** The service took nothing; `unsure` where the reply was lost and it may have. */
  | { readonly kind: 'failed'; readonly unsure: boolean; readonly error: SendError }
  /** Some answers were refused. */
  | { readonly kind: 'invalid'; readonly errors: readonly Schemas['FieldError'][] }
  /** A first version was stored, and its receipt can't be had any more. */
  | { readonly kind: 'changed' }
  /** It may have been stored long ago: the service could no longer tell that it is the same. */
  | { readonly kind: 'expired' };

export type Send = (input: ComplaintInput, key: string) => Promise<Receipt>;

/** Codes and statuses after which nobody knows whether the report has arrived. */
const UNSURE_CODES = ['network', 'timeout', 'bad-response', 'unknown'];
const UNSURE_STATUS = [502, 504];
const IN_FLIGHT_TRIES = 5;

function toSendError(error: unknown): SendError {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
    ? (error as SendError)
    : { code: 'unknown' };
}

function isUnsure({ code, status }: SendError): boolean {
  return UNSURE_CODES.includes(code) || UNSURE_STATUS.includes(status ?? 0);
}

const pause = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** What the resident has said, whatever language or notice the page showed meanwhile. */
function said({
  language: _,
  privacyNoticeVersion: __,
  homepage: ___,
  ...rest
}: ComplaintInput): string {
  return JSON.stringify(rest);
}

/** The versions with another one, if it isn't among them. */
export function withVersion(
  versions: readonly ComplaintInput[],
  input: ComplaintInput,
): readonly ComplaintInput[] {
  const content = JSON.stringify(input);
  return versions.some((each) => JSON.stringify(each) === content)
    ? versions
    : [...versions, input];
}

/**
 * Sends a report, as often as it takes, under the one key of its draft. Remembers the
 * versions whose fate is unknown: if one of them turns out to have been stored, its receipt is fetched.
 */
export class Submission {
  #uncertain: readonly ComplaintInput[];
  readonly #send: Send;

  /** @param uncertain - Versions whose fate is unknown since an earlier try. */
  constructor(send: Send, uncertain: readonly ComplaintInput[] = []) {
    this.#send = send;
    this.#uncertain = uncertain;
  }

  async submit(input: ComplaintInput, key: string): Promise<Outcome> {
    try {
      return { kind: 'sent', receipt: await this.#patiently(input, key), earlier: false };
    } catch (thrown) {
      const error = toSendError(thrown);
      if (error.code === 'idempotency-key-reused') return this.#recover(input, key);
      if (error.errors?.length && (error.status ?? 0) < 500) {
        return { kind: 'invalid', errors: error.errors };
      }
      const unsure = isUnsure(error);
      if (unsure) this.#uncertain = withVersion(this.#uncertain, input);
      return { kind: 'failed', unsure: this.#uncertain.length > 0, error };
    }
  }

  /** The first request with this key may still be under way at the service: waits for it. */
  async #patiently(input: ComplaintInput, key: string): Promise<Receipt> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#send(input, key);
      } catch (thrown) {
        const { code, retryAfter } = toSendError(thrown);
        if (code !== 'idempotency-key-in-flight' || tries >= IN_FLIGHT_TRIES) throw thrown;
        await pause(Math.min(retryAfter ?? 1, 5));
      }
    }
  }

  async #recover(input: ComplaintInput, key: string): Promise<Outcome> {
    for (const version of this.#uncertain) {
      try {
        const receipt = await this.#patiently(version, key);
        return { kind: 'sent', receipt, earlier: said(version) !== said(input) };
      } catch (thrown) {
        const error = toSendError(thrown);
        if (error.code !== 'idempotency-key-reused') return { kind: 'failed', unsure: true, error };
      }
    }
    return { kind: 'changed' };
  }
}
