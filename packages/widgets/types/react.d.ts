// Types of the elements in the JSX of React 19: `import type {} from '@gerai/widgets/types/react'`.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { GeraiElements } from './elements.d.ts';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

/** What JSX may say of an element: its attributes, its events as `on…`, and what all elements have. */
export type GeraiProps<Tag extends keyof GeraiElements> = DetailedHTMLProps<
  HTMLAttributes<GeraiElements[Tag]['element']>,
  GeraiElements[Tag]['element']
> &
  GeraiElements[Tag]['attributes'] &
  Listeners<GeraiElements[Tag]['events']>;

type GeraiIntrinsicElements = { [Tag in keyof GeraiElements]: GeraiProps<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends GeraiIntrinsicElements {}
  }
}
