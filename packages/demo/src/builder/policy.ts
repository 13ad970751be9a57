// Content Security Policies: reading them, and saying what they forbid us.

/** Directive → its values, as one policy says them. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Something that a widget does and a policy may forbid. */
export interface Need {
  readonly directive:
    | 'script-src'
    | 'style-src'
    | 'connect-src'
    | 'img-src'
    | 'frame-src'
    | 'form-action'
    | 'trusted-types'
    | 'sandbox';
  /** An address that is fetched; for `trusted-types` and `sandbox` a name that must be listed. */
  readonly value: string;
}

export interface Verdict {
  readonly need: Need;
  readonly allowed: boolean;
  /** The directive that decided: an absent one is replaced by another, at last by `default-src`. */
  readonly decidedBy: string | undefined;
  /** Where it is forbidden: the line that would allow it. */
  readonly line: string | undefined;
}

const NETWORK = /^(https?|wss?):$/;

const FALLBACKS: Readonly<Partial<Record<Need['directive'], readonly string[]>>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
  'form-action': ['form-action'],
};

/**
 * Reads what an administrator pastes: the value alone, the whole header line, the tag `<meta>`, or a line of nginx or Apache.
 * Several policies, separated by commas or in several headers, all hold.
 */
export function parsePolicies(text: string): Policy[] {
  const plain = text.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
  const meta = [...plain.matchAll(/<meta\b[^>]*\bcontent\s*=\s*"([^"]*)"/gi)].map(
    ([, content = '']) => content,
  );
  const lines = meta.length > 0 ? meta : plain.split(/content-security-policy\s*["']?\s*:?\s+/i);
  return lines
    .flatMap((line) => line.split(','))
    .map(parsePolicy)
    .filter((policy) => policy.size > 0);
}

function parsePolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...values] = part
      .replace(/["\\]|\balways\b/g, ' ')
      .trim()
      .split(/\s+/);
    const directive = name.toLowerCase();
    // The first of two equal directives counts.
    if (/^[a-z]+(-[a-z]+)*$/.test(directive) && !policy.has(directive) && isDirective(directive)) {
      policy.set(directive, values);
    }
  }
  return policy;
}

function isDirective(name: string): boolean {
  return /-src(-elem|-attr)?$|^(base-uri|form-action|frame-ancestors|sandbox|report-(uri|to)|trusted-types|require-trusted-types-for|upgrade-insecure-requests|block-all-mixed-content|navigate-to|plugin-types)$/.test(
    name,
  );
}

/** https also where http is written, as browsers read it. */
function schemeMatches(written: string, actual: string): boolean {
  return written === actual || (written === 'http:' && actual === 'https:');
}

function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}

function portMatches(written: string | undefined, url: URL): boolean {
  if (written === '*') return true;
  if (written === undefined) return url.port === '';
  return written === portOf(url) || (written === '80' && portOf(url) === '443');
}

function hostMatches(written: string, actual: string): boolean {
  const host = written.toLowerCase();
  return host.startsWith('*.') ? actual.endsWith(host.slice(1)) : host === actual;
}

function pathMatches(written: string | undefined, actual: string): boolean {
  if (!written || written === '/') return true;
  return written.endsWith('/') ? actual.startsWith(written) : written === actual;
}

/** Whether one source expression of a list allows an address (CSP 3, “Does url match expression”). */
export function sourceMatches(expression: string, url: URL, site: URL): boolean {
  const lower = expression.toLowerCase();
  if (lower === '*') return NETWORK.test(url.protocol);
  if (lower === "'self'") {
    return url.host === site.host && schemeMatches(site.protocol, url.protocol);
  }
  if (/^[a-z][a-z0-9+.-]*:$/.test(lower)) return schemeMatches(lower, url.protocol);
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(
    expression,
  );
  if (!match) return false;
  const [, scheme, host = '', port, path] = match;
  const protocol = scheme ? `${scheme.toLowerCase()}:` : site.protocol;
  return (
    schemeMatches(protocol, url.protocol) &&
    (host === '*' || hostMatches(host, url.hostname)) &&
    portMatches(port, url) &&
    pathMatches(path, url.pathname)
  );
}

/** How a source is written for an address: `'self'`, or its origin. */
export function sourceOf(address: string, site: string): string {
  const { origin } = new URL(address);
  return origin === new URL(site).origin ? "'self'" : origin;
}

function amended(directive: string, values: readonly string[], source: string): string {
  const kept = values.filter((value) => value.toLowerCase() !== "'none'");
  return `${[directive, ...kept, source].join(' ')};`;
}

function judgeFetch(policy: Policy, need: Need, site: string): Verdict {
  const decidedBy = FALLBACKS[need.directive]?.find((name) => policy.has(name));
  if (!decidedBy) return { need, allowed: true, decidedBy, line: undefined };
  const values = policy.get(decidedBy) ?? [];
  const url = new URL(need.value);
  const isScript = need.directive === 'script-src';
  // Then only a nonce counts, and what a script with one imports.
  const strict = isScript && values.some((value) => value.toLowerCase() === "'strict-dynamic'");
  const allowed = !strict && values.some((value) => sourceMatches(value, url, new URL(site)));
  const directive =
    decidedBy === 'default-src' || decidedBy === 'child-src' ? need.directive : decidedBy;
  const line = strict ? undefined : amended(directive, values, sourceOf(need.value, site));
  return { need, allowed, decidedBy, line: allowed ? undefined : line };
}

function judgeList(policy: Policy, need: Need): Verdict {
  const values = policy.get(need.directive);
  if (!values) return { need, allowed: true, decidedBy: undefined, line: undefined };
  const allowed =
    values.includes(need.value) || (need.directive === 'trusted-types' && values.includes('*'));
  return {
    need,
    allowed,
    decidedBy: need.directive,
    line: allowed ? undefined : amended(need.directive, values, need.value),
  };
}

/** What each policy says of each need; `site` is the address of the page that the widgets stand on. */
export function judge(
  policies: readonly Policy[],
  needs: readonly Need[],
  site: string,
): Verdict[] {
  return policies.flatMap((policy) => {
    // A line that is to allow two things names both: later needs build on what earlier ones added.
    const grown = new Map(policy);
    return needs.map((need) => {
      const isList = need.directive === 'trusted-types' || need.directive === 'sandbox';
      const verdict = isList ? judgeList(grown, need) : judgeFetch(grown, need, site);
      if (verdict.line) {
        const [name = '', ...values] = verdict.line.slice(0, -1).split(' ');
        grown.set(name, values);
      }
      return verdict;
    });
  });
}

/** The lines to write instead of those there are; of several for one directive the last, which holds them all. */
export function linesToAdd(verdicts: readonly Verdict[]): string[] {
  const lines = new Map<string, string>();
  for (const { line } of verdicts) {
    if (line) lines.set(line.split(' ')[0] ?? '', line);
  }
  return [...lines.values()];
}

/** The strictest policy under which these needs are met, one directive a line. */
export function strictestPolicy(needs: readonly Need[], site: string): string[] {
  const directives = new Map<string, Set<string>>([['default-src', new Set(["'none'"])]]);
  for (const { directive, value } of needs) {
    if (directive === 'sandbox') continue;
    const sources = directives.get(directive) ?? new Set();
    sources.add(directive === 'trusted-types' ? value : sourceOf(value, site));
    directives.set(directive, sources);
  }
  if (directives.has('trusted-types')) {
    directives.set('require-trusted-types-for', new Set(["'script'"]));
  }
  return [...directives].map(([name, sources]) => `${[name, ...sources].join(' ')};`);
}
