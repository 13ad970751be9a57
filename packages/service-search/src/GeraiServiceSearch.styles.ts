import { css } from 'lit';

/** The box alone: what follows brings its own. */
export const boxStyles = css`
  .widget,
  .box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }
  .box {
    gap: var(--_space-1);
  }
  label {
    font-weight: 600;
  }
  /* As the sheet that follows says: a hint that shrinks moves what is below. */
  #hint {
    font-size: var(--_text-sm);
  }
  .row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .field {
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
