import { css } from 'lit';

/** `.button` with `.primary`, `.secondary` (the default look), `.quiet`, `.danger`; `.small`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-size);
    min-inline-size: var(--_control-size);
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_button-radius);
    background: var(--_color-surface);
    color: var(--_color-text);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_color-surface-sunken);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_color-primary);
    color: var(--_color-on-primary);
  }

  .button.primary:hover,
  .button.primary:active {
    background: var(--_color-primary-hover);
  }

  .button.danger {
    border-color: transparent;
    background: var(--_color-danger);
    color: var(--_color-on-danger);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_color-link);
  }

  .button.quiet:hover {
    background: var(--_color-primary-subtle);
  }

  .button.small {
    min-block-size: calc(32px * var(--_scale));
    padding-block: var(--_space-1);
    padding-inline: var(--_space-3);
    font-size: var(--_text-sm);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border: 1px dashed var(--_color-border-control);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    cursor: not-allowed;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }

    .button.primary {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .button:disabled,
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }

  @media print {
    .button {
      display: none;
    }
  }
`;
