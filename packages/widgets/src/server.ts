// Widgets rendered by a server that runs Node: what visitors see before any script has arrived, and search engines read.
// Importing this also makes the elements ready for `render` of @lit-labs/ssr.
import { loadNamespaces } from '@gerai/core';
import { GeraiApplicationTracker } from '@gerai/application-tracker';
import { GeraiComplaintForm } from '@gerai/complaint-form';
import { GeraiServiceSearch } from '@gerai/service-search';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import './gerai.ts';

export type WidgetTag =
  'gerai-service-search' | 'gerai-application-tracker' | 'gerai-complaint-form';

export interface RenderOptions {
  /**
   * Attributes by name. A server knows nothing of the page around a widget: without `lang` it speaks Indonesian until the
   * script is there.
   */
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  /** HTML between the tags, as it is: shown until the script is there. */
  readonly fallback?: string;
}

// Rendering can't wait for words. An element registers its dictionaries when the first one is made.
await Promise.all(
  [GeraiServiceSearch, GeraiApplicationTracker, GeraiComplaintForm].flatMap((Widget) => {
    new Widget();
    const namespaces = [...Widget.namespaces, 'core'];
    return (['id', 'en'] as const).map((language) => loadNamespaces(language, namespaces));
  }),
);

/** A widget as HTML, with a declarative shadow root. Its styles are inline: the page's policy must allow that. */
export async function renderWidget(tag: WidgetTag, options: RenderOptions = {}): Promise<string> {
  const { attributes = {}, fallback = '' } = options;
  const renderer = new LitElementRenderer(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) renderer.setAttribute(name, String(value));
  }
  renderer.connectedCallback();
  const shadow = renderer.renderShadow({
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  });
  const parts = await Promise.all([
    collectResult(renderer.renderAttributes()),
    collectResult(shadow ?? []),
  ]);
  return `<${tag}${parts[0]}><template shadowrootmode="open">${parts[1]}</template>${fallback}</${tag}>`;
}
