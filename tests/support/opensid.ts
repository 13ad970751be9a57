/**
 * What OpenSID keeps of the code that is pasted into a “Widget Dinamis”: a fixture of its rules, not its code. It cleans with
 * voku/anti-xss, which takes these tags and attributes out, frames alone excepted, and then with HTML Tidy, which drops tags that
 * HTML does not know (OpenSID, controller Web_widget and `bersihkan_xss`).
 */
const TAGS = [
  'applet, audio, basefont, base, behavior, bgsound, blink, body, embed, eval, expression, form, frameset, frame, head, html',
  'ilayer, input, button, select, isindex, layer, link, meta, keygen, object, plaintext, style, script, textarea, title',
  'math, noscript, event-source, vmlframe, video, source, svg, xml',
]
  .join(', ')
  .split(', ');

const ATTRIBUTES = [
  'on\\w+',
  'style',
  'xmlns:xdp',
  'formaction',
  'form',
  'xlink:href',
  'seekSegmentTime',
  'FSCommand',
  'http-equiv',
  'content',
];

const TAG = new RegExp(`</?(?:${TAGS.join('|')})\\b[^>]*>`, 'gi');
const ATTRIBUTE = new RegExp(
  `\\s(?:${ATTRIBUTES.join('|')})\\s*=\\s*("[^"]*"|'[^']*'|[^\\s>]+)`,
  'gi',
);
const UNKNOWN_TAG = /<\/?[a-z]+-[^>]*>/gi;

/** The code as it stands in the page of a village. */
export function keptByOpenSid(code: string): string {
  return code
    .replaceAll(TAG, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(ATTRIBUTE, ''))
    .replaceAll(UNKNOWN_TAG, '');
}
