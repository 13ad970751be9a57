import { css } from 'lit';

export const queueStyles = css`
  section {
    margin-block-end: var(--_space-5);
  }

  #title {
    font-size: var(--_text-lg);
  }

  .reports {
    display: grid;
    gap: var(--_space-4);
    /* An empty marker, unlike none, keeps VoiceOver calling it a list. */
    list-style-type: '';
  }

  .report {
    display: grid;
    gap: var(--_space-2);
    min-inline-size: 0;
  }

  .report + .report {
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_color-border);
  }

  .words {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .notice {
    flex-wrap: nowrap;
  }

  .grow {
    flex: 1 1 0;
    min-inline-size: 0;
  }

  .confirm {
    display: grid;
    gap: var(--_space-3);
    margin-block-start: var(--_space-2);
  }
`;
