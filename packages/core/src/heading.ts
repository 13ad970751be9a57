import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions {
  id?: string | undefined;
  class?: string | undefined;
  /** `-1` makes the heading focusable by script, for moving to a new view. */
  tabindex?: -1 | undefined;
  /** Marks a heading whose text is in another language than the widget. */
  lang?: string | undefined;
}

/** A heading `h1`–`h6`; deeper levels stay at `h6`. */
export function heading(
  level: number,
  content: unknown,
  options: HeadingOptions = {},
): TemplateResult {
  const { id = nothing, class: name = nothing, tabindex = nothing, lang = nothing } = options;
  // Written out: Lit's static templates would weigh more than these six together.
  switch (Math.min(Math.max(Math.round(level) || 2, 1), 6)) {
    case 1:
      return html`<h1 id=${id} class=${name} tabindex=${tabindex} lang=${lang}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id} class=${name} tabindex=${tabindex} lang=${lang}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${name} tabindex=${tabindex} lang=${lang}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${name} tabindex=${tabindex} lang=${lang}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${name} tabindex=${tabindex} lang=${lang}>${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${name} tabindex=${tabindex} lang=${lang}>${content}</h6>`;
  }
}
