import { css } from 'lit';

/** Suggestions, results, filters and entry points. */
export const panelStyles = css`
  .stack,
  .results,
  .result,
  .entry,
  .help,
  .feedback {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  a[href^='tel:'] {
    white-space: nowrap;
  }
  .result {
    gap: var(--_space-1);
    padding-block: var(--_space-4);
    border-block-start: 1px solid var(--_color-border);
  }
  .result :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_text-lg);
  }
  .result .danger {
    margin-block: var(--_space-1);
  }
  .result a {
    text-decoration: none;
  }
  .result a:hover {
    text-decoration: underline;
  }
  .arrow {
    display: inline-block;
  }
  [dir='rtl'] .arrow {
    transform: scaleX(-1);
  }
  .chips,
  .categories {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .entry {
    gap: var(--_space-2);
  }
  .entry :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_text-md);
  }
  .entry .button {
    padding-inline: var(--_space-3);
    font-weight: 500;
    text-align: start;
  }
  .life-events {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(150px * var(--_scale))), 1fr));
    gap: var(--_space-2);
  }
  .life-events .button {
    inline-size: 100%;
    block-size: 100%;
    justify-content: start;
  }
  .chip.remove {
    min-block-size: calc(28px * var(--_scale));
    border: 1px solid var(--_color-primary);
    background: var(--_color-primary-subtle);
    color: var(--_color-link);
    text-align: start;
    cursor: pointer;
  }
  .filter select {
    appearance: auto;
  }
  :is(.filters, .fold) > summary {
    padding-block: var(--_space-1);
    color: var(--_color-link);
    cursor: pointer;
  }
  .filter-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(180px * var(--_scale))), 1fr));
    gap: var(--_space-3);
    padding-block: var(--_space-2);
  }
  .bullets {
    display: grid;
    gap: var(--_space-1);
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .fold > .life-events {
    margin-block-start: var(--_space-1);
  }
  .help,
  .feedback {
    gap: var(--_space-2);
    justify-items: start;
  }
  .help {
    gap: var(--_space-3);
  }
  .help address {
    display: grid;
    justify-items: start;
    font-style: normal;
    overflow-wrap: anywhere;
  }
  .wanted {
    display: grid;
    gap: var(--_space-1);
  }
  .help .filter,
  .feedback form {
    inline-size: 100%;
  }
  .suggestions {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + var(--_space-1));
    inset-inline: 0;
    max-block-size: min(60vh, calc(320px * var(--_scale)));
    overflow-y: auto;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-md);
    background: var(--_color-surface-raised);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.15);
  }
  .suggestion {
    display: grid;
    padding: var(--_space-2) var(--_space-3);
    cursor: pointer;
  }
  .suggestion:hover,
  .suggestion.active {
    background: var(--_color-primary-subtle);
  }
  .suggestion.active {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .emergency {
    display: grid;
  }
  .emergency ul {
    display: grid;
    gap: var(--_space-4);
    margin-block-start: var(--_space-2);
  }
  .emergency li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
  }
  .emergency li > span {
    flex: 1 1 calc(180px * var(--_scale));
  }
  .emergency strong {
    display: block;
  }
  .skeletons {
    display: grid;
    gap: var(--_space-3);
  }
  .skeletons .skeleton:nth-child(odd) {
    inline-size: 70%;
  }
  @media print {
    .filters,
    .chosen,
    .entry,
    .feedback {
      display: none;
    }
  }
`;
