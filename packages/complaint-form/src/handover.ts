import type { ReportClass } from './report-class.ts';
import { presetClass } from './report-class.ts';

/** What another part of the site already knows of a report; never personal data. */
export interface Beginning {
  readonly class: ReportClass;
  readonly text: string;
  /** Number of an earlier report that this one goes on from. */
  readonly relatedNumber?: string;
}

const LONGEST = 200;

/**
 * Takes a beginning out of the fragment of an address, `#gerai-class=information&gerai-text=…`: a fragment is
 * sent to no server. Returns what was found and the address without it.
 */
export function takeBeginning(address: string): { beginning: Beginning; rest: string } | undefined {
  const url = new URL(address);
  const parameters = new URLSearchParams(url.hash.slice(1));
  const reportClass = presetClass(parameters.get('gerai-class'));
  if (!reportClass) return undefined;
  const text = (parameters.get('gerai-text') ?? '').trim().slice(0, LONGEST);
  url.hash = '';
  return { beginning: { class: reportClass, text }, rest: url.href };
}
