import { css } from 'lit';

/** The lookup form and what stands around it. */
export const trackerStyles = css`
  .widget,
  .stack {
    display: grid;
    gap: var(--_space-5);
  }
  .head {
    display: grid;
    gap: var(--_space-2);
  }
  .muted {
    color: var(--_color-text-muted);
  }
`;
