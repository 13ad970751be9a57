// Elements and events as a page's own script meets them.
import '@gerai/widgets/gerai.js';
import { watch } from '@gerai/widgets/loader.js';
import { GeraiComplaintForm } from '@gerai/widgets/complaint-form.js';

const search = document.querySelector('gerai-service-search');
search?.addEventListener('gerai-search-results', ({ detail }) => detail.total.toFixed());
document.addEventListener('gerai-tracker-changed', ({ detail }) => detail.status.trim());
window.addEventListener('gerai-error', ({ detail }) => detail.where.trim());

const form = document.createElement('gerai-complaint-form');
form.begin({ class: 'complaint', text: '' });
if (form instanceof GeraiComplaintForm) form.headingLevel = 3;
document.createElement('gerai-config').theme = 'dark';
watch(document.body.attachShadow({ mode: 'closed' }));

// @ts-expect-error -- the query is not told
search?.addEventListener('gerai-search-results', ({ detail }) => detail.query);
// @ts-expect-error -- of another widget
document.querySelector('gerai-application-tracker')?.query;
// @ts-expect-error -- no such theme
form.theme = 'blue';
