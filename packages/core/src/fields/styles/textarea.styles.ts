import { css } from 'lit';

export const textareaStyles = css`
  textarea.control {
    field-sizing: content;
    min-block-size: calc(var(--_rows, 4) * 1.5em + 2 * var(--_space-3));
    max-block-size: 70vh;
    max-block-size: 70dvh;
    resize: vertical;
    white-space: pre-wrap;
    overflow-wrap: break-word;
  }

  .count {
    margin-block-start: var(--_space-1);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-variant-numeric: tabular-nums;
  }

  .count.over {
    color: var(--_color-danger);
    font-weight: 600;
  }
`;
