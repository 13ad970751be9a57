import '@gerai/widgets/gerai.js';

document.addEventListener('gerai-search-results', ({ detail }) => console.info(detail.total));
document.querySelector('gerai-complaint-form')?.begin({ class: 'information', text: 'Jam buka' });
