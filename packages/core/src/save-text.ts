/** Longer than any browser takes to begin a download. */
const KEPT_MS = 10_000;

/** Hands a text over as a file of this name. Nothing of it is sent anywhere. */
export function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
}
