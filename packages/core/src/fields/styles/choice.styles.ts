import { css } from 'lit';

/** Radio buttons and checkboxes: native ones, drawn larger; the whole row of 44 px can be pressed. */
export const choiceStyles = css`
  .options {
    display: grid;
    gap: var(--_space-1);
  }

  .option {
    position: relative;
    display: grid;
    grid-template-columns: calc(24px * var(--_scale)) minmax(0, 1fr);
    column-gap: var(--_space-3);
    align-items: start;
    min-block-size: var(--_control-size);
    padding-block: calc((var(--_control-size) - 24px * var(--_scale)) / 2);
  }

  .choice {
    display: grid;
    place-content: center;
    inline-size: calc(24px * var(--_scale));
    block-size: calc(24px * var(--_scale));
    border: 1px solid var(--_input-border);
    border-radius: var(--_radius-sm);
    background: var(--_input-background);
    appearance: none;
    cursor: pointer;
    transition:
      background-color 0.12s ease-out,
      border-color 0.12s ease-out;
  }

  .choice.radio {
    border-radius: 50%;
  }

  .choice::before {
    content: '';
    visibility: hidden;
    inline-size: calc(14px * var(--_scale));
    block-size: calc(14px * var(--_scale));
    background: var(--_color-on-primary);
    clip-path: polygon(12% 47%, 0 60%, 40% 98%, 100% 22%, 86% 10%, 39% 72%);
  }

  .choice.radio::before {
    inline-size: calc(10px * var(--_scale));
    block-size: calc(10px * var(--_scale));
    border-radius: 50%;
    clip-path: none;
  }

  .choice:checked {
    border-color: var(--_color-primary);
    background: var(--_color-primary);
  }

  .choice:checked::before {
    visibility: visible;
  }

  .option:hover .choice:enabled:not(:checked) {
    border-color: var(--_color-text);
    background: var(--_color-surface-sunken);
  }

  .invalid .choice:enabled:not(:checked) {
    border-color: var(--_color-danger);
    box-shadow: inset 0 0 0 1px var(--_color-danger);
  }

  /* The label covers the row, so that a finger needn't find the box. */
  .option-label {
    cursor: pointer;
    line-height: calc(24px * var(--_scale));
  }

  .option-label::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .description {
    grid-column: 2;
    color: var(--_color-text-muted);
    line-height: 1.45;
  }

  .choice:disabled,
  .choice:disabled ~ .option-label {
    cursor: not-allowed;
  }

  .choice:disabled {
    border-style: dashed;
    background: var(--_color-surface-sunken);
  }

  .choice:disabled::before {
    background: var(--_color-text-muted);
  }

  .choice:disabled ~ .option-label {
    color: var(--_color-text-muted);
  }

  .readonly .choice,
  .readonly .option-label {
    cursor: default;
  }

  .cards {
    gap: var(--_space-2);
  }

  .cards .option {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_input-border);
    border-radius: var(--_input-radius);
    background: var(--_input-background);
  }

  .cards .option:has(.choice:checked) {
    border-color: var(--_color-primary);
    background: var(--_color-primary-subtle);
    box-shadow: inset 0 0 0 1px var(--_color-primary);
  }

  .cards .option-label {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .choice {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: Canvas;
    }

    .invalid .choice:enabled:not(:checked) {
      border-color: ButtonText;
      box-shadow: none;
    }

    .cards .option:has(.choice:checked) {
      border-color: Highlight;
    }

    .choice::before {
      background: Canvas;
    }

    .choice:checked {
      border-color: Highlight;
      background: Highlight;
    }

    .choice:checked::before {
      background: HighlightText;
    }

    .choice:disabled {
      border-color: GrayText;
      background: Canvas;
    }

    .choice:disabled::before {
      background: GrayText;
    }

    .choice:disabled ~ .option-label {
      color: GrayText;
    }
  }
`;
