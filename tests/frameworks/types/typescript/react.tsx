/** @jsxImportSource react */
import { useRef } from 'react';
import type { GeraiServiceSearch } from '@gerai/widgets/service-search.js';
import type {} from '@gerai/widgets/types/react';

export function App({ api }: { api: string | undefined }) {
  const search = useRef<GeraiServiceSearch>(null);
  return (
    <gerai-config api={api} lang="id" theme="auto" ongerai-error={({ detail }) => detail.code}>
      <gerai-service-search
        ref={search}
        className="search"
        catalogue="/catalogue/"
        url-sync="off"
        heading-level={3}
        loading="lazy"
        ongerai-search-results={({ detail }) => detail.total.toFixed()}
        ongerai-search-select={({ detail }) => detail.code.trim()}
      >
        <a href="/layanan">Daftar layanan</a>
      </gerai-service-search>
      <gerai-application-tracker
        number="ABCD"
        ongerai-tracker-loaded={({ detail }) => detail.status.trim()}
      />
      <gerai-complaint-form
        key="form"
        category="jalan"
        heading-level="3"
        ongerai-complaint-submitted={({ detail }) => detail.categoryCode.trim()}
      />
    </gerai-config>
  );
}

export const wrong = [
  // @ts-expect-error -- no such theme
  <gerai-config theme="blue" />,
  // @ts-expect-error -- no such attribute
  <gerai-service-search catalog="/catalogue/" />,
  // @ts-expect-error -- of another widget
  <gerai-complaint-form number="ABCD" />,
  // @ts-expect-error -- `all` is no way to keep the query
  <gerai-service-search url-sync="all" />,
  // @ts-expect-error -- a level is a number
  <gerai-service-search heading-level="two" />,
  // @ts-expect-error -- the query is not told
  <gerai-service-search ongerai-search-results={({ detail }) => detail.query} />,
  // @ts-expect-error -- a listener is a function
  <gerai-application-tracker ongerai-tracker-loaded="opened" />,
  // @ts-expect-error -- no such tag
  <gerai-search />,
];
