import { svg, type SVGTemplateResult } from 'lit';

/** A drawing of twenty by twenty, in the colour of the words beside it. */
export const icon = (paths: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${paths}</svg>`;

export const alertIcon = icon(svg`<path d="M10 6.5v4M10 13.6v.1M10 2.2 18.4 17H1.6Z" />`);
export const infoIcon = icon(
  svg`<circle cx="10" cy="10" r="8" /><path d="M10 9.2v4.6M10 6.3v.1" />`,
);
export const checkIcon = icon(
  svg`<circle cx="10" cy="10" r="8" /><path d="m6.5 10.3 2.4 2.4 4.6-5" />`,
);
