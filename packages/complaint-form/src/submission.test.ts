import { expect } from '@open-wc/testing';
import { NO_ANSWERS } from './answers.ts';
import { toInput } from './payload.ts';
import { Submission, type Receipt } from './submission.ts';

const input = (text: string) =>
  toInput({ ...NO_ANSWERS, text, category: 'k' }, { questions: [], language: 'id' });
const FIRST = input('Lampu jalan padam.');
const CHANGED = input('Lampu jalan padam lagi.');
const RECEIPT = { number: 'ADU-4W8R-N6DY-H3C16', secret: 'T4N9C-2WJ8P' } as Receipt;

/** Answers each call with the next of some replies. */
function replies(...list: (Receipt | { code: string; status?: number; retryAfter?: number })[]) {
  const calls: { text: string; key: string }[] = [];
  const submission = new Submission(async ({ text }, key) => {
    calls.push({ text, key });
    const reply = list[calls.length - 1]!;
    if ('code' in reply) throw Object.assign(new Error(reply.code), reply);
    return reply;
  });
  return { submission, calls };
}

describe('submission', () => {
  it('hands the receipt over', async () => {
    const { submission } = replies(RECEIPT);
    expect(await submission.submit(FIRST, 'key')).to.eql({
      kind: 'sent',
      receipt: RECEIPT,
      earlier: false,
    });
  });

  it('knows what was not sent from what may have been', async () => {
    for (const [error, unsure] of [
      [{ code: 'offline' }, false],
      [{ code: 'rate-limited', status: 429 }, false],
      [{ code: 'unavailable', status: 503 }, false],
      [{ code: 'timeout' }, true],
      [{ code: 'network' }, true],
      [{ code: 'unknown', status: 502 }, true],
    ] as const) {
      const { submission } = replies(error);
      expect(await submission.submit(FIRST, 'key')).to.deep.include({ kind: 'failed', unsure });
    }
  });

  it('waits for a first request that is still under way', async () => {
    const { submission, calls } = replies(
      { code: 'idempotency-key-in-flight', status: 409, retryAfter: 0 },
      RECEIPT,
    );
    expect((await submission.submit(FIRST, 'key')).kind).to.equal('sent');
    expect(calls.map(({ key }) => key)).to.eql(['key', 'key']);
  });

  it('fetches the receipt of a first version that had arrived after all', async () => {
    const { submission, calls } = replies(
      { code: 'timeout' },
      { code: 'idempotency-key-reused', status: 422 },
      RECEIPT,
    );
    await submission.submit(FIRST, 'key');
    expect(await submission.submit(CHANGED, 'key')).to.eql({
      kind: 'sent',
      receipt: RECEIPT,
      earlier: true,
    });
    expect(calls.map(({ text }) => text)).to.eql([FIRST.text, CHANGED.text, FIRST.text]);
  });

  it('tries each version that may have arrived', async () => {
    const again = input('Lampu jalan padam sejak kemarin.');
    const { submission, calls } = replies(
      { code: 'timeout' },
      { code: 'timeout' },
      { code: 'idempotency-key-reused', status: 422 },
      { code: 'idempotency-key-reused', status: 422 },
      RECEIPT,
    );
    await submission.submit(FIRST, 'key');
    await submission.submit(CHANGED, 'key');
    expect(await submission.submit(again, 'key')).to.deep.include({ kind: 'sent', earlier: true });
    expect(calls.map(({ text }) => text)).to.eql(
      [FIRST, CHANGED, again, FIRST, CHANGED].map(({ text }) => text),
    );
  });

  it('calls it the same where only the language of the page has changed', async () => {
    const { submission } = replies(
      { code: 'timeout' },
      { code: 'idempotency-key-reused', status: 422 },
      RECEIPT,
    );
    await submission.submit(FIRST, 'key');
    const outcome = await submission.submit({ ...FIRST, language: 'en' }, 'key');
    expect(outcome).to.deep.include({ kind: 'sent', earlier: false });
  });

  it('says so where that receipt can no longer be had', async () => {
    const { submission } = replies({ code: 'idempotency-key-reused', status: 422 });
    expect(await submission.submit(CHANGED, 'key')).to.eql({ kind: 'changed' });
  });
});
