import { css } from 'lit';

/** Of what is shown after the first step. */
export const stepsStyles = css`
  .hotlines {
    display: grid;
    /* An empty marker, unlike none, keeps VoiceOver calling it a list. */
    list-style-type: '';
    gap: var(--_space-2);
    margin-block: var(--_space-3);
  }

  .hotlines a {
    justify-content: flex-start;
    inline-size: 100%;
    text-align: start;
  }

  .hotlines .number {
    font-size: var(--_text-lg);
    font-weight: 700;
  }

  .hotlines .when {
    display: block;
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-weight: 400;
  }

  .card.quiet {
    display: grid;
    gap: var(--_space-2);
    background: var(--_color-surface-sunken);
    font-size: var(--_text-sm);
  }

  .card.quiet h1,
  .card.quiet h2,
  .card.quiet h3,
  .card.quiet h4,
  .card.quiet h5,
  .card.quiet h6,
  .preview-title > *,
  .review-head > * {
    font-size: var(--_text-md);
  }

  .preview {
    padding: var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-md);
    background: var(--_color-surface-sunken);
  }

  .preview-title {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    margin-block-end: var(--_space-3);
  }

  dl {
    display: grid;
    gap: var(--_space-3);
  }

  .facts {
    gap: var(--_space-1);
  }

  dt {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  .preview dt,
  .facts dt {
    color: inherit;
    font-weight: 600;
  }

  @container gerai-complaint-form (min-width: 520px) {
    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: var(--_space-4);
    }

    dt {
      font-size: inherit;
    }

    dt.visually-hidden + dd {
      grid-column: 1 / -1;
    }
  }

  .review {
    display: grid;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-md);
  }

  .review section {
    padding: var(--_space-4);
  }

  .review section + section {
    border-block-start: 1px solid var(--_color-border);
  }

  .review-head {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    justify-content: space-between;
    margin-block-end: var(--_space-2);
  }

  .said {
    white-space: pre-wrap;
  }

  .device {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }

  .device .button {
    margin-inline-start: calc(-1 * var(--_space-3));
  }

  .confirm {
    display: grid;
    gap: var(--_space-3);
  }
`;
