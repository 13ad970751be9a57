/**
 * One MutationObserver for all elements: it watches what language, API and theme are inherited
 * from, that is the `lang`, `api`, `messages` and `theme` attributes of every root an element lives in (its
 * shadow root, the roots around that, the document). It is disconnected with the last listener.
 */
export interface ContextListener extends Node {
  /** Something that may be inherited has changed; look it up again. */
  contextChanged(): void;
}

const ATTRIBUTES = ['lang', 'api', 'messages', 'theme'];
const listeners = new Map<ContextListener, readonly Node[]>();
const roots = new Map<Node, number>();
let observer: MutationObserver | undefined;

/** The element's root and every root around it, from the inside out. */
function rootsAround(node: Node): Node[] {
  const found: Node[] = [];
  for (let at: Node | undefined = node; at;) {
    const root: Node = at.getRootNode();
    found.push(root);
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return found;
}

function notify(): void {
  for (const listener of [...listeners.keys()]) listener.contextChanged();
}

function observe(root: Node): void {
  observer ??= new MutationObserver(notify);
  observer.observe(root, { attributes: true, attributeFilter: ATTRIBUTES, subtree: true });
}

/** Calls `listener.contextChanged()` when something it may inherit changes. Call when connected. */
export function watchContext(listener: ContextListener): void {
  unwatchContext(listener);
  const around = rootsAround(listener);
  listeners.set(listener, around);
  for (const root of around) {
    const users = roots.get(root) ?? 0;
    roots.set(root, users + 1);
    if (users === 0) observe(root);
  }
}

/** Ends `watchContext`. Call when disconnected. */
export function unwatchContext(listener: ContextListener): void {
  const around = listeners.get(listener);
  if (!around) return;
  listeners.delete(listener);
  let dropped = false;
  for (const root of around) {
    const users = (roots.get(root) ?? 1) - 1;
    if (users > 0) {
      roots.set(root, users);
    } else {
      roots.delete(root);
      dropped = true;
    }
  }
  if (!dropped) return;
  const missed = (observer?.takeRecords().length ?? 0) > 0;
  observer?.disconnect();
  for (const root of roots.keys()) observe(root);
  if (missed) notify();
}

/** Delivers changes that were made in this task already, instead of after it. */
export function flushContext(): void {
  if ((observer?.takeRecords().length ?? 0) > 0) notify();
}

/** How much is being watched; for the leak tests. */
export function watchedContext(): { listeners: number; roots: number } {
  return { listeners: listeners.size, roots: roots.size };
}
