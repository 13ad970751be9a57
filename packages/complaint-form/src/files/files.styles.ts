import { css } from 'lit';

/** The list of files, where they are chosen and where they are sent. */
export const fileListStyles = css`
  section {
    margin-block-start: var(--_space-5);
  }

  .files {
    display: grid;
    gap: var(--_space-2);
    /* An empty marker, unlike none, keeps VoiceOver calling it a list. */
    list-style-type: '';
  }

  .file {
    display: grid;
    grid-template-columns: calc(56px * var(--_scale)) minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    padding: var(--_space-2);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-md);
    background: var(--_color-surface-raised);
  }

  .file.bad {
    border-color: var(--_color-danger);
  }

  .thumb {
    display: grid;
    place-items: center;
    inline-size: calc(56px * var(--_scale));
    block-size: calc(56px * var(--_scale));
    overflow: hidden;
    border-radius: var(--_radius-sm);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
  }

  .thumb canvas {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .about {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .name {
    font-weight: 600;
  }

  .state {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  .state.bad {
    color: var(--_color-danger);
  }

  .state.good {
    color: var(--_color-success);
  }

  .file > .more {
    grid-column: 1 / -1;
    justify-self: start;
  }

  .square {
    padding: 0;
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block-start: var(--_space-1);
    overflow: hidden;
    border: 0;
    border-radius: 3px;
    appearance: none;
    background: var(--_color-border);
  }

  progress::-webkit-progress-bar {
    background: var(--_color-border);
  }

  progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--_color-primary);
  }

  progress::-moz-progress-bar {
    border-radius: 3px;
    background: var(--_color-primary);
  }

  @media (forced-colors: active) {
    progress::-webkit-progress-value {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;

/** Where files are chosen. */
export const chooseStyles = css`
  .body {
    display: grid;
    gap: var(--_space-4);
  }

  .pick {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
    padding: var(--_space-4);
    border: 1px dashed var(--_color-border-control);
    border-radius: var(--_radius-md);
  }

  #limits {
    margin-block-start: var(--_space-2);
  }

  .pick.over {
    border-color: var(--_color-primary);
    border-style: solid;
    background: var(--_color-primary-subtle);
  }

  .picker {
    position: relative;
    border-color: var(--_color-primary);
    color: var(--_color-link);
  }

  .picker:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }

  /* The browser's own control lies over the button: it takes presses, keys and drops. */
  .picker input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .picker input::file-selector-button {
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .drop {
      display: none;
    }
  }
`;
