// A host built with Svelte 5.
import { mount, unmount } from 'svelte';
import App from './App.svelte';

const target = document.querySelector<HTMLElement>('#app')!;
const app = mount(App, { target, props: { api: target.dataset['api'] } });
addEventListener('host-unmount', () => void unmount(app), { once: true });
