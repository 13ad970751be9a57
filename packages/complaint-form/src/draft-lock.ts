/** Lets go of a draft. */
export type Release = () => void;

/** Drafts held by widgets of this page. */
const heldHere = new Set<string>();

const PREFIX = 'gerai-complaint-draft-';

/** `navigator.locks` where the context is secure; http pages have none. */
const locks = (): LockManager | undefined => (navigator as Partial<Pick<Navigator, 'locks'>>).locks;

/**
 * Holds a draft against other tabs and widgets, until `release` is called or the page is gone.
 * `undefined` where someone else holds it.
 */
export async function hold(id: string): Promise<Release | undefined> {
  if (heldHere.has(id)) return undefined;
  heldHere.add(id);
  let free: (() => void) | undefined;
  const taken = await new Promise<boolean>((resolve) => {
    const manager = locks();
    if (!manager) {
      resolve(true);
      return;
    }
    manager
      .request(PREFIX + id, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (!lock) return undefined;
        return new Promise<void>((done) => {
          free = done;
        });
      })
      .catch(() => {
        resolve(true);
      });
  });
  if (!taken) {
    heldHere.delete(id);
    return undefined;
  }
  return () => {
    heldHere.delete(id);
    free?.();
  };
}

/** Whether a widget of this page holds it. */
export function isHeldHere(id: string): boolean {
  return heldHere.has(id);
}

/** Who is held by any tab; `certain` where the browser knows of other tabs. */
export async function holders(): Promise<ReadonlySet<string> & { readonly certain: boolean }> {
  const manager = locks();
  const held = (await manager?.query().catch(() => undefined))?.held;
  const elsewhere = (held ?? []).flatMap(({ name = '' }) =>
    name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [],
  );
  return Object.assign(new Set([...heldHere, ...elsewhere]), { certain: held !== undefined });
}

/** Holds a draft once nobody else does; where there are no locks, never. @throws the signal's reason */
export async function holdWhenFree(id: string, signal: AbortSignal): Promise<Release> {
  const manager = locks();
  if (!manager) return new Promise(() => undefined);
  return new Promise((resolve, reject) => {
    manager
      .request(PREFIX + id, { signal }, () => {
        heldHere.add(id);
        return new Promise<void>((done) => {
          resolve(() => {
            heldHere.delete(id);
            done();
          });
        });
      })
      .catch(reject);
  });
}
