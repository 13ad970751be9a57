/** Makes an element with attributes, and texts or elements in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** The element of the page with this id. @throws Error where it is not there */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no #${id}`);
  return element;
}

/** Copies a text; not where the page has no clipboard, as without https, or may not use it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A block of code with a button that copies it. `label` names it to a screen reader. */
export function codeBlock(
  code: string,
  label: string,
  words: Readonly<{ copy: string; copied: string; copyFailed: string }>,
): HTMLElement {
  const text = make('code', {}, code);
  const said = make('span', { role: 'status' });
  const button = make('button', { type: 'button', class: 'switch' }, words.copy);
  button.setAttribute('aria-label', `${words.copy}: ${label}`);
  button.addEventListener('click', () => {
    void copy(code).then((copied) => {
      said.textContent = copied ? words.copied : words.copyFailed;
    });
  });
  // Long lines scroll; what scrolls must be reachable by keyboard.
  const pre = make('pre', { tabindex: '0', role: 'group', 'aria-label': label }, text);
  return make('div', { class: 'code' }, pre, make('p', { class: 'code-actions' }, button, said));
}
