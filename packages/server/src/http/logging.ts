/**
 * What the server writes down about requests: enough to find a fault, nothing about a person. No bodies,
 * no query strings, no addresses of residents, no numbers or ids of cases (routes appear by pattern).
 */
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { DestinationStream, LoggerOptions } from 'pino';
import { pino } from 'pino';

/** Header fields and properties that never reach a log line, wherever they turn up. */
const REDACTED = [
  'authorization',
  'headers.authorization',
  'headers["idempotency-key"]',
  'headers.cookie',
  'req.headers.authorization',
  'req.headers["idempotency-key"]',
  'req.headers.cookie',
  'secret',
  'token',
  'body',
  'err.detail',
  'err.where',
  'err.internalQuery',
  'err.parameters',
  'err.query',
  'err.rawPacket',
];

const serializers = {
  req: (request: FastifyRequest) => ({
    method: request.method,
    route: request.routeOptions.url ?? 'unknown',
  }),
  res: (reply: FastifyReply) => ({ status: reply.statusCode }),
};

/**
 * Options of a pino logger that keeps personal data out.
 *
 * @param level pino's levels, or `silent`.
 */
export function loggerOptions(level = 'info'): LoggerOptions {
  return {
    level,
    redact: { paths: REDACTED, remove: true },
    serializers: { ...serializers, err: pino.stdSerializers.err },
    timestamp: pino.stdTimeFunctions.isoTime,
    base: null,
  };
}

/** A logger for {@link loggerOptions}, written to a stream or to standard error. */
export function createLogger(
  level = 'info',
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): NonNullable<FastifyServerOptions['loggerInstance']> {
  return pino(loggerOptions(level), destination);
}
