/** @jsxImportSource solid-js */
import '@gerai/widgets/service-search.js';
import type {} from '@gerai/widgets/types/solid';

export function ServicePage(props: { api: string; onOpen: (code: string) => void }) {
  return (
    <gerai-service-search
      api={props.api}
      heading-level={1}
      on:gerai-search-select={({ detail }) => props.onOpen(detail.code)}
    >
      <a href="/layanan">Daftar layanan</a>
    </gerai-service-search>
  );
}
