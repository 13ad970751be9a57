import { css } from 'lit';

export const positionStyles = css`
  .position {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-md);
  }

  .grow {
    flex: 1 1 0;
    min-inline-size: 0;
  }

  .notice {
    flex-wrap: nowrap;
  }
`;

export const mapStyles = css`
  :host {
    container: gerai-complaint-map / inline-size !important;
  }

  .map {
    display: grid;
    gap: var(--_space-3);
  }

  .frame {
    position: relative;
    block-size: calc(320px * var(--_scale));
    overflow: hidden;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-md);
    background: var(--_color-surface-sunken);
  }

  .canvas {
    position: absolute;
    inset: 0;
    /* The page scrolls past the map, unless two fingers or the map's own keys move it. */
    touch-action: pan-y;
  }

  .canvas:focus-visible {
    outline: 3px solid var(--_color-focus);
    outline-offset: -3px;
  }

  .pin {
    position: absolute;
    inset-block-end: 50%;
    inset-inline-start: 50%;
    inline-size: 36px;
    block-size: 44px;
    margin-inline-start: -18px;
    color: var(--_color-danger);
    pointer-events: none;
  }

  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .keys .button {
    min-inline-size: calc(44px * var(--_scale));
    padding-inline: var(--_space-2);
  }

  .attribution {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  @media (forced-colors: active) {
    .pin {
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
