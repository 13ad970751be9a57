// A host built with Vue 3, with a template that is compiled in the browser.
import type { SearchResultsEvent } from '@gerai/service-search';
import { createApp } from 'vue/dist/vue.esm-bundler.js';

const { api } = document.querySelector<HTMLElement>('#app')!.dataset;

const app = createApp({
  data: () => ({ api }),
  methods: {
    heard: ({ type }: SearchResultsEvent) =>
      dispatchEvent(new CustomEvent('host-heard', { detail: type })),
  },
  template: `<main>
    <h1>Vue</h1>
    <gerai-service-search :api="api" @gerai-search-results="heard"></gerai-service-search>
    <gerai-application-tracker :api="api"></gerai-application-tracker>
    <gerai-complaint-form :api="api"></gerai-complaint-form>
  </main>`,
});
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('gerai-');
app.mount('#app');
addEventListener('host-unmount', () => app.unmount(), { once: true });
