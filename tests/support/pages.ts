/** Every kind of page of the demonstration site, in Indonesian; the English ones are below `/en`. */
export const PAGES: readonly string[] = [
  '/',
  '/layanan/',
  '/lacak/',
  '/pengaduan/',
  '/coba/',
  '/berita/',
  '/berita/jatuh-tempo-pbb/',
  '/tentang/',
];
