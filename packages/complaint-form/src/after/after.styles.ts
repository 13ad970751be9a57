import { css } from 'lit';

export const afterStyles = css`
  :host {
    container: gerai-complaint-after / inline-size !important;
  }

  .body {
    display: grid;
    gap: var(--_space-5);
    min-inline-size: 0;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: var(--_text-md);
  }

  .title,
  [data-title] > :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_text-lg);
  }

  .title + p {
    margin-block-start: var(--_space-2);
  }

  .part {
    display: grid;
    gap: var(--_space-3);
    min-inline-size: 0;
  }

  .grow {
    flex: 1 1 0;
    min-inline-size: 0;
  }

  .notice {
    flex-wrap: nowrap;
  }

  .notice p + p,
  .notice p + .actions {
    margin-block-start: var(--_space-2);
  }

  .keep {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-5) var(--_space-4);
    border: 2px solid var(--_color-primary);
    border-radius: var(--_radius-md);
    background: var(--_color-primary-subtle);
  }

  .code {
    display: block;
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Liberation Mono', monospace;
    font-size: var(--_text-xl);
    font-weight: 700;
    letter-spacing: 0.02em;
    overflow-wrap: anywhere;
    user-select: all;
  }

  @container gerai-complaint-after (max-width: 360px) {
    .code {
      font-size: var(--_text-lg);
    }
  }

  dl {
    display: grid;
    gap: var(--_space-3);
  }

  dt {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  .bullets {
    display: grid;
    gap: var(--_space-2);
    padding-inline-start: var(--_space-5);
    list-style: disc;
  }

  .clocks {
    display: grid;
    gap: var(--_space-2);
  }

  .clocks li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: baseline;
    justify-content: space-between;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
    align-items: flex-start;
  }

  .pair > :not(figure) {
    flex: 1 1 calc(240px * var(--_scale));
    min-inline-size: 0;
  }

  figure {
    display: grid;
    gap: var(--_space-1);
    max-inline-size: calc(176px * var(--_scale));
    margin: 0;
  }

  .qr {
    display: block;
    inline-size: calc(176px * var(--_scale));
    block-size: calc(176px * var(--_scale));
    border-radius: var(--_radius-md);
    forced-color-adjust: none;
  }

  .number {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
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

  .move dt {
    color: var(--_color-warning);
    font-weight: 600;
  }

  .move .button {
    margin-block-start: var(--_space-2);
  }

  .lines {
    grid-template-columns: minmax(0, 1fr);
  }

  .files {
    display: grid;
    gap: var(--_space-2);
  }

  .files li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    justify-content: space-between;
  }

  .name {
    overflow-wrap: anywhere;
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

  @container gerai-complaint-after (min-width: 520px) {
    .lines > div {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: var(--_space-4);
    }
  }

  .said {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .message,
  .event {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-md);
  }

  .message.resident {
    background: var(--_color-primary-subtle);
  }

  .messages,
  .events {
    display: grid;
    /* An empty marker, unlike none, keeps VoiceOver calling it a list. */
    list-style-type: '';
    gap: var(--_space-2);
  }

  .print-frame {
    position: fixed;
    inset-block-end: 0;
    inset-inline-end: 0;
    inline-size: 0;
    block-size: 0;
    border: 0;
  }
`;
