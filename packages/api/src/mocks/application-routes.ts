import type {
  Application,
  CaseDocument,
  ConfirmationInput,
  DocumentInput,
  MessageInput,
  Proof,
  ProofChallenge,
  SatisfactionInput,
  SubscriptionInput,
} from '../schemas.ts';
import {
  caseOf,
  json,
  keyed,
  later,
  PRIVATE,
  problem,
  type Resolver,
  type Route,
} from './answers.ts';
import { MOCK_CONFIRMATION_CODE } from './fixtures/index.ts';
import type { MockApplications } from './mock-applications.ts';

const TEXT_PDF = '%PDF-1.4\n%%EOF\n';

/** Sixteen expected tries: quick in tests, and still work. */
const DIFFICULTY = 4;

function challenge(): ProofChallenge {
  return {
    challenge: 'mock-challenge',
    algorithm: 'sha-256',
    difficulty: DIFFICULTY,
    expiresAt: later(300_000),
  };
}

async function isSolved({ challenge: text, nonce }: Proof): Promise<boolean> {
  const bytes = new TextEncoder().encode(`${text}:${nonce}`);
  const [first = 255] = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return text === 'mock-challenge' && first >> (8 - DIFFICULTY) === 0;
}

/** Lets a lookup through that brings a proof of work; asks for one otherwise. */
export function guarded(resolver: Resolver): Resolver {
  return async (info) => {
    const { proof } = (await info.request.clone().json()) as { proof?: Proof };
    return proof && (await isSolved(proof))
      ? resolver(info)
      : problem(429, 'proof-required', { challenge: challenge() });
  };
}

/** `sitti@contoh.id` as the server shows it again: `s***i@contoh.id`. */
function masked(address: string): string {
  return address.replace(/^(.).*(.)@/, '$1***$2@');
}

function answered(
  { requests, documents, yourMove: _, ...application }: Application,
  { requestId, uploads }: DocumentInput,
): Application {
  const added: CaseDocument[] = uploads.map((upload) => ({
    id: `doc_${upload}`,
    name: `${upload}.pdf`,
    kind: 'submitted',
    mediaType: 'application/pdf',
    createdAt: later(0),
    downloadable: true,
  }));
  return {
    ...application,
    status: 'in-progress',
    requests: requests.map((request) =>
      request.id === requestId ? { ...request, status: 'answered', answeredAt: later(0) } : request,
    ),
    documents: [...documents, ...added],
    now: {
      id: 'Petugas memeriksa surat yang Anda kirim.',
      en: 'Staff are checking what you sent.',
    },
    clock: { ...application.clock, state: 'running', dueAt: later(86_400_000) },
  };
}

/** What a resident reads and does once an application is open. */
export function applicationRoutes(store: MockApplications): readonly Route[] {
  const own =
    (
      answer: (
        found: Application,
        request: Request,
        documentId: string,
      ) => Response | Promise<Response>,
    ): Resolver =>
    ({ request, params }) =>
      caseOf(store.all, request, params['id'], (found) =>
        answer(found, request, String(params['document'])),
      );
  return [
    ['get', '/applications/:id', own((found) => json(found, { headers: PRIVATE }))],
    [
      'get',
      '/applications/:id/events',
      own(({ id }, request) =>
        request.headers.get('accept') === 'text/event-stream'
          ? new Response(store.stream(id), {
              headers: { ...PRIVATE, 'Content-Type': 'text/event-stream' },
            })
          : json({ items: store.eventsOf(id) }, { headers: PRIVATE }),
      ),
      () => json({ items: [] }),
    ],
    [
      'get',
      '/applications/:id/documents/:document',
      own(({ documents }, _, id) => {
        const found = documents.find((document) => document.id === id && document.downloadable);
        return found
          ? new Response(TEXT_PDF, { headers: { ...PRIVATE, 'Content-Type': found.mediaType } })
          : problem(404, 'case-not-found');
      }),
    ],
    [
      'post',
      '/applications/:id/messages',
      keyed(
        own(async ({ id, messages }, request) => {
          const { text, language = 'id' } = (await request.json()) as MessageInput;
          const message = {
            id: `msg_${String(messages.length + 1)}`,
            from: 'resident',
            text,
            language,
            sentAt: later(0),
          } as const;
          store.change(
            id,
            (before) => ({ ...before, messages: [...messages, message] }),
            'message',
          );
          return json(message, { status: 201, headers: PRIVATE });
        }),
      ),
    ],
    [
      'post',
      '/applications/:id/documents',
      keyed(
        own(async (found, request) => {
          const input = (await request.json()) as DocumentInput;
          const after = store.change(
            found.id,
            (before) => answered(before, input),
            'document-received',
          );
          return json(after, { status: 201, headers: PRIVATE });
        }),
      ),
    ],
    [
      'post',
      '/applications/:id/satisfaction',
      keyed(
        own(async ({ id, allowed }, request) => {
          const satisfaction = {
            ...((await request.json()) as SatisfactionInput),
            ratedAt: later(0),
          };
          store.change(id, (before) => ({
            ...before,
            satisfaction,
            allowed: allowed.filter((action) => action !== 'rate'),
          }));
          return json(satisfaction, { status: 201, headers: PRIVATE });
        }),
      ),
    ],
    [
      'put',
      '/applications/:id/subscription',
      own(async ({ id }, request) => {
        const { channels, language, email } = (await request.json()) as SubscriptionInput;
        const subscription = {
          channels,
          language,
          ...(email !== undefined && { email: masked(email) }),
          confirmed: false,
          createdAt: later(0),
        };
        store.change(id, (before) => ({ ...before, subscription }));
        return json(subscription, { headers: PRIVATE });
      }),
    ],
    [
      'post',
      '/applications/:id/subscription/confirmation',
      own(async ({ id, subscription }, request) => {
        const { code } = (await request.json()) as ConfirmationInput;
        if (!subscription) return problem(409, 'action-not-allowed');
        if (code !== MOCK_CONFIRMATION_CODE) {
          return problem(400, 'validation-failed', {
            errors: [{ pointer: '/code', code: 'not-allowed' }],
          });
        }
        const confirmed = { ...subscription, confirmed: true };
        store.change(id, (before) => ({ ...before, subscription: confirmed }));
        return json(confirmed, { headers: PRIVATE });
      }),
    ],
    [
      'delete',
      '/applications/:id/subscription',
      own(({ id }) => {
        store.change(id, ({ subscription: _, ...before }) => before);
        return new Response(null, { status: 204 });
      }),
    ],
  ];
}
