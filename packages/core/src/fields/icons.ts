import { svg } from 'lit';

/** Stroke icons of 24 × 24; hidden from assistive technology, since words always stand beside them. */
const icon = (paths: ReturnType<typeof svg>) =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${paths}</svg>`;

export const alertIcon = icon(
  svg`<circle cx="12" cy="12" r="9"></circle><path d="M12 7.5v5.5M12 16.4v.1"></path>`,
);
export const chevronIcon = icon(svg`<path d="m6 9 6 6 6-6"></path>`);
export const closeIcon = icon(svg`<path d="M6 6l12 12M18 6 6 18"></path>`);
export const checkIcon = icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5"></path>`);
export const uploadIcon = icon(
  svg`<path d="M12 16V4m0 0L7 9m5-5 5 5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3"></path>`,
);
export const fileIcon = icon(
  svg`<path d="M14 3H7a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V7z"></path><path d="M14 3v4h4"></path>`,
);
export const calendarIcon = icon(
  svg`<rect x="4" y="5" width="16" height="16" rx="2"></rect><path d="M4 10h16M8 3v4M16 3v4"></path>`,
);
