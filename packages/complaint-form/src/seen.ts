/** Resolves once the page is in front of somebody, and what it shows has been drawn. */
export async function seen(): Promise<void> {
  while (document.visibilityState === 'hidden') {
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true });
    });
  }
  await new Promise((resolve) => setTimeout(resolve));
}
