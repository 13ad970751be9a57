// The demonstration site's own behaviour: the switch between light and dark. The widgets follow the page's color-scheme.
const root = document.documentElement;
const button = document.querySelector('[data-theme-switch]');
const device = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : device.matches);

function show() {
  button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
}

button.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  try {
    localStorage.setItem('situs-tampilan', root.dataset.theme);
  } catch {
    // Storage may be blocked; the choice then lasts for this page only.
  }
  show();
});
device.addEventListener('change', show);
button.hidden = false;
show();

// The other language opens the same place: what was searched for stays in the address.
for (const link of document.querySelectorAll('[data-language-switch]')) {
  link.addEventListener('click', () => {
    link.search = location.search;
  });
}
