import { svg } from 'lit';
import { icon } from '../icons.ts';

export const phoneIcon = icon(
  svg`<path d="M6.2 2.8 8 6.6 6.3 8.2a11 11 0 0 0 5.5 5.5l1.6-1.7 3.8 1.8v2.7c0 .6-.5 1-1 1A13.7 13.7 0 0 1 2.5 3.8c0-.6.4-1 1-1Z" />`,
);
export const lockIcon = icon(
  svg`<rect x="4" y="9" width="12" height="8.5" rx="2" /><path d="M6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9" />`,
);
