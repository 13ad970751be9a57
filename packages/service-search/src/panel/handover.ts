import { beginReport, canReport } from '@gerai/core';
import { SearchHandoverEvent } from '../events.ts';
import type { BoxHost } from '../search-host.ts';

/** Whether there is anywhere to ask: a form on this page, or a page that has one. */
export function canAskAgency({ complaintUrl }: BoxHost): boolean {
  return canReport(complaintUrl);
}

/** Takes a resident who found nothing to the complaint form, as a request for information with what they were looking for. */
export function askAgency(host: BoxHost, query: string): void {
  if (!host.element.dispatchEvent(new SearchHandoverEvent())) return;
  beginReport({ class: 'information', text: query }, host.complaintUrl);
}
