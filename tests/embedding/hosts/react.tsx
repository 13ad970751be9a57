// A host built with React 19, whose elements take attributes, properties and listeners for custom events.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type {} from '@gerai/widgets/types/react';

const { api } = document.querySelector<HTMLElement>('#app')!.dataset;

const heard = ({ type }: Event) => dispatchEvent(new CustomEvent('host-heard', { detail: type }));

function App() {
  return (
    <main>
      <h1>React</h1>
      <gerai-service-search api={api} ongerai-search-results={heard} />
      <gerai-application-tracker api={api} />
      <gerai-complaint-form api={api} />
    </main>
  );
}

const root = createRoot(document.querySelector('#app')!);
// Strict mode mounts everything twice, which a careless element does not survive.
root.render(
  <StrictMode>
    <App />
  </StrictMode>,
);
addEventListener('host-unmount', () => root.unmount(), { once: true });
