/**
 * What a press prints, without the browser's dialogue: some browsers without a screen wait in it for ever.
 *
 * @returns the documents printed, in order.
 */
export async function printedBy(act: () => Promise<void> | void): Promise<Document[]> {
  const printed: Document[] = [];
  const { prototype } = HTMLIFrameElement;
  const original = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')!;
  Object.defineProperty(prototype, 'contentWindow', {
    ...original,
    get(this: HTMLIFrameElement) {
      const view = original.get?.call(this) as Window | null;
      if (view) view.print = () => printed.push(view.document);
      return view;
    },
  });
  try {
    await act();
  } finally {
    Object.defineProperty(prototype, 'contentWindow', original);
  }
  return printed;
}
