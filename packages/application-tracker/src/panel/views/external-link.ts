import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../wording.ts';

const WEB = ['https:', 'http:'];

/** A link that an agency gave. An address that is no page of the web is left out. */
export function externalLink(
  address: string | undefined,
  label: string,
  { t }: Wording,
): TemplateResult | typeof nothing {
  if (!address || !URL.canParse(address) || !WEB.includes(new URL(address).protocol))
    return nothing;
  return html`<p>
    <a href=${address} rel="noopener noreferrer" target="_blank"
      >${label} ${t('actions.openInNewTab')}</a
    >
  </p>`;
}
