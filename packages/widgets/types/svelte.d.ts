// Types of the elements in the markup of Svelte 5: `import type {} from '@gerai/widgets/types/svelte'`.
import type { HTMLAttributes } from 'svelte/elements';
import type { GeraiElements } from './elements.d.ts';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

/** What markup may say of an element: its attributes, its events as `on…`, and what all elements have. */
export type GeraiProps<Tag extends keyof GeraiElements> = HTMLAttributes<
  GeraiElements[Tag]['element']
> &
  GeraiElements[Tag]['attributes'] &
  Listeners<GeraiElements[Tag]['events']>;

type GeraiSvelteElements = { [Tag in keyof GeraiElements]: GeraiProps<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends GeraiSvelteElements {}
}
