/** What a file is, from its content: neither its name nor what its sender calls it is believed. */

interface Signature {
  readonly mediaType: string;
  readonly begins: Buffer;
  /** Without what a reader would add to a name that lacks it. */
  readonly extension: string;
}

const SIGNATURES: readonly Signature[] = [
  { mediaType: 'application/pdf', begins: Buffer.from('%PDF-', 'latin1'), extension: 'pdf' },
  { mediaType: 'image/jpeg', begins: Buffer.from([0xff, 0xd8, 0xff]), extension: 'jpg' },
  {
    mediaType: 'image/png',
    begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    extension: 'png',
  },
];

/** What residents may send: scans and photos. */
export const ATTACHMENT_TYPES: readonly string[] = SIGNATURES.map(({ mediaType }) => mediaType);

/** So many first bytes tell what a file is. */
export const HEAD_BYTES = 16;

/** The media type of a content, of which the first bytes suffice; `undefined` when it is none of {@link ATTACHMENT_TYPES}. */
export function mediaTypeOf(content: Buffer): string | undefined {
  return SIGNATURES.find(({ begins }) => content.subarray(0, begins.length).equals(begins))
    ?.mediaType;
}

/** Whether a media type is one of pictures. */
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

const HEIC_BRAND = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/;

/** Whether a content is a picture as iPhones take them, which few programs can show. */
export function isHeic(content: Buffer): boolean {
  return (
    content.toString('latin1', 4, 8) === 'ftyp' &&
    HEIC_BRAND.test(content.toString('latin1', 8, 12))
  );
}

/** What HEIC pictures are declared as. */
export const HEIC_TYPES: readonly string[] = ['image/heic', 'image/heif'];

const LONGEST_NAME = 100;
/** Separators of paths, what shells and file systems can't bear, and what turns the direction of text around. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu;

/** A file name that can be shown and saved anywhere, with the ending that its content calls for. */
export function safeFileName(name: string, mediaType: string): string {
  const extension = SIGNATURES.find((one) => one.mediaType === mediaType)?.extension ?? 'bin';
  const base = name
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)
    ?.replace(UNSAFE, ' ')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = Array.from(base ?? '')
    .slice(0, LONGEST_NAME)
    .join('')
    .trim();
  return `${short === '' ? 'berkas' : short}.${extension}`;
}
