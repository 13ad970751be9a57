import {
  changesOf,
  receiptOnly,
  type Attempt,
  type Draft,
  type DraftStore,
  type QueuedReport,
} from '../draft-store.ts';
import { Submission, withVersion, type Outcome, type Send } from '../submission.ts';

/** The service keeps keys for 72 hours at least; some are left for clocks that go wrong. */
const KEY_LASTS_MS = 70 * 3_600_000;

/** A report after it was tried to be sent. */
export interface Sending {
  readonly outcome: Outcome;
  readonly draft: Draft;
}

/**
 * Sends a report that the caller holds. Each step is written down before it is taken: wherever the page ends, the next one sends
 * the same content under the same key, or finds the receipt. What was changed after a version had arrived unnoticed becomes a draft
 * of its own, that goes on from that version. Once the service may have forgotten the key, nothing is sent
 * that may have been sent before.
 */
export async function sendReport(
  draft: Draft,
  queued: QueuedReport,
  store: Pick<DraftStore, 'save'>,
  send: Send,
): Promise<Sending> {
  const { attempt: earlier, key } = draft;
  const { input, reportClass, agency } = queued;
  if (earlier && Date.now() - earlier.at > KEY_LASTS_MS) {
    return { outcome: { kind: 'expired' }, draft: await settle(draft, store) };
  }
  const attempt: Attempt = {
    inputs: withVersion(earlier?.inputs ?? [], input),
    at: earlier?.at ?? Date.now(),
  };
  await store.save({ ...draft, attempt });
  const submission = new Submission(send, earlier?.inputs);
  const outcome = await submission.submit(input, key);
  switch (outcome.kind) {
    case 'sent': {
      const { receipt } = outcome;
      const changes = outcome.earlier ? changesOf(draft, receipt.number) : undefined;
      if (changes) await store.save(changes);
      const sent = { receipt, changes: changes?.id, reportClass, agency };
      const done = receiptOnly(draft, sent);
      await store.save(done);
      return { outcome, draft: done };
    }
    case 'failed': {
      const waits = { ...draft, attempt: outcome.unsure ? attempt : undefined };
      if (!isFinal(outcome)) await store.save(waits);
      return { outcome, draft: isFinal(outcome) ? await settle(waits, store) : waits };
    }
    default:
      return { outcome, draft: await settle({ ...draft, attempt: earlier }, store) };
  }
}

/** It waits no longer: the resident must look at it. */
async function settle(draft: Draft, store: Pick<DraftStore, 'save'>): Promise<Draft> {
  const settled = { ...draft, queued: undefined };
  await store.save(settled);
  return settled;
}

/** Refused for good: trying again as it is would be of no use. */
function isFinal({ error }: Extract<Outcome, { kind: 'failed' }>): boolean {
  const { status = 0 } = error;
  return status >= 400 && status < 500 && ![408, 409, 425, 429].includes(status);
}
