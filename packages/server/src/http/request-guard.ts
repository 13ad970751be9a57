/** Checks that JSON Schema can't make: how parameters are encoded, and whether a body is there at all. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { FieldError } from './problem.ts';
import { Problem, fieldError } from './problem.ts';
import { inspectText } from './text-guard.ts';

function decodable(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Parameters that aren't percent-encoded UTF-8 would otherwise be passed on half-decoded. */
function badEncodings(request: FastifyRequest): FieldError[] {
  const query = request.raw.url?.split('?', 2)[1];
  if (!query?.includes('%')) return [];
  return query
    .split('&')
    .filter((pair) => decodable(pair) === undefined)
    .map((pair) => {
      const name = decodable(pair.split('=', 1)[0] ?? '');
      return fieldError('query', name === undefined ? [] : [name], 'invalid-characters');
    });
}

/** Adds the checks to every route. */
export function registerRequestGuard(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const errors = [
      ...badEncodings(request),
      ...inspectText(request.params, 'path'),
      ...inspectText({ ...(request.query as object) }, 'query'),
    ];
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
    if (request.routeOptions.config.bodyRequired === true && request.body === undefined) {
      throw new Problem('validation-failed', {
        detail: 'A body is required.',
        errors: [fieldError('body', [], 'required')],
      });
    }
  });
}
