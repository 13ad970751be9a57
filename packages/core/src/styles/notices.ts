import { css } from 'lit';

/** `.notice` with `.info` (the default look), `.success`, `.warning`, `.error`. */
export const noticeStyles = css`
  .notice {
    --_notice: var(--_color-link);

    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid transparent;
    border-inline-start: 4px solid var(--_notice);
    border-radius: var(--_radius-md);
    background: var(--_color-primary-subtle);
  }

  .notice > .icon {
    flex: none;
    margin-block-start: 2px;
    color: var(--_notice);
  }

  .notice.success {
    --_notice: var(--_color-success);

    background: var(--_color-success-subtle);
  }

  .notice.warning {
    --_notice: var(--_color-warning);

    background: var(--_color-warning-subtle);
  }

  .notice.error {
    --_notice: var(--_color-danger);

    background: var(--_color-danger-subtle);
  }
`;
