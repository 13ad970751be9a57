import type { Application, CaseEvent } from '../schemas.ts';
import { applications, eventsOf } from './fixtures/index.ts';

type Listener = (event: CaseEvent) => void;

/** The applications of the mocks as they change: by what residents do, and by what a test or story has happen to them. */
export class MockApplications {
  readonly #current = new Map(applications.map((application) => [application.id, application]));
  readonly #events = new Map(
    applications.map((application) => [application.id, eventsOf(application)]),
  );
  readonly #listeners = new Map<string, Set<Listener>>();

  get all(): readonly Application[] {
    return [...this.#current.values()];
  }

  /** What happened to one, newest first. */
  eventsOf(id: string): readonly CaseEvent[] {
    return this.#events.get(id) ?? [];
  }

  /** Changes one and tells its open streams. */
  change(
    id: string,
    update: (before: Application) => Application,
    type = 'step-reached',
  ): Application {
    const before = this.#current.get(id);
    if (!before) throw new Error(`no application ${id}`);
    const after = { ...update(before), updatedAt: new Date().toISOString() };
    this.#current.set(id, after);
    const earlier = this.#events.get(id) ?? [];
    const sequence = earlier.length + 1;
    const event: CaseEvent = {
      id: `${id}-${String(sequence)}`,
      sequence,
      type,
      at: after.updatedAt,
      title: after.now,
      actor: 'agency',
      agency: after.agency,
    };
    this.#events.set(id, [event, ...earlier]);
    for (const listener of this.#listeners.get(id) ?? []) listener(event);
    return after;
  }

  /** How many streams of an application are open. */
  streams(id: string): number {
    return this.#listeners.get(id)?.size ?? 0;
  }

  /** Server-sent events of an application from now on, until the reader has enough. */
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
