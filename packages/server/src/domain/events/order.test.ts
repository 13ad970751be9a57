import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { orderEvents } from './order.ts';
import type { SubjectEvent } from './subject-event.ts';

const agencies: Readonly<Record<string, string[]>> = {
  '/a': ['dpmptsp'],
  '/b': ['dpupr'],
  '/c': ['bapenda'],
};
const agenciesOf = (source: string) => agencies[source] ?? [];

function event(
  source: string,
  sequence: number,
  minute: number,
  type = 'step-reached',
  data: object = { step: `${source}${String(sequence)}` },
): SubjectEvent {
  return {
    type: `id.gerai.application.${type}.v1`,
    source,
    eventId: `${source}-${String(sequence)}`,
    subject: 'app-1',
    sequence,
    occurredAt: new Date(Date.UTC(2026, 10, 24, 1, minute)),
    data,
  } as unknown as SubjectEvent;
}

const registered = event('/a', 1, 0, 'registered', {});
const transfer = (sequence: number, minute: number, to: string) =>
  event('/a', sequence, minute, 'transferred', { fromAgencyCode: 'dpmptsp', toAgencyCode: to });

function idsOf(events: readonly SubjectEvent[]): string[] {
  return events.map(({ eventId }) => eventId);
}

void describe('the order of events', () => {
  void it('is that of the sequence, whatever the time and the arrival', () => {
    const ordered = orderEvents([event('/a', 3, 1), registered, event('/a', 2, 9)], [], agenciesOf);
    assert.deepEqual(idsOf(ordered), ['/a-1', '/a-2', '/a-3']);
  });

  void it('stops at a hole, but not at an event that was set aside', () => {
    const events = [registered, event('/a', 3, 3)];
    assert.deepEqual(idsOf(orderEvents(events, [], agenciesOf)), ['/a-1']);
    const holes = [{ source: '/a', sequence: 2 }];
    assert.deepEqual(idsOf(orderEvents(events, holes, agenciesOf)), ['/a-1', '/a-3']);
    const foreign = [{ source: '/b', sequence: 2 }];
    assert.deepEqual(idsOf(orderEvents(events, foreign, agenciesOf)), ['/a-1']);
  });

  void it('has nothing before the registration', () => {
    assert.deepEqual(orderEvents([event('/a', 2, 1), event('/b', 1, 1)], [], agenciesOf), []);
    const aside = [{ source: '/a', sequence: 1 }];
    assert.deepEqual(orderEvents([event('/a', 2, 1)], aside, agenciesOf), []);
  });

  void it('lets another system in only after a transfer to an agency of its', () => {
    const fromB = event('/b', 1, 1);
    assert.deepEqual(idsOf(orderEvents([registered, fromB], [], agenciesOf)), ['/a-1']);
    const elsewhere = [registered, fromB, transfer(2, 2, 'bapenda')];
    assert.deepEqual(idsOf(orderEvents(elsewhere, [], agenciesOf)), ['/a-1', '/a-2']);
    const there = [registered, fromB, transfer(2, 2, 'dpupr'), event('/a', 3, 4)];
    assert.deepEqual(idsOf(orderEvents(there, [], agenciesOf)), ['/a-1', '/a-2', '/b-1', '/a-3']);
  });

  void it('puts systems together by time, and is the same for every order of arrival', () => {
    const events = [
      registered,
      transfer(2, 2, 'dpupr'),
      transfer(3, 3, 'bapenda'),
      event('/b', 1, 4),
      event('/b', 2, 8),
      event('/c', 1, 6),
      event('/a', 4, 6),
    ];
    const expected = ['/a-1', '/a-2', '/a-3', '/b-1', '/a-4', '/c-1', '/b-2'];
    for (let turn = 0; turn < events.length; turn += 1) {
      const turned = [...events.slice(turn), ...events.slice(0, turn)];
      assert.deepEqual(idsOf(orderEvents(turned, [], agenciesOf)), expected);
      assert.deepEqual(idsOf(orderEvents(turned.reverse(), [], agenciesOf)), expected);
    }
  });
});
