import { css } from 'lit';

export const dateStyles = css`
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: flex-end;
  }

  .part-label {
    display: block;
    margin-block-end: var(--_space-1);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  .part .control {
    inline-size: calc(64px * var(--_scale));
  }

  .part.month .control {
    inline-size: calc(88px * var(--_scale));
  }

  .part.year .control {
    inline-size: calc(76px * var(--_scale));
  }

  .invalid .control:not([aria-invalid='true']) {
    border-color: var(--_input-border);
    box-shadow: none;
  }

  .picker {
    position: relative;
  }

  .pick {
    display: grid;
    place-items: center;
    inline-size: var(--_control-size);
    block-size: var(--_control-size);
    padding: 0;
    border: 1px solid var(--_input-border);
    border-radius: var(--_input-radius);
    background: var(--_input-background);
    color: var(--_color-link);
    cursor: pointer;
  }

  .pick:hover {
    border-color: var(--_color-text);
    background: var(--_color-surface-sunken);
  }

  .native {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    pointer-events: none;
  }
`;
