import { renderWidget } from '@gerai/widgets/server';

export default async function Page() {
  const search = await renderWidget('gerai-service-search', {
    attributes: { lang: 'id', api: 'https://layanan.example.go.id/v1' },
    fallback: '<a href="/layanan">Daftar layanan</a>',
  });
  return <main dangerouslySetInnerHTML={{ __html: search }} />;
}
