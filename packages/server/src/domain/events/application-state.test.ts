import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { applicationState } from './application-state.ts';
import type { ApplicationState, StateContext } from './application-state.ts';
import type { EventData, EventType, SubjectEvent } from './subject-event.ts';

const context: StateContext = {
  answeredAt: () => undefined,
  agencyName: (code) => ({ id: code.toUpperCase(), en: code }),
  processingTime: { value: 5, unit: 'working-day' },
  calendar: {
    timeZone: 'Asia/Makassar',
    weekdays: new Set([1, 2, 3, 4, 5]),
    holidays: new Set(['2026-12-01']),
  },
};

const STEPS = [
  { code: 'received', name: { id: 'Berkas diterima' }, agencyCode: 'dpmptsp' },
  { code: 'survey', name: { id: 'Pemeriksaan lokasi' }, agencyCode: 'dpupr', optional: true },
  { code: 'check', name: { id: 'Pemeriksaan berkas' }, agencyCode: 'dpmptsp' },
  { code: 'collection', name: { id: 'Pengambilan' }, agencyCode: 'dpmptsp' },
];

/** Monday, 10.00 WITA. */
const MONDAY = Date.parse('2026-11-23T02:00:00Z');
const day = (count: number) => new Date(MONDAY + count * 86_400_000);

type Told = { [Type in EventType]: [days: number, type: Type, data: EventData[Type]] }[EventType];

const registered: Told = [
  0,
  'id.gerai.application.registered.v1',
  {
    serviceCode: 'DK-02',
    agencyCode: 'dpmptsp',
    number: 'PMH-7K3M-Q9TX-B2V4C',
    secretHash: '',
    submittedAt: day(0).toISOString(),
    steps: STEPS,
  },
];
const reached = (days: number, step: string, more: object = {}): Told => [
  days,
  'id.gerai.application.step-reached.v1',
  { step, ...more },
];
const wanted = (days: number, requestId = 'r1'): Told => [
  days,
  'id.gerai.application.document-wanted.v1',
  { requestId, kind: 'document', title: { id: 'KTP', en: 'ID card' } },
];
const decided = (days: number, more: object): Told => [
  days,
  'id.gerai.application.decided.v1',
  { result: 'granted', decidedAt: day(days).toISOString(), ...more },
];

function stateOf(told: readonly Told[], changes: Partial<StateContext> = {}): ApplicationState {
  const events = told.map(([days, type, data], index) => ({
    type,
    source: '/a',
    eventId: String(index),
    subject: 'app-1',
    sequence: index + 1,
    occurredAt: day(days),
    data,
  })) as SubjectEvent[];
  const state = applicationState(events, { ...context, ...changes });
  assert.ok(state);
  return state;
}

const states = ({ steps }: ApplicationState) => steps.map(({ state }) => state).join(' ');

