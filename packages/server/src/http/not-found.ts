/** Unknown addresses (404), and known ones asked in a way they don't support (405 with Allow). */
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';

import { Problem } from './problem.ts';

interface KnownRoute {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '[^/]+' : escapeForPattern(segment)))
    .join('/');
  return new RegExp(`^${source}$`);
}

function pathOf(request: FastifyRequest): string {
  const url = request.raw.url ?? '/';
  const end = url.search(/[?#;]/);
  return end === -1 ? url : url.slice(0, end);
}

/** Remembers the routes as they are registered, and answers what none of them serves. */
export function registerNotFound(app: FastifyInstance): void {
  const known = new Map<string, KnownRoute>();

  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.url.includes('*')) return;
    const entry = known.get(route.url) ?? { pattern: patternOf(route.url), methods: new Set() };
    for (const method of [route.method].flat()) entry.methods.add(method);
    known.set(route.url, entry);
  });

  app.setNotFoundHandler((request) => {
    const path = pathOf(request);
    const methods = new Set<string>();
    for (const route of known.values()) {
      if (!route.pattern.test(path)) continue;
      for (const method of route.methods) methods.add(method);
    }
    if (methods.size === 0 || methods.has(request.method)) throw new Problem('not-found');
    const allow = [...methods.add('OPTIONS')].sort().join(', ');
    throw new Problem('method-not-allowed', { headers: { allow } });
  });
}
