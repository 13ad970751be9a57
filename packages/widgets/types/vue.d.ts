// Types of the elements in the templates of Vue 3: `import type {} from '@gerai/widgets/types/vue'`.
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { GeraiElements } from './elements.d.ts';

/** Vue's own name of an attribute or a listener, however a template writes it. */
type Camel<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name extends string
    ? Name
    : never;

type Attributes<Own> = { [Name in keyof Own as Camel<Name>]: Own[Name] };

type Listeners<Events> = {
  [Name in keyof Events & string as Camel<`on-${Name}`>]?:
    ((event: Events[Name]) => void) | undefined;
};

/** What a template may say of an element: its attributes, its events as `@…`, and what all elements have. */
export type GeraiProps<Tag extends keyof GeraiElements> = HTMLAttributes &
  ReservedProps &
  Attributes<GeraiElements[Tag]['attributes']> &
  Listeners<GeraiElements[Tag]['events']>;

type GeraiComponents = {
  [Tag in keyof GeraiElements]: new () => GeraiElements[Tag]['element'] & {
    $props: GeraiProps<Tag>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends GeraiComponents {}
}
