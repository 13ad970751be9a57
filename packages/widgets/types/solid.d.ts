// Types of the elements in the JSX of Solid: `import type {} from '@gerai/widgets/types/solid'`.
import type { JSX } from 'solid-js';
import type { GeraiElements } from './elements.d.ts';

type Listeners<Element, Events> = {
  [Name in keyof Events & string as `on:${Name}`]?:
    JSX.EventHandlerWithOptionsUnion<Element, Events[Name] & Event> | undefined;
};

/** What JSX may say of an element: its attributes, its events as `on:…`, and what all elements have. */
export type GeraiProps<Tag extends keyof GeraiElements> = JSX.HTMLAttributes<
  GeraiElements[Tag]['element']
> &
  GeraiElements[Tag]['attributes'] &
  Listeners<GeraiElements[Tag]['element'], GeraiElements[Tag]['events']>;

type GeraiIntrinsicElements = { [Tag in keyof GeraiElements]: GeraiProps<Tag> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends GeraiIntrinsicElements {}
  }
}
