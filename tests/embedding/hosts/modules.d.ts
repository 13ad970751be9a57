declare module '*.svelte' {
  export { SvelteComponent as default } from 'svelte';
}
declare module 'vue/dist/vue.esm-bundler.js' {
  export * from 'vue';
}
