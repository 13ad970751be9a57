// A host built with React 19, whose elements take attributes, properties and listeners for custom events.
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const { api } = document.querySelector<HTMLElement>('#app')!.dataset;

function App() {
  return createElement(
    'main',
    null,
    createElement('h1', null, 'React'),
    createElement('gerai-service-search', {
      api,
      'ongerai-search-results': ({ type }: Event) =>
        dispatchEvent(new CustomEvent('host-heard', { detail: type })),
    }),
    createElement('gerai-application-tracker', { api }),
    createElement('gerai-complaint-form', { api }),
  );
}

const root = createRoot(document.querySelector('#app')!);
// Strict mode mounts everything twice, which a careless element does not survive.
root.render(createElement(StrictMode, null, createElement(App)));
addEventListener('host-unmount', () => root.unmount(), { once: true });
