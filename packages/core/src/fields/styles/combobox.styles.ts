import { css } from 'lit';

export const comboboxStyles = css`
  .control {
    padding-inline-end: calc(var(--_control-size) + var(--_space-1));
  }

  .box > .icon {
    position: absolute;
    inset-inline-end: var(--_space-3);
    color: var(--_color-text-muted);
    pointer-events: none;
  }

  .clear {
    position: absolute;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: var(--_control-size);
    block-size: var(--_control-size);
    padding: 0;
    border: 0;
    border-radius: var(--_input-radius);
    background: none;
    color: var(--_color-text-muted);
    cursor: pointer;
  }

  .clear:hover {
    color: var(--_color-text);
  }

  .clear:focus-visible {
    outline-offset: -3px;
  }

  .popup {
    position: absolute;
    z-index: 1000;
    inset-block-start: calc(100% + var(--_space-1));
    inset-inline: 0;
    overflow: auto;
    max-block-size: min(calc(320px * var(--_scale)), 60vh);
    overscroll-behavior: contain;
    scroll-margin-block: var(--_space-2);
    border: 1px solid var(--_input-border);
    border-radius: var(--_input-radius);
    background: var(--_color-surface-raised);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }

  .listbox {
    padding: var(--_space-1);
  }

  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: center;
    align-items: center;
    column-gap: var(--_space-2);
    min-block-size: var(--_control-size);
    padding: var(--_space-2) var(--_space-3);
    border: 2px solid transparent;
    border-radius: var(--_radius-sm);
    line-height: 1.4;
    cursor: pointer;
    scroll-margin-block: var(--_space-1);
  }

  .item:hover {
    background: var(--_color-surface-sunken);
  }

  .item.active {
    border-color: var(--_color-focus);
    background: var(--_color-primary-subtle);
  }

  .item .icon {
    grid-row: 1 / span 2;
    grid-column: 2;
    color: var(--_color-primary);
  }

  .item[aria-disabled='true'] {
    color: var(--_color-text-muted);
    cursor: not-allowed;
  }

  .item-description {
    grid-column: 1;
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  mark {
    border-radius: 2px;
    background: var(--_color-highlight);
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    min-block-size: var(--_control-size);
    padding: var(--_space-2) var(--_space-4);
    color: var(--_color-text-muted);
  }

  .listbox:not([hidden]) + .message {
    border-block-start: 1px solid var(--_color-border);
  }

  .retry {
    min-block-size: calc(32px * var(--_scale));
    padding: 0 var(--_space-2);
    border: 0;
    border-radius: var(--_radius-sm);
    background: none;
    color: var(--_color-link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .item.active {
      border-color: Highlight;
    }

    mark {
      background: none;
      color: inherit;
    }
  }
`;
