import { css } from 'lit';

/** The page of a service; fetched with its view and adopted when it is first shown. */
export const pageStyles = css`
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5);
  }
  .component {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-3);
    align-items: start;
  }
  .component > div {
    grid-column: 2;
    display: grid;
    gap: var(--_space-1);
  }
  .component :is(h1, h2, h3, h4, h5, h6),
  .more :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_text-lg);
  }
  .ordinal {
    display: grid;
    place-items: center;
    inline-size: calc(28px * var(--_scale));
    block-size: calc(28px * var(--_scale));
    border-radius: 50%;
    background: var(--_color-primary-subtle);
    color: var(--_color-link);
    font-weight: 600;
    font-size: var(--_text-sm);
  }
  .bullets {
    list-style: disc;
    padding-inline-start: var(--_space-5);
  }
  .numbers {
    list-style: decimal;
    padding-inline-start: var(--_space-5);
  }
  .bullets li,
  .numbers li {
    padding-block: 2px;
  }
  .more {
    display: grid;
    gap: var(--_space-3);
  }
  dl {
    display: grid;
    gap: var(--_space-3);
  }
  dt {
    font-weight: 600;
  }
  dd a {
    overflow-wrap: anywhere;
  }
  .checklist {
    display: grid;
    gap: var(--_space-2);
  }
  .checklist label {
    display: flex;
    gap: var(--_space-2);
    align-items: start;
    min-block-size: calc(24px * var(--_scale));
    font-weight: 400;
  }
  .checklist input {
    flex: none;
    inline-size: calc(20px * var(--_scale));
    block-size: calc(20px * var(--_scale));
    margin-block-start: 0.1em;
    accent-color: var(--_color-primary);
  }
  .ready {
    flex-direction: column;
    gap: 0;
    align-items: start;
    margin-block-start: var(--_space-1);
  }
  /* Its text, not its frame, stands in line with what is above. */
  .ready [data-forget] {
    margin-inline-start: calc(-1 * var(--_space-3));
    text-align: start;
  }
  @media print {
    .screen-only,
    .actions,
    .back {
      display: none;
    }
  }
`;
