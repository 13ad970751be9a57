import { css } from 'lit';

/** The code beside what it is for; below it where it is narrow. */
export const shareStyles = css`
  .share {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
    align-items: flex-start;
  }
  .share > .stack {
    flex: 1 1 calc(220px * var(--_scale));
  }
  .qr {
    flex: none;
    inline-size: calc(176px * var(--_scale));
    block-size: calc(176px * var(--_scale));
    border-radius: var(--_radius-md);
    forced-color-adjust: none;
  }
  .print-frame {
    position: fixed;
    inline-size: 0;
    block-size: 0;
    border: 0;
  }
`;
