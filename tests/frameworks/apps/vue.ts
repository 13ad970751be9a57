// An application that takes over what Vue has rendered on a server, once the page asks it to.
import { createSSRApp, h, onMounted } from 'vue';
import { heard, search, takenOver } from './page.ts';

const App = {
  setup() {
    onMounted(takenOver);
    return () =>
      h('gerai-service-search', { api: search.api, onGeraiError: heard }, search.fallback);
  },
};

addEventListener('take-over', () => createSSRApp(App).mount('#app'));
