import { css } from 'lit';

/** The search box, its list of results and the page of a service. */
export const searchStyles = css`
  .widget {
    display: grid;
    gap: var(--_space-4);
  }
  .box {
    display: grid;
    gap: var(--_space-1);
  }
  label {
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .row .control {
    flex: 1 1 calc(150px * var(--_scale));
    inline-size: auto;
  }
  .row .button {
    flex: 0 1 auto;
  }
  .status {
    min-block-size: 1.5em;
  }
  .results {
    display: grid;
  }
  .result {
    display: grid;
    gap: var(--_space-1);
    padding-block: var(--_space-4);
    border-block-start: 1px solid var(--_color-border);
  }
  .result :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_text-lg);
  }
  .result a {
    text-decoration: none;
  }
  .result a:hover {
    text-decoration: underline;
  }
  .chips,
  .categories {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .chips {
    margin-block-start: var(--_space-1);
  }
  .categories {
    margin-block-start: var(--_space-2);
  }
  .categories .button {
    font-weight: 500;
  }
  .categories .button[aria-pressed='true'] {
    border-color: var(--_color-primary);
    background: var(--_color-primary-subtle);
    color: var(--_color-link);
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
    flex: 1 1 calc(128px * var(--_scale));
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
    .box,
    .categories {
      display: none;
    }
  }
`;
