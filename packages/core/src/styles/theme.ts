import { css, type CSSResult } from 'lit';
import type { Theme } from '../config.ts';

// A theme of its own may differ from the page's, so a widget paints its own ground; elements inside it stand on that.
const ground = css`
  :host {
    background: var(--_ground, var(--_color-surface)) !important;
  }

  * {
    --_ground: transparent;
  }
`;

const SCHEMES: Record<Theme, CSSResult> = {
  light: css`
    ${ground}
    :host {
      color-scheme: light !important;
    }
  `,
  dark: css`
    ${ground}
    :host {
      color-scheme: dark !important;
    }
  `,
  auto: css`
    ${ground}
    :host {
      color-scheme: light dark !important;
    }
  `,
};

/**
 * Gives a shadow root the colour scheme of a theme, or none, by an adopted sheet: the host's
 * attributes and inline style stay the page's. It comes first, so that the print rules win.
 */
export function applyTheme(root: HTMLElement | DocumentFragment, theme: Theme | undefined): void {
  if (!(root instanceof ShadowRoot)) return;
  const wanted = theme && SCHEMES[theme].styleSheet;
  const [first] = root.adoptedStyleSheets;
  if (first === wanted && wanted) return;
  const ours = Object.values(SCHEMES).map(({ styleSheet }) => styleSheet);
  const others = root.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet));
  if (!wanted && others.length === root.adoptedStyleSheets.length) return;
  root.adoptedStyleSheets = wanted ? [wanted, ...others] : others;
}
