import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { ApplicationFacts } from './application-words.ts';
import { wordsOf } from './application-words.ts';

const agency = { code: 'dpmptsp', name: { id: 'Dinas Penanaman Modal' }, abbreviation: 'DPMPTSP' };
const dpupr = { code: 'dpupr', name: { id: 'Dinas Pekerjaan Umum', en: 'Public Works' } };

const facts: ApplicationFacts = {
  id: 'a',
  number: 'PMH-7K3M-Q9TX-B2V4C',
  service: { code: 'PM-01', name: { id: 'PBG' } },
  agency,
  status: 'in-progress',
  submittedAt: '2026-11-23T02:00:00Z',
  updatedAt: '2026-11-23T02:00:00Z',
  clock: { value: 5, unit: 'working-day', state: 'running', late: false },
  steps: [
    { code: 'received', name: { id: 'Pendaftaran' }, state: 'done' },
    {
      code: 'check',
      name: { id: 'Pemeriksaan gambar', en: 'Check of the drawings' },
      explanation: { id: 'Petugas memeriksa gambar.', en: 'Staff check the drawings.' },
      state: 'current',
      agency: dpupr,
    },
    { code: 'hearing', name: { id: 'Sidang' }, state: 'upcoming', optional: true },
    { code: 'decision', name: { id: 'Keputusan' }, state: 'upcoming' },
  ],
  documents: [],
  requests: [],
  messages: [],
  allowed: [],
};

void describe('the words of an application', () => {
  void it('say where it is, what happens there, and what comes for certain', () => {
    assert.deepEqual(wordsOf(facts, {}), {
      now: {
        id: 'Sekarang di Dinas Pekerjaan Umum: Pemeriksaan gambar. Petugas memeriksa gambar.',
        en: 'Now at Public Works: Check of the drawings. Staff check the drawings.',
      },
      next: { id: 'Setelah itu: Keputusan di DPMPTSP.', en: 'After that: Keputusan at DPMPTSP.' },
    });
  });

  void it('have no English where nothing of it is English', () => {
    const plain = { ...agency, name: { id: 'Kantor Desa' } };
    const { abbreviation: _abbreviation, ...unabbreviated } = plain;
    const steps = [{ code: 'x', name: { id: 'Pengantar' }, state: 'current' as const }];
    const { now } = wordsOf({ ...facts, agency: unabbreviated, steps }, {});
    assert.deepEqual(now, { id: 'Sekarang di Kantor Desa: Pengantar.' });
  });

  void it('say so when it is late', () => {
    const late = { ...facts, clock: { ...facts.clock, late: true } };
    assert.match(wordsOf(late, {}).now.id, /lebih lama dari waktu layanan\.$/);
  });

  void it('ask for what is wanted', () => {
    const request = {
      id: 'r1',
      kind: 'payment' as const,
      title: { id: 'Retribusi', en: 'Levy' },
      status: 'open' as const,
      requestedAt: '2026-11-23T02:00:00Z',
      dueAt: '2026-11-30T02:00:00Z',
    };
    const answered = { ...request, id: 'r0', status: 'answered' as const };
    const waiting = {
      ...facts,
      status: 'waiting-for-applicant' as const,
      requests: [answered, request],
    };
    const { now, yourMove } = wordsOf(waiting, {});
    assert.equal(now.id, 'DPMPTSP menunggu Anda: Retribusi.');
    assert.deepEqual(yourMove, {
      what: 'pay',
      text: request.title,
      requestId: 'r1',
      dueAt: request.dueAt,
    });
  });

  void it('tell the decision, its reason, and the way to object or to collect', () => {
    const decidedAt = '2026-11-24T02:00:00Z';
    const decided = { ...facts, status: 'decided' as const };
    const refused = wordsOf(
      {
        ...decided,
        outcome: { result: 'refused', decidedAt, reason: { id: 'Gambar tidak lengkap.' } },
        appeal: { route: { id: 'Tulis kepada kepala dinas.' }, deadline: decidedAt },
      },
      {},
    );
    assert.equal(refused.now.id, 'Permohonan Anda ditolak. Gambar tidak lengkap.');
    assert.equal(refused.next.id, 'Jika tidak setuju: Tulis kepada kepala dinas.');
    assert.equal(refused.yourMove, undefined);
    const collection = { id: 'Ambil di loket 3.' };
    const granted = wordsOf(
      { ...decided, outcome: { result: 'granted', decidedAt, collection } },
      {},
    );
    assert.equal(granted.now.en, 'Your application was granted.');
    assert.deepEqual(granted.yourMove, { what: 'collect', text: collection });
  });

  void it('leave the first word to the agency, and have some for every status', () => {
    const now = { id: 'Kata petugas.' };
    assert.equal(wordsOf(facts, { now }).now, now);
    const bare = { ...facts, steps: [] };
    for (const status of [
      'received',
      'in-progress',
      'waiting-for-applicant',
      'decided',
      'closed',
      'withdrawn',
    ] as const) {
      const words = wordsOf({ ...bare, status }, {});
      assert.ok(words.now.id && words.now.en && words.next.id && words.next.en, status);
    }
  });
});
