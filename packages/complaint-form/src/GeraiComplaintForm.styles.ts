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

  .form > [role='status'] > .notice {
    margin-block-end: var(--_space-4);
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

  .skeleton.tall {
    block-size: calc(64px * var(--_scale));
  }

  .foot {
    display: grid;
    gap: var(--_space-3);
    margin-block-start: var(--_space-5);
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
