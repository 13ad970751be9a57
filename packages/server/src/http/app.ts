/** The HTTP application: everything between a socket and an operation. */
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { constants } from 'node:zlib';

import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import type {
  FastifyBaseLogger,
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
} from 'fastify';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';

import './context.ts';
import type { Schema } from '../database/schema.ts';
import { createCalendarSource } from '../domain/calendar-store.ts';
import type { Clock } from '../domain/clock.ts';
import { systemClock } from '../domain/clock.ts';
import { readSettings } from '../domain/settings.ts';
import type { CatalogueNotifications } from '../domain/catalogue-store.ts';
import type { MailTransport } from '../domain/subscriptions/mail.ts';
import type { StreamLimits } from '../operations/application-stream.ts';
import type { Seal } from '../domain/events/sealing.ts';
import { registerOpen311 } from '../open311/routes.ts';
import { createOperations } from '../operations/index.ts';
import { registerPages } from '../pages/routes.ts';
import type { PublicCaching } from './caching.ts';
import { registerCaching, registerCodedTags } from './caching.ts';
import { BYTES_TYPE } from './document.ts';
import { toProblem } from './error-mapping.ts';
import { registerHealth } from './health.ts';
import { parseJsonBody } from './json-body.ts';
import { createLogger } from './logging.ts';
import { registerNotFound } from './not-found.ts';
import { Problem } from './problem.ts';
import type { RateLimitOptions } from './rate-limit.ts';
import { registerRateLimit } from './rate-limit.ts';
import { registerRequestGuard } from './request-guard.ts';
import { registerRoutes } from './routes.ts';
import { registerEventBodies } from './source-signature.ts';
import type { StaticRoot } from './static-files.ts';
import { registerStaticRoots } from './static-files.ts';
import { registerTurnstile } from './turnstile.ts';
import { registerUploadDiscovery } from './upload-discovery.ts';
import { createValidatorCompiler, validationProblem } from './validation.ts';

/** What an application needs and may be told. */
export interface AppOptions {
  readonly db: Kysely<Schema>;
  /** The same database, for the readiness check. */
  readonly pool: Pool;
  /** Tells of changes to the catalogue; without it they are noticed within `catalogueMaxAgeMs`. */
  readonly notifications?: CatalogueNotifications | undefined;
  /** Where to write; by default warnings and worse go to standard error. */
  readonly log?: FastifyBaseLogger;
  /** Origins of sites that may call the API from a browser; `'*'` for any. None by default. */
  readonly corsOrigins?: '*' | readonly string[];
  /** Proxies in front whose X-Forwarded-For is believed; none by default. */
  readonly trustProxy?: false | readonly string[];
  /** Requests per address; generous, because a carrier's NAT hides thousands behind one. */
  readonly rateLimit?: RateLimitOptions;
  /** How long catalogue answers may be kept. */
  readonly publicCaching?: PublicCaching;
  /** Bytes of a JSON body; 128 KiB by default. */
  readonly bodyLimit?: number;
  /** Live streams of events; where left out, as many as a small server carries. */
  readonly streamLimits?: Partial<StreamLimits>;
  /** Sends e-mail to residents who want to be told of changes; without it nobody can ask to be. */
  readonly mail?: MailTransport | undefined;
  /** Absolute path of the directory for residents' files; without it no files are taken. */
  readonly filesDir?: string | undefined;
  /** Directory in which the searchable catalogue is kept, so that the next start answers at once. */
  readonly catalogueDir?: string | undefined;
  /** Seals keys of back-office systems; without it they can neither send events nor pull them. */
  readonly seal?: Seal | undefined;
  /** The `jurisdiction_id` of the Open311 facade; without it there is none. */
  readonly open311?: string | undefined;
  /** Files to serve beside the API. */
  readonly staticRoots?: readonly StaticRoot[];
  /** What time it is; for tests. */
  readonly clock?: Clock;
}

const DEFAULT_RATE_LIMIT: RateLimitOptions = { max: 6000, windowSeconds: 60 };
const DEFAULT_CACHING: PublicCaching = { maxAge: 60, staleWhileRevalidate: 86_400 };
const DEFAULT_BODY_LIMIT = 128 * 1024;
const LONGEST_PARAMETER = 500;
const REQUEST_TIMEOUT_MS = 30_000;
const HANDLER_TIMEOUT_MS = 20_000;
const HOUSEKEEPING_MS = 60 * 60 * 1000;

/** Sends a problem; what it is caused by is written down when it is the server's own fault. */
function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  if (problem.statusCode >= 500 && problem.code !== 'not-implemented') {
    request.log.error({ err: problem.cause, code: problem.code }, 'the request failed');
  } else {
    request.log.debug({ code: problem.code }, 'the request was refused');
  }
  void reply
    .code(problem.statusCode)
    .headers({ ...problem.headers })
    .removeHeader('etag')
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem.body(request.id));
}

