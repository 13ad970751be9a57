import { SearchHandoverEvent } from '../events.ts';
import type { BoxHost } from '../search-host.ts';

/** What a complaint form offers for a report that begins elsewhere. */
interface ComplaintForm extends HTMLElement {
  begin?(report: { class: 'information'; text: string }): void;
}

const FORM = 'gerai-complaint-form';

function formOnPage(): ComplaintForm | null {
  return document.querySelector<ComplaintForm>(FORM);
}

/** Whether there is anywhere to ask: a form on this page, or a page that has one. */
export function canAskAgency({ complaintUrl }: BoxHost): boolean {
  return complaintUrl !== '' || formOnPage() !== null;
}

/**
 * Takes a resident who found nothing to the complaint form, as a request for information with what
 * they were looking for. On another page the words travel in the fragment: no server sees them.
 */
export function askAgency(host: BoxHost, query: string): void {
  if (!host.element.dispatchEvent(new SearchHandoverEvent())) return;
  const form = formOnPage();
  if (form) {
    form.begin?.({ class: 'information', text: query });
    form.scrollIntoView({ block: 'start' });
    return;
  }
  const url = new URL(host.complaintUrl, document.baseURI);
  url.hash = new URLSearchParams({ 'gerai-class': 'information', 'gerai-text': query }).toString();
  location.assign(url);
}
