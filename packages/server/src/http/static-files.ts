/** Files beside the API: the demonstration site and the bundles it loads. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** A folder served under a prefix. */
export interface StaticRoot {
  /** Starts and ends with a slash, such as `/` or `/gerai/`. */
  readonly prefix: string;
  /** Absolute path. */
  readonly dir: string;
  /** Header fields of every answer from here, such as a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves each root; the longest prefix wins. */
export async function registerStaticRoots(
  app: FastifyInstance,
  roots: readonly StaticRoot[],
): Promise<void> {
  for (const { prefix, dir, headers = {} } of roots) {
    await app.register(fastifyStatic, {
      root: dir,
      prefix,
      decorateReply: false,
      index: ['index.html'],
      dotfiles: 'ignore',
      redirect: true,
      cacheControl: !('cache-control' in headers),
      maxAge: '5m',
      setHeaders: (response) => {
        void response.headers({ ...headers });
      },
    });
  }
}
