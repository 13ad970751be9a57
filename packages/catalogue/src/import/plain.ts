/** An object as it comes out of a document. */
export type Plain = Record<string, unknown>;

/** Services nest less than this. */
const deepest = 24;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it is; one thing alone as a list of it; nothing as an empty list. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value == null ? [] : [value];
}

/** The objects among a list. */
export function plainsOf(value: unknown): Plain[] {
  return listOf(value).filter(isPlain);
}

/** A text that is not empty, without spaces around. */
export function wordsOf(value: unknown): string | undefined {
  const text =
    typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? undefined : text;
}

/** The members that have a value. */
export function present(members: Plain): Plain {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/**
 * A copy of plain data: own members only, no `null`, nothing that changes a prototype.
 * Undefined where it nests deeper than any service.
 */
export function copyOf(value: unknown, depth = 0): unknown {
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) return value.map((item) => copyOf(item, depth + 1));
  if (!isPlain(value)) return value;
  const copy: Plain = {};
  for (const [key, member] of Object.entries(value)) {
    if (key !== '__proto__' && member !== null) copy[key] = copyOf(member, depth + 1);
  }
  return copy;
}

const iso8601 = /^P(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** `P5D`, `PT2H`: a duration of ISO 8601 as a length of time. Its days are days of the calendar. */
export function durationOf(text: string | undefined): Plain | undefined {
  const parts = iso8601.exec(text ?? '');
  if (!parts) return undefined;
  const units = ['month', 'week', 'day', 'hour', 'minute'];
  const used = units.flatMap((unit, index) => {
    const value = parts[index + 1];
    return value === undefined ? [] : [{ value: Number(value), unit }];
  });
  return used.length === 1 ? used[0] : undefined;
}

/** A code that the common API takes: others' identifiers without what it doesn't. */
export function codeOf(identifier: string | undefined): string | undefined {
  const code = (identifier ?? '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[-.]+$/g, '')
    .slice(0, 64);
  return code === '' ? undefined : code;
}
