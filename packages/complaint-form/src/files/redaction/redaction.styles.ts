import { css } from 'lit';

export const redactionStyles = css`
  dialog {
    inline-size: min(calc(760px * var(--_scale)), 100vw);
    max-inline-size: 100vw;
    max-block-size: 100dvh;
    margin: auto;
    padding: var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-md);
    background: var(--_color-surface);
    color: var(--_color-text);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 60%);
  }

  #title {
    font-size: var(--_text-lg);
  }

  .photo {
    position: relative;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline: auto;
    touch-action: none;
    user-select: none;
    cursor: crosshair;
  }

  .photo canvas {
    display: block;
    max-inline-size: 100%;
    max-block-size: 50vh;
  }

  .box {
    position: absolute;
    inset-inline-start: var(--_box-left);
    inset-block-start: var(--_box-top);
    inline-size: var(--_box-width);
    block-size: var(--_box-height);
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0;
    border: 1px solid #fff;
    border-radius: 0;
    background: #000;
    color: #fff;
    font-size: var(--_text-sm);
    font-weight: 700;
    line-height: 1;
    overflow: hidden;
    cursor: move;
    forced-color-adjust: none;
  }

  .box.chosen {
    z-index: 1;
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 2px;
  }

  .box.drawn {
    opacity: 0.75;
    pointer-events: none;
  }

  .tools {
    display: grid;
    gap: var(--_space-2);
  }

  .tools .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(124px * var(--_scale)), 1fr));
    gap: var(--_space-2);
  }
`;
