import { css } from 'lit';

export const complaintFormStyles = css`
  :host {
    container: gerai-complaint-form / inline-size !important;
  }

  .form {
    --gerai-field-max-inline-size: 100%;

    max-inline-size: calc(720px * var(--_scale));
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    justify-content: space-between;
    margin-block-end: var(--_space-4);
  }

  .top h1,
  .top h2,
  .top h3,
  .top h4,
  .top h5,
  .top h6 {
    font-size: var(--_text-xl);
  }

  .top .button {
    margin-inline-start: calc(-1 * var(--_space-3));
    text-align: start;
  }

  .progress {
    margin-block-end: var(--_space-5);
  }

  .progress p {
    margin-block-end: var(--_space-2);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-weight: 600;
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    overflow: hidden;
    border: 0;
    border-radius: 3px;
    appearance: none;
    background: var(--_color-border);
  }

  progress::-webkit-progress-bar {
    background: var(--_color-border);
  }

  progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--_color-primary);
    transition: inline-size 0.2s ease-out;
  }

  progress::-moz-progress-bar {
    border-radius: 3px;
    background: var(--_color-primary);
  }

  .step-title {
    font-size: var(--_text-lg);
  }

  .steps > * {
    margin-block-start: var(--_space-5);
  }

  .steps > :first-child,
  .steps > [role='status']:not([class]),
  .steps > gerai-error-summary:not([shown]) {
    margin-block-start: 0;
  }

  .steps > [role='status']:not([class]) > * {
    margin-block-start: var(--_space-5);
  }

  .tight {
    gap: var(--_space-3);
    justify-items: start;
  }

  .grow {
    flex: 1 1 0;
    min-inline-size: 0;
  }

  .notice {
    flex-wrap: nowrap;
  }

  .notice h1,
  .notice h2,
  .notice h3,
  .notice h4,
  .notice h5,
  .notice h6 {
    margin-block-end: var(--_space-1);
    font-size: var(--_text-md);
  }

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

  .skeleton.tall {
    block-size: calc(64px * var(--_scale));
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

  .foot {
    display: grid;
    gap: var(--_space-3);
    margin-block-start: var(--_space-5);
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

  @container gerai-complaint-form (max-width: 400px) {
    .go {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    progress::-webkit-progress-value {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