void describe('the state of an application', () => {
  void it('does not exist before it is registered', () => {
    assert.equal(applicationState([], context), undefined);
  });

  void it('begins with the way ahead, and is due by the published time', () => {
    const state = stateOf([registered]);
    assert.equal(state.status, 'received');
    assert.equal(states(state), 'current upcoming upcoming upcoming');
    // Five working days after Monday, the holiday not counted.
    assert.equal(state.expectedAt?.toISOString(), '2026-11-30T15:59:59.000Z');
    assert.deepEqual(
      state.entries.map(({ type, agencyCode }) => [type, agencyCode]),
      [['submitted', 'dpmptsp']],
    );
  });

  void it('goes on: steps done, optional ones skipped, the file where the step is', () => {
    const skipped = stateOf([registered, reached(1, 'check')]);
    assert.equal(skipped.status, 'in-progress');
    assert.equal(states(skipped), 'done skipped current upcoming');
    assert.equal(skipped.agencyCode, 'dpmptsp');
    const visited = stateOf([registered, reached(1, 'survey'), reached(2, 'check')]);
    assert.equal(states(visited), 'done done current upcoming');
    assert.equal(visited.steps[1]?.completedAt?.getTime(), day(2).getTime());
    assert.equal(stateOf([registered, reached(1, 'survey')]).agencyCode, 'dpupr');
    const named = stateOf([registered, reached(1, 'check', { completedSteps: ['survey'] })]);
    assert.equal(states(named), 'done done current upcoming');
  });

  void it('goes back, and takes in a step that was not announced', () => {
    const back = stateOf([registered, reached(1, 'check'), reached(2, 'received')]);
    assert.equal(states(back), 'current upcoming upcoming upcoming');
    const extra = stateOf([registered, reached(1, 'hearing', { name: { id: 'Sidang' } })]);
    assert.deepEqual(
      extra.steps.map(({ code, state }) => `${code} ${state}`),
      [
        'received done',
        'hearing current',
        'survey upcoming',
        'check upcoming',
        'collection upcoming',
      ],
    );
    const unannounced = {
      ...registered[2],
      steps: [],
    } as EventData['id.gerai.application.registered.v1'];
    const bare = stateOf([[0, 'id.gerai.application.registered.v1', unannounced], reached(1, 'x')]);
    assert.deepEqual(
      bare.steps.map(({ name, state }) => [name, state]),
      [[{ id: 'x' }, 'current']],
    );
  });

  void it('waits for the applicant; the clock stands still until the answer', () => {
    const waiting = stateOf([registered, wanted(1)]);
    assert.equal(waiting.status, 'waiting-for-applicant');
    assert.equal(waiting.entries.at(-1)?.title.en, 'Document wanted: ID card');
    // From Tuesday to Thursday no day counts: five are left from Friday on, the holiday not among them.
    const answered = stateOf([registered, wanted(1)], {
      answeredAt: (_source, id) => (id === 'r1' ? day(3) : undefined),
    });
    assert.equal(answered.status, 'in-progress');
    assert.equal(answered.requests[0]?.status, 'answered');
    assert.equal(answered.expectedAt?.toISOString(), '2026-12-04T15:59:59.000Z');
    const wentOn = stateOf([registered, wanted(1), reached(3, 'check')]);
    assert.equal(wentOn.requests[0]?.answeredAt?.getTime(), day(3).getTime());
    assert.deepEqual(wentOn.expectedAt, answered.expectedAt);
    const two = stateOf([registered, wanted(1), wanted(2, 'r2')], {
      answeredAt: (_source, id) => (id === 'r1' ? day(3) : undefined),
    });
    assert.equal(two.status, 'waiting-for-applicant');
  });

  void it('is handed over', () => {
    const state = stateOf([
      registered,
      [
        1,
        'id.gerai.application.transferred.v1',
        { fromAgencyCode: 'dpmptsp', toAgencyCode: 'dpupr' },
      ],
    ]);
    assert.equal(state.agencyCode, 'dpupr');
    assert.deepEqual(state.entries.at(-1)?.title, {
      id: 'Diteruskan ke DPUPR',
      en: 'Passed on to dpupr',
    });
  });

  void it('is decided, and closed once nothing is left', () => {
    const granted = stateOf([registered, reached(1, 'check'), decided(2, {})]);
    assert.equal(granted.status, 'decided');
    assert.equal(states(granted), 'done skipped done upcoming');
    const collected = stateOf([
      registered,
      reached(1, 'check'),
      decided(2, {}),
      reached(3, 'collection', { completedSteps: ['survey', 'check', 'collection'] }),
    ]);
    assert.equal(collected.status, 'closed');
    const toCollect = decided(2, { collection: { id: 'Ambil di loket 3.' } });
    const ready = [registered, reached(1, 'collection'), toCollect];
    assert.equal(stateOf(ready).status, 'decided', 'nobody has collected it');
    const handedOver = reached(3, 'collection', { completedSteps: ['collection'] });
    assert.equal(stateOf([...ready, handedOver]).status, 'closed');
    assert.equal(collected.closedAt?.getTime(), day(3).getTime());
    const refused = stateOf([registered, wanted(1), decided(2, { result: 'refused' })]);
    assert.equal(refused.status, 'decided');
    assert.equal(states(refused), 'done skipped skipped skipped');
    assert.equal(refused.requests[0]?.status, 'cancelled');
  });
});