/** Requests that aren't HTTP never reach a route; they get a problem all the same. */
function answerMalformedRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status: Record<string, number> = {
    HPE_HEADER_OVERFLOW: 431,
    ERR_HTTP_REQUEST_TIMEOUT: 408,
  };
  const statusCode = status[error.code ?? ''] ?? 400;
  const problem = toProblem({ statusCode });
  const body = JSON.stringify(problem.body(randomUUID()));
  const head = [
    `HTTP/1.1 ${String(statusCode)} ${statusCode === 400 ? 'Bad Request' : problem.code}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

async function registerHeaders(app: FastifyInstance, options: AppOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
    // Says the same as frame-ancestors, but can't be relaxed for the page that is meant to be framed.
    xFrameOptions: false,
  });
  const origins = options.corsOrigins ?? [];
  await app.register(cors, {
    origin: origins === '*' ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Last-Event-ID',
      'Tus-Resumable',
      'Upload-Checksum',
      'Upload-Length',
      'Upload-Metadata',
      'Upload-Offset',
    ],
    exposedHeaders: [
      'Content-Disposition',
      'ETag',
      'Idempotency-Replayed',
      'Location',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'Tus-Checksum-Algorithm',
      'Tus-Extension',
      'Tus-Max-Size',
      'Tus-Resumable',
      'Tus-Version',
      'Upload-Expires',
      'Upload-Length',
      'Upload-Offset',
    ],
    credentials: false,
    strictPreflight: false,
    maxAge: 600,
  });
}

/**
 * Makes an application. Listen with `app.listen()`, try it with `app.inject()`, end it with
 * `app.close()`; the database stays the caller's.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const clock = options.clock ?? systemClock;
  const app = Fastify({
    loggerInstance: options.log ?? createLogger('warn'),
    trustProxy: options.trustProxy ? [...options.trustProxy] : false,
    bodyLimit: options.bodyLimit ?? DEFAULT_BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    handlerTimeout: HANDLER_TIMEOUT_MS,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: (error, request, reply) => {
      sendProblem(toProblem(error), request, reply);
    },
    clientErrorHandler: answerMalformedRequest,
    schemaErrorFormatter: (errors, part) => validationProblem(errors, part),
  });

  app.decorateRequest('openedCase', undefined);
  app.setValidatorCompiler(createValidatorCompiler());
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    sendProblem(toProblem(error), request, reply);
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  app.addContentTypeParser(BYTES_TYPE, (request, payload, done) => {
    if (request.routeOptions.config.streamsBody === true) done(null, payload);
    else done(new Problem('unsupported-media-type'));
  });
  registerEventBodies(app);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });

  registerNotFound(app);
  if (options.filesDir !== undefined) registerUploadDiscovery(app);
  await registerHeaders(app, options);
  await registerRateLimit(app, options.rateLimit ?? DEFAULT_RATE_LIMIT);
  registerCaching(app, options.publicCaching ?? DEFAULT_CACHING);
  await app.register(compress, {
    globalDecompression: false,
    threshold: 1024,
    encodings: ['br', 'gzip', 'deflate', 'identity'],
    // Brotli's default here (4) makes scripts larger than gzip does; 5 makes them smaller at the same speed.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  registerCodedTags(app);
  registerRequestGuard(app);
  registerTurnstile(app);
  registerHealth(app, options.pool);

  const { operations, endStreams, removeExpired, start, close } = createOperations({
    db: options.db,
    notifications: options.notifications,
    clock,
    seal: options.seal,
    log: app.log,
    catalogueDir: options.catalogueDir,
    streamLimits: options.streamLimits,
    filesDir: options.filesDir,
    mail: options.mail,
  });
  app.addHook('preClose', async () => {
    endStreams();
  });
  app.addHook('onListen', async () => {
    start();
  });
  app.addHook('onClose', async () => {
    await close();
  });
  await registerRoutes(app, operations, { db: options.db, seal: options.seal, clock });
  await registerPages(app, {
    ...operations,
    settings: () => readSettings(options.db),
    siteOrigins: options.corsOrigins === '*' ? [] : (options.corsOrigins ?? []),
  });
  if (options.open311 !== undefined) {
    await registerOpen311(app, {
      db: options.db,
      clock,
      calendar: createCalendarSource(options.db),
      jurisdiction: options.open311,
    });
  }
  await registerStaticRoots(app, options.staticRoots ?? []);

  const housekeeping = setInterval(() => {
    removeExpired().catch((error: unknown) => {
      app.log.warn({ err: error }, 'housekeeping failed');
    });
  }, HOUSEKEEPING_MS);
  housekeeping.unref();
  app.addHook('onClose', async () => {
    clearInterval(housekeeping);
  });
  return app;
}
