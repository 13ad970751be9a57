import { normaliseSecret, parseCaseNumber, type CaseKind } from '@gerai/api/case-number';

/** A link's number and, where it has one, secret; in canonical form. */
export interface LinkedCase {
  readonly number: string;
  readonly secret: string | undefined;
}

const NUMBER = 'gerai-number';
const SECRET = 'gerai-secret';
const COMPLAINT = /^\s*adu/i;

/**
 * Takes number and secret out of the fragment of an address, `#gerai-number=PMH-…&gerai-secret=…`: a fragment is sent to no
 * server. Returns them and the address without any fragment; nothing where the fragment is another's. Applications take
 * every number that is none of a complaint, so that a mistyped one leaves the address too.
 */
export function takeLinkedCase(
  address: string,
  kind: CaseKind,
): { linked: LinkedCase; rest: string } | undefined {
  const url = new URL(address);
  const parameters = new URLSearchParams(url.hash.slice(1));
  const typed = parameters.get(NUMBER);
  if (typed === null || COMPLAINT.test(typed) !== (kind === 'complaint')) return undefined;
  url.hash = '';
  const parsed = parseCaseNumber(typed);
  return {
    linked: {
      number: parsed.ok ? parsed.number : typed,
      secret: normaliseSecret(parameters.get(SECRET) ?? ''),
    },
    rest: url.href,
  };
}

/** The address that opens a case on this page, its secret in the fragment. */
export function linkTo(address: string, { number, secret }: LinkedCase): string {
  const url = new URL(address);
  const parameters = new URLSearchParams({ [NUMBER]: number });
  if (secret !== undefined) parameters.set(SECRET, secret);
  url.hash = parameters.toString();
  return url.href;
}
