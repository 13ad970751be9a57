// A page that loads Lit's support for hydration, as some frameworks do for all elements of a site.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
