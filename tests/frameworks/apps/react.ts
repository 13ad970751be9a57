// An application that takes over what React has rendered on a server, once the page asks it to.
import { createElement, useEffect, useRef } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { heard, search, takenOver } from './page.ts';

function App() {
  const widget = useRef<HTMLElement>(null);
  useEffect(() => {
    // React 19 forgets `ongerai-…` when it takes over what a server has rendered (react/react#35446).
    widget.current?.addEventListener('gerai-error', heard);
    takenOver();
    return () => widget.current?.removeEventListener('gerai-error', heard);
  }, []);
  return createElement('gerai-service-search', { api: search.api, ref: widget }, search.fallback);
}

addEventListener('take-over', () => {
  hydrateRoot(document.querySelector('#app')!, createElement(App));
});
