import '@gerai/widgets/service-search.js';
import type {} from '@gerai/widgets/types/react';

export function ServicePage({ api, onOpen }: { api: string; onOpen: (code: string) => void }) {
  return (
    <gerai-service-search
      api={api}
      heading-level={1}
      ongerai-search-select={({ detail }) => onOpen(detail.code)}
    >
      <a href="/layanan">Daftar layanan</a>
    </gerai-service-search>
  );
}
