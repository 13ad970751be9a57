import { css } from 'lit';

/** A vertical line with a marker a step; the state is also said in words and drawn by shape, not by colour alone. */
export const timelineStyles = css`
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .step {
    position: relative;
    padding-inline-start: calc(36px * var(--_scale));
    padding-block-end: calc(20px * var(--_scale));
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .step::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(10px * var(--_scale));
    inset-block: calc(22px * var(--_scale)) 0;
    border-inline-start: 2px solid var(--_color-border);
  }
  .step:last-child::before {
    display: none;
  }
  .step.done::before {
    border-color: var(--_color-success);
  }
  .marker {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: calc(1px * var(--_scale));
    inline-size: calc(22px * var(--_scale));
    block-size: calc(22px * var(--_scale));
    border: 2px solid var(--_color-border-control);
    border-radius: 50%;
    background: var(--_color-surface);
  }
  .done .marker {
    border-color: var(--_color-success);
    background: var(--_color-success);
  }
  .done .marker::after {
    content: '';
    position: absolute;
    inset-inline-start: 33%;
    inset-block-start: 12%;
    inline-size: 26%;
    block-size: 52%;
    border: solid var(--_color-surface);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .current .marker {
    border-color: var(--_color-primary);
    border-width: 6px;
  }
  .skipped .marker {
    border-style: dashed;
  }
  p {
    margin: 0;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: calc(4px * var(--_scale)) calc(8px * var(--_scale));
    align-items: baseline;
    font-weight: 600;
  }
  .upcoming .name,
  .skipped .name {
    font-weight: 400;
  }
  .state {
    font-weight: 400;
    font-size: var(--_text-sm);
    padding: 0 calc(8px * var(--_scale));
    border: 1px solid var(--_color-border);
    border-radius: calc(999px * var(--_scale));
    color: var(--_color-text-muted);
  }
  .current .state {
    border-color: var(--_color-primary);
    color: var(--_color-primary);
  }
  .done .state {
    border-color: var(--_color-success);
    color: var(--_color-success);
  }
  .meta,
  .explanation {
    font-size: var(--_text-sm);
    color: var(--_color-text-muted);
  }
  .meta > span::before {
    content: '· ';
  }
  .meta > span:first-child::before {
    content: '';
  }
  .explanation {
    margin-block-start: calc(4px * var(--_scale));
    color: var(--_color-text);
  }
  @media (forced-colors: active) {
    .done .marker {
      background: CanvasText;
    }
    .done .marker::after {
      border-color: Canvas;
    }
    .current .marker {
      border-color: Highlight;
    }
  }
`;
