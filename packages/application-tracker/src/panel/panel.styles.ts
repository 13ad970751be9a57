import { css } from 'lit';

/** What the parts of the panel look like. */
export const panelStyles = css`
  .body {
    display: grid;
    gap: var(--_space-5);
  }
  .head,
  .tight {
    display: grid;
    gap: var(--_space-2);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }
  .fact {
    flex: 1 1 calc(220px * var(--_scale));
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-md);
    background: var(--_color-surface);
  }
  .fact.move {
    flex-basis: 100%;
    border-color: var(--_color-warning);
    border-inline-start-width: 4px;
    background: var(--_color-warning-subtle);
  }
  [data-calendar] {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--_space-3));
  }
  dt {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-weight: 600;
  }
  .move dt {
    color: var(--_color-warning);
  }
  section > :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_text-lg);
  }
  section .tight > :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_text-md);
  }
  .number {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .case {
    display: grid;
    gap: var(--_space-2);
  }
  .switcher ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .switcher [aria-current] {
    border-color: var(--_color-primary);
    background: var(--_color-primary-subtle);
    color: var(--_color-link);
  }
  .message {
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-md);
    background: var(--_color-surface-sunken);
  }
  .message.resident {
    margin-inline-start: var(--_space-6);
    background: var(--_color-primary-subtle);
  }
  .said {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .document {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    justify-content: space-between;
    overflow-wrap: anywhere;
  }
  form {
    display: grid;
    gap: var(--_space-4);
  }
  [role='status'] > .notice,
  [role='alert'] > .notice,
  .news {
    margin-block-end: var(--_space-4);
  }
  summary {
    min-block-size: var(--_control-size);
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }
  details[open] > :last-child {
    margin-block-start: var(--_space-3);
  }
  @media (forced-colors: active) {
    .message {
      border: 1px solid CanvasText;
    }
    .switcher [aria-current] {
      border-color: Highlight;
    }
    [data-calendar] {
      margin-inline-start: 0;
    }
  }
`;
