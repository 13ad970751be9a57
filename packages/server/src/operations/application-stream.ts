/** The events of an application as a stream that goes on. */
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { LiveEvents } from '../domain/live/live-events.ts';
import type { EventStream, StreamEvent } from '../http/event-stream.ts';
import { openEventStream } from '../http/event-stream.ts';
import { Problem } from '../http/problem.ts';

/** What streams are held to. */
export interface StreamLimits {
  /** Streams at once on this server. */
  readonly total: number;
  /** Streams at once of one application. */
  readonly perApplication: number;
  readonly heartbeatMs: number;
}

/** The common API promises a comment every 20 seconds. */
export const DEFAULT_STREAM_LIMITS: StreamLimits = {
  total: 5000,
  perApplication: 50,
  heartbeatMs: 20_000,
};

/** Seconds after which one more stream may find room. */
const RETRY_SECONDS = 30;

/** Open streams of applications. */
export interface ApplicationStreams {
  /**
   * Answers with a stream.
   *
   * @throws Problem `rate-limited` when the application has too many, `unavailable` when the server has.
   */
  open(request: FastifyRequest, reply: FastifyReply, applicationId: string): Promise<void>;
  /** Ends all streams, and takes no new ones. */
  close(): void;
}

/** Makes the streams. */
export function createApplicationStreams(
  live: LiveEvents,
  limits: StreamLimits,
): ApplicationStreams {
  const streams = new Set<EventStream>();
  const perApplication = new Map<string, number>();
  let closed = false;

  function take(id: string): () => void {
    const count = perApplication.get(id) ?? 0;
    if (count >= limits.perApplication) {
      throw new Problem('rate-limited', { retryAfter: RETRY_SECONDS });
    }
    if (closed || streams.size >= limits.total) {
      throw new Problem('unavailable', { retryAfter: RETRY_SECONDS });
    }
    perApplication.set(id, count + 1);
    return () => {
      const left = (perApplication.get(id) ?? 1) - 1;
      if (left > 0) perApplication.set(id, left);
      else perApplication.delete(id);
    };
  }

  return {
    async open(request, reply, id) {
      const release = take(id);
      const early: StreamEvent[] = [];
      let send = (events: readonly StreamEvent[]): void => {
        early.push(...events);
      };
      const lastEventId = request.headers['last-event-id'];
      let stop: () => void;
      try {
        stop = await live.follow(id, typeof lastEventId === 'string' ? lastEventId : undefined, {
          onStart: (newestId) => {
            send([{ id: newestId }]);
          },
          onEvents: (events) => {
            send(events.map((data) => ({ id: data.id, event: { name: 'case-event', data } })));
          },
        });
      } catch (error) {
        release();
        throw error;
      }
      if (closed || reply.raw.destroyed) {
        // The server was told to stop, or the client left, while we were reading.
        stop();
        release();
        throw new Problem('unavailable', { retryAfter: 1 });
      }
      const opened = openEventStream(reply, {
        until: request.openedCase?.expiresAt ?? new Date(),
        heartbeatMs: limits.heartbeatMs,
        onEnd: () => {
          stop();
          release();
          streams.delete(opened);
        },
      });
      send = opened.send;
      streams.add(opened);
      opened.send(early);
    },

    close() {
      closed = true;
      for (const stream of streams) stream.end();
    },
  };
}
