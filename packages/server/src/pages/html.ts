/** Markup that is safe to write into a page. Made only by {@link html} and {@link raw}. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Part[] | undefined | false;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function write(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(write).join('');
}

/** A template tag for whole pages: every interpolated text is escaped, markup of its own kind is kept. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0] ?? '';
  parts.forEach((part, index) => {
    markup += write(part) + (strings[index + 1] ?? '');
  });
  return { markup };
}

/** Trusted markup from a file of this package, such as a drawing. */
export function raw(markup: string): Markup {
  return { markup };
}
