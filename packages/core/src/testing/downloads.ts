/** A file that was handed to the browser. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** The file that an action hands over for saving; it is caught instead of being saved. */
export async function savedBy(action: () => Promise<void>): Promise<SavedFile> {
  const { click } = HTMLAnchorElement.prototype;
  const caught = new Promise<SavedFile>((resolve, reject) => {
    HTMLAnchorElement.prototype.click = function keep() {
      const { href, download: name } = this;
      fetch(href)
        .then((response) => response.text())
        .then((text) => {
          resolve({ name, text });
        }, reject);
    };
  });
  try {
    await action();
    return await caught;
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}
