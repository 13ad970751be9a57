import type { Theme } from './config.ts';
import { reflected, takeEarly } from './reflected.ts';

// Node has no elements; the class may be imported there, never created.
const NativeElement =
  (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ??
  (Object as unknown as typeof HTMLElement);

/**
 * Common settings for all widgets inside it, at any depth and across shadow roots. Changes reach
 * them at once. It has no look of its own and no shadow root.
 *
 * @summary Sets API, language and theme for the widgets inside.
 * @attr {string} api - Base URL of the common API, e.g. `/v1`.
 * @attr {string} lang - `id`, `en`, or a language that `messages` bring.
 * @attr {string} messages - Words of the page's own: URL of a JSON file (or the JSON itself), by language and namespace.
 * @attr {'light' | 'dark' | 'auto'} theme - Colours of the widgets.
 * @slot - The part of the page that the settings apply to.
 * @event {GeraiErrorEvent} gerai-error - A call failed in a widget inside; `detail.code`, `detail.where`.
 */
export class GeraiConfig extends NativeElement {
  /** Base URL of the common API. */
  @reflected() api: string | null | undefined;

  /** Words of the page's own: URL of a JSON file, or the JSON itself. */
  @reflected() messages: string | null | undefined;

  /** Colours of the widgets inside. */
  @reflected() theme: Theme | null | undefined;

  connectedCallback(): void {
    takeEarly(this, 'api', 'messages', 'theme');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-config': GeraiConfig;
  }
}
