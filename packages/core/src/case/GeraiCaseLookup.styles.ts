import { css } from 'lit';

/** One column, comfortable on the narrowest phone. */
export const lookupStyles = css`
  form {
    display: grid;
    gap: calc(16px * var(--_scale));
    max-inline-size: calc(440px * var(--_scale));
  }
  [role='alert'] > .notice {
    margin-block-end: var(--_space-4);
  }
  p {
    margin: 0;
  }
  .hint {
    font-size: var(--_text-sm);
    color: var(--_color-text-muted);
  }
  .button {
    justify-self: start;
  }
`;
