import { nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { html, literal } from 'lit/static-html.js';

export interface HeadingOptions {
  id?: string | undefined;
  class?: string | undefined;
  /** `-1` makes the heading focusable by script, for moving to a new view. */
  tabindex?: -1 | undefined;
  /** Marks a heading whose text is in another language than the widget. */
  lang?: string | undefined;
}

const TAGS = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];

/** A heading `h1`–`h6`; deeper levels stay at `h6`. */
export function heading(
  level: number,
  content: unknown,
  options: HeadingOptions = {},
): TemplateResult {
  const tag = TAGS[Math.min(Math.max(Math.round(level) || 2, 1), 6) - 1];
  return html`<${tag}
    id=${ifDefined(options.id)}
    class=${ifDefined(options.class)}
    tabindex=${options.tabindex ?? nothing}
    lang=${ifDefined(options.lang)}
    >${content}</${tag}>`;
}
