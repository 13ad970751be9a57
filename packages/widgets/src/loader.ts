// The script a site includes: `<script type="module" src="…/loader.js"></script>`. It finds the gerai-* tags, also those
// added later, and imports only the modules the page uses. Harmless on a server and when included twice.
import { loadWidgets, type Loading } from './load-widgets.ts';
import { manifest } from './manifest.ts';
import { reserveSpace } from './reserve-space.ts';

export { LoadErrorEvent } from './LoadErrorEvent.ts';

const STARTED = Symbol.for('@gerai/widgets/loader');
const page = globalThis as { [STARTED]?: Loading };

if (typeof document !== 'undefined' && !page[STARTED]) {
  reserveSpace();
  page[STARTED] = loadWidgets({
    manifest,
    base: import.meta.url,
    load: (url) => import(/* @vite-ignore */ url) as Promise<unknown>,
  });
}

/**
 * Looks for widgets in a shadow root that the loader can't find by itself: a closed one, or one that is attached to an
 * element that has been on the page before.
 */
export function watch(root: ShadowRoot): void {
  page[STARTED]?.watch(root);
}
