import { css } from 'lit';

export const errorSummaryStyles = css`
  .summary {
    padding: var(--_space-4) var(--_space-5);
    border: 2px solid var(--_color-danger);
    border-radius: var(--_card-radius);
    background: var(--_color-danger-subtle);
  }

  .title {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
    color: var(--_color-danger);
  }

  .title .icon {
    flex: none;
    margin-block-start: 3px;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: var(--_text-lg);
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: var(--_space-1);
  }

  .list a,
  .list span {
    display: inline-flex;
    align-items: center;
    min-block-size: calc(36px * var(--_scale));
    padding-block: var(--_space-1);
    color: var(--_color-danger);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .list a:hover {
    text-decoration-thickness: 2px;
  }
`;
