// `<script async src="…/iframe.js" data-widget="service-search" data-api="…"></script>`: puts a frame in its own place, and
// gives every frame of ours on the page its height. A classic script, since only such a one knows its own tag.
import { hearFrames, placeFrame } from './frames.ts';

const HEARS = Symbol.for('@gerai/widgets/iframe');
const page = globalThis as { [HEARS]?: true };

if (!page[HEARS]) {
  page[HEARS] = true;
  hearFrames();
}
const script = document.currentScript;
if (script instanceof HTMLScriptElement) placeFrame(script);
