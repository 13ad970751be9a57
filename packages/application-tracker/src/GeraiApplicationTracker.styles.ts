import { css } from 'lit';

/** The lookup form and the status of one application. */
export const trackerStyles = css`
  .widget {
    display: grid;
    gap: var(--_space-5);
  }
  .head {
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
  .bullets {
    list-style: disc;
    padding-inline-start: var(--_space-5);
  }
  .bullets li {
    padding-block: 2px;
  }
  .number {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
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
  @media (forced-colors: active) {
    .message {
      border: 1px solid CanvasText;
    }
  }
`;
