import { css } from 'lit';

export const fileStyles = css`
  .drop {
    position: relative;
    display: grid;
    justify-items: center;
    gap: var(--_space-1);
    padding: var(--_space-5) var(--_space-4);
    border: 1px dashed var(--_input-border);
    border-radius: var(--_input-radius);
    background: var(--_input-background);
    text-align: center;
  }

  .drop:has(.native:enabled):hover {
    border-color: var(--_color-text);
    background: var(--_color-surface-sunken);
  }

  .drop.over {
    border-color: var(--_color-primary);
    border-style: solid;
    background: var(--_color-primary-subtle);
  }

  .drop:has(.native:focus-visible) {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }

  .invalid .drop {
    border-color: var(--_color-danger);
  }

  /* The browser's own control lies over the whole area: it takes presses, keys and drops. */
  .native {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .native::file-selector-button {
    cursor: pointer;
  }

  .native:disabled {
    cursor: not-allowed;
  }

  .action {
    display: inline-flex;
    gap: var(--_space-2);
    align-items: center;
    min-block-size: var(--_control-size);
    padding: 0 var(--_space-4);
    border: 1px solid var(--_color-primary);
    border-radius: var(--_button-radius);
    color: var(--_color-link);
    font-weight: 600;
  }

  .disabled .action {
    border-color: var(--_input-border);
    border-style: dashed;
    color: var(--_color-text-muted);
  }

  .aside {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  @media (pointer: coarse) {
    .aside {
      display: none;
    }
  }

  .limits {
    margin-block-end: var(--_space-2);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  .files {
    display: grid;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }

  .file {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    padding-inline-start: var(--_space-3);
    border: 1px solid var(--_color-border);
    border-radius: var(--_input-radius);
    background: var(--_color-surface-raised);
  }

  .file > .icon {
    color: var(--_color-text-muted);
  }

  .about {
    flex: 1 1 auto;
    min-inline-size: 0;
    padding-block: var(--_space-2);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .size {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  .remove {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_control-size);
    block-size: var(--_control-size);
    padding: 0;
    border: 0;
    border-radius: var(--_button-radius);
    background: none;
    color: var(--_color-danger);
    cursor: pointer;
  }

  .remove:hover {
    background: var(--_color-danger-subtle);
  }

  .remove:focus-visible {
    outline-offset: -3px;
  }

  .messages {
    display: grid;
    gap: var(--_space-1);
    overflow-wrap: anywhere;
  }
`;
