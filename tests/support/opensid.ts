// What OpenSID keeps of the code that is pasted into it: a fixture of its rules (v2410.0.0), not its code.

/** Tags that voku/anti-xss 4.1.35 shows as text, in its order. OpenSID's `bersihkan_xss` lets `iframe` alone. */
const TAGS =
  'applet|audio|basefont|base|behavior|bgsound|blink|body|embed|eval|expression|form|frameset|frame|head|html|ilayer|input|button|' +
  'select|isindex|layer|link|meta|keygen|object|plaintext|style|script|textarea|title|math|noscript|event-source|vmlframe|video|' +
  'source|svg|xml';

/** Attributes that it takes out; of `on…` it lists two hundred. */
const ATTRIBUTES = 'style|xmlns:xdp|formaction|form|xlink:href|seekSegmentTime|FSCommand|on[a-z]+';

const SCRIPT = /<\/?\s*script\b[^>]*>/gi;
const SCRIPT_ADDRESS = /src=(["']).*\.js\1/gis;
const SCHEME =
  /(^|\P{L})(?:javascript|vbscript|jar|mocha|livescript|view-source)\s*:[^\n/\\;()'">]*/giu;
const COMMENT = /<!--(.*?)-->/gs;
const ATTRIBUTE = new RegExp(
  `(<[^>]+)(?<!\\p{L})(?:${ATTRIBUTES})\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s>]*)`,
  'giu',
);
const TAG = new RegExp(`<(/*\\s*)(${TAGS})([^<>]*)([<>]*)`, 'gi');

function withoutAttributes(code: string): string {
  const less = code.replaceAll(ATTRIBUTE, '$1');
  return less === code ? code : withoutAttributes(less);
}

/** `bersihkan_xss` of donjo-app/helpers/opensid_helper.php: voku/anti-xss, src/voku/helper/AntiXSS.php. */
function cleanOfScripts(code: string): string {
  const kept = code
    .replaceAll(SCRIPT, '')
    .replaceAll(SCHEME, '$1')
    .replaceAll(SCRIPT_ADDRESS, '')
    .replaceAll(COMMENT, '&lt;!--$1--&gt;');
  return withoutAttributes(kept).replaceAll(
    TAG,
    (whole, start: string, name: string, end: string, rest: string) =>
      // `<header>` begins like `<head>`, and stays as long as it has no attributes.
      /^[a-z]+$/i.test(end) && rest.startsWith('>')
        ? whole
        : `&lt;${start}${name}${end}${rest.replaceAll('>', '&gt;')}`,
  );
}

/**
 * What the page of a village shows of a “Widget Dinamis”: `validasi` of donjo-app/controllers/Web_widget.php cleans the code by
 * `bersihkan_xss` and then by HTML Tidy, which drops tags that HTML does not know, and donjo-app/models/Web_widget_model.php once
 * more by `bersihkan_xss` when it is shown. Tidy's line breaks are left out.
 */
export function keptInWidget(code: string): string {
  const known = cleanOfScripts(code).replaceAll(/<\/?[a-z][a-z0-9]*-[^>]*>/gi, '');
  return cleanOfScripts(known);
}

/** Attributes that TinyMCE 6.5.1 leaves on a frame, by its schema. */
const FRAME_ATTRIBUTES =
  /^(src|name|width|height|sandbox|seamless|allow|allowfullscreen|loading|longdesc|frameborder|marginwidth|marginheight|scrolling|align|id|class|style|title|lang|dir|hidden|tabindex|role|aria-.+|data-.+)$/;

/**
 * What the editor of articles keeps: TinyMCE with its own schema (resources/views/admin/web/artikel/form.blade.php of OpenSID sets
 * none). The server stores what the editor sends.
 */
export function keptInArticle(code: string): string {
  const kept = code
    .replaceAll(/<(script|style)\b.*?<\/\1>/gis, '')
    .replaceAll(/<\/?(?:link|meta|[a-z][a-z0-9]*-[^\s>]*)\b[^>]*>/gi, '')
    .replaceAll(/<iframe\b[^>]*>/gi, (tag) =>
      tag.replaceAll(/\s([\w-]+)(?:="[^"]*")?/g, (attribute, name: string) =>
        FRAME_ATTRIBUTES.test(name) ? attribute : '',
      ),
    );
  return /^<(?:a|iframe)\b/.test(kept) ? `<p>${kept}</p>` : kept;
}
