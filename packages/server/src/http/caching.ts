/**
 * Caching by kind of resource. The catalogue is public: strong ETags, 304 and stale-while-revalidate.
 * Cases are nobody else's business: never stored, and no address of theirs in a Referer.
 */
import { createHash } from 'node:crypto';

import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onSendAsyncHookHandler,
} from 'fastify';

/** How a response may be kept: `public` (catalogue), `private` (cases), `none` (everything else). */
export type CachePolicy = 'public' | 'private' | 'none';

/** Seconds for public resources. */
export interface PublicCaching {
  readonly maxAge: number;
  readonly staleWhileRevalidate: number;
}

/** Content codings whose bytes differ, and so must the strong ETag. */
const CODED_TAG = /^(W\/)?"(.*?)(?:-(?:gzip|br|deflate|zstd))?"$/;

function opaqueTag(tag: string): string {
  return CODED_TAG.exec(tag.trim())?.[2] ?? tag.trim();
}

/** Whether an If-None-Match field names this representation, in whichever coding. */
export function matchesNoneMatch(field: string, etag: string): boolean {
  if (field.trim() === '*') return true;
  const tags = field.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => opaqueTag(tag) === opaqueTag(etag));
}

function isSafe(request: FastifyRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

function setPublic(reply: FastifyReply, { maxAge, staleWhileRevalidate }: PublicCaching): void {
  void reply.header(
    'cache-control',
    `public, max-age=${String(maxAge)}, stale-while-revalidate=${String(staleWhileRevalidate)}`,
  );
}

function setPrivate(reply: FastifyReply): void {
  void reply.header('cache-control', 'private, no-store');
  void reply.header('referrer-policy', 'no-referrer');
}

function isUnchanged(request: FastifyRequest, etag: string): boolean {
  const condition = request.headers['if-none-match'];
  return isSafe(request) && condition !== undefined && matchesNoneMatch(condition, etag);
}

function answerUnchanged(reply: FastifyReply): null {
  void reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}

/** A strong validator of exactly these bytes. */
export function etagOf(payload: string | Buffer): string {
  return `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
}

/**
 * Sets Cache-Control and answers 304. Public answers get a tag of their bytes; private ones have the tag
 * their operation gave them. Register it before compression, so that it sees plain bodies.
 */
export function registerCaching(app: FastifyInstance, publicCaching: PublicCaching): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const policy = request.routeOptions.config.cache;
    if (policy === undefined) return payload;
    if (policy === 'private') {
      setPrivate(reply);
      const tag = reply.getHeader('etag');
      return reply.statusCode === 200 && typeof tag === 'string' && isUnchanged(request, tag)
        ? answerUnchanged(reply)
        : payload;
    }
    if (policy === 'none' || reply.statusCode !== 200 || !isSafe(request)) {
      void reply.header('cache-control', 'no-store');
      return payload;
    }
    setPublic(reply, publicCaching);
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const etag = etagOf(payload);
    void reply.header('etag', etag);
    return isUnchanged(request, etag) ? answerUnchanged(reply) : payload;
  });
}

/**
 * Tells codings of one representation apart. Compression hooks into each route, so this does too, and it
 * must be registered after compression.
 */
export function registerCodedTags(app: FastifyInstance): void {
  const markCoding: onSendAsyncHookHandler = async (_request, reply, payload) => {
    const etag = reply.getHeader('etag');
    const coding = reply.getHeader('content-encoding');
    if (typeof etag === 'string' && typeof coding === 'string' && coding !== 'identity') {
      void reply.header('etag', etag.replace(/"$/, `-${coding}"`));
    }
    return payload;
  };
  app.addHook('onRoute', (route) => {
    route.onSend = [route.onSend ?? [], markCoding].flat();
  });
}
