import { css } from 'lit';

/** The frame of a control that text is typed into or shown in. */
export const controlStyles = css`
  .box {
    position: relative;
    display: flex;
    align-items: center;
  }

  .box.sized {
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  .control {
    display: block;
    flex: 1 1 auto;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-size);
    padding: calc(var(--_space-2) + 1px) var(--_space-3);
    border: 1px solid var(--_input-border);
    border-radius: var(--_input-radius);
    background: var(--_input-background);
    color: var(--_color-text);
    line-height: 1.5;
    appearance: none;
    transition: border-color 0.12s ease-out;
  }

  .control::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }

  .control:hover:enabled {
    border-color: var(--_color-text);
  }

  .control:focus-visible {
    border-color: var(--_color-focus);
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }

  .invalid .control {
    border-color: var(--_color-danger);
    box-shadow: inset 0 0 0 1px var(--_color-danger);
  }

  .control:read-only:not(select),
  .readonly .control {
    border-style: dashed;
    background: var(--_color-surface-sunken);
  }

  .control:disabled {
    border-style: dashed;
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    -webkit-text-fill-color: currentColor;
    opacity: 1;
    cursor: not-allowed;
  }

  .control[type='search']::-webkit-search-cancel-button,
  .control[type='search']::-webkit-search-decoration {
    appearance: none;
  }

  ::slotted([slot='start']) {
    flex: none;
    margin-inline-end: var(--_space-2);
  }

  ::slotted([slot='end']) {
    flex: none;
    margin-inline-start: var(--_space-2);
  }

  @media (forced-colors: active) {
    .control:disabled {
      border-color: GrayText;
      color: GrayText;
    }

    .control:focus-visible {
      outline-color: Highlight;
    }
  }
`;
