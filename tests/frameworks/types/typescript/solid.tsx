/** @jsxImportSource solid-js */
import type { GeraiServiceSearch } from '@gerai/widgets/service-search.js';
import type {} from '@gerai/widgets/types/solid';

export function App(props: { api: string | undefined }) {
  let search: GeraiServiceSearch | undefined;
  return (
    <gerai-config
      api={props.api}
      lang="id"
      theme="auto"
      on:gerai-error={({ detail }) => detail.code}
    >
      <gerai-service-search
        ref={(element) => (search = element)}
        class="search"
        catalogue="/catalogue/"
        url-sync="off"
        heading-level={3}
        on:gerai-search-results={({ detail }) => detail.total.toFixed(search?.headingLevel)}
        on:gerai-search-select={({ detail, currentTarget }) => currentTarget.query + detail.code}
      >
        <a href="/layanan">Daftar layanan</a>
      </gerai-service-search>
      <gerai-application-tracker
        number="ABCD"
        on:gerai-tracker-loaded={({ detail }) => detail.status.trim()}
      />
      <gerai-complaint-form
        category="jalan"
        heading-level="3"
        on:gerai-complaint-submitted={({ detail }) => detail.categoryCode.trim()}
      />
    </gerai-config>
  );
}

export const wrong = [
  // @ts-expect-error -- no such theme
  () => <gerai-config theme="blue" />,
  // @ts-expect-error -- no such attribute
  () => <gerai-service-search catalog="/catalogue/" />,
  // @ts-expect-error -- of another widget
  () => <gerai-complaint-form number="ABCD" />,
  // @ts-expect-error -- a level is a number
  () => <gerai-service-search heading-level="two" />,
  // @ts-expect-error -- the query is not told
  () => <gerai-service-search on:gerai-search-results={({ detail }) => detail.query} />,
  // @ts-expect-error -- a listener is a function
  () => <gerai-application-tracker on:gerai-tracker-loaded="opened" />,
  // @ts-expect-error -- no such tag
  () => <gerai-search />,
];
