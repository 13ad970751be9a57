/** The widget that the page's server has written. */
export const search = { api: '/v1', fallback: 'Daftar layanan' };

/** Both tell the page's console, which a test reads. */
export function heard({ type }: Event): void {
  console.log(`heard ${type}`);
}

export function takenOver(): void {
  console.log('taken over');
}
