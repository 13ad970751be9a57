import { css } from 'lit';

/**
 * What every element needs. In `:host`, important declarations win over the page's own, even over
 * its important ones; so what would be inherited from a hostile page is set that way, and the box
 * around the widget (margin, width, grid area, …) stays the page's.
 */
export const baseStyles = css`
  :host {
    display: block !important;
    box-sizing: border-box !important;
    color: var(--_color-text) !important;
    font: 400 var(--_text-md) / 1.5 sans-serif !important;
    font-family: var(--_font) !important;
    font-feature-settings: normal !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: break-word !important;
    hyphens: manual !important;
    direction: ltr !important;
    writing-mode: horizontal-tb !important;
    visibility: visible !important;
    cursor: auto !important;
    list-style: none !important;
    quotes: auto !important;
    user-select: auto !important;
    pointer-events: auto !important;
    opacity: 1 !important;
    text-size-adjust: 100% !important;
    -webkit-text-size-adjust: 100% !important;
    -webkit-tap-highlight-color: transparent;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }

  fieldset {
    min-inline-size: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  img,
  svg {
    max-inline-size: 100%;
  }

  button,
  input,
  select,
  textarea {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }

  a {
    color: var(--_color-link);
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 2px;
  }

  [tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }

  .whole {
    white-space: nowrap;
  }

  .visually-hidden:not(:focus, :active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }

  @media print {
    :host {
      color-scheme: light !important;
    }
  }
`;
