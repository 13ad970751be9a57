/** Every kind of page that residents see, in Indonesian; the English ones are below `/en`. `/pasang/` is for agencies. */
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
