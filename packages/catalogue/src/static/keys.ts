/**
 * Routing of terms to files. Terms are in code-point order and cut into files; the key of a file is
 * a beginning that no earlier term reaches. A beginning whose terms span several files has a file of
 * its own with what is best of all of them.
 */

const separator = ' ';

/** Front coding: a digit in base 36 for the letters shared with the key before, then the rest. */
export function encodeKeys(keys: readonly string[]): string {
  return keys
    .map((key, at) => {
      const shared = Math.min(35, sharedLength(keys[at - 1] ?? '', key));
      return shared.toString(36) + key.slice(shared);
    })
    .join(separator);
}

export function decodeKeys(text: string): string[] {
  let last = '';
  return text === ''
    ? []
    : text.split(separator).map((coded) => {
        last = last.slice(0, parseInt(coded.charAt(0), 36)) + coded.slice(1);
        return last;
      });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  // Never between the halves of one character.
  return length > 0 && /[\uD800-\uDBFF]/.test(a.charAt(length - 1)) ? length - 1 : length;
}

/** Position of the first key that is not less than `value`. */
function seek(keys: readonly string[], value: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The key of the file that would hold a term; undefined where there is none. */
export function keyOfTerm(keys: readonly string[], term: string): string | undefined {
  const at = seek(keys, term);
  return keys[at] === term ? term : keys[at - 1];
}

/**
 * Where all terms with a beginning are: `leaf` in one file of terms, `node` in the summary of
 * several, which is named by what their keys share.
 */
export function placeOfPrefix(
  keys: readonly string[],
  prefix: string,
): { readonly leaf: string } | { readonly node: string } | undefined {
  const from = seek(keys, prefix);
  let to = from;
  while (keys[to]?.startsWith(prefix)) to++;
  const first = keys[from] ?? '';
  if (to - from > 1) return { node: first.slice(0, sharedLength(first, keys[to - 1] ?? '')) };
  const leaf = to > from ? first : keys[from - 1];
  return leaf === undefined ? undefined : { leaf };
}
