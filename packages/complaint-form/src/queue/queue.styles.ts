import { css } from 'lit';

export const queueStyles = css`
  .reports {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 12px;
  }

  .report {
    border: 1px solid var(--gerai-color-border);
    border-radius: 8px;
    padding: 12px;
    display: grid;
    gap: 8px;
    min-width: 0;
  }

  .report p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .words {
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
