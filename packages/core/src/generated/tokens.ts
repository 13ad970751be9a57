// Generated from packages/core/tokens by `npm run generate`.
import { css } from 'lit';

/**
 * The private custom properties that the style sheets use. Each reads the page's public one first,
 * then takes its default, in the colour scheme the element inherits.
 */
export const tokens = css`
  :host {
    --_scale: var(--gerai-scale, 1);
    --_color-text: var(--gerai-color-text, light-dark(var(--gerai-neutral-900, #1a2129), var(--gerai-neutral-100, #eceff3)));
    --_color-text-muted: var(--gerai-color-text-muted, light-dark(var(--gerai-neutral-600, #525d6a), var(--gerai-neutral-400, #9ba6b3)));
    --_color-surface: var(--gerai-color-surface, light-dark(var(--gerai-neutral-0, #fff), var(--gerai-neutral-950, #11161c)));
    --_color-surface-raised: var(--gerai-color-surface-raised, light-dark(var(--gerai-neutral-0, #fff), var(--gerai-neutral-900, #1a2129)));
    --_color-surface-sunken: var(--gerai-color-surface-sunken, light-dark(var(--gerai-neutral-50, #f6f8fa), var(--gerai-neutral-800, #29323c)));
    --_color-border: var(--gerai-color-border, light-dark(var(--gerai-neutral-200, #dde2e8), var(--gerai-neutral-700, #3f4955)));
    --_color-border-control: var(--gerai-color-border-control, var(--gerai-neutral-500, #6f7b89));
    --_color-primary: var(--gerai-color-primary, light-dark(var(--gerai-blue-600, #196bcd), var(--gerai-blue-300, #8fbbf1)));
    --_color-primary-hover: var(--gerai-color-primary-hover, light-dark(var(--gerai-blue-700, #1456a6), var(--gerai-blue-400, #6ea6ea)));
    --_color-on-primary: var(--gerai-color-on-primary, light-dark(var(--gerai-neutral-0, #fff), var(--gerai-neutral-950, #11161c)));
    --_color-primary-subtle: var(--gerai-color-primary-subtle, light-dark(var(--gerai-blue-50, #eef5fd), var(--gerai-blue-950, #0f2440)));
    --_color-link: var(--gerai-color-link, light-dark(var(--gerai-blue-700, #1456a6), var(--gerai-blue-300, #8fbbf1)));
    --_color-focus: var(--gerai-color-focus, light-dark(var(--gerai-blue-700, #1456a6), var(--gerai-blue-300, #8fbbf1)));
    --_color-danger: var(--gerai-color-danger, light-dark(var(--gerai-red-600, #c4281c), var(--gerai-red-300, #f5a29b)));
    --_color-danger-subtle: var(--gerai-color-danger-subtle, light-dark(var(--gerai-red-50, #fef1f0), var(--gerai-red-950, #3a1412)));
    --_color-on-danger: var(--gerai-color-on-danger, light-dark(var(--gerai-neutral-0, #fff), var(--gerai-neutral-950, #11161c)));
    --_color-success: var(--gerai-color-success, light-dark(var(--gerai-green-700, #166430), var(--gerai-green-300, #86cf97)));
    --_color-success-subtle: var(--gerai-color-success-subtle, light-dark(var(--gerai-green-50, #edf8ef), var(--gerai-green-950, #0f2716)));
    --_color-warning: var(--gerai-color-warning, light-dark(var(--gerai-amber-700, #7a4d00), var(--gerai-amber-300, #ecc257)));
    --_color-warning-subtle: var(--gerai-color-warning-subtle, light-dark(var(--gerai-amber-50, #fff7e2), var(--gerai-amber-950, #2e2106)));
    --_color-highlight: var(--gerai-color-highlight, light-dark(var(--gerai-amber-100, #fdeab6), var(--gerai-amber-900, #4d3608)));
    --_font: var(--gerai-font, Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif);
    --_text-sm: var(--gerai-text-sm, calc(14px * var(--_scale)));
    --_text-md: var(--gerai-text-md, calc(16px * var(--_scale)));
    --_text-lg: var(--gerai-text-lg, calc(18px * var(--_scale)));
    --_text-xl: var(--gerai-text-xl, calc(22px * var(--_scale)));
    --_text-2xl: var(--gerai-text-2xl, calc(28px * var(--_scale)));
    --_space-1: var(--gerai-space-1, calc(4px * var(--_scale)));
    --_space-2: var(--gerai-space-2, calc(8px * var(--_scale)));
    --_space-3: var(--gerai-space-3, calc(12px * var(--_scale)));
    --_space-4: var(--gerai-space-4, calc(16px * var(--_scale)));
    --_space-5: var(--gerai-space-5, calc(20px * var(--_scale)));
    --_space-6: var(--gerai-space-6, calc(24px * var(--_scale)));
    --_space-8: var(--gerai-space-8, calc(32px * var(--_scale)));
    --_space-10: var(--gerai-space-10, calc(40px * var(--_scale)));
    --_radius-sm: var(--gerai-radius-sm, calc(4px * var(--_scale)));
    --_radius-md: var(--gerai-radius-md, calc(8px * var(--_scale)));
    --_radius-lg: var(--gerai-radius-lg, calc(12px * var(--_scale)));
    --_focus-width: var(--gerai-focus-width, calc(3px * var(--_scale)));
    --_control-size: var(--gerai-control-size, calc(44px * var(--_scale)));
    --_button-radius: var(--gerai-button-radius, var(--_radius-md));
    --_input-radius: var(--gerai-input-radius, var(--_radius-md));
    --_input-background: var(--gerai-input-background, var(--_color-surface));
    --_input-border: var(--gerai-input-border, var(--_color-border-control));
    --_card-radius: var(--gerai-card-radius, var(--_radius-lg));
    --_card-background: var(--gerai-card-background, var(--_color-surface-raised));
    --_card-border: var(--gerai-card-border, var(--_color-border));
    --_card-padding: var(--gerai-card-padding, var(--_space-5));
  }

  @supports not (color: light-dark(#000, #fff)) {
    :host {
      --_color-text: var(--gerai-color-text, var(--gerai-neutral-900, #1a2129));
      --_color-text-muted: var(--gerai-color-text-muted, var(--gerai-neutral-600, #525d6a));
      --_color-surface: var(--gerai-color-surface, var(--gerai-neutral-0, #fff));
      --_color-surface-raised: var(--gerai-color-surface-raised, var(--gerai-neutral-0, #fff));
      --_color-surface-sunken: var(--gerai-color-surface-sunken, var(--gerai-neutral-50, #f6f8fa));
      --_color-border: var(--gerai-color-border, var(--gerai-neutral-200, #dde2e8));
      --_color-primary: var(--gerai-color-primary, var(--gerai-blue-600, #196bcd));
      --_color-primary-hover: var(--gerai-color-primary-hover, var(--gerai-blue-700, #1456a6));
      --_color-on-primary: var(--gerai-color-on-primary, var(--gerai-neutral-0, #fff));
      --_color-primary-subtle: var(--gerai-color-primary-subtle, var(--gerai-blue-50, #eef5fd));
      --_color-link: var(--gerai-color-link, var(--gerai-blue-700, #1456a6));
      --_color-focus: var(--gerai-color-focus, var(--gerai-blue-700, #1456a6));
      --_color-danger: var(--gerai-color-danger, var(--gerai-red-600, #c4281c));
      --_color-danger-subtle: var(--gerai-color-danger-subtle, var(--gerai-red-50, #fef1f0));
      --_color-on-danger: var(--gerai-color-on-danger, var(--gerai-neutral-0, #fff));
      --_color-success: var(--gerai-color-success, var(--gerai-green-700, #166430));
      --_color-success-subtle: var(--gerai-color-success-subtle, var(--gerai-green-50, #edf8ef));
      --_color-warning: var(--gerai-color-warning, var(--gerai-amber-700, #7a4d00));
      --_color-warning-subtle: var(--gerai-color-warning-subtle, var(--gerai-amber-50, #fff7e2));
      --_color-highlight: var(--gerai-color-highlight, var(--gerai-amber-100, #fdeab6));
    }
  }
`;
