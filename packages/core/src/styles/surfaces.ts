import { css } from 'lit';

/** Cards, chips, matched words, skeletons, stacks and small text. */
export const surfaceStyles = css`
  .card {
    padding: var(--_card-padding);
    border: 1px solid var(--_card-border);
    border-radius: var(--_card-radius);
    background: var(--_card-background);
  }

  .stack {
    display: grid;
    gap: var(--_space-4);
  }

  .muted {
    color: var(--_color-text-muted);
  }

  .small {
    font-size: var(--_text-sm);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    padding: 2px var(--_space-2);
    border: 1px solid transparent;
    border-radius: var(--_radius-sm);
    background: var(--_color-surface-sunken);
    color: var(--_color-text);
    font-size: var(--_text-sm);
    font-weight: 500;
  }

  .chip.info {
    background: var(--_color-primary-subtle);
    color: var(--_color-link);
  }

  .chip.success {
    background: var(--_color-success-subtle);
    color: var(--_color-success);
  }

  .chip.warning {
    background: var(--_color-warning-subtle);
    color: var(--_color-warning);
  }

  .chip.error {
    background: var(--_color-danger-subtle);
    color: var(--_color-danger);
  }

  mark {
    background: var(--_color-highlight);
    color: inherit;
  }

  .icon {
    flex: none;
    inline-size: calc(20px * var(--_scale));
    block-size: calc(20px * var(--_scale));
  }

  .skeleton {
    min-block-size: 1em;
    border-radius: var(--_radius-sm);
    background: var(--_color-border);
    animation: pulse 1.6s ease-in-out infinite;
  }

  @keyframes pulse {
    50% {
      opacity: 0.45;
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }

    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }
`;
