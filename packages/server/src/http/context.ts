/** What Fastify's requests and routes carry for us. */
import type { CaseKind } from '../domain/case-access.ts';
import type { EventSource } from '../domain/events/sources.ts';
import type { CachePolicy } from './caching.ts';

/** The case a bearer token opened. */
export interface OpenedCase {
  readonly kind: CaseKind;
  readonly caseId: string;
  /** When the token ends. */
  readonly expiresAt: Date;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How answers may be kept; `none` when absent. */
    cache?: CachePolicy;
    /** Not counted by the rate limit. */
    unlimited?: boolean;
    /** Whether the body is taken as it arrives. */
    streamsBody?: boolean;
    /** Whether the operation can't do without a body. */
    bodyRequired?: boolean;
  }

  interface FastifyRequest {
    /** Set by the `caseToken` security scheme. */
    openedCase: OpenedCase | undefined;
    /** Hex SHA-256 of the body of events as sent. */
    bodyDigest: string | undefined;
    /** Set by the `sourceSignature` security scheme. */
    system: EventSource | undefined;
  }
}
