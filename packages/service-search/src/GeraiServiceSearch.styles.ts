import { css } from 'lit';

/** The box alone: what follows brings its own. */
export const boxStyles = css`
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
  .field {
    position: relative;
    flex: 1 1 calc(150px * var(--_scale));
  }
  .row .button {
    flex: 0 1 auto;
  }
  @media print {
    .box {
      display: none;
    }
  }
`;
