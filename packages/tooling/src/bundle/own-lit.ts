import type { Plugin } from 'rollup';
import { posix } from '../paths.ts';

const HOOK = /\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/;

/**
 * Keeps the hands of another Lit off ours: support for hydration that a page has loaded would patch our elements to render
 * with its own copy, whose names are others in another version or in development.
 */
export function ownLit(): Plugin {
  return {
    name: 'gerai-own-lit',
    transform(code, id) {
      if (!posix(id).endsWith('/lit-element/lit-element.js')) return null;
      if (!HOOK.test(code)) this.error('lit-element has another hook for hydration than is known');
      return { code: code.replace(HOOK, 'void 0'), map: null };
    },
  };
}
