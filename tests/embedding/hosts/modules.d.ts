declare module '*.svelte' {
  export { SvelteComponent as default } from 'svelte';
}
declare module 'vue/dist/vue.esm-bundler.js' {
  export * from 'vue';
}
declare module 'built:react' {
  import type { ReactElement } from 'react';
  export function Gerai(): ReactElement;
}
declare module 'built:vue' {
  import type { Component } from 'vue';
  export const Gerai: Component;
}
declare module 'built:angular' {
  import type { Type } from '@angular/core';
  export const Gerai: Type<unknown>;
}
