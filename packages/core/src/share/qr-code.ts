import { correction, generate } from 'lean-qr';
import { svg, type TemplateResult } from 'lit';

/** Modules of quiet around the code, as ISO/IEC 18004 asks for. */
const QUIET = 4;

/** Dark modules as one path; runs in a row are drawn as one. */
function pathOf(size: number, isDark: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue;
      const from = x;
      while (x < size && isDark(x, y)) x += 1;
      path += `M${String(from)} ${String(y)}h${String(x - from)}v1h-${String(x - from)}z`;
    }
  }
  return path;
}

/** A QR code of a text, black on white whatever the theme, since scanners want it so. */
export function qrCode(text: string, label: string): TemplateResult {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const { size } = code;
  const side = size + 2 * QUIET;
  return svg`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox="${-QUIET} ${-QUIET} ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <rect x=${-QUIET} y=${-QUIET} width=${side} height=${side} fill="#fff"></rect>
    <path fill="#000" d=${pathOf(size, (x, y) => code.get(x, y))}></path>
  </svg>`;
}
