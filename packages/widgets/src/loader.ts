// The script a site includes: `<script type="module" src="…/loader.js"></script>`. It finds the gerai-* tags, also those
// added later, and imports only the modules the page uses. Harmless on a server and when included twice.
import { loadWidgets } from './load-widgets.ts';
import { manifest } from './manifest.ts';

export { LoadErrorEvent } from './LoadErrorEvent.ts';

const STARTED = Symbol.for('@gerai/widgets/loader');
const page = globalThis as { [STARTED]?: true };

if (typeof document !== 'undefined' && !page[STARTED]) {
  page[STARTED] = true;
  loadWidgets({
    manifest,
    base: import.meta.url,
    load: (url) => import(/* @vite-ignore */ url) as Promise<unknown>,
  });
}
