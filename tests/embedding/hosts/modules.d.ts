declare module '*.svelte' {
  export { SvelteComponent as default } from 'svelte';
}
declare module 'vue/dist/vue.esm-bundler.js' {
  export * from 'vue';
}
declare module 'virtual:react' {
  import type { ReactElement } from 'react';
  export function Gerai(): ReactElement;
}
declare module 'virtual:vue' {
  import type { Component } from 'vue';
  export const Gerai: Component;
}
declare module 'virtual:angular' {
  import type { Type } from '@angular/core';
  export const Gerai: Type<unknown>;
}
