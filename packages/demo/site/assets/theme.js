// Runs before the first paint so that a chosen appearance does not flash.
try {
  const chosen = localStorage.getItem('situs-tampilan');
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be blocked; the page then follows the device.
}
