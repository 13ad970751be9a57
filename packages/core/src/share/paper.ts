/** What sheets of paper share: black on white, the code beside number and secret, no line of a part left alone on a page. */
export const paperStyles = `
  @page { margin: 16mm; }
  body { font: 15px/1.5 system-ui, sans-serif; margin: 0; color: #000; background: #fff; }
  h1 { font-size: 20px; margin: 0 0 4px; }
  h2 { font-size: 16px; margin: 20px 0 4px; break-after: avoid; }
  p, ol, ul, dl { margin: 0 0 8px; }
  li, dl > div { break-inside: avoid; }
  dt { color: #444; font-size: 13px; }
  dd { margin: 0 0 8px; font-weight: 600; }
  .key { display: flex; gap: 24px; align-items: center; margin: 12px 0; break-inside: avoid; }
  .key dd { font: 700 18px/1.4 ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace; }
  .qr { flex: none; width: 40mm; height: 40mm; }
  .muted { color: #444; font-weight: 400; }
`;

/** `8F2KQ-M7XWT`, as a secret stands on a receipt. */
export function grouped(secret: string): string {
  const bare = secret.replaceAll('-', '');
  return `${bare.slice(0, 5)}-${bare.slice(5)}`;
}
