import { svg, type SVGTemplateResult } from 'lit';

const icon = (paths: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${paths}</svg>`;

export const fileIcon = icon(
  svg`<path d="M11.5 2.5H6a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V6zM11.5 2.5V6H15M7.5 10h5M7.5 13h5" />`,
);
export const cameraIcon = icon(
  svg`<path d="M2.5 6.5h3.2l1.6-2.3h5.4l1.6 2.3h3.2v10h-15z" /><circle cx="10" cy="11" r="3" />`,
);
export const coverIcon = icon(
  svg`<rect x="2.5" y="4" width="15" height="12" rx="1.5" /><path d="M6 9h8v3H6z" fill="currentColor" />`,
);
export const removeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15" />`);
