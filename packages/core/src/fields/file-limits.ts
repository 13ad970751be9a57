/** Limits on the files of a field. */
export interface FileLimits {
  /** As in `<input accept>`: `.pdf`, `image/*`, `image/jpeg`, separated by commas. */
  accept: string;
  /** Bytes each file may have. */
  maxSize: number | undefined;
  /** Number of files altogether. */
  maxFiles: number | undefined;
}

export type FileRefusal = 'wrongType' | 'tooLarge' | 'empty' | 'duplicate' | 'tooMany';

const NAMES: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'image/*': 'JPG, PNG',
  'application/pdf': 'PDF',
  'video/mp4': 'MP4',
};

function acceptedTypes(accept: string): string[] {
  return accept
    .split(',')
    .map((type) => type.trim().toLowerCase())
    .filter(Boolean);
}

/** The accepted types as people call them, e.g. `JPG, PNG, PDF`. */
export function describeTypes(accept: string): string {
  const names = acceptedTypes(accept).map(
    (type) => NAMES[type] ?? type.replace(/^\./, '').replace(/^.*\//, '').toUpperCase(),
  );
  return [...new Set(names.map((name) => (name === 'JPEG' ? 'JPG' : name)))].join(', ');
}

/** Browsers know types by the extension only, and not all of them: either may match. */
function isAccepted(file: File, accept: string): boolean {
  const types = acceptedTypes(accept);
  if (types.length === 0) return true;
  const [name, mime] = [file.name.toLowerCase(), file.type.toLowerCase()];
  return types.some((type) => {
    if (type.startsWith('.')) return name.endsWith(type);
    return type.endsWith('/*') ? mime.startsWith(type.slice(0, -1)) : mime === type;
  });
}

function isSame(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}

/** Why a file can't join those chosen already; `undefined` where it can. */
export function refuseFile(
  file: File,
  chosen: readonly File[],
  { accept, maxSize, maxFiles }: FileLimits,
): FileRefusal | undefined {
  if (chosen.some((other) => isSame(file, other))) return 'duplicate';
  if (!isAccepted(file, accept)) return 'wrongType';
  if (file.size === 0) return 'empty';
  if (maxSize !== undefined && file.size > maxSize) return 'tooLarge';
  if (maxFiles !== undefined && chosen.length >= maxFiles) return 'tooMany';
  return undefined;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as the reader's language writes it, e.g. `1,5 MB`; a megabyte is 1,048,576 bytes. */
export function formatSize(bytes: number, language: string): string {
  const exponent = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[exponent] ?? 'byte',
    maximumFractionDigits: exponent > 1 ? 1 : 0,
  }).format(bytes / 1024 ** exponent);
}
