import { createApiClient } from '@gerai/api';
import { expect } from '@open-wc/testing';
import type { ComplaintInput } from './payload.ts';
import { sendComplaint } from './send-complaint.ts';

const INPUT: ComplaintInput = {
  class: 'complaint',
  text: 'Lampu jalan di depan pasar padam.',
  categoryCode: 'jalan-rusak',
  visibility: { anonymous: true, confidential: true },
  language: 'id',
};
const RECEIPT = { number: 'ADU-1', secret: 'S', clocks: [] };

interface Sent {
  readonly key: string | null;
  readonly body: ComplaintInput;
}

/** A client of a service that answers in turn, and what it was sent. */
function serve(...answers: (Response | Error)[]): {
  client: ReturnType<typeof createApiClient>;
  sent: Sent[];
} {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = (_, init) => {
    const key = new Headers(init?.headers).get('idempotency-key');
    sent.push({ key, body: JSON.parse(init?.body as string) as ComplaintInput });
    const answer = answers.shift();
    return answer instanceof Response
      ? Promise.resolve(answer)
      : Promise.reject(answer ?? new TypeError('Failed to fetch'));
  };
  return { client: createApiClient({ baseUrl: '/v1', fetch }), sent };
}

const accepted = (): Response => Response.json(RECEIPT, { status: 201 });

function proofWanted(): Response {
  const challenge = {
    challenge: 'abc',
    algorithm: 'sha-256',
    difficulty: 4,
    expiresAt: '2027-01-01T00:00:00Z',
  };
  const problem = {
    type: 'urn:gerai:problem:proof-required',
    title: 'x',
    status: 429,
    code: 'proof-required',
    challenge,
  };
  const headers = { 'Content-Type': 'application/problem+json' };
  return new Response(JSON.stringify(problem), { status: 429, headers });
}

async function bitsOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(2).padStart(8, '0')).join('');
}

describe('the sending of a report', () => {
  it('is one request where the service asks for nothing', async () => {
    const { client, sent } = serve(accepted());
    expect(await sendComplaint(client, INPUT, 'key')).to.deep.equal(RECEIPT);
    expect(sent).to.deep.equal([{ key: 'key', body: INPUT }]);
  });

  it('works out the proof that is asked for, and sends the same report under the same key', async () => {
    const { client, sent } = serve(proofWanted(), accepted());
    expect(await sendComplaint(client, INPUT, 'key')).to.deep.equal(RECEIPT);
    expect(sent.map(({ key }) => key)).to.deep.equal(['key', 'key']);
    const { proof, ...rest } = sent[1]?.body ?? {};
    expect(rest).to.deep.equal(INPUT);
    expect((await bitsOf(`abc:${proof?.nonce ?? ''}`)).slice(0, 4)).to.equal('0000');
  });

  it('is not repeated behind the scenes when a reply is lost', async () => {
    const { client, sent } = serve(new TypeError('Failed to fetch'), accepted());
    let code = '';
    await sendComplaint(client, INPUT, 'key').catch((error: unknown) => {
      ({ code } = error as { code: string });
    });
    expect(code).to.equal('network');
    expect(sent.length).to.equal(1);
  });
});
