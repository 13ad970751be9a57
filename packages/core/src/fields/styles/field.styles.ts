import { css } from 'lit';

/** The anatomy around every control. An error is told by a bar, an icon and words, not by colour. */
export const fieldStyles = css`
  :host {
    --_field-max: var(--gerai-field-max-inline-size, 640px);
  }

  .field {
    position: relative;
    max-inline-size: var(--_field-max);
  }

  .invalid {
    padding-inline-start: var(--_space-4);
    border-inline-start: 4px solid var(--_color-danger);
  }

  .label {
    display: block;
    margin-block-end: var(--_space-1);
    font-weight: 600;
    line-height: 1.4;
  }

  .optional {
    color: var(--_color-text-muted);
    font-weight: 400;
  }

  .hint {
    margin-block-end: var(--_space-2);
    color: var(--_color-text-muted);
    line-height: 1.45;
  }

  .error {
    display: flex;
    gap: var(--_space-2);
    margin-block-end: var(--_space-2);
    color: var(--_color-danger);
    font-weight: 600;
    line-height: 1.45;
  }

  .icon {
    flex: none;
    inline-size: calc(20px * var(--_scale));
    block-size: calc(20px * var(--_scale));
  }

  .error .icon {
    margin-block-start: 2px;
  }

  .disabled .label,
  .disabled .hint,
  .disabled .optional {
    color: var(--_color-text-muted);
  }

  @media (forced-colors: active) {
    .invalid {
      border-inline-start-color: CanvasText;
    }

    .disabled .label {
      color: GrayText;
    }
  }
`;
