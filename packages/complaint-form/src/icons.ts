import { svg, type SVGTemplateResult } from 'lit';

const icon = (paths: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${paths}</svg>`;

export const alertIcon = icon(svg`<path d="M10 6.5v4M10 13.6v.1M10 2.2 18.4 17H1.6Z" />`);
export const infoIcon = icon(
  svg`<circle cx="10" cy="10" r="8" /><path d="M10 9.2v4.6M10 6.3v.1" />`,
);
export const phoneIcon = icon(
  svg`<path d="M6.2 2.8 8 6.6 6.3 8.2a11 11 0 0 0 5.5 5.5l1.6-1.7 3.8 1.8v2.7c0 .6-.5 1-1 1A13.7 13.7 0 0 1 2.5 3.8c0-.6.4-1 1-1Z" />`,
);
export const checkIcon = icon(
  svg`<circle cx="10" cy="10" r="8" /><path d="m6.5 10.3 2.4 2.4 4.6-5" />`,
);
export const lockIcon = icon(
  svg`<rect x="4" y="9" width="12" height="8.5" rx="2" /><path d="M6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9" />`,
);
