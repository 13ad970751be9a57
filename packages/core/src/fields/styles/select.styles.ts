import { css } from 'lit';

export const selectStyles = css`
  select.control {
    padding-inline-end: calc(var(--_space-8) + var(--_space-3));
    text-overflow: ellipsis;
    cursor: pointer;
  }

  select.empty {
    color: var(--_color-text-muted);
  }

  option,
  optgroup {
    background: var(--_input-background);
    color: var(--_color-text);
  }

  .box > .icon {
    position: absolute;
    inset-inline-end: var(--_space-3);
    color: var(--_color-text-muted);
    pointer-events: none;
  }

  @media (forced-colors: active) {
    .box > .icon {
      color: CanvasText;
    }
  }
`;
