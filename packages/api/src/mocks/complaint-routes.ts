import type {
  CaseMessage,
  Complaint,
  ComplaintUploadsInput,
  MessageInput,
  RatingInput,
  ReopeningInput,
  WithdrawalInput,
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
import type { MockComplaints } from './mock-complaints.ts';

const TEXT_PDF = '%PDF-1.4\n%%EOF\n';

function messageOf(text: string, { messages }: Complaint): CaseMessage {
  const id = `msg_${String(messages.length + 1)}`;
  return { id, from: 'resident', text, language: 'id', sentAt: later(0) };
}

/** A question is answered by whatever the reporter writes next. */
function answered(before: Complaint, message: CaseMessage): Complaint {
  const messages = [...before.messages, message];
  const { yourMove, ...rest } = before;
  if (yourMove?.what !== 'reply') return { ...before, messages };
  return {
    ...rest,
    messages,
    now: { id: 'Petugas membaca jawaban Anda.', en: 'Staff are reading your reply.' },
    clocks: before.clocks.map((clock) =>
      clock.state === 'paused' ? { ...clock, state: 'running' } : clock,
    ),
  };
}

function withdrawn({ yourMove: _, expectedAt: __, ...found }: Complaint): Complaint {
  return {
    ...found,
    status: 'withdrawn',
    now: { id: 'Laporan ini telah Anda tarik.', en: 'You withdrew this report.' },
    next: { id: 'Tidak ada langkah lagi.', en: 'Nothing more will happen.' },
    allowed: [],
  };
}

function rated({ yourMove: _, ...found }: Complaint, input: RatingInput): Complaint {
  return {
    ...found,
    rating: { ...input, ratedAt: later(0) },
    allowed: found.allowed.filter((action) => action !== 'rate'),
  };
}

function reopened({ yourMove: _, refusal: __, ...found }: Complaint): Complaint {
  return {
    ...found,
    status: 'in-progress',
    now: { id: 'PUPR menindaklanjuti laporan Anda lagi.', en: 'PUPR works on it again.' },
    next: { id: 'PUPR memberi tindak lanjut.', en: 'PUPR follows up.' },
    reopening: { possible: false, count: found.reopening.count + 1 },
    allowed: ['message', 'withdraw'],
  };
}

/** What a reporter reads and does once a complaint is open. */
export function complaintRoutes(store: MockComplaints): readonly Route[] {
  const own =
    (
      answer: (found: Complaint, request: Request, file: string) => Response | Promise<Response>,
    ): Resolver =>
    ({ request, params }) =>
      caseOf(store.all, request, params['id'], (found) =>
        answer(found, request, String(params['upload'])),
      );
  const acting = (
    path: string,
    type: string,
    work: (before: Complaint, request: Request) => Complaint | Promise<Complaint>,
  ): Route => [
    'post',
    `/complaints/:id/${path}`,
    keyed(
      own(async (found, request) => {
        const changed = await work(found, request);
        store.change(found.id, () => changed, type, { actor: 'resident' });
        const now = store.all.find(({ id }) => id === found.id) ?? changed;
        return json(now, { status: 201, headers: PRIVATE });
      }),
    ),
  ];
  return [
    ['get', '/complaints/:id', own((found) => json(found, { headers: PRIVATE }))],
    [
      'get',
      '/complaints/:id/events',
      own(({ id }) => json({ items: store.eventsOf(id) }, { headers: PRIVATE })),
      () => json({ items: [] }),
    ],
    [
      'get',
      '/complaints/:id/uploads/:upload',
      own(({ messages, uploads }, _, id) => {
        const files = [...uploads, ...messages.flatMap(({ attachments = [] }) => attachments)];
        const found = files.find((file) => file.id === id);
        return found
          ? new Response(TEXT_PDF, { headers: { ...PRIVATE, 'Content-Type': found.mediaType } })
          : problem(404, 'case-not-found');
      }),
    ],
    [
      'post',
      '/complaints/:id/messages',
      keyed(
        own(async (found, request) => {
          const { text } = (await request.json()) as MessageInput;
          const message = messageOf(text, found);
          store.change(found.id, (before) => answered(before, message), 'message', {
            title: { id: 'Anda mengirim pesan', en: 'You sent a message' },
            actor: 'resident',
          });
          return json(message, { status: 201, headers: PRIVATE });
        }),
      ),
    ],
    [
      'post',
      '/complaints/:id/uploads',
      keyed(
        own(async (_, request) => {
          const { uploads } = (await request.json()) as ComplaintUploadsInput;
          const items = uploads.map((id, at) => ({
            id,
            name: `berkas-${String(at + 1)}`,
            mediaType: 'image/jpeg',
            size: 0,
            state: 'uploading',
          }));
          return json({ items }, { status: 201, headers: PRIVATE });
        }),
      ),
    ],
    acting('withdrawal', 'withdrawn', async (found, request) => {
      const { reason } = (await request.json()) as WithdrawalInput;
      const messages = reason ? [...found.messages, messageOf(reason, found)] : found.messages;
      return withdrawn({ ...found, messages });
    }),
    acting('rating', 'rated', async (found, request) =>
      rated(found, (await request.json()) as RatingInput),
    ),
    acting('reopening', 'reopened', async (found, request) => {
      const { reason } = (await request.json()) as ReopeningInput;
      return reopened({ ...found, messages: [...found.messages, messageOf(reason, found)] });
    }),
  ];
}
