/**
 * The one order of a subject's events, whatever the order of their arrival. Each system counts its own events of a
 * subject, and they are taken without a hole; events of several systems are put together by their time.
 */
import type { SubjectEvent } from './subject-event.ts';
import { REGISTERED, TRANSFERRED } from './subject-event.ts';

/** A position that an event has which was set aside: what follows need not wait for it. */
export interface SetAside {
  readonly source: string;
  readonly sequence: number;
}

/** Events up to the first that is missing. */
function withoutHole(
  events: readonly SubjectEvent[],
  setAside: ReadonlySet<number>,
): SubjectEvent[] {
  const bySequence = new Map(events.map((event) => [event.sequence, event]));
  const run: SubjectEvent[] = [];
  for (let next = 1; ; next += 1) {
    const event = bySequence.get(next);
    if (event) run.push(event);
    else if (!setAside.has(next)) return run;
  }
}

/** The events of each system without a hole. */
export function streamsOf(
  events: readonly SubjectEvent[],
  setAside: readonly SetAside[],
): Map<string, SubjectEvent[]> {
  return new Map(
    [...Map.groupBy(events, ({ source }) => source)].map(([source, own]) => {
      const holes = setAside.filter((one) => one.source === source);
      return [source, withoutHole(own, new Set(holes.map(({ sequence }) => sequence)))];
    }),
  );
}

/** Whether an event comes before another in the order of all systems. */
export function isBefore(left: SubjectEvent, right: SubjectEvent): boolean {
  const difference = left.occurredAt.getTime() - right.occurredAt.getTime();
  return difference === 0 ? left.source < right.source : difference < 0;
}

/**
 * Puts events of a subject in order.
 *
 * @param agenciesOf The agencies that a system speaks for.
 * @returns The events that count; the rest wait for one that is missing: an earlier one of their system, the
 *   registration, or the transfer that brings the application to an agency of theirs.
 */
export function orderEvents(
  events: readonly SubjectEvent[],
  setAside: readonly SetAside[],
  agenciesOf: (source: string) => readonly string[],
): SubjectEvent[] {
  const streams = streamsOf(events, setAside);
  const ordered: SubjectEvent[] = [];
  const owners = new Set(
    events.filter(({ type }) => type === REGISTERED).map(({ source }) => source),
  );
  const reached = new Set<string>();
  const mayAdd = (source: string): boolean =>
    owners.has(source) || agenciesOf(source).some((code) => reached.has(code));
  for (;;) {
    let first: SubjectEvent | undefined;
    for (const [source, [head]] of streams) {
      if (head && mayAdd(source) && (!first || isBefore(head, first))) first = head;
    }
    if (!first) return ordered;
    streams.get(first.source)?.shift();
    ordered.push(first);
    if (first.type === TRANSFERRED) reached.add(first.data.toAgencyCode);
  }
}

/** The same for events that need no registration, such as those of a service. */
export function orderFreely(
  events: readonly SubjectEvent[],
  setAside: readonly SetAside[],
): SubjectEvent[] {
  return [...streamsOf(events, setAside).values()]
    .flat()
    .sort((left, right) => (isBefore(left, right) ? -1 : 1));
}
