import type { CaseEvent, LocalizedText } from '../schemas.ts';

type Listener = (event: CaseEvent) => void;

/** What every case of the mocks has. */
interface MockCase {
  readonly id: string;
  readonly updatedAt: string;
  readonly now: LocalizedText;
  readonly agency?: CaseEvent['agency'];
}

/** Cases of the mocks as they change: by what residents do, and by what a test or story has happen to them. */
export class MockCases<Case extends MockCase> {
  readonly #current: Map<string, Case>;
  readonly #events: Map<string, readonly CaseEvent[]>;
  readonly #listeners = new Map<string, Set<Listener>>();

  /** @param eventsOf - What has happened to one so far, newest first. */
  constructor(cases: readonly Case[], eventsOf: (found: Case) => readonly CaseEvent[]) {
    this.#current = new Map(cases.map((found) => [found.id, found]));
    this.#events = new Map(cases.map((found) => [found.id, eventsOf(found)]));
  }

  get all(): readonly Case[] {
    return [...this.#current.values()];
  }

  /** What happened to one, newest first. */
  eventsOf(id: string): readonly CaseEvent[] {
    return this.#events.get(id) ?? [];
  }

  /** Changes one and tells its open streams. */
  change(
    id: string,
    update: (before: Case) => Case,
    type = 'step-reached',
    more: Partial<CaseEvent> = {},
  ): Case {
    const before = this.#current.get(id);
    if (!before) throw new Error(`no case ${id}`);
    // Fixtures may be of a time to come.
    const at = Math.max(Date.now(), Date.parse(before.updatedAt) + 1);
    const after = { ...update(before), updatedAt: new Date(at).toISOString() };
    this.#current.set(id, after);
    const earlier = this.#events.get(id) ?? [];
    const sequence = (earlier[0]?.sequence ?? 0) + 1;
    const event: CaseEvent = {
      id: `${id}-${String(sequence)}`,
      sequence,
      type,
      at: after.updatedAt,
      title: after.now,
      actor: 'agency',
      ...(after.agency && { agency: after.agency }),
      ...more,
    };
    this.#events.set(id, [event, ...earlier]);
    for (const listener of this.#listeners.get(id) ?? []) listener(event);
    return after;
  }

  /** How many streams of a case are open. */
  streams(id: string): number {
    return this.#listeners.get(id)?.size ?? 0;
  }

  /** Server-sent events of a case from now on, until the reader has enough. */
  stream(id: string): ReadableStream<Uint8Array> {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners);
    const encoder = new TextEncoder();
    let listener: Listener;
    return new ReadableStream({
      start: (controller) => {
        controller.enqueue(encoder.encode(': open\n\n'));
        listener = (event) => {
          const lines = `id: ${event.id}\nevent: case-event\ndata: ${JSON.stringify(event)}\n\n`;
          controller.enqueue(encoder.encode(lines));
        };
        listeners.add(listener);
      },
      cancel: () => {
        listeners.delete(listener);
      },
    });
  }
}
