import { css } from 'lit';

/** Four scores in a row, or two by two where it is narrow; a chosen one is told by its frame too, not by colour alone. */
export const ratingStyles = css`
  fieldset {
    display: grid;
    gap: var(--_space-2);
  }
  legend {
    margin-block-end: var(--_space-2);
    font-weight: 600;
  }
  .error {
    color: var(--_color-danger);
    font-size: var(--_text-sm);
  }
  .scores {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(124px * var(--_scale)), 1fr));
    gap: var(--_space-2);
  }
  .score {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    min-block-size: var(--_control-size);
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-md);
    background: var(--_color-surface);
    cursor: pointer;
  }
  .score input {
    flex: none;
    inline-size: calc(20px * var(--_scale));
    block-size: calc(20px * var(--_scale));
    accent-color: var(--_color-primary);
  }
  .score:has(:checked) {
    border-color: var(--_color-primary);
    box-shadow: inset 0 0 0 1px var(--_color-primary);
    background: var(--_color-primary-subtle);
  }
  @media (forced-colors: active) {
    .score:has(:checked) {
      border-color: Highlight;
    }
  }
`;
